import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CaseAuditDto } from '../dto/case-audit.dto.js';
import { type Answer, scoreOf } from '../score.js';

/** A row of the table `case_audit`. */
export interface CaseAuditRow {
  id: string;
  case_id: string;
  form_id: string;
  auditor_id: string;
  audited_on: PlainDate;
  setting: string;
  sample_id: string | null;
  follows_id: string | null;
  words: string | null;
  recorded_at: string;
}

interface AnswerRow {
  audit_id: string;
  code: string;
  domain: string;
  answer: Answer;
  words: string | null;
}

interface NeedRow {
  audit_id: string;
  need_area_code: string;
  sufficient: Answer;
  words: string | null;
  sessions: number;
  minutes: number;
}

/** What belongs to audits, read for a page of them together. */
export interface AuditParts {
  answers: readonly AnswerRow[];
  needs: readonly NeedRow[];
}

/** What the child attended, by the day of the audit, of what was planned for the need. */
const doseOf = (doseCodes: string, what: string): string => `(
  SELECT ${what} FROM plan_action p
  JOIN delivery d ON d.plan_action_id = p.id
  JOIN delivery_session s ON s.delivery_id = d.id
  JOIN attendance t ON t.session_id = s.id
  WHERE p.case_id = a.case_id AND p.need_area_code = n.need_area_code
    AND s.held_on <= a.audited_on AND t.code IN (${doseCodes}))`;

/** The answers and the needs of these audits: two statements. */
export async function partsOf(
  tx: ReadTransaction,
  auditIds: readonly string[],
  doseCodes: readonly string[],
): Promise<AuditParts> {
  if (auditIds.length === 0) return { answers: [], needs: [] };
  const { list, parameters } = listOf(auditIds);
  const dose = listOf(doseCodes, 'dose');
  const answers = await tx.query<AnswerRow>(
    `SELECT r.audit_id, q.code, q.domain, r.answer, r.words
     FROM case_audit_answer r JOIN audit_question q ON q.id = r.question_id
     WHERE r.audit_id IN (${list}) ORDER BY q.sort_order`,
    parameters,
  );
  const needs = await tx.query<NeedRow>(
    `SELECT n.audit_id, n.need_area_code, n.sufficient, n.words,
       ${doseOf(dose.list, 'COUNT(*)')} AS sessions,
       ${doseOf(dose.list, 'COALESCE(SUM(t.minutes_attended), 0)')} AS minutes
     FROM case_audit_need n JOIN case_audit a ON a.id = n.audit_id
     WHERE n.audit_id IN (${list}) ORDER BY n.need_area_code`,
    { ...parameters, ...dose.parameters },
  );
  return { answers, needs };
}

/** What is answered of an audit. */
export function toCaseAudit(row: CaseAuditRow, parts: AuditParts): CaseAuditDto {
  const answers = parts.answers.filter(({ audit_id }) => audit_id === row.id);
  const domains = [...new Set(answers.map(({ domain }) => domain))];
  const given = (some: readonly AnswerRow[]): Answer[] => some.map(({ answer }) => answer);
  return {
    id: row.id,
    caseId: row.case_id,
    formId: row.form_id,
    auditorId: row.auditor_id,
    auditedOn: row.audited_on,
    setting: row.setting,
    sampleId: row.sample_id,
    followsId: row.follows_id,
    answers: answers.map(({ code: question, domain, answer, words }) => ({
      question,
      domain,
      answer,
      words,
    })),
    domains: domains.map((domain) => ({
      domain,
      ...scoreOf(given(answers.filter((answer) => answer.domain === domain))),
    })),
    score: scoreOf(given(answers)),
    needs: parts.needs
      .filter(({ audit_id }) => audit_id === row.id)
      .map((need) => ({
        needAreaCode: need.need_area_code,
        sufficient: need.sufficient,
        words: need.words,
        sessionsAttended: Number(need.sessions),
        minutesAttended: Number(need.minutes),
      })),
    words: row.words,
    recordedAt: row.recorded_at,
  };
}

/** An audit of a case that the principal may see, or null. */
export function findCaseAudit(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<CaseAuditRow | null> {
  const [visible, parameters] = ofVisibleCase('a.case_id', principal);
  return tx.queryOne(`SELECT * FROM case_audit a WHERE a.id = :id AND ${visible}`, { ...parameters, id });
}
