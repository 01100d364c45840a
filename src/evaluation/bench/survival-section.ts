import { coxRegression, kaplanMeier, logRank, standardErrors, twoSidedZ } from '../../statistics/index.js';
import type { BenchCohort } from './bench-cohort.js';
import type { SurvivalPoint, SurvivalResult } from './bench-result.js';
import type { NamedColumn } from './design-matrix.js';

type FollowUp = NonNullable<BenchCohort['followUp']>;

function curveOf(
  arm: 0 | 1,
  treated: Float64Array,
  { time, event }: FollowUp,
  confidence: number,
): SurvivalPoint[] {
  const own = (values: Float64Array) => values.filter((_, i) => treated[i] === arm);
  const curve = kaplanMeier({ time: own(time), event: own(event) }, confidence);
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

function coxOf(
  treatment: string,
  treated: Float64Array,
  followUp: FollowUp,
  columns: readonly NamedColumn[],
  confidence: number,
): SurvivalResult['cox'] {
  const names = [treatment, ...columns.map(({ name }) => name)];
  const fit = coxRegression({ ...followUp, covariates: [treated, ...columns.map(({ values }) => values)] });
  if (!fit.computable) {
    return { hazardRatio: null, lower: null, upper: null, coefficients: {}, reason: fit.reason };
  }
  const { estimates } = fit.value;
  const errors = standardErrors(fit.value);
  const half = twoSidedZ(confidence) * errors[0]!;
  return {
    hazardRatio: Math.exp(estimates[0]!),
    lower: Math.exp(estimates[0]! - half),
    upper: Math.exp(estimates[0]! + half),
    coefficients: Object.fromEntries(
      names.map((name, j) => [name, { estimate: estimates[j]!, standardError: errors[j]! }]),
    ),
    reason: null,
  };
}

/** Time to the outcome: the curves, whether they differ, and the hazard ratio adjusted for the covariates (Efron ties). */
export function survivalSection(
  { treated, design }: BenchCohort,
  followUp: FollowUp,
  treatment: string,
  confidence: number,
): SurvivalResult {
  const test = logRank(followUp, treated);
  return {
    treated: curveOf(1, treated, followUp, confidence),
    comparison: curveOf(0, treated, followUp, confidence),
    logRank: test.computable
      ? { chiSquare: test.value.statistic, pValue: test.value.p, reason: null }
      : { chiSquare: null, pValue: null, reason: test.reason },
    cox: coxOf(treatment, treated, followUp, design.model, confidence),
  };
}
