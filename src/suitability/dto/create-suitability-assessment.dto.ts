import { IsIn, IsOptional } from 'class-validator';
import type { CriterionOutcome } from '../../matching/criterion.js';
import { IsCode, IsId, IsListOf, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** Something that the assessor looked at besides what the catalogue asks. */
export class CreateAssessorCriterionDto {
  /**
   * A code of the set SUITABILITY_CRITERION, once at most.
   * @example LITERACY
   */
  @IsCode()
  code: string;

  /** @example MET */
  @IsIn(['MET', 'NOT_MET', 'UNKNOWN'])
  outcome: CriterionOutcome;

  /**
   * What was seen. OTHER needs one.
   * @example "Reads with ease when the text is read aloud first."
   */
  @IsOptional()
  @IsText(1, 1_000)
  note?: string | null;
}

/** A decision on whether a version of an intervention suits a child. Who sends it is the assessor. */
export class CreateSuitabilityAssessmentDto {
  @IsId()
  caseId: string;

  @IsId()
  interventionVersionId: string;

  /** @example 2026-03-10 */
  @IsPlainDate()
  assessedOn: string;

  /**
   * A code of the set SUITABILITY_DECISION but NOT_ASSESSED. SUITABLE: no criterion is unmet. NOT_SUITABLE and OVERRIDE need a
   * reason, SUITABLE_WITH_ADAPTATION the adaptations; an OVERRIDE counts when a senior manager has approved it.
   * @example SUITABLE_WITH_ADAPTATION
   */
  @IsCode()
  decision: string;

  /** @example "The child asked for it, and the worker knows the family." */
  @IsOptional()
  @IsText(1, 4_000)
  reason?: string | null;

  /** @example "One worker to one child; the worksheets read aloud." */
  @IsOptional()
  @IsText(1, 4_000)
  adaptations?: string | null;

  /** What the assessor looked at. What the catalogue asks of a child is worked out and kept beside it. */
  @MayBeOmitted()
  @IsListOf(CreateAssessorCriterionDto, 0, 30)
  criteria?: CreateAssessorCriterionDto[];
}
