import { createHash } from 'node:crypto';
import { provenReoffending, type ReoffendingResult } from '../outcomes/measures/proven-reoffending.js';
import type { ReoffendingDefinition } from '../outcomes/measures/reoffending-definition.js';
import { ReoffendingAccumulator } from '../outcomes/measures/reoffending-summary.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { compareEte } from './compare-ete.js';
import { compareReoffending } from './compare-reoffending.js';
import type { CohortMember } from './cohort-member.js';
import { covariatesRead } from './comparison-design.js';
import type { EvaluationDefinition } from './definition.js';
import type { EvaluationResultDto } from './dto/evaluation.dto.js';
import { EteAccumulator } from './ete-arm.js';
import { LandmarkCount } from './landmark-count.js';
import { notesOf } from './notes.js';
import { statementOf } from './statement.js';
import { SubgroupCounts } from './subgroups/subgroup-counts.js';

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
  const { dataAsOf, landmarkWeeks } = definition;
  const started = new Arm();
  const comparison = new Arm();
  const landmark = new LandmarkCount(landmarkWeeks);
  const digest = createHash('sha256').update(`${JSON.stringify(definition)}\n`);
  const subgroups = new SubgroupCounts(definition.subgroups);
  const read = covariatesRead(definition);
  const subgroupPlaces = definition.subgroups.map((code) => read.indexOf(code));
  let startedAfterReoffending = 0;
  for await (const members of cohort) {
    digest.update(members.map(({ source }) => source).join(''));
    for (const member of members) {
      const follow = (from: PlainDate): ReoffendingResult =>
        provenReoffending(
          { indexDate: from, asOf: dataAsOf, offences: member.offences },
          reoffendingDefinition,
        );
      if (landmarkWeeks > 0 && !landmark.admits(member, follow(member.indexDate), dataAsOf)) continue;
      const hasStarted = landmark.startedOn(member) !== null;
      const arm = hasStarted ? started : comparison;
      const reoffending = follow(member.landmark);
      arm.reoffending.add(reoffending);
      arm.ete.add(member, dataAsOf);
      if (reoffending.mature) {
        const values = subgroupPlaces.map((place) => member.covariates[place] ?? null);
        subgroups.add(values, hasStarted, reoffending.reoffences > 0);
      }
      const { firstReoffenceDate } = reoffending;
      if (hasStarted && firstReoffenceDate !== null && (member.startedOn ?? '') > firstReoffenceDate) {
        startedAfterReoffending++;
      }
    }
  }
  const reoffending = compareReoffending(
    started.reoffending.summary(),
    comparison.reoffending.summary(),
    definition.minimumChildren,
  );
  return {
    result: {
      design: 'D2',
      statement: statementOf(reoffending, definition.minimumChildren),
      reoffending,
      ete: compareEte(started.ete.arm(), comparison.ete.arm()),
      landmark: landmark.counts(),
      subgroups: subgroups.analyses(),
      startedAfterReoffending,
      notes: notesOf(definition),
    },
    inputSha256: digest.digest('hex'),
  };
}
