import {
  type Computed,
  coxRegression,
  type CoxRows,
  fittedRatio,
  kaplanMeier,
  logRank,
  notComputable,
  proportionalHazards,
  type RestrictedMean,
  restrictedMean,
  restrictedMeanDifference,
  standardErrors,
  type SurvivalCurve,
} from '../../statistics/index.js';
import { toEstimate } from '../dto/estimate.dto.js';
import type { BenchCohort } from './bench-cohort.js';
import type { SurvivalPoint, SurvivalResult } from './bench-result.js';

type FollowUp = NonNullable<BenchCohort['followUp']>;
type Cox = SurvivalResult['cox'];

/** How the outcome is looked at over time. */
export interface SurvivalRequest {
  readonly treatment: string;
  /** Everybody is followed up to this time, or to the outcome. */
  readonly horizon: number;
  readonly confidence: number;
}

function curveOf(
  arm: 0 | 1,
  treated: Float64Array,
  { time, event }: FollowUp,
  confidence: number,
): Computed<SurvivalCurve> {
  const own = (values: Float64Array) => values.filter((_, i) => treated[i] === arm);
  return kaplanMeier({ time: own(time), event: own(event) }, confidence);
}

function pointsOf(curve: Computed<SurvivalCurve>): SurvivalPoint[] {
  if (!curve.computable) return [];
  const { atRisk, events, survival, lower, upper } = curve.value;
  return Array.from(curve.value.time, (at, k) => ({
    time: at,
    atRisk: atRisk[k]!,
    events: events[k]!,
    survival: survival[k]!,
    lower: lower[k]!,
    upper: upper[k]!,
  }));
}

function proportionalOf(
  rows: CoxRows,
  fit: Parameters<typeof proportionalHazards>[1],
): Cox['proportionalHazards'] {
  const tests = proportionalHazards(rows, fit);
  return tests.computable
    ? { pValue: tests.value.covariates[0]!.p, globalPValue: tests.value.global.p, reason: null }
    : { pValue: null, globalPValue: null, reason: tests.reason };
}

function coxOf(names: readonly string[], rows: CoxRows, confidence: number): Cox {
  const fit = coxRegression(rows);
  if (!fit.computable) {
    const { reason } = fit;
    return {
      ...{ hazardRatio: null, lower: null, upper: null, pValue: null, coefficients: {} },
      proportionalHazards: { pValue: null, globalPValue: null, reason },
      reason,
    };
  }
  const { estimates } = fit.value;
  const errors = standardErrors(fit.value);
  const { estimate, lower, upper, p } = fittedRatio(estimates[0]!, errors[0]!, confidence);
  return {
    ...{ hazardRatio: estimate, lower, upper, pValue: p },
    coefficients: Object.fromEntries(
      names.map((name, j) => [name, { estimate: estimates[j]!, standardError: errors[j]! }]),
    ),
    proportionalHazards: proportionalOf(rows, fit.value),
    reason: null,
  };
}

const AREA = 'Area under the curve (Irwin 1949)';

function restrictedMeansOf(
  first: Computed<SurvivalCurve>,
  second: Computed<SurvivalCurve>,
  horizon: number,
): SurvivalResult['restrictedMeans'] {
  const mean = (curve: Computed<SurvivalCurve>): Computed<RestrictedMean> =>
    curve.computable ? restrictedMean(curve.value, horizon) : curve;
  const difference =
    first.computable && second.computable
      ? restrictedMeanDifference(first.value, second.value, horizon)
      : notComputable('EMPTY_DENOMINATOR');
  return {
    horizon,
    treated: toEstimate(mean(first), AREA),
    comparison: toEstimate(mean(second), AREA),
    difference: {
      ...toEstimate(difference, 'Difference of restricted means (Royston and Parmar 2013)'),
      pValue: difference.computable ? difference.value.p : null,
    },
  };
}

/**
 * Time to the outcome: the curves, whether they differ, the mean times without the outcome, and the hazard ratio adjusted for
 * the covariates (Efron ties).
 */
export function survivalSection(
  { treated, design }: { treated: Float64Array; design: Pick<BenchCohort['design'], 'model'> },
  followUp: FollowUp,
  { treatment, horizon, confidence }: SurvivalRequest,
): SurvivalResult {
  const test = logRank(followUp, treated);
  const first = curveOf(1, treated, followUp, confidence);
  const second = curveOf(0, treated, followUp, confidence);
  const names = [treatment, ...design.model.map(({ name }) => name)];
  const rows = { ...followUp, covariates: [treated, ...design.model.map(({ values }) => values)] };
  return {
    treated: pointsOf(first),
    comparison: pointsOf(second),
    logRank: test.computable
      ? { chiSquare: test.value.statistic, pValue: test.value.p, reason: null }
      : { chiSquare: null, pValue: null, reason: test.reason },
    cox: coxOf(names, rows, confidence),
    restrictedMeans: restrictedMeansOf(first, second, horizon),
  };
}
