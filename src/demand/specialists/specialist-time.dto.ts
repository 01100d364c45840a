import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsListOf, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

const MOST_HOURS = 100_000;

/** Hours of a period, with two decimals at most. */
const IsHours = (): PropertyDecorator =>
  applyDecorators(
    IsNumber(),
    // The validator's own check of decimals fails on numbers that JavaScript writes with an exponent.
    ValidateBy({
      name: 'isOfTwoDecimals',
      validator: {
        validate: (value) => typeof value === 'number' && Number(value.toFixed(2)) === value,
        defaultMessage: (facts) => `${facts?.property} must have at most two decimals`,
      },
    }),
    Min(0),
    Max(MOST_HOURS),
    ApiProperty({ type: 'number', minimum: 0, maximum: MOST_HOURS }),
  );

/** Hours that went to one thing. */
export class SpecialistUseDto {
  /**
   * A code of the set SPECIALIST_USE.
   * @example ASSESSMENT
   */
  @IsCode()
  use: string;

  /** @example 22.5 */
  @IsHours()
  hours: number;
}

/** Hours of a specialist in a period. */
export class CreateSpecialistTimeDto {
  /**
   * Whose specialist: a code of the set AGENCY.
   * @example HEALTH
   */
  @IsCode()
  agency: string;

  /**
   * What kind of specialist. Name nobody.
   * @example "Speech and language therapist"
   */
  @IsText(1, 200)
  specialism: string;

  /**
   * The need area that the hours are for.
   * @example SLC
   */
  @IsCode()
  needAreaCode: string;

  /**
   * Code of a delivery area; left out: of the whole service.
   * @example NORTH
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string | null;

  /** @example 2026-01-01 */
  @IsPlainDate()
  validFrom: string;

  /**
   * The last day.
   * @example 2026-03-31
   */
  @IsPlainDate()
  validTo: string;

  /**
   * Hours in the whole of the period.
   * @example 22.5
   */
  @IsHours()
  hoursAvailable: number;

  /** What the hours went to; what is left over is not told. */
  @IsListOf(SpecialistUseDto, 0, 20)
  uses: SpecialistUseDto[];
}

/** What to change; what is left out stays as it is. */
export class UpdateSpecialistTimeDto {
  /** @example 2026-03-31 */
  @MayBeOmitted()
  @IsPlainDate()
  validTo?: string;

  /** @example 22.5 */
  @MayBeOmitted()
  @IsHours()
  hoursAvailable?: number;

  /** In place of all that was recorded. */
  @MayBeOmitted()
  @IsListOf(SpecialistUseDto, 0, 20)
  uses?: SpecialistUseDto[];
}

/** The hours of a specialist in a period, and what they went to. */
export class SpecialistTimeDto {
  @ApiUuid()
  id: string;

  /** @example HEALTH */
  agency: string;

  /** @example "Speech and language therapist" */
  specialism: string;

  /** @example SLC */
  needAreaCode: string;

  /** @example NORTH */
  deliveryArea: string | null;

  @ApiDate({ example: '2026-01-01' })
  validFrom: string;

  @ApiDate({ example: '2026-03-31' })
  validTo: string;

  /** @example 22.5 */
  hoursAvailable: number;

  uses: SpecialistUseDto[];

  @ApiInstant()
  recordedAt: string;
}

/** Whose time to list. */
export class SpecialistTimeQuery extends PageQuery {
  /** @example SLC */
  @IsOptional()
  @IsCode()
  needArea?: string;

  /**
   * A code of the set AGENCY.
   * @example HEALTH
   */
  @IsOptional()
  @IsCode()
  agency?: string;
}

/** A page of the time of specialists, in order of their ids. */
export class SpecialistTimePageDto {
  items: SpecialistTimeDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
