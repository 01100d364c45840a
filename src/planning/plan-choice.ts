import { requireFirstAdvised } from '../matching/advised-lookup.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { choiceFaults } from './choice-rules.js';
import type { CreatePlanActionDto } from './dto/create-plan-action.dto.js';
import type { PlanAction } from './plan-action.entity.js';

/** What a plan action keeps of the advice that it cites. */
export type PlanChoice = Pick<PlanAction, 'recommendationId' | 'advisedVersionId' | 'otherChoiceReason'>;

/** Nothing is cited. */
export const NO_CHOICE: PlanChoice = {
  recommendationId: null,
  advisedVersionId: null,
  otherChoiceReason: null,
};

/** The choice that a plan action makes beside the advice it cites; its faults join the list. */
export async function resolveChoice(
  tx: ReadTransaction,
  at: { serviceId: string; caseId: string },
  input: CreatePlanActionDto & { planned: { interventionId: string | null } },
  faults: FaultList,
): Promise<PlanChoice> {
  const { recommendationId = null, needAreaCode, otherChoiceReason = null, planned } = input;
  const before = faults.faults.length;
  const advised = recommendationId
    ? await gather(
        faults,
        requireFirstAdvised(tx, { ...at, needAreaCode }, recommendationId, '/recommendationId'),
      )
    : null;
  if (faults.faults.length === before) {
    faults.addAll(
      choiceFaults({
        cites: recommendationId !== null,
        advisedInterventionId: advised?.interventionId ?? null,
        plannedInterventionId: planned.interventionId,
        otherChoiceReason,
      }),
    );
  }
  return { recommendationId, advisedVersionId: advised?.versionId ?? null, otherChoiceReason };
}
