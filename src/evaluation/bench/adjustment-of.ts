import type { Adjustment } from '../design/design-gate.js';
import type { BenchRequest } from './bench-request.js';
import type { BenchSections } from './bench-result.js';

/** How the groups were made alike, as the gate looks at it; null: they were not. */
export function adjustmentOf({ method }: BenchRequest, sections: BenchSections): Adjustment | null {
  const { balance, weighting, matching, n } = sections;
  if (method === 'none' || !weighting || !matching) return null;
  const byWeights = method === 'weighting';
  return {
    balance: balance.map((row) => ({
      covariate: row.covariate,
      difference: byWeights ? row.afterWeighting : row.afterMatching,
      varianceRatio: byWeights ? row.varianceRatioAfterWeighting : row.varianceRatioAfterMatching,
    })),
    effectiveComparison: byWeights ? weighting.effectiveSampleSize : matching.pairs,
    comparison: byWeights ? n.comparison : matching.pairs,
    treatedLeftOut: byWeights ? 0 : matching.treatedLeftOut,
  };
}
