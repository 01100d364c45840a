import type { Adjusted } from './adjusted/adjust.js';
import type { DesignCode } from './design/design-gate.js';
import type { ClaimedDifferenceDto } from './dto/claimed-difference.dto.js';
import type { ReoffendingComparisonDto } from './dto/reoffending.dto.js';
import type { EvaluationMethod } from './comparison-design.js';

/** The difference that a claim of this design rests on: the adjusted one only where the gate found the sides alike. */
export function claimedDifference(
  design: DesignCode,
  method: EvaluationMethod,
  adjusted: Adjusted | null,
  { started, comparison, riskDifferenceScore }: ReoffendingComparisonDto,
): ClaimedDifferenceDto {
  const isAlike = design === 'D3' || design === 'D4';
  const { weighting, matching, n } = adjusted?.result ?? { weighting: null, matching: null, n: null };
  if (isAlike && method === 'MATCHING' && matching) {
    const { estimate, lower, upper, pairs } = matching;
    return { basis: 'MATCHING', estimate, lower, upper, children: 2 * pairs };
  }
  if (isAlike && method === 'WEIGHTING' && weighting && n) {
    const { estimate, lower, upper } = weighting;
    return { basis: 'WEIGHTING', estimate, lower, upper, children: n.treated + n.comparison };
  }
  const { estimate, lower, upper } = riskDifferenceScore;
  return { basis: 'NONE', estimate, lower, upper, children: started.mature + comparison.mature };
}
