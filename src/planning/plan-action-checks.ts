import { requireNeedRating } from '../assessments/need-rating-lookup.js';
import { requireChoosableVersion } from '../catalogue/lifecycle/choosable-version.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { needAreasOf, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { NO_CHOICE, type PlanChoice, resolveChoice } from './plan-choice.js';
import type { CreatePlanActionDto } from './dto/create-plan-action.dto.js';

/** The records that a plan action names, where they exist. */
export interface PlanActionLinks extends PlanChoice {
  needRatingId: string | null;
  interventionVersionId: string | null;
}

/** Finds what a plan action of a case names; the fault of each that is not there joins the list. */
export async function resolveLinks(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  at: { serviceId: string; caseId: string },
  input: CreatePlanActionDto,
  faults: FaultList,
): Promise<PlanActionLinks> {
  const { serviceId } = at;
  const { needAreaCode, needRatingId, interventionVersionId, plannedOn } = input;
  if (!(await needAreasOf(tx, serviceId)).has(needAreaCode))
    faults.addAll([unknownNeedArea('/needAreaCode')]);
  const rating = needRatingId
    ? await gather(faults, requireNeedRating(tx, { ...at, needAreaCode }, needRatingId, '/needRatingId'))
    : null;
  const version = interventionVersionId
    ? await gather(
        faults,
        requireChoosableVersion(tx, codes, {
          serviceId,
          versionId: interventionVersionId,
          pointer: '/interventionVersionId',
          on: plannedOn,
        }),
      )
    : null;
  const planned = interventionVersionId ? version : { interventionId: null };
  const choice = planned ? await resolveChoice(tx, at, { ...input, planned }, faults) : NO_CHOICE;
  return { needRatingId: rating, interventionVersionId: version?.id ?? null, ...choice };
}
