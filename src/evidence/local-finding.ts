import type { ClaimingResult } from '../evaluation/evaluation-lookup.js';
import type { EvidenceEffectDto } from './dto/evidence-effect.dto.js';

/** What an evidence item takes from a run of the service's own. */
export interface LocalFinding {
  /** The design is the rating of a local scheme. */
  rating: string;
  direction: string;
  outcome: string;
  effect: EvidenceEffectDto | null;
}

const OUTCOME = 'Proven reoffending within a year / Aildroseddu profedig o fewn blwyddyn';

/**
 * What a run found. Only an interval that leaves out "no difference" points somewhere; too few children to compare are
 * no finding, and their figures are not carried on.
 */
export function localFindingOf({ design, claimed, reoffending }: ClaimingResult): LocalFinding {
  const { estimate, lower, upper, children } = claimed;
  if (!reoffending.gate.met || estimate === null || lower === null || upper === null) {
    return { rating: design, direction: 'INCONCLUSIVE', outcome: OUTCOME, effect: null };
  }
  return {
    rating: design,
    direction: upper < 0 ? 'FAVOURABLE' : lower > 0 ? 'ADVERSE' : 'INCONCLUSIVE',
    outcome: OUTCOME,
    effect: {
      metric: 'RISK_DIFFERENCE',
      value: estimate,
      low: lower,
      high: upper,
      n: children,
    },
  };
}
