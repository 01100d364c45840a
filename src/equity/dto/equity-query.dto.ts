import { IsIn, IsOptional } from 'class-validator';
import { ViewQuery } from '../../disclosure/dto/view-query.dto.js';
import { IsCode, IsPlainDate } from '../../platform/validation/fields.js';
import { type Breakdown, BREAKDOWNS } from '../../groups/breakdown.js';

/** Which groups to set beside each other, and over which children. */
export class EquityQuery extends ViewQuery {
  /** What groups are made by; sex where it is left out. */
  @IsOptional()
  @IsIn(BREAKDOWNS)
  breakdown?: Breakdown;

  /** First day of the period; a year before its last where it is left out. Children of cases open in the period count. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day of the period; today where it is left out. */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /**
   * Code of a need area: only work on that need; on any priority need where it is left out.
   * @example SUB
   */
  @IsOptional()
  @IsCode()
  needArea?: string;
}
