import { IsBoolean, IsOptional } from 'class-validator';
import {
  IsCode,
  IsId,
  IsListOf,
  IsPlainDate,
  IsReference,
  IsText,
} from '../../platform/validation/fields.js';

/** What has become of one need. */
export class CreateNeedReviewDto {
  /** @example ETE */
  @IsCode()
  needAreaCode: string;

  /**
   * A code of the set NEED_PROGRESS.
   * @example BETTER
   */
  @IsCode()
  progress: string;

  /**
   * What has changed since the review before, and what follows from it.
   * @example "He goes to college on three days; the tutor wants a fourth."
   */
  @IsText(1, 4_000)
  change: string;
}

/** A review of the plan of a case to record. */
export class CreateReviewDto {
  @IsId()
  caseId: string;

  /**
   * The source system's own reference.
   * @example REV-2026-0112
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /**
   * A code of the set REVIEW_KIND.
   * @example SCHEDULED
   */
  @IsCode()
  kind: string;

  /** @example 2026-06-01 */
  @IsPlainDate()
  reviewedOn: string;

  /** The assessment that it rests on, if one was made for it. */
  @IsOptional()
  @IsId()
  assessmentId?: string | null;

  /**
   * Whether the plan changes.
   * @example true
   */
  @IsBoolean()
  planChanged: boolean;

  /**
   * How the child took part: a code of the set INVOLVEMENT.
   * @example TOOK_PART
   */
  @IsCode()
  childInvolvement: string;

  /**
   * How a parent or carer took part: a code of the set INVOLVEMENT.
   * @example VIEWS_GIVEN
   */
  @IsCode()
  parentInvolvement: string;

  /**
   * Whether the child knows the plan: a code of the set CHILD_ANSWER.
   * @example YES
   */
  @IsCode()
  childKnowsPlan: string;

  /**
   * Whether the child can say what they have worked on: a code of the set CHILD_ANSWER.
   * @example PARTLY
   */
  @IsCode()
  childDescribesWork: string;

  /**
   * What the review came to.
   * @example "School holds. The work on friends goes on for six weeks."
   */
  @IsText(1, 8_000)
  summary: string;

  /** One for each need that comes first, and for any other that has changed. */
  @IsListOf(CreateNeedReviewDto, 0, 40)
  needs: CreateNeedReviewDto[];
}
