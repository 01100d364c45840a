import { IsIn, IsOptional } from 'class-validator';
import { IsCode, IsPlainDate, IsReference } from '../../platform/validation/fields.js';

/** The child of a case to open. Where the service knows the reference, what is given must agree with its record. */
export class CreateChildDto {
  /**
   * The service's own reference of the child.
   * @example CH-000123
   */
  @IsReference()
  reference: string;

  /** @example 2010-05-14 */
  @IsPlainDate()
  dateOfBirth: string;

  /**
   * A code of the set SEX.
   * @example FEMALE
   */
  @IsCode()
  sex: string;

  /**
   * A code of the set ETHNICITY; left out where it is not recorded.
   * @example WHITE
   */
  @IsOptional()
  @IsCode()
  ethnicity?: string | null;

  /**
   * The language the child prefers, `en` or `cy`; left out where the child was not asked.
   * @example cy
   */
  @IsOptional()
  @IsIn(['en', 'cy'])
  preferredLanguage?: 'en' | 'cy' | null;
}
