import { adjustmentOf } from '../bench/adjustment-of.js';
import { analyse } from '../bench/analyse-cohort.js';
import type { BenchCohort } from '../bench/bench-cohort.js';
import { BenchFault } from '../bench/bench-fault.js';
import type { BenchRequest } from '../bench/bench-request.js';
import type { BenchSections } from '../bench/bench-result.js';
import { combined, designMatrix } from '../bench/design-matrix.js';
import type { ComparisonDesign } from '../comparison-design.js';
import type { Adjustment } from '../design/design-gate.js';
import { FOLLOW_UP_DAYS } from '../follow-up-days.js';
import { adjustedOutcome } from '../outcomes/adjusted-outcome.js';
import type { EvaluationOutcome } from '../outcomes/evaluation-outcome.js';
import type { OutcomeComparison } from '../outcomes/outcome-comparison.js';
import type { Observations, Observed } from './observations.js';
import { type Column, isCategory, onSupport, rowsKept } from './on-support.js';
import { poolLevels } from './pool-levels.js';

/** Whom and what an adjusted comparison leaves out. */
export interface LeftOut {
  /** Covariates in which all children are alike. */
  covariates: string[];
  /** Children who started, and others, of a kind that the other side has nobody of. */
  started: number;
  comparison: number;
}

/** What came of making the sides alike. */
export interface AdjustedResult {
  sections: BenchSections;
  /** The covariates that were adjusted for. */
  used: string[];
  /** What the gate goes by; null: nothing could be made alike. */
  adjustment: Adjustment | null;
  /** The sides made alike, in the outcome that the evaluation is about. */
  alike: OutcomeComparison;
}

/** An adjusted comparison, or why there is none. */
export type Adjusted =
  | { result: AdjustedResult; leftOut: LeftOut; fault: null }
  | { result: null; leftOut: LeftOut; fault: string };

const CONFIDENCE = 0.95;
/** What is matched by where the design weights: both are shown. */
const USUAL_CALIPER = 0.2;

/** Whether a covariate tells anybody apart. */
function varies(column: Column): boolean {
  const values: ArrayLike<number> = isCategory(column) ? column.codes : column;
  const first = values[0];
  return Array.prototype.some.call(values, (value: number) => !Object.is(value, first));
}

/** What is known of the children who can be compared, a column each. */
interface Known extends Observed {
  covariates: ReadonlyMap<string, Column>;
  started: number;
  comparison: number;
}

function knownOf(observations: Observations, only: Uint8Array | null): Known {
  const observed = observations.observed();
  const asked = (values: Float64Array): Float64Array =>
    only === null ? values : values.filter((_value, row) => only[row] === 1);
  const all = asked(observed.treated);
  const [outcome, days, reoffences] = [observed.outcome, observed.days, observed.reoffences].map(asked) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const pooled = observations
    .columns()
    .map((column) => (only === null ? column : rowsKept(column, only)))
    .map((column) => (isCategory(column) ? poolLevels(column, all) : column));
  const kept = onSupport(all, pooled);
  const rows = (values: Float64Array): Float64Array => values.filter((_value, row) => kept[row] === 1);
  const gone = (side: number): number => all.filter((value, row) => value === side && kept[row] === 0).length;
  return {
    treated: rows(all),
    outcome: rows(outcome),
    days: rows(days),
    reoffences: rows(reoffences),
    covariates: new Map(
      observations.covariates.map(({ code }, index) => [code, rowsKept(pooled[index] as Column, kept)]),
    ),
    started: gone(1),
    comparison: gone(0),
  };
}

function cohortOf(
  known: Known,
  used: readonly string[],
  exactOn: readonly string[],
  looks: { atTimes: boolean; atCounts: boolean },
): BenchCohort {
  const { treated, outcome, days, reoffences, covariates } = known;
  const columns = used.map((code) => covariates.get(code) as Column);
  const choices = used.map((name, index) => ({ name, isCategory: isCategory(columns[index] as Column) }));
  const exact = exactOn.flatMap((code) => {
    const column = covariates.get(code);
    return column && isCategory(column) ? [column] : [];
  });
  return {
    rows: treated.length,
    treated,
    outcome,
    isQuantity: false,
    followUp: looks.atTimes ? { time: days, event: outcome } : null,
    lostEarly: 0,
    counts: looks.atCounts ? { count: reoffences, exposure: new Float64Array(treated.length).fill(1) } : null,
    design: designMatrix(choices, columns),
    exactGroups: exact.length > 0 ? combined(exact, treated.length) : null,
  };
}

const requestOf = (design: ComparisonDesign, used: readonly string[]): BenchRequest => ({
  treatment: 'started',
  outcome: 'reoffended',
  time: 'days',
  horizon: FOLLOW_UP_DAYS,
  count: 'reoffences',
  exposure: null,
  covariates: used.map((name) => ({ name, isCategory: false })),
  exact: design.exactOn,
  method: design.method === 'MATCHING' ? 'matching' : 'weighting',
  caliper: design.caliper ?? USUAL_CALIPER,
  trim: design.trim === 1 ? null : design.trim,
  confidence: CONFIDENCE,
  randomised: false,
});

/** How much is looked at. */
interface Adjusting {
  /** 1 for each row that is looked at; null: all are. */
  kept: Uint8Array | null;
  /** Whether nothing but the outcome is asked for. */
  onlyOutcome: boolean;
}

/** What is made alike, and for what. */
type AdjustedDesign = ComparisonDesign & { outcome: EvaluationOutcome };

/**
 * Makes those who started comparable with those who did not, by the design; what cannot be fitted is said, and nothing is
 * adjusted then.
 */
export function adjust(
  observations: Observations,
  design: AdjustedDesign,
  { kept, onlyOutcome }: Adjusting = { kept: null, onlyOutcome: false },
): Adjusted {
  const known = knownOf(observations, kept);
  const used = design.covariates.filter((code) => varies(known.covariates.get(code) as Column));
  const covariates = design.covariates.filter((code) => !used.includes(code));
  const leftOut = { covariates, started: known.started, comparison: known.comparison };
  const without = (fault: string): Adjusted => ({ result: null, leftOut, fault });
  if (!known.treated.includes(1) || !known.treated.includes(0)) {
    return without('One side of the comparison is empty, or has nobody like those on the other.');
  }
  if (used.length === 0) return without('No covariate tells the children apart.');
  const { outcome, method, exactOn } = design;
  try {
    const isReoffending = outcome !== 'SUITABLE_ETE_AT_END';
    const cohort = cohortOf(known, used, exactOn, {
      atTimes: onlyOutcome ? outcome === 'TIME_TO_REOFFENCE' : isReoffending,
      atCounts: onlyOutcome ? outcome === 'REOFFENDING_FREQUENCY' : isReoffending,
    });
    const request = requestOf(design, used);
    const analysis = analyse(cohort, request);
    const { sections } = analysis;
    return {
      result: {
        sections,
        used,
        adjustment: adjustmentOf(request, sections),
        alike: adjustedOutcome(outcome, method, cohort, analysis),
      },
      leftOut,
      fault: null,
    };
  } catch (error) {
    if (error instanceof BenchFault) return without(error.message);
    throw error;
  }
}
