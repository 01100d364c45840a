import { unrestricted } from '../../access/case-visibility.js';

const counted = (column: string, prefix = ''): string =>
  ['YES', 'NO', 'NA']
    .map(
      (answer) =>
        `SUM(CASE WHEN ${column} = '${answer}' THEN 1 ELSE 0 END) AS ${prefix}${answer.toLowerCase()}`,
    )
    .join(', ');

/** Audits `a` of the period, of cases that may enter figures. */
const AUDITS = `case_audit a JOIN case_record c ON c.id = a.case_id
  WHERE a.service_id = :serviceId AND ${unrestricted('c')} AND a.audited_on BETWEEN :since AND :until`;

/** Answers counted. */
export interface CountRow {
  yes: number;
  no: number;
  na: number;
}

export interface DomainCountRow extends CountRow {
  domain: string;
  label_en: string;
  label_cy: string | null;
  setting: string;
}

export interface NeedCountRow {
  need_area_code: string;
  /** Code set SUFFICIENCY. */
  judgement: string;
  judged: number;
}

export interface PairRow {
  domain: string;
  after_yes: number;
  after_no: number;
  after_na: number;
  before_yes: number;
  before_no: number;
  before_na: number;
}

export const TOTALS = `SELECT COUNT(*) AS audits, COUNT(DISTINCT a.case_id) AS cases,
  COUNT(CASE WHEN e.id IS NOT NULL THEN 1 END) AS pairs
  FROM (SELECT a.id, a.case_id, a.follows_id FROM ${AUDITS}) a LEFT JOIN case_audit e ON e.id = a.follows_id`;

export const BY_DOMAIN = `
WITH audited AS MATERIALIZED (SELECT a.id, a.setting FROM ${AUDITS})
SELECT q.domain, rc.label_en, rc.label_cy, x.setting, ${counted('r.answer')}
FROM audited x
JOIN case_audit_answer r ON r.audit_id = x.id
JOIN audit_question q ON q.id = r.question_id
JOIN reference_code rc ON rc.code_set = 'AUDIT_DOMAIN' AND rc.code = q.domain
GROUP BY q.domain, rc.label_en, rc.label_cy, rc.sort_order, x.setting
ORDER BY rc.sort_order, q.domain, x.setting`;

export const BY_NEED = `
WITH audited AS MATERIALIZED (SELECT a.id FROM ${AUDITS})
SELECT u.need_area_code, u.judgement, COUNT(*) AS judged
FROM audited x JOIN need_sufficiency u ON u.audit_id = x.id
GROUP BY u.need_area_code, u.judgement ORDER BY u.need_area_code`;

/** Each repeated audit beside the one that it repeats, by domain. */
export const BY_PAIR = `
WITH pair AS MATERIALIZED (
  SELECT a.id AS later, a.follows_id AS earlier FROM ${AUDITS} AND a.follows_id IS NOT NULL
), answered AS (
  SELECT q.domain, r.answer AS after_answer, NULL AS before_answer
  FROM pair p JOIN case_audit_answer r ON r.audit_id = p.later JOIN audit_question q ON q.id = r.question_id
  UNION ALL
  SELECT q.domain, NULL, r.answer
  FROM pair p JOIN case_audit_answer r ON r.audit_id = p.earlier JOIN audit_question q ON q.id = r.question_id
)
SELECT domain, ${counted('after_answer', 'after_')}, ${counted('before_answer', 'before_')}
FROM answered GROUP BY domain ORDER BY domain`;

export const ACTIONS = `
SELECT COUNT(*) AS recorded, COUNT(q.done_on) AS done,
  COUNT(CASE WHEN q.done_on IS NULL AND q.due_on < :today THEN 1 END) AS overdue
FROM (SELECT a.id FROM ${AUDITS}) a JOIN quality_action q ON q.audit_id = a.id`;
