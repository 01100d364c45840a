import type { NeedSufficiencyDto } from '../dto/sufficiency.dto.js';

export interface SufficiencyRow {
  id: string;
  case_id: string;
  need_area_code: string;
  judgement: string;
  words: string | null;
  judged_on: string;
  judged_by_id: string | null;
  audit_id: string | null;
  recorded_at: string;
  sessions: number;
  minutes: number;
}

/** What the child attended, by the day of the judgement, of what was planned for the need. */
const doseOf = (doseCodes: string, what: string): string => `(
  SELECT ${what} FROM plan_action p
  JOIN delivery d ON d.plan_action_id = p.id
  JOIN delivery_session s ON s.delivery_id = d.id
  JOIN attendance t ON t.session_id = s.id
  WHERE p.case_id = u.case_id AND p.need_area_code = u.need_area_code
    AND s.held_on <= u.judged_on AND t.code IN (${doseCodes}))`;

/** Selects judgements `u`, each beside the dose; `doseCodes` are placeholders of the codes of attendance that count. */
export const selectSufficiency = (doseCodes: string): string => `
  SELECT u.id, u.case_id, u.need_area_code, u.judgement, u.words, u.judged_on, u.judged_by_id, u.audit_id, u.recorded_at,
    ${doseOf(doseCodes, 'COUNT(*)')} AS sessions,
    ${doseOf(doseCodes, 'COALESCE(SUM(t.minutes_attended), 0)')} AS minutes
  FROM need_sufficiency u`;

export const toSufficiency = (row: SufficiencyRow): NeedSufficiencyDto => ({
  id: row.id,
  caseId: row.case_id,
  needAreaCode: row.need_area_code,
  judgement: row.judgement,
  words: row.words,
  judgedOn: row.judged_on,
  judgedById: row.judged_by_id,
  auditId: row.audit_id,
  sessionsAttended: Number(row.sessions),
  minutesAttended: Number(row.minutes),
  recordedAt: row.recorded_at,
});
