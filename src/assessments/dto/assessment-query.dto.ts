import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode, IsId } from '../../platform/validation/fields.js';

/** Which assessments to list. */
export class AssessmentQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /**
   * A code of the set ASSESSMENT_SOURCE.
   * @example ASSETPLUS
   */
  @IsOptional()
  @IsCode()
  source?: string;
}
