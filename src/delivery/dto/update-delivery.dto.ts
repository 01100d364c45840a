import { IsOptional } from 'class-validator';
import { IsChangeReason, IsCode, IsPlainDate, IsText } from '../../platform/validation/fields.js';

/** What to change of a delivery. What is left out stays; null takes a value away. */
export class UpdateDeliveryDto {
  /** @example 2026-09-08 */
  @IsOptional()
  @IsPlainDate()
  startedOn?: string | null;

  /**
   * Why it goes ahead although the child's age is outside the range of the intervention.
   * @example "He turned 18 last week; the group ends in May."
   */
  @IsOptional()
  @IsText(1, 500)
  ageExceptionReason?: string | null;

  /**
   * Together with `completion`.
   * @example 2026-11-10
   */
  @IsOptional()
  @IsPlainDate()
  endedOn?: string | null;

  /**
   * How the delivery ended: a code of the set COMPLETION.
   * @example COMPLETED_FULL
   */
  @IsOptional()
  @IsCode()
  completion?: string | null;

  /**
   * Why it ended before it was completed: a code of the set NON_DELIVERY_REASON.
   * @example CHILD_DECLINED
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
   * Code of a provider of the service; see /v1/providers.
   * @example FIRE-SERVICE
   */
  @IsOptional()
  @IsCode()
  provider?: string | null;

  /**
   * Why; kept with the history of the delivery.
   * @example "The provider changed."
   */
  @IsChangeReason()
  changeReason?: string | null;
}
