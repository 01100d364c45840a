import { IsOptional } from 'class-validator';
import { IsCode, IsId, IsPlainDate } from '../../platform/validation/fields.js';

/** An evaluation to run. */
export class RunEvaluationDto {
  /** The intervention whose starters are looked at. */
  @IsId()
  interventionId: string;

  /** Only what had happened by this date is looked at; today where not given. */
  @IsOptional()
  @IsPlainDate()
  dataAsOf?: string | null;

  /** First index date of the cohort; open where not given. */
  @IsOptional()
  @IsPlainDate()
  indexFrom?: string | null;

  /** Last index date of the cohort; open where not given. */
  @IsOptional()
  @IsPlainDate()
  indexTo?: string | null;

  /**
   * Code of a delivery area; the whole service where not given.
   * @example CYNON
   */
  @IsOptional()
  @IsCode()
  deliveryArea?: string | null;
}
