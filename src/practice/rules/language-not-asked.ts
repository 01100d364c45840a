import type { PracticeRule } from './practice-rule.js';
import { BY_THRESHOLD, NO_AREA } from './sql-parts.js';

/** Source: Welsh Language Standards (No. 1) Regulations 2015: the preference is asked for, kept and met. */
export const languageNotAsked: PracticeRule = {
  code: 'LANGUAGE_NOT_ASKED',
  labelEn: 'The child was not asked which language they prefer',
  labelCy: 'Ni ofynnwyd i’r plentyn pa iaith sydd orau ganddo',
  adviceEn: 'Ask, in both languages, and record the answer.',
  adviceCy: 'Gofynnwch, yn y ddwy iaith, a chofnodwch yr ateb.',
  version: 1,
  lists: ['ATTENTION'],
  subject: 'CHILD',
  threshold: { default: 5, unit: 'WORKING_DAYS' },
  ahead: null,
  statement: ({ newest }) => `
    SELECT oc.id AS case_id, ch.id AS subject_id, ${NO_AREA} AS need_area_code, oc.opened_on AS since,
      ${BY_THRESHOLD} AS due_on
    FROM open_case oc JOIN child ch ON ch.id = oc.child_id
    WHERE ch.preferred_language IS NULL AND oc.opened_on <= ${newest}`,
};
