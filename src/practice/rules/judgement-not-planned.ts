import type { PracticeRule, RuleCodes } from './practice-rule.js';
import { BY_THRESHOLD, saysSomething } from './sql-parts.js';

const COLUMN = { RISK_OF_HARM: 'risk_of_harm', SAFETY_AND_WELLBEING: 'safety_and_wellbeing' } as const;

/** One judgement: the newest of each case, since it has been high without a break. */
const statementOf = (
  judgement: keyof typeof COLUMN,
  { weighty, settling, answering }: Pick<RuleCodes, 'weighty' | 'settling' | 'answering'>,
): string => {
  const level = COLUMN[judgement];
  return `
    SELECT a.case_id, a.case_id AS subject_id, na.code AS need_area_code, MIN(a.assessed_on) AS since,
      ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN assessment a CROSS JOIN need_area na
    WHERE a.case_id = oc.id AND a.${level} IN (${weighty}) AND na.judgement = '${judgement}'
      AND NOT EXISTS (
        SELECT 1 FROM assessment b
        WHERE b.case_id = a.case_id AND b.assessed_on >= a.assessed_on AND b.${level} NOT IN (${weighty})
          AND (b.assessed_on > a.assessed_on OR b.id > a.id))
      AND NOT EXISTS (
        SELECT 1 FROM need_rating r
        WHERE r.case_id = a.case_id AND r.need_area_code = na.code AND ${saysSomething('r')})
      AND NOT EXISTS (
        SELECT 1 FROM plan_action p
        WHERE p.case_id = a.case_id AND (p.need_area_code = na.code OR p.purpose IN (${answering[judgement]}))
          AND (p.not_delivered_on IS NULL OR p.not_delivered_reason IN (${settling})))
    GROUP BY a.case_id, na.code`;
};

/**
 * A judgement puts the need first that it is about, where that need is rated: then it is a need without planned work. Where
 * nobody rated it, nothing else would say that it has to be planned for. Source: HM Inspectorate of Probation (2017): a
 * case manager "had not recognised the need to plan".
 */
export const judgementNotPlanned: PracticeRule = {
  code: 'JUDGEMENT_NOT_PLANNED',
  labelEn: 'A high judgement of risk without planned work',
  labelCy: 'Dyfarniad risg uchel heb waith wedi’i gynllunio',
  adviceEn: 'Rate the need that the judgement is about, and plan work for it.',
  adviceCy: 'Rhowch sgôr i’r angen y mae’r dyfarniad yn ymwneud ag ef, a chynlluniwch waith ar ei gyfer.',
  version: 1,
  lists: ['ALIGNMENT', 'ATTENTION'],
  subject: 'CASE',
  threshold: { default: 10, unit: 'WORKING_DAYS' },
  ahead: null,
  statement: (_within, codes) => `
    ${statementOf('RISK_OF_HARM', codes)}
    UNION ALL ${statementOf('SAFETY_AND_WELLBEING', codes)}`,
};
