import type { BilingualDto } from '../dto/bilingual.dto.js';
import { type Design, designOf } from '../design/design-gate.js';
import { REASONS } from '../design/design-reasons.js';
import { sentenceOf } from '../sentence/sentence.js';
import type { SentenceFacts, SentenceGroup } from '../sentence/sentence-facts.js';
import { adjustmentOf } from './adjustment-of.js';
import type { BenchCohort } from './bench-cohort.js';
import type { BenchRequest } from './bench-request.js';
import type { BenchSections } from './bench-result.js';
import { benchWords } from './bench-words.js';
import { plainMeans } from './plain-means.js';

type Compared = Pick<SentenceFacts, 'treated' | 'comparison' | 'difference'>;

/** The groups as they came, with the interval that the verdict rests on. */
function asTheyCame(cohort: BenchCohort, { binary }: BenchSections, confidence: number): Compared {
  const plain = plainMeans(cohort, confidence);
  if (!binary) return plain;
  const { estimate, lower, upper } = binary.riskDifferenceScore;
  const difference =
    estimate === null || lower === null || upper === null ? null : { estimate, lower, upper };
  return { treated: plain.treated, comparison: plain.comparison, difference };
}

/** The groups once they were made alike. */
function madeAlike({ method }: BenchRequest, sections: BenchSections, plain: Compared): Compared {
  const found = method === 'matching' ? sections.matching : sections.weighting;
  if (!found || found.estimate === null || found.lower === null || found.upper === null) {
    return { ...plain, difference: null };
  }
  const size = method === 'matching' ? { n: sections.matching?.pairs ?? 0 } : {};
  const group = (own: SentenceGroup, mean: number | null): SentenceGroup => ({
    ...own,
    ...size,
    mean: mean ?? own.mean,
  });
  return {
    treated: group(plain.treated, found.treatedMean),
    comparison: group(plain.comparison, found.comparisonMean),
    difference: { estimate: found.estimate, lower: found.lower, upper: found.upper },
  };
}

/** What may be claimed of a cohort, and the sentence that says it. */
export function claimSection(
  cohort: BenchCohort,
  request: BenchRequest,
  sections: BenchSections,
): { design: Design; sentence: BilingualDto } {
  const plain = asTheyCame(cohort, sections, request.confidence);
  const { code, reasons } = designOf({
    treated: plain.treated,
    comparison: plain.comparison,
    adjustment: adjustmentOf(request, sections),
    randomised: request.randomised,
  });
  const early = cohort.lostEarly > 0 ? [REASONS.lostEarly(cohort.lostEarly)] : [];
  const design = { code, reasons: [...reasons, ...early] };
  const compared = code === 'D3' || code === 'D4' ? madeAlike(request, sections, plain) : plain;
  const sentence = sentenceOf({
    ...compared,
    words: benchWords(request),
    design,
    confidence: request.confidence,
    detectable: sections.power.minimumDetectableDifference,
    covariates:
      request.method === 'none' ? [] : request.covariates.map(({ name }) => ({ en: name, cy: name })),
  });
  return { design, sentence };
}
