import { IsOptional } from 'class-validator';
import { IsCode, IsNewCode, IsText } from '../../platform/validation/fields.js';

/** A provider to add. */
export class CreateProviderDto {
  /**
   * Short, stable code: capital letters, digits, hyphens and underscores.
   * @example FIRE-SERVICE
   */
  @IsNewCode(40)
  code: string;

  /** @example "South Wales Fire and Rescue Service" */
  @IsText(1, 200)
  nameEn: string;

  /** @example "Gwasanaeth Tân ac Achub De Cymru" */
  @IsOptional()
  @IsText(1, 200)
  nameCy?: string | null;

  /**
   * A code of the set AGENCY; see /v1/reference-codes.
   * @example FIRE_AND_RESCUE
   */
  @IsCode()
  agency: string;

  /**
   * Code of the delivery area it works in; the whole service where not given.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string | null;
}
