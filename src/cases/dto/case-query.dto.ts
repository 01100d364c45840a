import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode, IsPlainDate, IsReference } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

/** Which cases to list. */
export class CaseQuery extends PageQuery {
  /**
   * Code of a delivery area.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string;

  /** `true`: not closed; `false`: closed. */
  @IsQueryFlag()
  open?: boolean;

  /**
   * The reference of the case.
   * @example CASE-000123
   */
  @IsOptional()
  @IsReference()
  reference?: string;

  /**
   * The reference of the child.
   * @example CH-000123
   */
  @IsOptional()
  @IsReference()
  childReference?: string;

  /**
   * A code of the set SETTING.
   * @example COMMUNITY
   */
  @IsOptional()
  @IsCode()
  setting?: string;

  /** Index dates from this day on. */
  @IsOptional()
  @IsPlainDate()
  indexFrom?: string;

  /** Index dates up to this day, inclusive. */
  @IsOptional()
  @IsPlainDate()
  indexTo?: string;
}
