import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsId } from '../../platform/validation/fields.js';

/** Which approvals to list. */
export class HarmOverrideQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /** Of one intervention. */
  @IsOptional()
  @IsId()
  interventionId?: string;
}
