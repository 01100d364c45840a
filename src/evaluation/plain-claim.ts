import type { BilingualDto } from './dto/bilingual.dto.js';
import type { ReoffendingArmDto, ReoffendingComparisonDto } from './dto/reoffending.dto.js';
import { type Design, designOf } from './design/design-gate.js';
import { type SentenceGroup, sentenceOf } from './sentence/sentence.js';
import { REOFFENDING_WORDS } from './sentence/sentence-words.js';

const groupOf = ({ mature, reoffenders, binaryRate }: ReoffendingArmDto): SentenceGroup => ({
  n: mature,
  events: reoffenders,
  mean: binaryRate.estimate ?? 0,
});

/** What may be claimed of a comparison, and the sentence that says it. */
export interface Claim {
  design: Design;
  statement: BilingualDto;
}

/**
 * What a plain comparison of two groups may claim, and one honest sentence in both languages: that they differ, never that
 * the intervention made the difference. The verdict rests on the Miettinen-Nurminen interval, with which the N - 1
 * chi-squared test cannot disagree.
 */
export function plainClaim(reoffending: ReoffendingComparisonDto, minimum: number): Claim {
  const treated = groupOf(reoffending.started);
  const comparison = groupOf(reoffending.comparison);
  const { estimate, lower, upper, confidence } = reoffending.riskDifferenceScore;
  const design = designOf({ treated, comparison, minimum, adjustment: null });
  const statement = sentenceOf({
    words: REOFFENDING_WORDS,
    design,
    treated,
    comparison,
    difference: estimate === null || lower === null || upper === null ? null : { estimate, lower, upper },
    confidence: confidence ?? 0.95,
    detectable: reoffending.minimumDetectableReduction,
    covariates: [],
  });
  return { design, statement };
}
