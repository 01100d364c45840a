import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { needAreasOf } from '../reference-data/need-area-lookup.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { assessmentFaults } from './assessment-rules.js';
import { readMappings, readStandards } from './settings/read-settings.js';
import type { CreateAssessmentDto } from './dto/create-assessment.dto.js';
import { judgementCodeUses, judgementFaults, weightyJudgements } from './judgements.js';
import { type ResolvedRating, resolveRatings } from './resolve-ratings.js';
import { whoAssessedFaults } from './who-assessed.js';

/**
 * What is kept of the ratings of an assessment, with the version of the mapping that they went through.
 * @throws DomainError (invalid) naming every fault.
 */
export async function judgeAssessment(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  input: CreateAssessmentDto,
): Promise<{ ratings: ResolvedRating[]; mappingVersion: string }> {
  await codes.require(tx, serviceId, [
    { codeSet: 'ASSESSMENT_SOURCE', code: input.source, pointer: '/source' },
    { codeSet: 'ASSESSMENT_STAGE', code: input.stage, pointer: '/stage' },
    ...judgementCodeUses(input),
    ...input.ratings.map(({ assessedByAgency }, index) => ({
      codeSet: 'AGENCY',
      code: assessedByAgency,
      pointer: `/ratings/${index}/assessedByAgency`,
    })),
  ]);
  const levels = await codes.all(tx, serviceId, 'JUDGEMENT_LEVEL');
  const mapping = (await readMappings(tx, serviceId))(input.source);
  const areas = await needAreasOf(tx, serviceId);
  const terms = { mapping, areas, weighty: weightyJudgements(input, levels) };
  const { ratings, faults: ofRatings } = resolveRatings(input.ratings, terms);
  const faults = new FaultList();
  faults.addAll(assessmentFaults(input, todayInBritain()));
  faults.addAll(judgementFaults(input, levels));
  faults.addAll(ofRatings);
  faults.addAll(
    whoAssessedFaults(
      await readStandards(tx, serviceId),
      input.ratings.map((rating) => ({ ...rating, assessedByAgency: rating.assessedByAgency ?? null })),
    ),
  );
  faults.throwIfAny();
  return { ratings, mappingVersion: mapping.version };
}
