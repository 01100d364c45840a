import { SEVERITY_MAPPINGS } from '../../migrations/data/assessment-settings.js';
import { rawValueOf, unmapped } from '../assessments/severity-mapping.js';
import type { CaseStory } from './case-story.js';
import { toPlainDate, type DayNumber } from './day-number.js';
import type { Draw, Weights } from './draw.js';
import { judgementsOf } from './judgement-model.js';
import { firstRatings, laterRatings, type RatedNeed } from './need-model.js';
import { isCourtOrder } from './order-model.js';
import type { RowWriter } from './row-writer.js';
import type { WrittenCase } from './write-case.js';

type Source = 'ASSETPLUS' | 'PDAT' | 'LOCAL';

interface AssessmentPlan {
  source: Source;
  stage: 'START' | 'REVIEW' | 'END';
  assessedOn: DayNumber;
  ratings: readonly RatedNeed[];
}

export interface WrittenNeed {
  needRatingId: string;
  rating: RatedNeed;
}

export interface FirstAssessment {
  source: Source;
  assessedOn: DayNumber;
  needs: WrittenNeed[];
}

const OUT_OF_COURT_SOURCE: Weights<Source> = [
  ['PDAT', 85],
  ['LOCAL', 15],
];
const MAPPING_OF = new Map(SEVERITY_MAPPINGS.mappings.map((mapping) => [mapping.source, mapping]));
const REVIEWED = 0.7;
const REVIEW_AFTER_DAYS = 84;
const ASSESSED_AT_THE_END = 0.75;

function writeAssessment(
  plan: AssessmentPlan,
  story: CaseStory,
  { caseId }: WrittenCase,
  writer: RowWriter,
): WrittenNeed[] {
  const { source, stage, ratings } = plan;
  const assessedOn = toPlainDate(plan.assessedOn);
  const assessment = {
    caseId,
    reference: null,
    source,
    stage,
    assessedOn,
    ...judgementsOf(plan, story),
    yogrs: null,
    formulation: null,
    childView: null,
    similarity: null,
    ...writer.owned(plan.assessedOn),
  };
  writer.rows.assessments.push(assessment);
  const mapping = MAPPING_OF.get(source) ?? unmapped(source);
  return ratings.map((rating) => {
    const row = {
      assessmentId: assessment.id,
      caseId,
      assessedOn,
      // A strength is stated by itself.
      rawValue: rating.strength === null ? rawValueOf(mapping, rating.severity) : null,
      mappingVersion: mapping.version,
      strengthRawValue: null,
      assessedByAgency: null,
      ...rating,
      ...writer.alongside(assessment),
    };
    writer.rows.needRatings.push(row);
    return { needRatingId: row.id, rating };
  });
}

/** Writes the assessment at the start: AssetPlus for what a court ordered, another tool out of court. */
export function writeFirstAssessment(
  story: CaseStory,
  written: WrittenCase,
  writer: RowWriter,
): FirstAssessment {
  const { draw } = writer;
  const source = isCourtOrder(story.orderType) ? 'ASSETPLUS' : draw.weighted(OUT_OF_COURT_SOURCE);
  const assessedOn = Math.min(story.opened + draw.whole(0, 20), story.lastDay);
  const ratings = firstRatings(story, draw);
  return {
    source,
    assessedOn,
    needs: writeAssessment({ source, stage: 'START', assessedOn, ratings }, story, written, writer),
  };
}

/** On release from custody always; otherwise after three months, if the case lasts and somebody does it. */
function reviewDay(story: CaseStory, draw: Draw): DayNumber | null {
  if (story.indexEvent === 'CUSTODY_RELEASE' && story.index !== null) return story.index - draw.whole(3, 14);
  const day = story.opened + REVIEW_AFTER_DAYS + draw.whole(0, 30);
  return draw.chance(REVIEWED) && day < story.lastDay - 14 ? day : null;
}

/** Writes a review and an assessment at the end, where there were any, by the same tool as the first. */
export function writeLaterAssessments(
  story: CaseStory,
  { source, needs }: FirstAssessment,
  workedOn: ReadonlySet<string>,
  written: WrittenCase,
  writer: RowWriter,
): void {
  const { draw } = writer;
  let ratings: readonly RatedNeed[] = needs.map(({ rating }) => rating);
  const review = reviewDay(story, draw);
  if (review !== null) {
    ratings = laterRatings(ratings, new Set(), draw);
    writeAssessment({ source, stage: 'REVIEW', assessedOn: review, ratings }, story, written, writer);
  }
  if (story.closed !== null && draw.chance(ASSESSED_AT_THE_END)) {
    ratings = laterRatings(ratings, workedOn, draw);
    const assessedOn = story.closed - draw.whole(0, 14);
    writeAssessment({ source, stage: 'END', assessedOn, ratings }, story, written, writer);
  }
}
