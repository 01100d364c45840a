import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { ofTeam } from '../cases/of-team.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { Language } from '../platform/http/language.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { addWorkingDays } from '../platform/calendar/working-days.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import {
  newestSuitability,
  SUITABILITY_STATE,
  type SuitabilityStateRow,
  toSuitabilityState,
} from '../suitability/suitability-state.js';
import type { PlanActionQuery } from './dto/plan-action-query.dto.js';
import type { PlanActionDto } from './dto/plan-action.dto.js';
import { smartFindings } from './smart-findings.js';

/** A plan action as the database gives it. */
export interface PlanActionRow extends SuitabilityStateRow {
  id: string;
  case_id: string;
  delivery_area_id: string | null;
  reference: string | null;
  need_area_code: string;
  need_rating_id: string | null;
  intervention_version_id: string | null;
  bespoke_description: string | null;
  purpose: string;
  responsible_agency: string;
  planned_on: string;
  start_due_on: string | null;
  sessions_planned: number | null;
  minutes_planned: number | null;
  responsible_role: string | null;
  due_on: string | null;
  done_when: string | null;
  child_worded_why: string | null;
  child_worded_language: Language | null;
  copy_given_on: string | null;
  parent_intervention_id: string | null;
  bespoke_rationale: string | null;
  harm_override_id: string | null;
  package_plan_id: string | null;
  package_component_id: string | null;
  preferred_language: string | null;
  not_delivered_reason: string | null;
  not_delivered_note: string | null;
  not_delivered_on: string | null;
  recommendation_id: string | null;
  advised_version_id: string | null;
  other_choice_reason: string | null;
  row_version: number;
  recorded_at: string;
}

const SELECT_PLAN_ACTION = `
  SELECT p.id, p.case_id, p.delivery_area_id, p.reference, p.need_area_code, p.need_rating_id,
    p.intervention_version_id, p.bespoke_description, p.purpose, p.responsible_agency, p.planned_on, p.start_due_on,
    p.sessions_planned, p.minutes_planned, p.not_delivered_reason, p.not_delivered_note, p.not_delivered_on, p.recommendation_id,
    p.advised_version_id, p.other_choice_reason, p.row_version, p.recorded_at,
    p.responsible_role, p.due_on, p.done_when, p.child_worded_why, p.child_worded_language, p.copy_given_on,
    p.parent_intervention_id, p.bespoke_rationale, p.harm_override_id, p.package_plan_id, p.package_component_id,
    ch.preferred_language,
    ${SUITABILITY_STATE}
  FROM plan_action p JOIN case_record pc ON pc.id = p.case_id JOIN child ch ON ch.id = pc.child_id ${newestSuitability('p.case_id', 'p.intervention_version_id')}`;

export const toPlanAction = (row: PlanActionRow): PlanActionDto => ({
  id: row.id,
  caseId: row.case_id,
  reference: row.reference,
  needAreaCode: row.need_area_code,
  needRatingId: row.need_rating_id,
  interventionVersionId: row.intervention_version_id,
  bespokeDescription: row.bespoke_description,
  purpose: row.purpose,
  responsibleAgency: row.responsible_agency,
  plannedOn: row.planned_on,
  startDueOn: row.start_due_on,
  sessionsPlanned: row.sessions_planned,
  minutesPlanned: row.minutes_planned,
  notDeliveredReason: row.not_delivered_reason,
  notDeliveredNote: row.not_delivered_note,
  notDeliveredOn: row.not_delivered_on,
  recommendationId: row.recommendation_id,
  advisedVersionId: row.advised_version_id,
  otherChoiceReason: row.other_choice_reason,
  responsibleRole: row.responsible_role,
  dueOn: row.due_on,
  doneWhen: row.done_when,
  childWordedWhy: row.child_worded_why,
  childWordedLanguage: row.child_worded_language,
  copyGivenOn: row.copy_given_on,
  parentInterventionId: row.parent_intervention_id,
  bespokeRationale: row.bespoke_rationale,
  harmOverrideId: row.harm_override_id,
  packagePlanId: row.package_plan_id,
  packageComponentId: row.package_component_id,
  smart: smartFindings({
    bespokeDescription: row.bespoke_description,
    doneWhen: row.done_when,
    sessionsPlanned: row.sessions_planned,
    minutesPlanned: row.minutes_planned,
    responsibleRole: row.responsible_role,
    dueOn: row.due_on,
    childWordedWhy: row.child_worded_why,
    childWordedLanguage: row.child_worded_language,
    preferredLanguage: row.preferred_language,
  }),
  suitability: row.intervention_version_id === null ? null : toSuitabilityState(row),
  recordedAt: row.recorded_at,
});

/** A plan action of a case that the principal may see, or null. */
export function findPlanAction(
  tx: ReadTransaction,
  principal: Principal,
  planActionId: string,
): Promise<PlanActionRow | null> {
  const [visible, parameters] = ofVisibleCase('p.case_id', principal);
  return tx.queryOne<PlanActionRow>(`${SELECT_PLAN_ACTION} WHERE p.id = :planActionId AND ${visible}`, {
    ...parameters,
    planActionId,
  });
}

/** The plan actions of the components of a planned package of a case, in order. */
export function planActionsOfPackage(
  tx: ReadTransaction,
  principal: Principal,
  caseId: string,
  packagePlanId: string,
): Promise<PlanActionRow[]> {
  const [visible, parameters] = ofVisibleCase('p.case_id', principal);
  return tx.query<PlanActionRow>(
    `${SELECT_PLAN_ACTION} WHERE p.case_id = :caseId AND p.package_plan_id = :packagePlanId AND ${visible} ORDER BY p.id`,
    { ...parameters, caseId, packagePlanId },
  );
}
/** A start counts as timely within this many working days of the plan, where the plan names no day. */
const TIMELY_WORKING_DAYS = 20;

/** Work that is due, was never started, and of which nobody has said why. */
const UNDELIVERED = `p.not_delivered_on IS NULL
  AND ((p.start_due_on IS NOT NULL AND p.start_due_on < :today) OR (p.start_due_on IS NULL AND p.planned_on < :plannedBefore))
  AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.plan_action_id = p.id AND d.started_on IS NOT NULL)`;

/**
 * Plan actions in order of their ids, one more than the page holds.
 * @throws DomainError (invalid) where the team is not known.
 */
export async function listPlanActions(
  tx: ReadTransaction,
  principal: Principal,
  query: PlanActionQuery,
): Promise<PlanActionRow[]> {
  const { notDelivered, undelivered } = query;
  const today = todayInBritain();
  const { where, parameters } = whereAll([
    ofVisibleCase('p.case_id', principal),
    ofService('p', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
    ['p.id > :after', { after: afterId(query) }],
    await ofTeam(tx, principal.serviceId, 'p.case_id', query.team),
    ['p.need_area_code = :needArea', { needArea: query.needArea }],
    undelivered === undefined
      ? null
      : [
          `${undelivered ? '' : 'NOT '}(${UNDELIVERED})`,
          { today, plannedBefore: addWorkingDays(today, -TIMELY_WORKING_DAYS) },
        ],
    notDelivered === undefined ? null : [`p.not_delivered_on IS ${notDelivered ? 'NOT ' : ''}NULL`],
  ]);
  return tx.query<PlanActionRow>(`${SELECT_PLAN_ACTION} WHERE ${where} ORDER BY p.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
