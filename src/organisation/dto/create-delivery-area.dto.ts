import { IsOptional, Matches } from 'class-validator';
import { IsText } from '../../platform/validation/fields.js';

/** A delivery area to add. */
export class CreateDeliveryAreaDto {
  /**
   * Short, stable code: capital letters, digits, hyphens and underscores.
   * @example CYNON
   */
  @Matches(/^[A-Z0-9][A-Z0-9-]{0,19}$/, {
    message: 'code must be 1 to 20 capital letters, digits or hyphens',
  })
  code: string;

  /** @example "Cynon Valley" */
  @IsText(1, 200)
  nameEn: string;

  /** @example "Cwm Cynon" */
  @IsOptional()
  @IsText(1, 200)
  nameCy?: string | null;
}
