import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { needAreasOf, unknownNeedArea } from '../../reference-data/need-area-lookup.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { NeedSufficiency } from './need-sufficiency.entity.js';
import { assessedFaults } from './sufficiency-rules.js';

/** A judgement of one need, and where it stands in the request. */
export interface JudgedNeed {
  needAreaCode: string;
  /** Code set SUFFICIENCY. */
  judgement: string;
  words?: string | null;
  pointer: string;
}

/** When each need was first assessed in a case. */
async function firstAssessed(tx: ReadTransaction, caseId: string): Promise<Map<string, PlainDate>> {
  const rows = await tx.query<{ area: string; first: PlainDate }>(
    `SELECT r.need_area_code AS area, MIN(r.assessed_on) AS first FROM need_rating r
     WHERE r.case_id = :caseId AND (r.severity IS NOT NULL OR r.is_priority) GROUP BY r.need_area_code`,
    { caseId },
  );
  return new Map(rows.map(({ area, first }) => [area, first]));
}

/** Faults of judgements of needs of a case, on a day. What is not applicable need not have been assessed. */
export async function judgedNeedFaults(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  { serviceId, caseId, judgedOn }: { serviceId: string; caseId: string; judgedOn: PlainDate },
  needs: readonly JudgedNeed[],
): Promise<FieldFault[]> {
  if (needs.length === 0) return [];
  const uses = needs.map(({ judgement: code, pointer }) => ({
    ...{ codeSet: 'SUFFICIENCY', code, pointer: `${pointer}/judgement` },
  }));
  const unknown = await codes.faults(tx, serviceId, uses);
  const areas = await needAreasOf(tx, serviceId);
  const meanings = await codes.all(tx, serviceId, 'SUFFICIENCY');
  const assessed = await firstAssessed(tx, caseId);
  return [
    ...unknown,
    ...needs.flatMap(({ needAreaCode, judgement, pointer }) => {
      const at = `${pointer}/needAreaCode`;
      if (!areas.has(needAreaCode)) return [unknownNeedArea(at)];
      const counts = meanings.get(judgement)?.attributes.counts === true;
      return counts ? assessedFaults(at, assessed.get(needAreaCode), judgedOn) : [];
    }),
  ];
}

/** What judgements made together share. */
type Shared = Omit<NeedSufficiency, 'id' | 'needAreaCode' | 'judgement' | 'words' | 'rowChecksum'>;

/** Keeps judgements, and gives their ids. */
export async function insertJudgements(
  tx: WriteTransaction,
  shared: Shared,
  needs: readonly JudgedNeed[],
): Promise<string[]> {
  const rows = needs.map(({ needAreaCode, judgement, words = null }) => ({
    ...{ ...shared, id: tx.newId(), needAreaCode, judgement, words },
  }));
  await tx.insert(NeedSufficiency, rows);
  return rows.map(({ id }) => id);
}
