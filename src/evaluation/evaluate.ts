import { createHash } from 'node:crypto';
import { provenReoffending } from '../outcomes/measures/proven-reoffending.js';
import type { ReoffendingDefinition } from '../outcomes/measures/reoffending-definition.js';
import { ReoffendingAccumulator } from '../outcomes/measures/reoffending-summary.js';
import { compareEte } from './compare-ete.js';
import { compareReoffending } from './compare-reoffending.js';
import type { CohortMember } from './cohort-member.js';
import type { EvaluationDefinition } from './definition.js';
import type { EvaluationResultDto } from './dto/evaluation.dto.js';
import { EteAccumulator } from './ete-arm.js';
import { NOTES } from './notes.js';
import { statementOf } from './statement.js';

/** One side of the comparison while it is being gathered. */
class Arm {
  readonly reoffending = new ReoffendingAccumulator();
  readonly ete = new EteAccumulator();
}

/**
 * Evaluates a cohort that arrives in parts, holding none of it.
 * @returns the result, and a SHA-256 over the definition and every row, in order
 */
export async function evaluate(
  cohort: AsyncIterable<CohortMember[]>,
  definition: EvaluationDefinition,
  reoffendingDefinition: ReoffendingDefinition,
): Promise<{ result: EvaluationResultDto; inputSha256: string }> {
  const { dataAsOf } = definition;
  const started = new Arm();
  const comparison = new Arm();
  const digest = createHash('sha256').update(`${JSON.stringify(definition)}\n`);
  let startedAfterReoffending = 0;
  for await (const members of cohort) {
    digest.update(members.map(({ source }) => source).join(''));
    for (const member of members) {
      const arm = member.startedOn === null ? comparison : started;
      const reoffending = provenReoffending(
        { indexDate: member.indexDate, asOf: dataAsOf, offences: member.offences },
        reoffendingDefinition,
      );
      arm.reoffending.add(reoffending);
      arm.ete.add(member, dataAsOf);
      const { firstReoffenceDate } = reoffending;
      if (member.startedOn !== null && firstReoffenceDate !== null && member.startedOn > firstReoffenceDate) {
        startedAfterReoffending++;
      }
    }
  }
  const reoffending = compareReoffending(started.reoffending.summary(), comparison.reoffending.summary());
  return {
    result: {
      design: 'D2',
      statement: statementOf(reoffending),
      reoffending,
      ete: compareEte(started.ete.arm(), comparison.ete.arm()),
      startedAfterReoffending,
      notes: [...NOTES],
    },
    inputSha256: digest.digest('hex'),
  };
}
