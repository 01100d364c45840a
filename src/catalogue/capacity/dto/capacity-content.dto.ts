import { IsOptional } from 'class-validator';
import { IsCode, IsId, IsPlainDate, IsWholeNumber } from '../../../platform/validation/fields.js';
import { MayBeOmitted } from '../../../platform/validation/presence.js';

const MOST_PLACES = 100_000;
const LONGEST_WAIT = 520;

/** Places of an intervention to set for a time. */
export class CreateInterventionCapacityDto {
  @IsId()
  interventionId: string;

  /**
   * Code of a delivery area; left out: places for the whole service, but for areas with places of their own.
   * @example NORTH
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string | null;

  /**
   * How many children can be in it at a time.
   * @example 12
   */
  @IsWholeNumber(0, MOST_PLACES)
  places: number;

  /** @example 2026-04-01 */
  @IsPlainDate()
  validFrom: string;

  /**
   * Last day; null: until further notice.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  validTo?: string | null;

  /**
   * Weeks that a child waits at present; null: not known.
   * @example 4
   */
  @IsOptional()
  @IsWholeNumber(0, LONGEST_WAIT)
  waitWeeks?: number | null;
}

/** What to change of the places; what is left out stays as it is. */
export class UpdateInterventionCapacityDto {
  /** @example 12 */
  @MayBeOmitted()
  @IsWholeNumber(0, MOST_PLACES)
  places?: number;

  /**
   * Null: until further notice.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  validTo?: string | null;

  /**
   * Null: not known.
   * @example 4
   */
  @IsOptional()
  @IsWholeNumber(0, LONGEST_WAIT)
  waitWeeks?: number | null;
}
