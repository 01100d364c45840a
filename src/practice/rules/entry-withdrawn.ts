import type { PracticeRule } from './practice-rule.js';
import { BY_THRESHOLD, notStarted, standing } from './sql-parts.js';

export const entryWithdrawn: PracticeRule = {
  code: 'ENTRY_WITHDRAWN',
  labelEn: 'What is planned may no longer be chosen from the catalogue',
  labelCy: 'Ni ellir dewis yr hyn a gynlluniwyd o’r catalog mwyach',
  adviceEn: 'Plan another intervention for the need, or record why the work is not delivered.',
  adviceCy: 'Cynlluniwch ymyriad arall ar gyfer yr angen, neu cofnodwch pam na chaiff y gwaith ei gyflwyno.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'PLAN_ACTION',
  threshold: null,
  ahead: null,
  statement: ({ newest }, { unavailable }) => `
    SELECT p.case_id, p.id AS subject_id, p.need_area_code, p.planned_on AS since, ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN plan_action p
      JOIN intervention_version v ON v.id = p.intervention_version_id
      JOIN intervention_version cv ON cv.intervention_id = v.intervention_id AND cv.is_current
    WHERE p.case_id = oc.id AND ${standing('p')} AND p.planned_on <= ${newest} AND cv.status IN (${unavailable})
      AND ${notStarted('p')}`,
};
