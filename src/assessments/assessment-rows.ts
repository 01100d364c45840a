import type { AssessmentDto, NeedRatingDto } from './dto/assessment.dto.js';

/** An assessment as the database gives it. */
export interface AssessmentRow {
  id: string;
  case_id: string;
  reference: string | null;
  source: string;
  stage: string;
  assessed_on: string;
  recorded_at: string;
}

/** A rating as the database gives it. */
export interface RatingRow {
  id: string;
  assessment_id: string;
  need_area_code: string;
  raw_value: string | null;
  severity: number | null;
  is_priority: boolean | number;
  strength: number | null;
  mapping_version: string;
}

/** The columns of an assessment; it is `a`. */
export const ASSESSMENT_COLUMNS =
  'a.id, a.case_id, a.reference, a.source, a.stage, a.assessed_on, a.recorded_at';

/** The columns of a rating; it is `r`. */
export const RATING_COLUMNS =
  'r.id, r.assessment_id, r.need_area_code, r.raw_value, r.severity, r.is_priority, r.strength, r.mapping_version';

const toNeedRating = (row: RatingRow): NeedRatingDto => ({
  id: row.id,
  needAreaCode: row.need_area_code,
  rawValue: row.raw_value,
  severity: row.severity,
  isPriority: Boolean(row.is_priority),
  strength: row.strength,
  mappingVersion: row.mapping_version,
});

/** An assessment with its ratings, which must be its own. */
export const toAssessment = (row: AssessmentRow, ratings: readonly RatingRow[]): AssessmentDto => ({
  id: row.id,
  caseId: row.case_id,
  reference: row.reference,
  source: row.source,
  stage: row.stage,
  assessedOn: row.assessed_on,
  ratings: ratings.map(toNeedRating),
  recordedAt: row.recorded_at,
});
