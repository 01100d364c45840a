import { IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { IsId, IsPlainDate } from '../../../platform/validation/fields.js';

/** Which sessions to list. */
export class SessionQuery extends PageQuery {
  @IsOptional()
  @IsId()
  deliveryId?: string;

  @IsOptional()
  @IsId()
  caseId?: string;

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
