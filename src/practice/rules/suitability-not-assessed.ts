import type { PracticeRule } from './practice-rule.js';
import { BY_THRESHOLD, standing } from './sql-parts.js';

/** Whether work suits a child is asked before it begins; not assessed is counted as such. */
export const suitabilityNotAssessed: PracticeRule = {
  code: 'SUITABILITY_NOT_ASSESSED',
  labelEn: 'Nobody has assessed whether planned work suits the child',
  labelCy: 'Nid oes neb wedi asesu a yw’r gwaith a gynlluniwyd yn addas i’r plentyn',
  adviceEn: 'Assess whether the intervention suits the child, and what of it to adapt.',
  adviceCy: 'Aseswch a yw’r ymyriad yn addas i’r plentyn, a beth ohono i’w addasu.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'PLAN_ACTION',
  threshold: { default: 5, unit: 'WORKING_DAYS' },
  ahead: null,
  statement: ({ newest }) => `
    SELECT p.case_id, p.id AS subject_id, p.need_area_code, p.planned_on AS since, ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN plan_action p
    WHERE p.case_id = oc.id AND ${standing('p')} AND p.intervention_version_id IS NOT NULL AND p.planned_on <= ${newest}
      AND NOT EXISTS (
        SELECT 1 FROM suitability_assessment sa
        WHERE sa.case_id = p.case_id AND sa.intervention_version_id = p.intervention_version_id)
      AND NOT EXISTS (SELECT 1 FROM delivery ed WHERE ed.plan_action_id = p.id AND ed.ended_on IS NOT NULL)`,
};
