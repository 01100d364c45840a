import { IsOptional } from 'class-validator';
import { IsPlainDate } from '../../platform/validation/fields.js';

/** Which period to look at. */
export class QualityPeriodQuery {
  /** First day of the period; a year before its last day where not given. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day of the period; today where not given. */
  @IsOptional()
  @IsPlainDate()
  until?: string;
}
