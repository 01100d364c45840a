import type { EvaluationResultDto } from '../evaluation/dto/evaluation.dto.js';
import { OUTCOMES } from '../evaluation/outcomes/evaluation-outcome.js';
import type { EvidenceEffectDto } from './dto/evidence-effect.dto.js';

/** What an evidence item takes from a run of the service's own. */
export interface LocalFinding {
  /** The design is the rating of a local scheme. */
  rating: string;
  direction: string;
  outcome: string;
  effect: EvidenceEffectDto | null;
}

/**
 * What a run found, in the outcome that it is about. Too few children to compare are no finding, and their figures are not
 * carried on; neither are those of a method that did not keep what its statement rests on.
 */
export function localFindingOf({
  design,
  claimed,
}: Pick<EvaluationResultDto, 'design' | 'claimed'>): LocalFinding {
  if (claimed === null) {
    return {
      rating: design,
      direction: 'INCONCLUSIVE',
      outcome: OUTCOMES.PROVEN_REOFFENDING.label,
      effect: null,
    };
  }
  const { outcome, measure, estimate, lower, upper, children, direction } = claimed;
  const label = OUTCOMES[outcome].label;
  if (direction === null || estimate === null || lower === null || upper === null) {
    return { rating: design, direction: 'INCONCLUSIVE', outcome: label, effect: null };
  }
  return {
    rating: design,
    direction,
    outcome: label,
    effect: { metric: measure, value: estimate, low: lower, high: upper, n: children },
  };
}
