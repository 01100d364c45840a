import { IsOptional } from 'class-validator';
import { IsPlainDate, IsText } from '../../platform/validation/fields.js';

/** What may change without making a new version; what is left out stays as it is. */
export class UpdateInterventionDto {
  /**
   * Null: there is no Welsh title.
   * @example "Tystysgrif sgiliau adeiladu"
   */
  @IsOptional()
  @IsText(1, 200)
  titleCy?: string | null;

  /**
   * Null: there is no Welsh summary.
   * @example "Hyfforddiant ar gyfer y cerdyn sgiliau adeiladu."
   */
  @IsOptional()
  @IsText(1, 4000)
  summaryCy?: string | null;

  /**
   * The post that answers for the entry.
   * @example "Education lead"
   */
  @IsOptional()
  @IsText(1, 200)
  owner?: string | null;

  /**
   * When the entry is to be looked at again; a review sets it too.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  reviewDueOn?: string | null;
}
