import type { Batch } from '../engine/batch.js';
import type { FoundPlanAction } from '../engine/find-parents.js';
import { inList } from '../engine/in-list.js';

/** The rating of a need area by an assessment. */
interface FoundRating {
  id: string;
  case_id: string;
  reference: string;
  need_area_code: string;
}

export const ratingKey = (assessmentReference: string, needAreaCode: string): string =>
  `${needAreaCode} ${assessmentReference}`;

/** The ratings that the assessments with these references made, by `ratingKey`. */
export async function findRatings(
  batch: Batch,
  references: readonly (string | null | undefined)[],
): Promise<Map<string, FoundRating>> {
  const wanted = new Set(references.filter((each) => typeof each === 'string'));
  const { condition, parameters } = inList('a.reference', [...wanted]);
  const rows = await batch.tx.query<FoundRating>(
    `SELECT r.id, r.case_id, a.reference, r.need_area_code
     FROM assessment a JOIN need_rating r ON r.assessment_id = a.id
     WHERE a.service_id = :serviceId AND ${condition}`,
    { ...parameters, serviceId: batch.serviceId },
  );
  return new Map(rows.map((row) => [ratingKey(row.reference, row.need_area_code), row]));
}

/** The code of the intervention that was delivered under each of these plan actions. */
export async function deliveredInterventions(
  batch: Batch,
  planActionIds: readonly string[],
): Promise<Map<string, string>> {
  if (planActionIds.length === 0) return new Map();
  const { condition, parameters } = inList('d.plan_action_id', planActionIds);
  const rows = await batch.tx.query<{ plan_action_id: string; code: string }>(
    `SELECT DISTINCT d.plan_action_id, i.code
     FROM delivery d
     JOIN intervention_version v ON v.id = d.intervention_version_id
     JOIN intervention i ON i.id = v.intervention_id
     WHERE d.service_id = :serviceId AND ${condition}`,
    { ...parameters, serviceId: batch.serviceId },
  );
  return new Map(rows.map((row) => [row.plan_action_id, row.code]));
}

/** The plan actions with these ids, by id. */
export async function planActionsById(
  batch: Batch,
  ids: readonly string[],
): Promise<Map<string, FoundPlanAction>> {
  if (ids.length === 0) return new Map();
  const { condition, parameters } = inList('id', ids);
  const rows = await batch.tx.query<FoundPlanAction>(
    `SELECT id, reference, case_id, intervention_version_id FROM plan_action
     WHERE service_id = :serviceId AND ${condition}`,
    { ...parameters, serviceId: batch.serviceId },
  );
  return new Map(rows.map((row) => [row.id, row]));
}
