import type { PracticeRule } from './practice-rule.js';
import { notStarted, standing } from './sql-parts.js';

/** A timely start is one within 20 working days, unless the plan names another day. */
export const startOverdue: PracticeRule = {
  code: 'START_OVERDUE',
  labelEn: 'Planned work has not started',
  labelCy: 'Nid yw’r gwaith a gynlluniwyd wedi dechrau',
  adviceEn: 'Start the work, agree another day for it, or record why it is not delivered.',
  adviceCy: 'Dechreuwch y gwaith, cytunwch ar ddiwrnod arall, neu cofnodwch pam na chaiff ei gyflwyno.',
  version: 1,
  lists: ['ALIGNMENT', 'ATTENTION'],
  subject: 'PLAN_ACTION',
  threshold: { default: 20, unit: 'WORKING_DAYS' },
  ahead: null,
  statement: ({ newest }) => `
    SELECT p.case_id, p.id AS subject_id, p.need_area_code, p.planned_on AS since, p.start_due_on AS due_on
    FROM open_case oc CROSS JOIN plan_action p
    WHERE p.case_id = oc.id AND ${standing('p')}
      AND (p.start_due_on < :today OR (p.start_due_on IS NULL AND p.planned_on <= ${newest})) AND ${notStarted('p')}`,
};
