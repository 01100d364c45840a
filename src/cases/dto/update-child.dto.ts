import { IsIn, IsOptional } from 'class-validator';
import { IsChangeReason, IsCode, IsPlainDate } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** Changes to a child's record. What is left out stays as it is. */
export class UpdateChildDto {
  /** @example 2010-05-14 */
  @MayBeOmitted()
  @IsPlainDate()
  dateOfBirth?: string;

  /**
   * A code of the set SEX.
   * @example FEMALE
   */
  @MayBeOmitted()
  @IsCode()
  sex?: string;

  /**
   * A code of the set ETHNICITY; null: not recorded.
   * @example MIXED
   */
  @IsOptional()
  @IsCode()
  ethnicity?: string | null;

  /**
   * The language the child prefers, `en` or `cy`; null: not asked.
   * @example cy
   */
  @IsOptional()
  @IsIn(['en', 'cy'])
  preferredLanguage?: 'en' | 'cy' | null;

  /**
   * Why; kept with the history of the child's record.
   * @example "The date of birth was mistyped."
   */
  @IsChangeReason()
  changeReason?: string | null;
}
