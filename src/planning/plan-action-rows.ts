import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
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
  not_delivered_reason: string | null;
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
    p.sessions_planned, p.minutes_planned, p.not_delivered_reason, p.not_delivered_on, p.recommendation_id, p.advised_version_id, p.other_choice_reason, p.row_version, p.recorded_at,
    ${SUITABILITY_STATE}
  FROM plan_action p ${newestSuitability('p.case_id', 'p.intervention_version_id')}`;

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
  notDeliveredOn: row.not_delivered_on,
  recommendationId: row.recommendation_id,
  advisedVersionId: row.advised_version_id,
  otherChoiceReason: row.other_choice_reason,
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

/** Plan actions in order of their ids, one more than the page holds. */
export function listPlanActions(
  tx: ReadTransaction,
  principal: Principal,
  query: PlanActionQuery,
): Promise<PlanActionRow[]> {
  const { notDelivered } = query;
  const { where, parameters } = whereAll([
    ofVisibleCase('p.case_id', principal),
    ofService('p', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
    ['p.id > :after', { after: afterId(query) }],
    ['p.need_area_code = :needArea', { needArea: query.needArea }],
    notDelivered === undefined ? null : [`p.not_delivered_on IS ${notDelivered ? 'NOT ' : ''}NULL`],
  ]);
  return tx.query<PlanActionRow>(`${SELECT_PLAN_ACTION} WHERE ${where} ORDER BY p.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
