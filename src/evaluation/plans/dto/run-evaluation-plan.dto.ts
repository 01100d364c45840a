import { IsOptional } from 'class-validator';
import { IsPlainDate } from '../../../platform/validation/fields.js';

/** A look at a plan that is fixed. */
export class RunEvaluationPlanDto {
  /** Only what had happened by this date is looked at; today where not given. */
  @IsOptional()
  @IsPlainDate()
  dataAsOf?: string | null;
}
