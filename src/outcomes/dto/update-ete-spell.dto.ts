import { IsOptional } from 'class-validator';
import { IsChangeReason, IsCode, IsPlainDate } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';
import { IsWeeklyHours } from './ete-hours.js';
import { EteSpellDetailInput } from './ete-spell-detail.dto.js';

/** What to change of a spell. What is left out stays; null takes a value away. */
export class UpdateEteSpellDto extends EteSpellDetailInput {
  /** @example 2027-07-16 */
  @IsOptional()
  @IsPlainDate()
  endedOn?: string | null;

  /**
   * A code of the set SUITABILITY; it cannot be taken away. Who judged, when and why goes where another judgement comes without.
   * @example UNSUITABLE
   */
  @MayBeOmitted()
  @IsCode()
  suitability?: string;

  /**
   * Hours a week, 0 to 168; null: not known.
   * @example 16.5
   */
  @IsOptional()
  @IsWeeklyHours()
  hoursOffered?: number | null;

  /**
   * Hours a week, 0 to 168; null: not known.
   * @example 12.25
   */
  @IsOptional()
  @IsWeeklyHours()
  hoursAttended?: number | null;

  /**
   * Why; kept with the history of the spell.
   * @example "The school sent its register."
   */
  @IsChangeReason()
  changeReason?: string | null;
}
