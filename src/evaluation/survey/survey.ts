import { createHash } from 'node:crypto';
import { provenReoffending } from '../../outcomes/measures/proven-reoffending.js';
import { toCohortMember } from '../cohort-row.js';
import { covariatesOf } from '../covariates/registry.js';
import { isLost } from '../is-lost.js';
import { LandmarkCount } from '../landmark-count.js';
import { compareInterventions } from './compare-interventions.js';
import type { SurveyLandmarkDto, SurveyResultDto } from './dto/evaluation-survey.dto.js';
import { SurveyChildren } from './survey-children.js';
import type { SurveyedRow } from './read-survey.js';
import type { SurveyOrder } from './survey-order.js';
import { SURVEY_NOTES, surveyStatement } from './survey-statement.js';

/** Which method made a result. It changes whenever the same rows could give different figures. */
export const SURVEY_VERSION = 'survey-2';

/** What came out, and a SHA-256 over the definition and every row that was read, in order. */
export interface Surveyed {
  result: SurveyResultDto;
  inputSha256: string;
}

/** Who is not followed; who started only afterwards differs from one intervention to the next. */
function surveyLandmark(landmark: LandmarkCount): SurveyLandmarkDto | null {
  const counts = landmark.counts();
  if (counts === null) return null;
  const { startedAfter: _startedAfter, ...left } = counts;
  return left;
}

/** Surveys a cohort of which the rows come in parts. */
export async function survey(
  parts: AsyncIterable<SurveyedRow[]>,
  { definition, known, reoffending }: SurveyOrder,
): Promise<Surveyed> {
  const { dataAsOf, landmarkWeeks, falseDiscoveryRate } = definition;
  const rules = { landmarkWeeks, covariates: covariatesOf(definition.covariates) };
  const digest = createHash('sha256').update(`${JSON.stringify(definition)}\n${JSON.stringify(known)}\n`);
  const children = new SurveyChildren(known.length, rules.covariates);
  const landmark = new LandmarkCount(landmarkWeeks);
  for await (const rows of parts) {
    const part = rows.map(({ row, starts }) => ({ member: toCohortMember(row, null, rules), starts }));
    digest.update(part.map(({ member, starts }) => `${member.source}${JSON.stringify(starts)}\n`).join(''));
    for (const { member, starts } of part) {
      const from = (indexDate: string) =>
        provenReoffending({ indexDate, asOf: dataAsOf, offences: member.offences }, reoffending);
      if (landmarkWeeks > 0 && !landmark.admits(member, from(member.indexDate), dataAsOf)) continue;
      const result = from(member.landmark);
      if (!result.mature || isLost(member, result, reoffending)) continue;
      const started = starts.filter(({ startedOn }) => landmarkWeeks === 0 || startedOn <= member.landmark);
      const places = new Set(started.map(({ place }) => place));
      children.add(member.covariates, places, result.reoffences > 0);
    }
  }
  const count = children.count();
  const { interventions, isRanked } = compareInterventions(known, count, definition);
  const { all, adjustedFor, leftOut, reason } = count;
  return {
    result: {
      cohort: { children: all.children, reoffenders: all.reoffenders },
      landmark: surveyLandmark(landmark),
      adjustedFor,
      leftOut,
      reason,
      isRanked,
      interventions,
      statement: surveyStatement(interventions, falseDiscoveryRate),
      notes: [...SURVEY_NOTES],
    },
    inputSha256: digest.digest('hex'),
  };
}
