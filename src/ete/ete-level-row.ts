import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { JudgedEteLevelDto } from './dto/ete-level.dto.js';
import type { OrderPoint } from './judged-level.js';
import { levelLabels } from './level-labels.js';

/** A row of the table `ete_level`. */
export interface EteLevelRow {
  id: string;
  case_id: string;
  point: OrderPoint;
  level: number;
  judged_on: PlainDate;
  reason: string;
  judged_by_id: string;
  recorded_at: string;
}

/** What is answered of a judged level. */
export const toJudgedLevel = (row: EteLevelRow): JudgedEteLevelDto => ({
  id: row.id,
  caseId: row.case_id,
  point: row.point,
  level: row.level,
  ...levelLabels(row.level),
  judgedOn: row.judged_on,
  reason: row.reason,
  judgedById: row.judged_by_id,
  recordedAt: row.recorded_at,
});

/** The judged levels of a case that may be seen, in the order in which they were recorded. */
export async function judgedLevelsOf(tx: ReadTransaction, caseId: string): Promise<JudgedEteLevelDto[]> {
  const rows = await tx.query<EteLevelRow>('SELECT * FROM ete_level WHERE case_id = :caseId ORDER BY id', {
    caseId,
  });
  return rows.map(toJudgedLevel);
}
