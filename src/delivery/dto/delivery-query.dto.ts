import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsId, IsPlainDate } from '../../platform/validation/fields.js';

const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

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
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
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
