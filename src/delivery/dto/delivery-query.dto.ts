import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsId, IsPlainDate } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

/** Which deliveries to list. */
export class DeliveryQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;

  /** Every version of this intervention. */
  @IsOptional()
  @IsId()
  interventionId?: string;

  /**
   * True: started and not ended. False: all others, those that have not started among them.
   * @example true
   */
  @IsQueryFlag()
  running?: boolean;

  /**
   * Started on this day or later.
   * @example 2026-04-01
   */
  @IsOptional()
  @IsPlainDate()
  startedFrom?: string;

  /**
   * Started on this day or earlier.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  startedTo?: string;
}
