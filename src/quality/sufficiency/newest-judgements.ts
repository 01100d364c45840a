import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { NeedSufficiencyDto } from '../dto/sufficiency.dto.js';
import { selectSufficiency, type SufficiencyRow, toSufficiency } from './sufficiency-rows.js';

/** A condition on cases `c`. */
interface OfCases {
  where: string;
  parameters: Record<string, unknown>;
}

const newestOf = (where: string): string => `JOIN case_record c ON c.id = u.case_id
  WHERE ${where} AND NOT EXISTS (
    SELECT 1 FROM need_sufficiency n
    WHERE n.case_id = u.case_id AND n.need_area_code = u.need_area_code AND n.judged_on >= u.judged_on
      AND (n.judged_on > u.judged_on OR n.id > u.id))`;

/** The newest judgement of each need of the cases, beside its dose. */
export async function newestJudgements(
  tx: ReadTransaction,
  { where, parameters }: OfCases,
  dose: { list: string; parameters: Record<string, string> },
): Promise<NeedSufficiencyDto[]> {
  const rows = await tx.query<SufficiencyRow>(
    `${selectSufficiency(dose.list)} ${newestOf(where)} ORDER BY u.need_area_code, u.id`,
    { ...parameters, ...dose.parameters },
  );
  return rows.map(toSufficiency);
}

/** What the newest judgement of each need of the cases says. */
export async function newestVerdicts(
  tx: ReadTransaction,
  { where, parameters }: OfCases,
): Promise<Pick<NeedSufficiencyDto, 'needAreaCode' | 'judgement'>[]> {
  const rows = await tx.query<Pick<SufficiencyRow, 'need_area_code' | 'judgement'>>(
    `SELECT u.need_area_code, u.judgement FROM need_sufficiency u ${newestOf(where)} ORDER BY u.need_area_code, u.id`,
    parameters,
  );
  return rows.map(({ need_area_code: needAreaCode, judgement }) => ({ needAreaCode, judgement }));
}
