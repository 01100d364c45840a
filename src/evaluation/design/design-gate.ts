import { LEAST_FOR_A_RATE } from '../least-for-a-rate.js';
import { LEAST_CHILDREN } from '../least-children.js';
import { REASONS, type DesignReason } from './design-reasons.js';

/**
 * The ladder of designs: D0 counts only, D1 describes, D2 says that groups differ, D3 that a difference remains after
 * accounting for what was recorded, D4 that this is consistent with an effect, D5 that it is one.
 */
export type DesignCode = 'D0' | 'D1' | 'D2' | 'D3' | 'D4' | 'D5';

/** A covariate after the groups were made alike. */
export interface CovariateBalance {
  readonly covariate: string;
  /** Standardised difference; null: it cannot be computed, which is no balance. */
  readonly difference: number | null;
  readonly varianceRatio: number | null;
}

/** How the groups were made alike. */
export interface Adjustment {
  readonly balance: readonly CovariateBalance[];
  /** Effective number of people to compare with. */
  readonly effectiveComparison: number;
  /** All people to compare with before the groups were made alike. */
  readonly comparison: number;
  /** Treated people for whom there was nobody. */
  readonly treatedLeftOut: number;
}

/** What the gate goes by. */
export interface DesignFacts {
  /** `events`: people with the outcome; null where the outcome is a quantity. */
  readonly treated: ComparedGroup;
  /** Null: nobody. */
  readonly comparison: ComparedGroup | null;
  /** Offending before is all that offending after is compared with. */
  readonly beforeAndAfter?: boolean;
  /** Chance decided who was treated. */
  readonly randomised?: boolean;
  /** Several sites or cohorts, each with a comparison of its own, or matched groups that ran alike before. */
  readonly replicated?: boolean;
  /** People a side that a comparison asks for; 30 where not given. */
  readonly minimum?: number;
  /** Null: the groups are compared as they came. */
  readonly adjustment: Adjustment | null;
}

/** One side of a comparison. */
export interface ComparedGroup {
  readonly n: number;
  readonly events: number | null;
}

/** What may be claimed, and why. */
export interface Design {
  readonly code: DesignCode;
  readonly reasons: readonly DesignReason[];
}

const LEAST_EVENTS = 5;
const LARGEST_DIFFERENCE = 0.1;

/** What is missing for any comparison: enough people a side, 5 with the outcome and 5 without it. */
export function missingForComparison(
  treated: ComparedGroup,
  comparison: ComparedGroup,
  minimum = LEAST_CHILDREN,
): DesignReason[] {
  const reasons: DesignReason[] = [];
  if (treated.n < minimum) reasons.push(REASONS.fewStarted(minimum));
  if (comparison.n < minimum) reasons.push(REASONS.fewCompared(minimum));
  if (treated.events !== null && comparison.events !== null) {
    const events = treated.events + comparison.events;
    const others = treated.n + comparison.n - events;
    if (Math.min(events, others) < LEAST_EVENTS) reasons.push(REASONS.fewEvents);
  }
  return reasons;
}

function missingForAdjusted({ balance, effectiveComparison }: Adjustment): DesignReason[] {
  const apart = balance.filter(({ difference }) => !(Math.abs(difference ?? NaN) < LARGEST_DIFFERENCE));
  const reasons: DesignReason[] = [];
  if (apart.length > 0) reasons.push(REASONS.unbalanced(apart.map(({ covariate }) => covariate)));
  if (!(effectiveComparison >= LEAST_CHILDREN)) reasons.push(REASONS.fewEffective);
  return reasons;
}

/** What does not change the claim, but must be known beside it. */
function cautionsOf(adjustment: Adjustment): DesignReason[] {
  const { balance, effectiveComparison, comparison, treatedLeftOut } = adjustment;
  const wide = balance.filter(({ varianceRatio: ratio }) => ratio !== null && !(ratio >= 0.5 && ratio <= 2));
  const cautions: DesignReason[] = [];
  if (wide.length > 0) cautions.push(REASONS.spread(wide.map(({ covariate }) => covariate)));
  if (treatedLeftOut > 0) cautions.push(REASONS.unmatched(treatedLeftOut));
  if (effectiveComparison < comparison / 2) cautions.push(REASONS.fewWeigh);
  return cautions;
}

/**
 * Decides which claim a comparison may make, by rule and not by choice.
 *
 * Source: the ladder follows the Maryland Scientific Methods Scale (L. Sherman et al. 1998, Preventing Crime, National
 * Institute of Justice), D1 to D5 its levels 1 to 5; balance within 0.1 as P. Austin (2009), Statistics in Medicine
 * 28:3083-3107; the least numbers after the Justice Data Lab (Ministry of Justice).
 */
export function designOf(facts: DesignFacts): Design {
  const { treated, comparison, adjustment } = facts;
  if (treated.n < LEAST_FOR_A_RATE) return { code: 'D0', reasons: [REASONS.fewerThanTen] };
  if (facts.beforeAndAfter === true) return { code: 'D1', reasons: [REASONS.beforeAndAfter] };
  if (comparison === null || comparison.n === 0) return { code: 'D1', reasons: [REASONS.noComparison] };
  if (comparison.n < LEAST_FOR_A_RATE) return { code: 'D0', reasons: [REASONS.fewerThanTen] };
  const missing = missingForComparison(treated, comparison, facts.minimum);
  if (missing.length > 0) return { code: 'D1', reasons: missing };
  if (facts.randomised === true) return { code: 'D5', reasons: [REASONS.randomised] };
  if (adjustment === null) return { code: 'D2', reasons: [REASONS.notAdjusted, REASONS.indication] };
  const cautions = cautionsOf(adjustment);
  const failed = missingForAdjusted(adjustment);
  if (failed.length > 0) return { code: 'D2', reasons: [...failed, ...cautions, REASONS.indication] };
  return {
    code: facts.replicated === true ? 'D4' : 'D3',
    reasons: [REASONS.unrecorded, ...cautions, REASONS.indication],
  };
}
