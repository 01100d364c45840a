import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** What an assessment says of one need area. */
export class NeedRatingDto {
  @ApiUuid()
  id: string;

  /** @example ETE */
  needAreaCode: string;

  /**
   * The value as the source gave it; null where it gave the severity or a strength alone.
   * @example MODERATE
   */
  rawValue: string | null;

  /** 0 none to 4 very strong; null: not assessed, which is not the same as no need. */
  @ApiInteger({ example: 3 })
  severity: number | null;

  /**
   * A person's decision that this need comes first.
   * @example true
   */
  isPriority: boolean;

  /** 1 to 3 for a factor that helps the child desist; never netted off against severity. */
  @ApiInteger({ example: 1 })
  strength: number | null;

  /**
   * The strength as the source stated it.
   * @example WEAK
   */
  strengthRawValue: string | null;

  /**
   * Whose worker assessed this need: a code of the set AGENCY; null: not said.
   * @example EDUCATION
   */
  assessedByAgency: string | null;

  /**
   * Whether that is one who is to assess it by the service's standards as they are now; null: nobody said, or anybody may.
   * @example true
   */
  byExpectedAgency: boolean | null;

  /**
   * The version of the mapping from raw value to severity.
   * @example severity-1
   */
  mappingVersion: string;
}

/** An assessment of a child's needs on a date, from a stated source. */
export class AssessmentDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /**
   * The source system's own reference.
   * @example AP-2026-0417
   */
  reference: string | null;

  /**
   * A code of the set ASSESSMENT_SOURCE.
   * @example ASSETPLUS
   */
  source: string;

  /**
   * A code of the set ASSESSMENT_STAGE.
   * @example START
   */
  stage: string;

  @ApiDate({ example: '2026-03-09' })
  assessedOn: string;

  /**
   * A code of the set JUDGEMENT_LEVEL; null: not judged.
   * @example MEDIUM
   */
  likelihoodOfReoffending: string | null;

  /**
   * A code of the set JUDGEMENT_LEVEL; null: not judged.
   * @example HIGH
   */
  riskOfHarm: string | null;

  /**
   * A code of the set JUDGEMENT_LEVEL; null: not judged.
   * @example MEDIUM
   */
  safetyAndWellbeing: string | null;

  /**
   * A code of the set INTERVENTION_LEVEL; null: not said.
   * @example ENHANCED
   */
  interventionLevel: string | null;

  /**
   * The score of the actuarial predictor of reoffending (YOGRS), in per cent; null: none.
   * @example 41.5
   */
  yogrs: number | null;

  /** Why the child offended, and what may help. */
  formulation: string | null;

  /** What the child says of it. */
  childView: string | null;

  /**
   * How much its words are those of the assessment before it, 0 to 1; null: there is none, or either has no words.
   * @example 0.12
   */
  similarity: number | null;

  /**
   * Its words are so much those of the assessment before that it looks copied: a warning, by the service's standard as
   * it is now.
   * @example false
   */
  looksCopied: boolean;

  /** By need area code. */
  ratings: NeedRatingDto[];

  @ApiInstant()
  recordedAt: string;
}

/** A page of assessments, in order of their ids. */
export class AssessmentPageDto {
  items: AssessmentDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
