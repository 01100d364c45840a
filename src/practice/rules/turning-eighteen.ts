import { addYears, birthday } from '../../platform/calendar/plain-date.js';
import type { PracticeRule } from './practice-rule.js';
import { BY_THRESHOLD, NO_AREA } from './sql-parts.js';

const ADULT = 18;

export const turningEighteen: PracticeRule = {
  code: 'TURNING_EIGHTEEN',
  labelEn: 'The child soon turns 18',
  labelCy: 'Bydd y plentyn yn 18 oed cyn bo hir',
  adviceEn: 'Plan the move to adult services, and what of the work is to be finished before.',
  adviceCy: 'Cynlluniwch y symud i wasanaethau oedolion, a pha waith sydd i’w orffen cyn hynny.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'CHILD',
  threshold: { default: 90, unit: 'DAYS' },
  ahead: {
    dayOf: (dateOfBirth) => birthday(dateOfBirth, ADULT),
    newestOf: (day) => addYears(day, -ADULT),
  },
  statement: ({ newest, passed }) => `
    SELECT oc.id AS case_id, ch.id AS subject_id, ${NO_AREA} AS need_area_code, ch.date_of_birth AS since,
      ${BY_THRESHOLD} AS due_on
    FROM open_case oc JOIN child ch ON ch.id = oc.child_id
    WHERE ch.date_of_birth <= ${newest} AND ch.date_of_birth > ${passed}`,
};
