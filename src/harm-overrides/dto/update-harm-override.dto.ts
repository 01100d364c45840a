import { IsOptional } from 'class-validator';
import { IsChangeReason, IsPlainDate } from '../../platform/validation/fields.js';

/** Until when an approval holds. What is left out stays as it is; null: until it is ended. */
export class UpdateHarmOverrideDto {
  /** @example 2026-04-30 */
  @IsOptional()
  @IsPlainDate()
  endsOn?: string | null;

  /**
   * Why; kept with the history of the approval.
   * @example "The mentor left."
   */
  @IsChangeReason()
  changeReason?: string | null;
}
