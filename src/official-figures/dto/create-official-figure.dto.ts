import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';
import { IsCode, IsId, IsPlainDate, IsText, IsWholeNumber } from '../../platform/validation/fields.js';
import { IsWebAddress } from '../../platform/validation/web-address.js';

const LARGEST = 1_000_000;
const MOST_COUNTED = 100_000_000;

/** A figure as somebody published it, to record. */
export class CreateOfficialFigureDto {
  /**
   * What was measured; see `GET /v1/measures`.
   * @example REOFFENDING_BINARY
   */
  @IsCode()
  measure: string;

  /**
   * The version of the definition by which it was counted.
   * @example MOJ_12M_PRE2017
   */
  @IsCode()
  version: string;

  /**
   * A code of the set FIGURE_AREA.
   * @example SERVICE
   */
  @IsCode()
  areaKind: string;

  /**
   * The name of the area, where its kind does not say which it is.
   * @example "Cwm Taf"
   */
  @IsOptional()
  @IsText(1, 200)
  areaName?: string | null;

  /**
   * First day of the cohort.
   * @example 2014-04-01
   */
  @IsPlainDate()
  cohortFrom: string;

  /**
   * Last day of the cohort.
   * @example 2015-03-31
   */
  @IsPlainDate()
  cohortTo: string;

  /**
   * As published, in the unit of the measure: 43.4% is 0.434.
   * @example 0.434
   */
  @IsNumber()
  @Min(0)
  @Max(LARGEST)
  @ApiProperty({ type: 'number', minimum: 0, maximum: LARGEST })
  value: number;

  /**
   * Decimals of `value` that were published, where a zero at its end is one of them: 2 for 1.40.
   * @example 3
   */
  @IsOptional()
  @IsWholeNumber(0, 8)
  decimals?: number | null;

  /**
   * What was counted, where it is published.
   * @example 102
   */
  @IsOptional()
  @IsWholeNumber(0, MOST_COUNTED)
  numerator?: number | null;

  /**
   * Of how many, where it is published.
   * @example 235
   */
  @IsOptional()
  @IsWholeNumber(1, MOST_COUNTED)
  denominator?: number | null;

  /**
   * Not known to the day where not given.
   * @example 2017-01-26
   */
  @IsOptional()
  @IsPlainDate()
  publishedOn?: string | null;

  /** @example "Proven reoffending statistics quarterly" */
  @IsText(1, 300)
  sourceTitle: string;

  /** @example https://example.org/proven-reoffending */
  @IsOptional()
  @IsWebAddress()
  sourceUrl?: string | null;

  /** The figure that this one corrects: it then counts no longer, and is kept. */
  @IsOptional()
  @IsId()
  supersedesId?: string | null;

  /**
   * Why it takes the place of the other.
   * @example "Revised by the publisher"
   */
  @IsOptional()
  @IsText(1, 500)
  reason?: string | null;
}
