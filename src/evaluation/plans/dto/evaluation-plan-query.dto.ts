import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { IsId } from '../../../platform/validation/fields.js';

const STATES = ['DRAFT', 'FIXED', 'WITHDRAWN'] as const;

/** Where a plan stands. */
export type EvaluationPlanState = (typeof STATES)[number];

/** Which plans to list. */
export class EvaluationPlanQuery extends PageQuery {
  /** Plans for one intervention only. */
  @IsOptional()
  @IsId()
  interventionId?: string;

  /**
   * Where they stand.
   * @example FIXED
   */
  @IsOptional()
  @IsIn(STATES)
  state?: EvaluationPlanState;
}
