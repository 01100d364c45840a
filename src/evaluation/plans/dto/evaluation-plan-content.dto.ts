import { IsOptional } from 'class-validator';
import { IsWholeNumber } from '../../../platform/validation/fields.js';
import { ComparisonDesignInput } from '../../dto/comparison-design.dto.js';

/** What a plan may leave to its defaults. */
export class EvaluationPlanContentInput extends ComparisonDesignInput {
  /**
   * Children a side below which the result only describes; 30 where not given, which is the least.
   * @example 60
   */
  @IsOptional()
  @IsWholeNumber(30, 1_000_000)
  minimumChildren?: number | null;
}
