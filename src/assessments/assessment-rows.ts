import type { AssessmentDto, NeedRatingDto } from './dto/assessment.dto.js';
import { type AssessmentStandards, byExpectedAgency } from './who-assessed.js';

/** An assessment as the database gives it. */
export interface AssessmentRow {
  id: string;
  case_id: string;
  reference: string | null;
  source: string;
  stage: string;
  assessed_on: string;
  likelihood_of_reoffending: string | null;
  risk_of_harm: string | null;
  safety_and_wellbeing: string | null;
  intervention_level: string | null;
  yogrs: number | null;
  formulation: string | null;
  child_view: string | null;
  similarity: number | null;
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
  strength_raw_value: string | null;
  assessed_by_agency: string | null;
  mapping_version: string;
}

const toNeedRating = (row: RatingRow, standards: AssessmentStandards): NeedRatingDto => ({
  id: row.id,
  needAreaCode: row.need_area_code,
  rawValue: row.raw_value,
  severity: row.severity,
  isPriority: Boolean(row.is_priority),
  strength: row.strength,
  strengthRawValue: row.strength_raw_value,
  assessedByAgency: row.assessed_by_agency,
  byExpectedAgency: byExpectedAgency(standards, {
    needAreaCode: row.need_area_code,
    assessedByAgency: row.assessed_by_agency,
  }),
  mappingVersion: row.mapping_version,
});

/** An assessment with its ratings, which must be its own. */
export const toAssessment = (
  row: AssessmentRow,
  ratings: readonly RatingRow[],
  standards: AssessmentStandards,
  copySimilarity: number,
): AssessmentDto => ({
  id: row.id,
  caseId: row.case_id,
  reference: row.reference,
  source: row.source,
  stage: row.stage,
  assessedOn: row.assessed_on,
  likelihoodOfReoffending: row.likelihood_of_reoffending,
  riskOfHarm: row.risk_of_harm,
  safetyAndWellbeing: row.safety_and_wellbeing,
  interventionLevel: row.intervention_level,
  yogrs: row.yogrs,
  formulation: row.formulation,
  childView: row.child_view,
  similarity: row.similarity,
  looksCopied: row.similarity !== null && row.similarity >= copySimilarity,
  ratings: ratings.map((rating) => toNeedRating(rating, standards)),
  recordedAt: row.recorded_at,
});
