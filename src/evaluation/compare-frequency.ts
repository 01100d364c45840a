import type { ReoffenceCountBin } from '../outcomes/measures/reoffending-summary.js';
import { compareCounts, type CountComparison } from '../statistics/index.js';
import { toEstimate } from './dto/estimate.dto.js';
import type { FrequencyComparisonDto } from './dto/frequency.dto.js';

const METHODS: Record<CountComparison['model'], string> = {
  POISSON: 'Poisson regression (Nelder and Wedderburn 1972)',
  NEGATIVE_BINOMIAL: 'Negative binomial regression (Lawless 1987)',
  QUASI_POISSON: 'Quasi-Poisson regression (Wedderburn 1974)',
};

const childrenOf = (histogram: readonly ReoffenceCountBin[]): number =>
  histogram.reduce((sum, { people }) => sum + people, 0);

/**
 * Sets the numbers of proven reoffences of two groups beside each other, by the model that their spread asks for: a few
 * children commit most offences, which a Poisson interval does not know.
 */
export function compareFrequency(
  started: readonly ReoffenceCountBin[],
  comparison: readonly ReoffenceCountBin[],
): FrequencyComparisonDto {
  const first = childrenOf(started);
  const counts = new Float64Array(first + childrenOf(comparison));
  let row = 0;
  for (const { count, people } of [...started, ...comparison]) counts.fill(count, row, (row += people));
  const found = compareCounts(new Float64Array(counts.length).fill(1, 0, first), { counts, covariates: [] });
  if (!found.computable) {
    const rateRatio = toEstimate(found, 'Poisson or negative binomial regression');
    return { rateRatio, p: null, model: null, dispersion: null, theta: null };
  }
  const { rateRatio, model, dispersion, theta } = found.value;
  return {
    rateRatio: toEstimate({ computable: true, value: rateRatio }, METHODS[model]),
    p: rateRatio.p,
    ...{ model, dispersion, theta },
  };
}
