import { IsOptional } from 'class-validator';
import { IsCode, IsPlainDate } from '../../platform/validation/fields.js';

/** Which cases to count; every case of the service that is not restricted where nothing is given. */
export class PopulationQuery {
  /** Cases that opened on this day or later. */
  @IsOptional()
  @IsPlainDate()
  openedFrom?: string;

  /** Cases that opened on this day or earlier. */
  @IsOptional()
  @IsPlainDate()
  openedTo?: string;

  /** Cases that were open on this day. */
  @IsOptional()
  @IsPlainDate()
  openOn?: string;

  /**
   * Code of a team.
   * @example EAST
   */
  @IsOptional()
  @IsCode()
  team?: string;

  /**
   * Code of a delivery area.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string;

  /**
   * A code of the set ORDER_TYPE.
   * @example REFERRAL_ORDER
   */
  @IsOptional()
  @IsCode()
  orderType?: string;
}
