import type { PracticeRule } from './practice-rule.js';
import { BY_THRESHOLD, isNewest, prioritySince } from './sql-parts.js';

/** Source: HM Inspectorate of Probation (2017): a case manager "had not recognised the need to plan". */
export const needNotPlanned: PracticeRule = {
  code: 'NEED_NOT_PLANNED',
  labelEn: 'A prioritised need without planned work',
  labelCy: 'Angen â blaenoriaeth heb waith wedi’i gynllunio',
  adviceEn: 'Plan work for the need, or record at the next assessment why it no longer comes first.',
  adviceCy:
    'Cynlluniwch waith ar gyfer yr angen, neu cofnodwch yn yr asesiad nesaf pam nad yw’n flaenoriaeth bellach.',
  version: 1,
  lists: ['ALIGNMENT', 'ATTENTION'],
  subject: 'NEED',
  threshold: { default: 10, unit: 'WORKING_DAYS' },
  ahead: null,
  // How long the need has come first is worked out once for each; who is not overdue is left out afterwards.
  statement: (_within, { settling }) => `
    SELECT r.case_id, r.case_id AS subject_id, r.need_area_code, ${prioritySince('r')} AS since, ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN need_rating r
    WHERE r.case_id = oc.id AND r.is_priority AND ${isNewest('r')} AND NOT EXISTS (
      SELECT 1 FROM plan_action p
      WHERE p.case_id = r.case_id AND p.need_area_code = r.need_area_code AND (
        p.not_delivered_on IS NULL OR (p.not_delivered_reason IN (${settling}) AND p.not_delivered_on >= r.assessed_on)))`,
};
