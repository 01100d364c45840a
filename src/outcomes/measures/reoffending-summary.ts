import type { ReoffendingResult, ReoffendingStatus } from './proven-reoffending.js';

/** How many children had a given number of reoffences. */
export interface ReoffenceCountBin {
  readonly count: number;
  readonly people: number;
}

/** A proportion of the cohort if no pending case is proven, and if all are. */
export interface RateBounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Reoffending of a cohort. Only mature cases are in any numerator or denominator. A rate is null when its
 * denominator is empty, so that it can never be read as 0.
 */
export interface ReoffendingSummary {
  /** Mature cases: the denominator of every rate. */
  readonly cohort: number;
  readonly reoffenders: number;
  readonly reoffences: number;
  /** Distinct child-days with a reoffence. */
  readonly occasions: number;
  /** reoffenders / cohort, in [0, 1]. */
  readonly binaryRate: number | null;
  /** reoffences / cohort: frequency per child in the cohort. */
  readonly frequencyPerChild: number | null;
  /** reoffences / reoffenders: frequency per child who reoffended. */
  readonly frequencyPerReoffender: number | null;
  /** The binary rate without and with every mature child who has a pending offence and no proven one. */
  readonly binaryRateBounds: RateBounds | null;
  /** Mature cases by number of reoffences, ascending, zero included. */
  readonly histogram: readonly ReoffenceCountBin[];
  /** Mature children with no proven but at least one pending offence. */
  readonly pendingOnly: number;
  /** Mature children with an offence of before the index date proven after it. */
  readonly withHistoric: number;
  /** Mature children with a counted or pending offence on the index day. */
  readonly withIndexDayOffence: number;
  /** Immature cases left out, by the status they have so far. */
  readonly excluded: Readonly<Record<ReoffendingStatus, number>>;
}

/**
 * Adds up cases one at a time, so that a cohort of any size is read once and never held.
 *
 * Immature cases are left out even when the child has already reoffended: early reoffenders would enter the
 * numerator at once while their peers who do not reoffend could not enter the denominator for 18 months, and
 * the rate would be too high.
 */
export class ReoffendingAccumulator {
  private cohort = 0;
  private reoffenders = 0;
  private reoffences = 0;
  private occasions = 0;
  private pendingOnly = 0;
  private withHistoric = 0;
  private withIndexDayOffence = 0;
  private readonly byCount = new Map<number, number>();
  private readonly excluded: Record<ReoffendingStatus, number> = {
    REOFFENDED: 0,
    FOLLOW_UP_OPEN: 0,
    WAITING_PERIOD: 0,
    NO_PROVEN_REOFFENCE: 0,
  };

  add(result: ReoffendingResult): void {
    if (!result.mature) {
      this.excluded[result.status] += 1;
      return;
    }
    this.cohort += 1;
    if (result.reoffences > 0) this.reoffenders += 1;
    else if (result.pending > 0) this.pendingOnly += 1;
    this.reoffences += result.reoffences;
    this.occasions += result.occasions;
    if (result.historic > 0) this.withHistoric += 1;
    if (result.flags.offenceOnIndexDay) this.withIndexDayOffence += 1;
    this.byCount.set(result.reoffences, (this.byCount.get(result.reoffences) ?? 0) + 1);
  }

  summary(): ReoffendingSummary {
    const { cohort, reoffenders, reoffences, occasions, pendingOnly, withHistoric, withIndexDayOffence } =
      this;
    const binaryRate = ratio(reoffenders, cohort);
    const upper = ratio(reoffenders + pendingOnly, cohort);
    return {
      cohort,
      reoffenders,
      reoffences,
      occasions,
      binaryRate,
      frequencyPerChild: ratio(reoffences, cohort),
      frequencyPerReoffender: ratio(reoffences, reoffenders),
      binaryRateBounds: binaryRate === null || upper === null ? null : { lower: binaryRate, upper },
      histogram: [...this.byCount].sort(([a], [b]) => a - b).map(([count, people]) => ({ count, people })),
      pendingOnly,
      withHistoric,
      withIndexDayOffence,
      excluded: { ...this.excluded },
    };
  }
}

/** Summarises a cohort in one pass. */
export function summariseReoffending(results: Iterable<ReoffendingResult>): ReoffendingSummary {
  const accumulator = new ReoffendingAccumulator();
  for (const result of results) accumulator.add(result);
  return accumulator.summary();
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
