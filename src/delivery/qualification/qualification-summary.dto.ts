import { IsOptional } from 'class-validator';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import { IsPlainDate } from '../../platform/validation/fields.js';

/** Of which days; a year until today where not given. */
export class QualificationSummaryQuery {
  /**
   * From this day on.
   * @example 2026-04-01
   */
  @IsOptional()
  @IsPlainDate()
  from?: string;

  /**
   * Up to and with this day.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  to?: string;
}

/** How many of the attended sessions were delivered by somebody with the qualifications that the intervention asks for. */
export class QualificationSummaryDto {
  /** @example 2026-04-01 */
  @ApiDate()
  from: string;

  /** @example 2027-03-31 */
  @ApiDate()
  to: string;

  /**
   * Sessions that a child attended, but for those of restricted cases.
   * @example 812
   */
  @ApiInteger()
  sessions: number;

  /**
   * The intervention asks for no qualification.
   * @example 300
   */
  @ApiInteger()
  notRequired: number;

  /**
   * Somebody who delivered had the qualifications on the day.
   * @example 400
   */
  @ApiInteger()
  qualified: number;

  /**
   * Nobody who delivered had them.
   * @example 40
   */
  @ApiInteger()
  untrained: number;

  /**
   * It is not recorded who delivered: neither trained nor untrained.
   * @example 72
   */
  @ApiInteger()
  unknown: number;

  /**
   * Untrained of qualified and untrained together, in percent; null where there is neither.
   * @example 9.1
   */
  untrainedPercent: number | null;
}
