import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ANALYSIS_STATES, type AnalysisState } from '../needs-analysis-rows.js';

/** Which analyses to list. */
export class NeedsAnalysisQuery extends PageQuery {
  /**
   * Where they stand.
   * @example SIGNED
   */
  @IsOptional()
  @IsIn(ANALYSIS_STATES)
  state?: AnalysisState;
}
