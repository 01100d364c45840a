import { IsIn, IsOptional } from 'class-validator';
import { IsCode, IsPlainDate } from '../../platform/validation/fields.js';
import { type Breakdown, BREAKDOWNS } from './breakdowns.js';

/** Which children to look at, and when. */
export class MapPeriodQuery {
  /** First day of the period; a year before its last where not given. A child counts whose case was open in it. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day of the period: what is known is as of this day; today where not given. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /**
   * What the children are broken down by; delivery areas where it is left out.
   * @example AGE_BAND
   */
  @IsOptional()
  @IsIn(BREAKDOWNS)
  breakdown?: Breakdown;

  /**
   * Code of a delivery area: only cases there.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string;

  /**
   * A code of the set ORDER_TYPE: only cases of that kind.
   * @example REFERRAL_ORDER
   */
  @IsOptional()
  @IsCode()
  orderType?: string;
}
