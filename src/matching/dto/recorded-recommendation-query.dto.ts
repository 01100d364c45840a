import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsId } from '../../platform/validation/fields.js';

/** Which recorded advice to list. */
export class RecordedRecommendationQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;
}
