import { CriterionDto } from '../../matching/dto/explanations.dto.js';
import type { CriterionOutcome } from '../../matching/criterion.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

/** Something that the assessor looked at besides what the catalogue asks. */
export class AssessorCriterionDto {
  /**
   * A code of the set SUITABILITY_CRITERION.
   * @example LITERACY
   */
  code: string;

  /** @example MET */
  outcome: CriterionOutcome;

  /** @example "Reads with ease when the text is read aloud first." */
  note: string | null;
}

/** Whether a version of an intervention suits a child, as somebody assessed it on a day. */
export class SuitabilityAssessmentDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  interventionId: string;

  @ApiUuid()
  interventionVersionId: string;

  @ApiDate()
  assessedOn: string;

  /** The account of the assessor. */
  @ApiUuid()
  assessedById: string;

  /**
   * A code of the set SUITABILITY_DECISION.
   * @example SUITABLE_WITH_ADAPTATION
   */
  decision: string;

  /** @example "The child asked for it, and the worker knows the family." */
  reason: string | null;

  /** @example "One worker to one child; the worksheets read aloud." */
  adaptations: string | null;

  /**
   * The version of the rules that made `computedCriteria`.
   * @example matching-4
   */
  ruleVersion: string;

  /**
   * What the catalogue asks of a child, as it was worked out for that day when the assessment was recorded. What rests
   * on records that the reader may not see is shown as UNKNOWN.
   */
  computedCriteria: CriterionDto[];

  /** What the assessor looked at besides. */
  criteria: AssessorCriterionDto[];

  /**
   * Whether the decision needs the approval of a senior manager, and has it.
   * @example NOT_NEEDED
   */
  approval: 'NOT_NEEDED' | 'AWAITED' | 'GIVEN';

  /** The account of the senior manager who approved an override. */
  @ApiUuid()
  approvedById: string | null;

  @ApiInstant()
  approvedAt: string | null;

  /**
   * No later assessment of the same case and version supersedes it.
   * @example true
   */
  isCurrent: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** A page of assessments of suitability, in order of their ids. */
export class SuitabilityAssessmentPageDto {
  items: SuitabilityAssessmentDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
