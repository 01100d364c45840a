import { unweighted, twoSidedZ, weightedDifference } from '../../statistics/index.js';
import type { SentenceFacts } from '../sentence/sentence-facts.js';
import type { BenchCohort } from './bench-cohort.js';

/** Means of the groups as they came, and their difference with a normal interval that allows for unequal spread. */
export function plainMeans(
  { treated, outcome, rows, isQuantity }: BenchCohort,
  confidence: number,
): Pick<SentenceFacts, 'treated' | 'comparison' | 'difference'> {
  const found = weightedDifference(outcome, treated, unweighted(rows));
  if (!found.computable) throw new RangeError('a cohort has people in both groups');
  const { treatedMean, comparisonMean, difference, standardError } = found.value;
  const n = treated.reduce((sum, value) => sum + value, 0);
  const group = (size: number, mean: number) => ({
    n: size,
    mean,
    events: isQuantity ? null : Math.round(mean * size),
  });
  const half = twoSidedZ(confidence) * standardError;
  return {
    treated: group(n, treatedMean),
    comparison: group(rows - n, comparisonMean),
    difference:
      standardError === 0
        ? null
        : { estimate: difference, lower: difference - half, upper: difference + half },
  };
}
