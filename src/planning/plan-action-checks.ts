import { requireNeedRating } from '../assessments/need-rating-lookup.js';
import type { Principal } from '../access/principal.js';
import { requireInterventionCode } from '../catalogue/intervention-lookup.js';
import { requireNoHarm } from '../harm-overrides/refuse-harmful.js';
import { requirePlannableVersion } from '../catalogue/lifecycle/choosable-version.js';
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
  parentInterventionId: string | null;
  harmOverrideId: string | null;
}

/** Finds what a plan action of a case names; the fault of each that is not there joins the list. */
export async function resolveLinks(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  caseId: string,
  input: CreatePlanActionDto,
  faults: FaultList,
): Promise<PlanActionLinks> {
  const { serviceId } = principal;
  const at = { serviceId, caseId };
  const { needAreaCode, needRatingId, interventionVersionId, parentInterventionId, plannedOn } = input;
  if (!(await needAreasOf(tx, serviceId)).has(needAreaCode))
    faults.addAll([unknownNeedArea('/needAreaCode')]);
  const rating = needRatingId
    ? await gather(faults, requireNeedRating(tx, { ...at, needAreaCode }, needRatingId, '/needRatingId'))
    : null;
  const version = interventionVersionId
    ? await gather(
        faults,
        requirePlannableVersion(tx, codes, {
          serviceId,
          versionId: interventionVersionId,
          pointer: '/interventionVersionId',
          on: plannedOn,
        }),
      )
    : null;
  const planned = interventionVersionId ? version : { interventionId: null };
  const choice = planned ? await resolveChoice(tx, at, { ...input, planned }, faults) : NO_CHOICE;
  if (parentInterventionId) {
    const pointer = '/parentInterventionId';
    await gather(faults, requireInterventionCode(tx, serviceId, parentInterventionId, pointer));
  }
  // Bespoke work that is grounded in an approach is work with that approach.
  const approach = version?.interventionId ?? parentInterventionId;
  const harmful = approach && {
    ...{ caseId, interventionId: approach, on: plannedOn },
    pointer: version ? '/interventionVersionId' : '/parentInterventionId',
  };
  const override = harmful ? await gather(faults, requireNoHarm(tx, codes, principal, harmful)) : null;
  return {
    needRatingId: rating,
    interventionVersionId: version?.id ?? null,
    parentInterventionId: parentInterventionId ?? null,
    harmOverrideId: override,
    ...choice,
  };
}
