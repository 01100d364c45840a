import {
  exactRateRatio,
  negativeBinomialRegression,
  poissonRegression,
  standardErrors,
  twoSidedZ,
} from '../../statistics/index.js';
import type { BenchCohort } from './bench-cohort.js';
import type { FrequencyResult } from './bench-result.js';

function totalsOf(
  arm: 0 | 1,
  treated: Float64Array,
  { count, exposure }: NonNullable<BenchCohort['counts']>,
) {
  const totals = { events: 0, exposure: 0 };
  for (let i = 0; i < count.length; i++) {
    if (treated[i] !== arm) continue;
    totals.events += count[i]!;
    totals.exposure += exposure[i]!;
  }
  return totals;
}

function negativeBinomialOf(
  treated: Float64Array,
  { count, exposure }: NonNullable<BenchCohort['counts']>,
  confidence: number,
): FrequencyResult['negativeBinomial'] {
  const fit = negativeBinomialRegression({ counts: count, exposure, covariates: [treated] });
  if (!fit.computable) {
    return {
      rateRatio: null,
      lower: null,
      upper: null,
      standardErrorLog: null,
      theta: null,
      reason: fit.reason,
    };
  }
  const { estimates, theta } = fit.value;
  const [log, error] = [estimates[1]!, standardErrors(fit.value)[1]!];
  const half = twoSidedZ(confidence) * error;
  return {
    rateRatio: Math.exp(log),
    lower: Math.exp(log - half),
    upper: Math.exp(log + half),
    standardErrorLog: error,
    theta,
    reason: null,
  };
}

/** Events over time at risk, the groups as they came. */
export function frequencySection(
  treated: Float64Array,
  counts: NonNullable<BenchCohort['counts']>,
  confidence: number,
): FrequencyResult {
  const [first, second] = [totalsOf(1, treated, counts), totalsOf(0, treated, counts)];
  const ratio = exactRateRatio(first, second, confidence);
  const poisson = poissonRegression({
    counts: counts.count,
    exposure: counts.exposure,
    covariates: [treated],
  });
  const method = 'Exact conditional (Clopper and Pearson 1934), p by minimum likelihood';
  return {
    treated: first,
    comparison: second,
    rateRatio: ratio.computable
      ? {
          estimate: ratio.value.estimate,
          lower: ratio.value.lower,
          upper: ratio.value.upper,
          pValue: ratio.value.p,
          method,
          reason: second.events === 0 ? 'ZERO_CELL' : null,
        }
      : { estimate: null, lower: null, upper: null, pValue: null, method, reason: ratio.reason },
    dispersion: poisson.computable ? poisson.value.dispersion : null,
    negativeBinomial: negativeBinomialOf(treated, counts, confidence),
  };
}
