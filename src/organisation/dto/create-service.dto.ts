import { IsIn, IsOptional, Matches } from 'class-validator';
import { ApiPattern } from '../../platform/openapi/properties.js';
import { IsText } from '../../platform/validation/fields.js';
import type { Country } from '../youth-justice-service.entity.js';

const FORM = /^[A-Z][A-Z0-9-]{0,19}$/;

/** A youth justice service to add. */
export class CreateServiceDto {
  /**
   * Short, stable code: capital letters, digits and hyphens.
   * @example CTM
   */
  @Matches(FORM, {
    message: 'code must be 1 to 20 capital letters, digits or hyphens, beginning with a letter',
  })
  @ApiPattern(FORM)
  code: string;

  /** @example "Cwm Taf Youth Justice Service" */
  @IsText(1, 200)
  nameEn: string;

  /** @example "Gwasanaeth Cyfiawnder Ieuenctid Cwm Taf" */
  @IsOptional()
  @IsText(1, 200)
  nameCy?: string | null;

  /**
   * Decides which rules apply, such as those on education.
   * @example WALES
   */
  @IsIn(['ENGLAND', 'WALES'])
  country: Country;
}
