import { IsOptional } from 'class-validator';
import { IsCode, IsPlainDate } from '../../platform/validation/fields.js';

/** Which ended orders to count. */
export class EndedOrdersQuery {
  /** Orders that ended on this day or earlier; today where not given. */
  @IsOptional()
  @IsPlainDate()
  endedTo?: string;

  /**
   * A code of the set ORDER_TYPE.
   * @example REFERRAL_ORDER
   */
  @IsOptional()
  @IsCode()
  orderType?: string;

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
}
