import { IsOptional } from 'class-validator';
import { IsCode, IsText } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** What may change without making a new version; what is left out stays as it is. */
export class UpdateInterventionDto {
  /**
   * A code of the set INTERVENTION_STATUS.
   * @example RETIRED
   */
  @MayBeOmitted()
  @IsCode()
  status?: string;

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
}
