import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { KnownCode, ReferenceCodes } from '../../reference-data/reference-codes.js';
import { etePoint, type Placement } from '../ete-point.js';
import type { EndedOrder } from '../order-outcome.js';
import { type CheckFact, newestCheck } from './sustained-rules.js';

/** A code of the set LASTING_OUTCOME as the rules need it. */
export interface LastingOutcome extends Pick<KnownCode, 'labelEn' | 'labelCy'> {
  outcome: string;
  endFromPlacements: boolean;
}

/** What is to last, and what the results of checks mean. */
export interface FollowUpCodes {
  outcomes: LastingOutcome[];
  /** Whether a result says that an outcome holds; null: it says that it is not known. */
  heldBy: (result: string) => boolean | null;
}

/** What the codes of follow-ups say. */
export async function followUpCodes(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<FollowUpCodes> {
  const outcomes = await codes.all(tx, serviceId, 'LASTING_OUTCOME');
  const results = await codes.all(tx, serviceId, 'FOLLOW_UP_RESULT');
  return {
    outcomes: [...outcomes].map(([outcome, { labelEn, labelCy, attributes }]) => ({
      ...{ outcome, labelEn, labelCy },
      endFromPlacements: attributes.endFromPlacements === true,
    })),
    heldBy: (result) => {
      const attributes = results.get(result)?.attributes;
      return attributes?.known === true ? attributes.held === true : null;
    },
  };
}

/**
 * Whether an outcome held at the end of an order; null: not known. Who is known to be in no placement is in no suitable one; of
 * a child of whom nothing is recorded it is not known.
 */
export function heldAtEnd(
  { outcome, endFromPlacements }: LastingOutcome,
  {
    dateOfBirth,
    placements,
    endedOn,
  }: Pick<EndedOrder, 'dateOfBirth' | 'endedOn'> & { placements: readonly Placement[] },
  checks: readonly CheckFact[],
): boolean | null {
  if (!endFromPlacements) return newestCheck(checks, { outcome, weeks: 0, endedOn })?.held ?? null;
  const { recorded, suitable } = etePoint(placements, dateOfBirth, endedOn);
  return recorded ? suitable === true : null;
}
