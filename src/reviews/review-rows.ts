import { severityChange } from '../assessments/severity-change.js';
import type { NeedReviewDto, ReviewDto } from './dto/review.dto.js';

/** A row of the table `case_review`. */
export interface ReviewRow {
  id: string;
  case_id: string;
  reference: string | null;
  kind: string;
  reviewed_on: string;
  reviewed_by_id: string;
  assessment_id: string | null;
  plan_changed: boolean | number;
  child_involvement: string;
  parent_involvement: string;
  child_knows_plan: string;
  child_describes_work: string;
  summary: string;
  predecessor_id: string | null;
  similarity: number | null;
  recorded_at: string;
}

/** What a review says of a need, with the ratings that it refers to. */
export interface NeedReviewRow {
  review_id: string;
  need_area_code: string;
  progress: string;
  change: string;
  rating_then_id: string | null;
  rating_now_id: string | null;
  severity_then: number | null;
  source_then: string | null;
  mapping_then: string | null;
  severity_now: number | null;
  source_now: string | null;
  mapping_now: string | null;
}

const measured = (severity: number | null, source: string | null, mappingVersion: string | null) =>
  source === null || mappingVersion === null ? null : { severity, source, mappingVersion };

function changeOf(row: NeedReviewRow): Pick<NeedReviewDto, 'severityChange' | 'noChangeReason'> {
  if (row.rating_now_id !== null && row.rating_then_id === row.rating_now_id) {
    return { severityChange: null, noChangeReason: 'NOT_RATED_AGAIN' };
  }
  const { change, reason } = severityChange(
    measured(row.severity_then, row.source_then, row.mapping_then),
    measured(row.severity_now, row.source_now, row.mapping_now),
  );
  return { severityChange: change, noChangeReason: reason };
}

const toNeedReview = (row: NeedReviewRow): NeedReviewDto => ({
  needAreaCode: row.need_area_code,
  progress: row.progress,
  change: row.change,
  ratingThenId: row.rating_then_id,
  ratingNowId: row.rating_now_id,
  severityThen: row.severity_then,
  severityNow: row.severity_now,
  ...changeOf(row),
});

/** A review with what it says of needs, which must be its own. */
export const toReview = (
  row: ReviewRow,
  needs: readonly NeedReviewRow[],
  copySimilarity: number,
): ReviewDto => ({
  id: row.id,
  caseId: row.case_id,
  reference: row.reference,
  kind: row.kind,
  reviewedOn: row.reviewed_on,
  reviewedById: row.reviewed_by_id,
  assessmentId: row.assessment_id,
  planChanged: Boolean(row.plan_changed),
  childInvolvement: row.child_involvement,
  parentInvolvement: row.parent_involvement,
  childKnowsPlan: row.child_knows_plan,
  childDescribesWork: row.child_describes_work,
  summary: row.summary,
  predecessorId: row.predecessor_id,
  similarity: row.similarity,
  looksCopied: row.similarity !== null && row.similarity >= copySimilarity,
  needs: needs.map(toNeedReview),
  recordedAt: row.recorded_at,
});
