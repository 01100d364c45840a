import { IsOptional } from 'class-validator';
import { IsCode, IsId, IsPlainDate } from '../../platform/validation/fields.js';
import { ComparisonDesignInput } from './comparison-design.dto.js';

/** An exploratory evaluation to run: one that no plan has settled beforehand. */
export class RunEvaluationDto extends ComparisonDesignInput {
  /** The intervention whose starters are looked at. */
  @IsId()
  interventionId: string;

  /**
   * What the sentence and the claim rest on: a code of the set EVALUATION_OUTCOME; proven reoffending where not given.
   * @example REOFFENDING_FREQUENCY
   */
  @IsOptional()
  @IsCode()
  outcome?: string | null;

  /** Only what had happened by this date is looked at; today where not given. */
  @IsOptional()
  @IsPlainDate()
  dataAsOf?: string | null;
}
