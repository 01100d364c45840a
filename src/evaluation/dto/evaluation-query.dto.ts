import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsId } from '../../platform/validation/fields.js';

/** Which runs to list. */
export class EvaluationQuery extends PageQuery {
  /** Runs on one intervention only. */
  @IsOptional()
  @IsId()
  interventionId?: string;

  /** Looks at one plan only. */
  @IsOptional()
  @IsId()
  evaluationPlanId?: string;
}
