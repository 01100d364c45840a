import { createHash } from 'node:crypto';
import type { ReoffendingDefinition } from '../outcomes/measures/reoffending-definition.js';
import { adjust, type Adjusted } from './adjusted/adjust.js';
import { toAdjusted } from './adjusted/to-adjusted.js';
import type { Telling } from './bench/claim-section.js';
import { claimedDifference } from './claimed-difference.js';
import type { CohortMember } from './cohort-member.js';
import { compareEte } from './compare-ete.js';
import { compareFrequency } from './compare-frequency.js';
import { compareReoffending } from './compare-reoffending.js';
import { compareTimes } from './compare-times.js';
import type { EvaluationDefinition } from './definition.js';
import { REASONS } from './design/design-reasons.js';
import type { BilingualDto } from './dto/bilingual.dto.js';
import type { EvaluationResultDto } from './dto/evaluation.dto.js';
import type { ReoffendingComparisonDto } from './dto/reoffending.dto.js';
import { Gathering } from './gathering.js';
import { notesOf } from './notes.js';
import { type Claim, plainClaim } from './plain-claim.js';
import { REOFFENDING_WORDS } from './sentence/sentence-words.js';

/** What the service's codes say that an evaluation goes by. */
export interface EvaluationCodes {
  reoffending: ReoffendingDefinition;
  /** What covariates are called, by their codes. */
  covariateLabels: ReadonlyMap<string, BilingualDto>;
}

/** What may be claimed: by the adjusted comparison where there is one, otherwise as the sides came. */
function claimOf(adjusted: Adjusted | null, plain: ReoffendingComparisonDto, minimum: number): Claim {
  if (!adjusted?.result) return plainClaim(plain, minimum);
  const { design, sentence } = adjusted.result;
  const { started } = adjusted.leftOut;
  const reasons = started > 0 ? [...design.reasons, REASONS.unmatched(started)] : design.reasons;
  return { design: { ...design, reasons }, statement: sentence };
}

/** What came out, and a SHA-256 over the definition and every row that was read, in order. */
export interface Evaluated {
  result: EvaluationResultDto;
  inputSha256: string;
}

/**
 * Evaluates a cohort that arrives in parts; of each child no more is held than an adjusted comparison looks at.
 */
export async function evaluate(
  cohort: AsyncIterable<CohortMember[]>,
  definition: EvaluationDefinition,
  { reoffending: reoffendingDefinition, covariateLabels }: EvaluationCodes,
): Promise<Evaluated> {
  const digest = createHash('sha256').update(`${JSON.stringify(definition)}\n`);
  const gathering = new Gathering(definition, reoffendingDefinition);
  for await (const members of cohort) {
    digest.update(members.map(({ source }) => source).join(''));
    for (const member of members) gathering.add(member);
  }
  const { started, comparison, observations, landmark, subgroups, startedAfterReoffending } = gathering;
  const { minimumChildren } = definition;
  const summaries = [started.reoffending.summary(), comparison.reoffending.summary()] as const;
  const reoffending = compareReoffending(...summaries, minimumChildren);
  const telling = (used: readonly string[]): Telling => ({
    words: REOFFENDING_WORDS,
    covariates: used.map((code) => covariateLabels.get(code) ?? { en: code, cy: code }),
    minimum: minimumChildren,
  });
  const adjusted = observations && adjust(observations, definition, telling);
  const { design, statement } = claimOf(adjusted, reoffending, minimumChildren);
  return {
    result: {
      design: design.code,
      designReasons: [...design.reasons],
      statement,
      claimed: claimedDifference(design.code, definition.method, adjusted, reoffending),
      reoffending,
      frequency: compareFrequency(summaries[0].histogram, summaries[1].histogram),
      timeToReoffence: compareTimes(started.days, comparison.days),
      ete: compareEte(started.ete.arm(), comparison.ete.arm()),
      landmark: landmark.counts(),
      adjusted: adjusted && toAdjusted(adjusted),
      subgroups: subgroups.analyses(),
      startedAfterReoffending,
      notes: notesOf(definition),
    },
    inputSha256: digest.digest('hex'),
  };
}
