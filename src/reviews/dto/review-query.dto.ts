import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode, IsId } from '../../platform/validation/fields.js';

/** Which reviews to list. */
export class ReviewQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /**
   * A code of the set REVIEW_KIND.
   * @example SCHEDULED
   */
  @IsOptional()
  @IsCode()
  kind?: string;
}
