import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CaseAuditDto } from '../dto/case-audit.dto.js';
import type { NeedSufficiencyDto } from '../dto/sufficiency.dto.js';
import { type Answer, scoreOf } from '../score.js';
import { selectSufficiency, type SufficiencyRow, toSufficiency } from '../sufficiency/sufficiency-rows.js';

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

/** What belongs to audits, read for a page of them together. */
export interface AuditParts {
  answers: readonly AnswerRow[];
  needs: readonly NeedSufficiencyDto[];
}

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
  const needs = await tx.query<SufficiencyRow>(
    `${selectSufficiency(dose.list)} WHERE u.audit_id IN (${list}) ORDER BY u.need_area_code`,
    { ...parameters, ...dose.parameters },
  );
  return { answers, needs: needs.map(toSufficiency) };
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
    needs: parts.needs.filter(({ auditId }) => auditId === row.id),
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
