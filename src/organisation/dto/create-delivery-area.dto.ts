import { IsOptional } from 'class-validator';
import { IsNewCode, IsText } from '../../platform/validation/fields.js';

/** A delivery area to add. */
export class CreateDeliveryAreaDto {
  /**
   * Short, stable code: capital letters, digits, hyphens and underscores.
   * @example CYNON
   */
  @IsNewCode(20)
  code: string;

  /** @example "Cynon Valley" */
  @IsText(1, 200)
  nameEn: string;

  /** @example "Cwm Cynon" */
  @IsOptional()
  @IsText(1, 200)
  nameCy?: string | null;
}
