import type { PracticeRule } from './practice-rule.js';
import { BY_THRESHOLD, NO_AREA } from './sql-parts.js';

/** Source: HM Inspectorate of Probation (2017): assessments that did not draw on what others knew. */
export const informationOutstanding: PracticeRule = {
  code: 'INFORMATION_OUTSTANDING',
  labelEn: 'Information that was asked for has not come',
  labelCy: 'Nid yw gwybodaeth y gofynnwyd amdani wedi cyrraedd',
  adviceEn: 'Chase it, or record why it will not come.',
  adviceCy: 'Ewch ar ei hôl, neu cofnodwch pam na ddaw.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'INFORMATION_REQUEST',
  threshold: { default: 10, unit: 'WORKING_DAYS' },
  ahead: null,
  statement: ({ newest }) => `
    SELECT i.case_id, i.id AS subject_id, ${NO_AREA} AS need_area_code, i.awaited_since AS since,
      ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN information_request i
    WHERE i.case_id = oc.id AND i.awaited_since <= ${newest}`,
};
