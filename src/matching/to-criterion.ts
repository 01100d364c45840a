import type { Criterion } from './criterion.js';
import type { CriterionDto } from './dto/explanations.dto.js';

/** A criterion as a reader sees it. */
export const toCriterion = ({ code, outcome, explanation, ask }: Criterion): CriterionDto => ({
  code,
  outcome,
  explanationEn: explanation.en,
  explanationCy: explanation.cy,
  ...(ask && { ask }),
});
