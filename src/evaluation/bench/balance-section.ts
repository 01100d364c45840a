import {
  type Balance,
  balanceOf,
  type MatchedPairs,
  matchedWeights,
  unweighted,
} from '../../statistics/index.js';
import type { BenchCohort } from './bench-cohort.js';
import type { BalanceRow } from './bench-result.js';
import type { ScoreModel } from './score-model.js';

/** Balance in every covariate and level: as the groups came, weighted, and matched where there are pairs. */
export function balanceSection(
  { treated, rows, design }: BenchCohort,
  score: ScoreModel | null,
  pairs: MatchedPairs | null,
): BalanceRow[] {
  const before = unweighted(rows);
  const weighted = score?.weights.weights ?? null;
  const matched = pairs && pairs.treated.length > 0 ? matchedWeights(rows, pairs) : null;
  return design.balance.map(({ name, values }) => {
    const under = (weights: Float64Array | null): Balance | null =>
      weights && balanceOf(values, treated, weights);
    const [first, second, third] = [under(before), under(weighted), under(matched)];
    return {
      covariate: name,
      before: first?.standardisedDifference ?? null,
      afterWeighting: second?.standardisedDifference ?? null,
      afterMatching: third?.standardisedDifference ?? null,
      varianceRatio: first?.varianceRatio ?? null,
      varianceRatioAfterWeighting: second?.varianceRatio ?? null,
      varianceRatioAfterMatching: third?.varianceRatio ?? null,
    };
  });
}
