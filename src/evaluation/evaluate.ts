import { createHash } from 'node:crypto';
import type { ReoffendingDefinition } from '../outcomes/measures/reoffending-definition.js';
import { adjust } from './adjusted/adjust.js';
import { toAdjusted } from './adjusted/to-adjusted.js';
import { claimOf } from './claim.js';
import type { CohortMember } from './cohort-member.js';
import { compareEte } from './compare-ete.js';
import { compareFrequency } from './compare-frequency.js';
import { compareReoffending } from './compare-reoffending.js';
import { compareTimes } from './compare-times.js';
import type { EvaluationDefinition } from './definition.js';
import type { BilingualDto } from './dto/bilingual.dto.js';
import type { EvaluationResultDto } from './dto/evaluation.dto.js';
import { Gathering } from './gathering.js';
import { notesOf } from './notes.js';
import { unknownAtEnd } from './outcome-unknown.js';
import { plainOutcome } from './outcomes/plain-outcome.js';

/** What the service's codes say that an evaluation goes by. */
export interface EvaluationCodes {
  reoffending: ReoffendingDefinition;
  /** What covariates are called, by their codes. */
  covariateLabels: ReadonlyMap<string, BilingualDto>;
  /** The codes of attendance that count towards the dose. */
  dosing: readonly string[];
  /** The kinds of event after which offences of a child are not learnt of. */
  endings: ReadonlySet<string>;
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
  const { started, comparison, observations, landmark, subgroups, lost, startedAfterReoffending } = gathering;
  const { minimumChildren } = definition;
  const summaries = [started.reoffending.summary(), comparison.reoffending.summary()] as const;
  const reoffending = compareReoffending(...summaries, minimumChildren);
  const frequency = compareFrequency(summaries[0].histogram, summaries[1].histogram);
  const timeToReoffence = compareTimes(started.days, comparison.days);
  const ete = { started: started.ete.arm(), comparison: comparison.ete.arm() };
  const { outcome } = definition;
  const plain = plainOutcome(outcome, { reoffending, frequency, timeToReoffence, ete });
  const adjusted = observations && adjust(observations, definition);
  const unknown =
    outcome === 'SUITABLE_ETE_AT_END'
      ? { started: unknownAtEnd(ete.started), comparison: unknownAtEnd(ete.comparison) }
      : null;
  const facts = { outcome, plain, adjusted, unknown, minimum: minimumChildren, covariateLabels };
  const claim = claimOf(facts);
  return {
    result: {
      design: claim.design.code,
      designReasons: [...claim.design.reasons],
      statement: claim.statement,
      claimed: claim.claimed,
      reoffending,
      frequency,
      timeToReoffence,
      ete: compareEte(ete.started, ete.comparison),
      landmark: landmark.counts(),
      adjusted: adjusted && toAdjusted(adjusted),
      subgroups: subgroups.analyses(),
      analyses:
        gathering.analyses && gathering.analyses.analyses(observations && { observations, facts, claim }),
      lostToFollowUp: { ...lost },
      startedAfterReoffending,
      notes: notesOf(definition),
    },
    inputSha256: digest.digest('hex'),
  };
}
