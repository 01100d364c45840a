import { awaited } from '../../referrals/awaited.sql.js';
import type { PracticeRule } from './practice-rule.js';
import { BY_THRESHOLD } from './sql-parts.js';

/**
 * The child waits from the day of the referral, whatever letters have come since. Source: HM Inspectorate of Probation (2017),
 * Cwm Taf, 5.1.8: nobody could tell which children were referred to health and seen. 28 days are the standard in Wales for a
 * first appointment with child and adolescent mental health services (Welsh Government); a service sets its own.
 */
export const referralWaiting: PracticeRule = {
  code: 'REFERRAL_WAITING',
  labelEn: 'A referral has been waiting too long for a decision or an offer',
  labelCy: 'Mae atgyfeiriad wedi bod yn aros yn rhy hir am benderfyniad neu gynnig',
  adviceEn: 'Chase those who were asked, escalate the gap, or record what came of it.',
  adviceCy: 'Ewch ar ôl y rhai y gofynnwyd iddynt, uwchgyfeiriwch y bwlch, neu cofnodwch beth ddaeth ohono.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'REFERRAL',
  threshold: { default: 28, unit: 'DAYS' },
  ahead: null,
  statement: ({ newest }, { accepting }) => `
    SELECT r.case_id, r.id AS subject_id, r.need_area_code, r.referred_on AS since, ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN referral r
    WHERE r.case_id = oc.id AND r.referred_on <= ${newest} AND ${awaited('r', accepting)}`,
};
