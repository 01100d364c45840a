import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CaseScopeSql } from '../attention/case-scope.js';
import type { NeedSufficiencyDto } from '../dto/sufficiency.dto.js';
import { SELECT_SUFFICIENCY, type SufficiencyRow, toSufficiency } from './sufficiency-rows.js';

/** The newest judgement of each need of the cases. */
export async function newestJudgements(
  tx: ReadTransaction,
  { where, parameters }: CaseScopeSql,
): Promise<NeedSufficiencyDto[]> {
  const rows = await tx.query<SufficiencyRow>(
    `${SELECT_SUFFICIENCY} JOIN case_record c ON c.id = u.case_id
     WHERE ${where} AND NOT EXISTS (
       SELECT 1 FROM need_sufficiency n
       WHERE n.case_id = u.case_id AND n.need_area_code = u.need_area_code AND n.judged_on >= u.judged_on
         AND (n.judged_on > u.judged_on OR n.id > u.id))
     ORDER BY u.need_area_code, u.id`,
    parameters,
  );
  return rows.map(toSufficiency);
}
