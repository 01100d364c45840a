import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { type Bilingual, bilingual } from './bilingual.js';

/** Work that is planned with the child, or running. */
export interface CurrentWork {
  kind: 'PLANNED' | 'RUNNING';
  /** Of the plan action, or of the delivery. */
  id: string;
  /** Of the intervention; null where the work is bespoke. */
  code: string | null;
  title: Bilingual;
  /** The needs that it answers. */
  needAreaCodes: readonly string[];
  since: PlainDate;
}

interface PlannedRow {
  id: string;
  code: string | null;
  title_en: string | null;
  title_cy: string | null;
  need_area_code: string;
  planned_on: PlainDate;
}

const BESPOKE: Bilingual = { en: 'Bespoke work', cy: 'Gwaith pwrpasol' };

/** What was planned in a case by that day, was not given up by then, and on which nobody was enrolled. */
export async function readPlannedWork(
  tx: ReadTransaction,
  caseId: string,
  on: PlainDate,
): Promise<CurrentWork[]> {
  const rows = await tx.query<PlannedRow>(
    `SELECT p.id, i.code, v.title_en, v.title_cy, p.need_area_code, p.planned_on
     FROM plan_action p
       LEFT JOIN intervention_version v ON v.id = p.intervention_version_id
       LEFT JOIN intervention i ON i.id = v.intervention_id
     WHERE p.case_id = :caseId AND p.planned_on <= :on AND (p.not_delivered_on IS NULL OR p.not_delivered_on > :on)
       AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.plan_action_id = p.id AND d.enrolled_on <= :on)
     ORDER BY p.planned_on, p.id`,
    { caseId, on },
  );
  return rows.map((row) => ({
    kind: 'PLANNED',
    id: row.id,
    code: row.code,
    title: row.title_en === null ? BESPOKE : bilingual(row.title_en, row.title_cy),
    needAreaCodes: [row.need_area_code],
    since: row.planned_on,
  }));
}
