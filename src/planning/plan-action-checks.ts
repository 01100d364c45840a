import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { needAreasOf, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import type { CreatePlanActionDto } from './dto/create-plan-action.dto.js';

/** The records that a plan action names, where they exist. */
export interface PlanActionLinks {
  needRatingId: string | null;
  interventionVersionId: string | null;
}

/** A rating of that need area in that case, or null. */
async function findRatingId(
  tx: ReadTransaction,
  at: { serviceId: string; caseId: string; needAreaCode: string },
  needRatingId: string,
): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>(
    `SELECT id FROM need_rating
     WHERE id = :needRatingId AND service_id = :serviceId AND case_id = :caseId AND need_area_code = :needAreaCode`,
    { ...at, needRatingId: needRatingId.toLowerCase() },
  );
  return row?.id ?? null;
}

async function findVersionId(
  tx: ReadTransaction,
  serviceId: string,
  versionId: string,
): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>(
    'SELECT id FROM intervention_version WHERE id = :versionId AND service_id = :serviceId',
    { serviceId, versionId: versionId.toLowerCase() },
  );
  return row?.id ?? null;
}

/** Finds what a plan action of a case names, and a fault for each that is not there. */
export async function resolveLinks(
  tx: ReadTransaction,
  serviceId: string,
  caseId: string,
  input: CreatePlanActionDto,
): Promise<{ links: PlanActionLinks; faults: FieldFault[] }> {
  const { needAreaCode } = input;
  const faults: FieldFault[] = [];
  const links: PlanActionLinks = { needRatingId: null, interventionVersionId: null };
  if (!(await needAreasOf(tx, serviceId)).has(needAreaCode)) faults.push(unknownNeedArea('/needAreaCode'));
  if (input.needRatingId) {
    links.needRatingId = await findRatingId(tx, { serviceId, caseId, needAreaCode }, input.needRatingId);
    if (links.needRatingId === null) {
      faults.push({
        pointer: '/needRatingId',
        code: 'UNKNOWN_NEED_RATING',
        detail: 'No assessment of this case has a rating of this need area with this id.',
      });
    }
  }
  if (input.interventionVersionId) {
    links.interventionVersionId = await findVersionId(tx, serviceId, input.interventionVersionId);
    if (links.interventionVersionId === null) {
      faults.push({
        pointer: '/interventionVersionId',
        code: 'UNKNOWN_INTERVENTION_VERSION',
        detail: 'The catalogue of the service has no version of an intervention with this id.',
      });
    }
  }
  return { links, faults };
}
