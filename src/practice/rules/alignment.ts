import type { PracticeRule } from './practice-rule.js';
import { BY_THRESHOLD, isNewest, NO_AREA, saysSomething, standing } from './sql-parts.js';

const AT_ONCE = { version: 1, threshold: null, ahead: null } as const;

const ratedSo = (condition: string): string =>
  `SELECT 1 FROM need_rating ar WHERE ar.case_id = p.case_id AND ar.need_area_code = p.need_area_code AND ${condition}`;

const plannedWhere = (newest: string, condition: string): string => `
    SELECT p.case_id, p.id AS subject_id, p.need_area_code, p.planned_on AS since, ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN plan_action p
    WHERE p.case_id = oc.id AND ${standing('p')} AND p.planned_on <= ${newest} AND ${condition}`;

export const plannedNotAssessed: PracticeRule = {
  ...AT_ONCE,
  code: 'PLANNED_NOT_ASSESSED',
  labelEn: 'Work is planned for a need that was not assessed',
  labelCy: 'Cynlluniwyd gwaith ar gyfer angen na chafodd ei asesu',
  adviceEn: 'Assess the need, or plan the work for the need that it answers.',
  adviceCy: 'Aseswch yr angen, neu cynlluniwch y gwaith ar gyfer yr angen y mae’n ei ateb.',
  lists: ['ALIGNMENT'],
  subject: 'PLAN_ACTION',
  statement: ({ newest }) => plannedWhere(newest, `NOT EXISTS (${ratedSo(saysSomething('ar'))})`),
};

export const plannedNotPrioritised: PracticeRule = {
  ...AT_ONCE,
  code: 'PLANNED_NOT_PRIORITISED',
  labelEn: 'Work is planned for a need that never came first',
  labelCy: 'Cynlluniwyd gwaith ar gyfer angen na fu erioed yn flaenoriaeth',
  adviceEn: 'Say at the next assessment whether the need comes first, or leave the room to one that does.',
  adviceCy: 'Dywedwch yn yr asesiad nesaf a yw’r angen yn flaenoriaeth, neu rhowch le i un sydd.',
  lists: ['ALIGNMENT'],
  subject: 'PLAN_ACTION',
  statement: ({ newest }) =>
    plannedWhere(
      newest,
      `EXISTS (${ratedSo('ar.severity IS NOT NULL')}) AND NOT EXISTS (${ratedSo('ar.is_priority')})`,
    ),
};

const deliveredWhere = (newest: string, joins: string, area: string, condition: string): string => `
    SELECT d.case_id, d.id AS subject_id, ${area} AS need_area_code, d.started_on AS since, ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN delivery d ${joins}
    WHERE d.case_id = oc.id AND d.started_on <= ${newest} AND ${condition}`;

/** Source: HM Inspectorate of Probation (2017): "no clear link between planning and the delivery of interventions". */
export const deliveredOutsidePlan: PracticeRule = {
  ...AT_ONCE,
  code: 'DELIVERED_OUTSIDE_PLAN',
  labelEn: 'Work is delivered that is in no plan',
  labelCy: 'Cyflwynir gwaith nad yw mewn unrhyw gynllun',
  adviceEn: 'Plan the work for the need that it answers, so that it can be seen what it is for.',
  adviceCy: 'Cynlluniwch y gwaith ar gyfer yr angen y mae’n ei ateb, fel y gellir gweld i beth y mae’n dda.',
  lists: ['ALIGNMENT'],
  subject: 'DELIVERY',
  statement: ({ newest }) => deliveredWhere(newest, '', NO_AREA, 'd.plan_action_id IS NULL'),
};

/** Source: HM Inspectorate of Probation (2017): delivery "was not always consistent with assessed need". */
export const deliveredOffNeed: PracticeRule = {
  ...AT_ONCE,
  code: 'DELIVERED_OFF_NEED',
  labelEn: 'What is delivered does not target the need that it was planned for',
  labelCy: 'Nid yw’r hyn a gyflwynir yn targedu’r angen y’i cynlluniwyd ar ei gyfer',
  adviceEn: 'Deliver an intervention that targets the need, or plan this one for the need that it targets.',
  adviceCy:
    'Cyflwynwch ymyriad sy’n targedu’r angen, neu cynlluniwch hwn ar gyfer yr angen y mae’n ei dargedu.',
  lists: ['ALIGNMENT'],
  subject: 'DELIVERY',
  statement: ({ newest }) =>
    deliveredWhere(
      newest,
      'JOIN plan_action p ON p.id = d.plan_action_id',
      'p.need_area_code',
      `NOT EXISTS (
        SELECT 1 FROM intervention_need i
        WHERE i.intervention_version_id = d.intervention_version_id AND i.need_area_code = p.need_area_code)`,
    ),
};

/** Source: HM Inspectorate of Probation (2017): reviews that omit progress or change. */
export const needUnchanged: PracticeRule = {
  code: 'NEED_UNCHANGED',
  labelEn: 'A need is as high as before, and the plan has not changed',
  labelCy: 'Mae angen mor uchel ag o’r blaen, ac nid yw’r cynllun wedi newid',
  adviceEn: 'Ask what got in the way, and change what is planned for the need.',
  adviceCy: 'Gofynnwch beth fu’n rhwystr, a newidiwch yr hyn a gynlluniwyd ar gyfer yr angen.',
  version: 1,
  lists: ['ALIGNMENT', 'ATTENTION'],
  subject: 'NEED',
  threshold: { default: 10, unit: 'WORKING_DAYS' },
  ahead: null,
  statement: ({ newest }) => `
    SELECT r.case_id, r.case_id AS subject_id, r.need_area_code, r.assessed_on AS since, ${BY_THRESHOLD} AS due_on
    FROM open_case oc CROSS JOIN need_rating r JOIN assessment a ON a.id = r.assessment_id
    WHERE r.case_id = oc.id AND r.is_priority AND r.severity IS NOT NULL AND r.assessed_on <= ${newest} AND ${isNewest('r')}
      AND r.severity >= (
        SELECT e.severity FROM need_rating e JOIN assessment ea ON ea.id = e.assessment_id
        WHERE e.case_id = r.case_id AND e.need_area_code = r.need_area_code AND e.assessed_on < r.assessed_on
          AND e.severity IS NOT NULL AND e.mapping_version = r.mapping_version AND ea.source = a.source
        ORDER BY e.assessed_on DESC, e.id DESC LIMIT 1)
      AND EXISTS (
        SELECT 1 FROM plan_action q WHERE q.case_id = r.case_id AND q.need_area_code = r.need_area_code)
      AND NOT EXISTS (
        SELECT 1 FROM plan_action p LEFT JOIN delivery d ON d.plan_action_id = p.id
        WHERE p.case_id = r.case_id AND p.need_area_code = r.need_area_code
          AND (p.planned_on >= r.assessed_on OR p.not_delivered_on >= r.assessed_on OR d.started_on >= r.assessed_on))`,
};
