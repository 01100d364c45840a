import type { BilingualDto } from './dto/bilingual.dto.js';
import type { ReoffendingArmDto, ReoffendingComparisonDto } from './dto/reoffending.dto.js';
import { designOf } from './design/design-gate.js';
import { type SentenceGroup, sentenceOf } from './sentence/sentence.js';
import { REOFFENDING_WORDS } from './sentence/sentence-words.js';

const groupOf = ({ mature, reoffenders, binaryRate }: ReoffendingArmDto): SentenceGroup => ({
  n: mature,
  events: reoffenders,
  mean: binaryRate.estimate ?? 0,
});

/**
 * One honest sentence on proven reoffending, in both languages: of a plain comparison of two groups, that says that they
 * differ, never that the intervention made the difference. The verdict rests on the Miettinen-Nurminen interval, with
 * which the N - 1 chi-squared test cannot disagree.
 */
export function statementOf(reoffending: ReoffendingComparisonDto, minimum: number): BilingualDto {
  const treated = groupOf(reoffending.started);
  const comparison = groupOf(reoffending.comparison);
  const { estimate, lower, upper, confidence } = reoffending.riskDifferenceScore;
  return sentenceOf({
    words: REOFFENDING_WORDS,
    design: designOf({ treated, comparison, minimum, adjustment: null }),
    treated,
    comparison,
    difference: estimate === null || lower === null || upper === null ? null : { estimate, lower, upper },
    confidence: confidence ?? 0.95,
    detectable: reoffending.minimumDetectableReduction,
    covariates: [],
  });
}
