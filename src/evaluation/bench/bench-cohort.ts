import { isYesNo } from '../../statistics/index.js';
import { BenchFault } from './bench-fault.js';
import type { BenchRequest } from './bench-request.js';
import { combined, designMatrix, type DesignMatrix } from './design-matrix.js';
import type { CohortFile } from './read-cohort-file.js';

/** A cohort in typed arrays, one place per person, checked and ready to be analysed. */
export interface BenchCohort {
  readonly rows: number;
  /** 1 or 0. */
  readonly treated: Float64Array;
  /** 1 or 0, within the horizon where there is one; any number where `isQuantity`. */
  readonly outcome: Float64Array;
  readonly isQuantity: boolean;
  /** Cut at the horizon. */
  readonly followUp: { readonly time: Float64Array; readonly event: Float64Array } | null;
  /** People without the outcome who were not followed to the horizon. */
  readonly lostEarly: number;
  readonly counts: { readonly count: Float64Array; readonly exposure: Float64Array } | null;
  readonly design: DesignMatrix;
  /** Null: anybody may be matched with anybody. */
  readonly exactGroups: Int32Array | null;
}

function requireBothArms(treated: Float64Array, column: string): void {
  for (const arm of [0, 1]) {
    if (!treated.includes(arm)) {
      const who = arm === 1 ? 'treated (1)' : 'to compare with (0)';
      throw new BenchFault(`Column "${column}" has nobody ${who}.`);
    }
  }
}

const LEAST_VALUES_OF_A_QUANTITY = 11;

/** Few different values beside 0 and 1 are rather codes, or a slip, than a quantity. */
function requireOutcome(outcome: Float64Array, column: string): void {
  const values = new Set<number>();
  for (const value of outcome) {
    values.add(value);
    if (values.size === LEAST_VALUES_OF_A_QUANTITY) return;
  }
  const other = [...values].find((value) => value !== 0 && value !== 1);
  if (other === undefined) return;
  throw new BenchFault(
    `Column "${column}" must hold 0 or 1 in every row and holds ${other}; a quantity has more than ${LEAST_VALUES_OF_A_QUANTITY - 1} different values.`,
  );
}

/**
 * Makes a cohort of the columns of a file.
 *
 * @throws BenchFault where a group is empty, an outcome is neither yes or no nor a quantity, or a covariate is the same for everybody
 */
export function benchCohort(file: CohortFile, request: BenchRequest): BenchCohort {
  const { treated, time, count, exposure } = file;
  requireBothArms(treated, request.treatment);
  requireOutcome(file.outcome, request.outcome);
  const horizon = request.horizon ?? Infinity;
  const event = time ? file.outcome.map((value, i) => (time[i]! <= horizon ? value : 0)) : file.outcome;
  let lostEarly = 0;
  time?.forEach((value, i) => (lostEarly += Number(event[i] === 0 && value < horizon)));
  return {
    rows: treated.length,
    treated,
    outcome: event,
    isQuantity: !isYesNo(event),
    followUp: time ? { time: time.map((value) => Math.min(value, horizon)), event } : null,
    lostEarly,
    counts: count ? { count, exposure: exposure ?? new Float64Array(count.length).fill(1) } : null,
    design: designMatrix(request.covariates, file.covariates),
    exactGroups: file.exact.length > 0 ? combined(file.exact, treated.length) : null,
  };
}
