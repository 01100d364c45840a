import { IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { IsId, IsPlainDate } from '../../../platform/validation/fields.js';

/** Which group sessions to list. */
export class GroupSessionQuery extends PageQuery {
  /** Every version of this intervention. */
  @IsOptional()
  @IsId()
  interventionId?: string;

  /**
   * Held on this day or later.
   * @example 2026-04-01
   */
  @IsOptional()
  @IsPlainDate()
  heldFrom?: string;

  /**
   * Held on this day or earlier.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  heldTo?: string;
}
