import { IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate } from '../../../platform/validation/fields.js';

/** Which places to list. */
export class InterventionCapacityQuery extends PageQuery {
  /** Those of this entry. */
  @IsOptional()
  @IsId()
  interventionId?: string;

  /**
   * Those set for this delivery area.
   * @example NORTH
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string;

  /**
   * Those that hold on this day.
   * @example 2026-11-30
   */
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

/** How many children can be in an intervention at a time, and how many are. */
export class InterventionCapacityDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  interventionId: string;

  /**
   * Null: the whole service, but for areas with places of their own.
   * @example NORTH
   */
  deliveryArea: string | null;

  /** @example 12 */
  @ApiInteger()
  places: number;

  /**
   * Children in it now: deliveries of any version that have not ended.
   * @example 9
   */
  @ApiInteger()
  placesTaken: number;

  /**
   * Places less those taken, and never less than 0.
   * @example 3
   */
  @ApiInteger()
  placesFree: number;

  /** @example 2026-04-01 */
  @ApiDate()
  validFrom: string;

  /** Last day; null: until further notice. */
  @ApiDate({ nullable: true })
  validTo: string | null;

  /**
   * Weeks that a child waits at present; null: not known.
   * @example 4
   */
  @ApiInteger()
  waitWeeks: number | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of places, oldest first. */
export class InterventionCapacityPageDto {
  items: InterventionCapacityDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
