import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode, IsId } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

/** Which assessments of suitability to list. */
export class SuitabilityAssessmentQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /** Of one version of an intervention. */
  @IsOptional()
  @IsId()
  interventionVersionId?: string;

  /**
   * A code of the set SUITABILITY_DECISION.
   * @example OVERRIDE
   */
  @IsOptional()
  @IsCode()
  decision?: string;

  /** `true`: those that no later one supersedes; `false`: the others. */
  @IsQueryFlag()
  current?: boolean;
}
