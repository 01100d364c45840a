import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsId, IsPlainDate } from '../../platform/validation/fields.js';

/** Which offences to list. */
export class OffenceQuery extends PageQuery {
  @IsOptional()
  @IsId()
  childId?: string;

  /**
   * Committed on this day or later.
   * @example 2026-04-01
   */
  @IsOptional()
  @IsPlainDate()
  committedFrom?: string;

  /**
   * Committed on this day or earlier.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  committedTo?: string;
}
