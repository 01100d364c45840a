import { IsOptional } from 'class-validator';
import {
  IsChangeReason,
  IsCode,
  IsPlainDate,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';
import { MOST_MINUTES, MOST_SESSIONS } from './create-plan-action.dto.js';
import { PlanActionDetailsDto } from './plan-action-details.dto.js';

/** Changes to a plan action. What is left out stays as it is; null empties a field. */
export class UpdatePlanActionDto extends PlanActionDetailsDto {
  /** @example 2026-04-20 */
  @IsOptional()
  @IsPlainDate()
  startDueOn?: string | null;

  /** @example 10 */
  @IsOptional()
  @IsWholeNumber(1, MOST_SESSIONS)
  sessionsPlanned?: number | null;

  /**
   * Minutes in all sessions together.
   * @example 600
   */
  @IsOptional()
  @IsWholeNumber(1, MOST_MINUTES)
  minutesPlanned?: number | null;

  /**
   * Why the work was not delivered: a code of the set NON_DELIVERY_REASON. Given with its day; null for both takes
   * it back.
   * @example WAITING_LIST
   */
  @IsOptional()
  @IsCode()
  notDeliveredReason?: string | null;

  /**
   * That reason in words, which codes such as OTHER ask for.
   * @example "The hall burnt down."
   */
  @IsOptional()
  @IsText(1, 500)
  notDeliveredNote?: string | null;

  /**
   * The day on which it was clear that the work would not be delivered.
   * @example 2026-06-15
   */
  @IsOptional()
  @IsPlainDate()
  notDeliveredOn?: string | null;

  /**
   * Why; kept with the history of the plan action.
   * @example "The child moved away."
   */
  @IsChangeReason()
  changeReason?: string | null;
}
