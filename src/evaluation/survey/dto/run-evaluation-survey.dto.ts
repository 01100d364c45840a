import { PickType } from '@nestjs/swagger';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';
import { IsPlainDate, IsWholeNumber } from '../../../platform/validation/fields.js';
import { ComparisonDesignInput } from '../../dto/comparison-design.dto.js';

/** Every intervention to look at, and among whom. */
export class RunEvaluationSurveyDto extends PickType(ComparisonDesignInput, [
  'indexFrom',
  'indexTo',
  'deliveryArea',
  'covariates',
]) {
  /** Only what had happened by this date is looked at; today where not given. */
  @IsOptional()
  @IsPlainDate()
  dataAsOf?: string | null;

  /**
   * The landmark: follow-up of everybody starts this many weeks after the index date, among those who have not reoffended
   * and are still supervised then; what was started by then has started. 8 where not given.
   * @example 8
   */
  @IsOptional()
  @IsWholeNumber(0, 52)
  landmarkWeeks?: number | null;

  /**
   * The share of false findings among all findings that is put up with (Benjamini and Hochberg 1995); 0.1 where not given.
   * @example 0.1
   */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0.001)
  @Max(0.5)
  falseDiscoveryRate?: number | null;
}
