import type { NeedSufficiencyDto } from '../dto/sufficiency.dto.js';

export interface SufficiencyRow {
  id: string;
  case_id: string;
  need_area_code: string;
  judgement: string;
  words: string | null;
  judged_on: string;
  judged_by_id: string;
  recorded_at: string;
}

export const SELECT_SUFFICIENCY = `
  SELECT u.id, u.case_id, u.need_area_code, u.judgement, u.words, u.judged_on, u.judged_by_id, u.recorded_at
  FROM need_sufficiency u`;

export const toSufficiency = (row: SufficiencyRow): NeedSufficiencyDto => ({
  id: row.id,
  caseId: row.case_id,
  needAreaCode: row.need_area_code,
  judgement: row.judgement,
  words: row.words,
  judgedOn: row.judged_on,
  judgedById: row.judged_by_id,
  recordedAt: row.recorded_at,
});
