import { IsIn, IsOptional } from 'class-validator';
import { IsCode, IsId, IsPlainDate, IsReference, IsText } from '../../platform/validation/fields.js';

/** A child's enrolment on an intervention, to record. */
export class CreateDeliveryDto {
  @IsId()
  caseId: string;

  /** The planned work that this delivers, of the same case; work outside the plan where not given. */
  @IsOptional()
  @IsId()
  planActionId?: string | null;

  /** The version of the catalogue entry that is delivered. */
  @IsId()
  interventionVersionId: string;

  /**
   * Code of a provider of the service; see /v1/providers.
   * @example FIRE-SERVICE
   */
  @IsOptional()
  @IsCode()
  provider?: string | null;

  /**
   * The source system's own reference; unique within the service.
   * @example DEL-2026-0147
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /**
   * When the child was enrolled; the start where not given. One of the two is needed.
   * @example 2026-09-01
   */
  @IsOptional()
  @IsPlainDate()
  enrolledOn?: string | null;

  /**
   * Not given while the child waits to start.
   * @example 2026-09-08
   */
  @IsOptional()
  @IsPlainDate()
  startedOn?: string | null;

  /**
   * Given together with `completion`.
   * @example 2026-11-10
   */
  @IsOptional()
  @IsPlainDate()
  endedOn?: string | null;

  /**
   * How the delivery ended: a code of the set COMPLETION.
   * @example NOT_COMPLETED
   */
  @IsOptional()
  @IsCode()
  completion?: string | null;

  /**
   * Why it ended before it was completed: a code of the set NON_DELIVERY_REASON.
   * @example MOVED_AREA
   */
  @IsOptional()
  @IsCode()
  notCompletedReason?: string | null;

  /**
   * That reason in words, which codes such as OTHER ask for.
   * @example "The hall burnt down."
   */
  @IsOptional()
  @IsText(1, 500)
  notCompletedNote?: string | null;

  /**
   * Why it goes ahead although the child's age is outside the range of the intervention.
   * @example "He turned 18 last week; the group ends in May."
   */
  @IsOptional()
  @IsText(1, 500)
  ageExceptionReason?: string | null;

  /**
   * A code of the set SETTING.
   * @example COMMUNITY
   */
  @IsCode()
  setting: string;

  /**
   * Language of delivery.
   * @example cy
   */
  @IsIn(['en', 'cy'])
  language: 'en' | 'cy';
}
