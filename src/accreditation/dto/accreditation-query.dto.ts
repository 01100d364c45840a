import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode, IsId } from '../../platform/validation/fields.js';

/** Which awards to list. */
export class AccreditationQuery extends PageQuery {
  @IsOptional()
  @IsId()
  childId?: string;

  /**
   * A code of the set ACCREDITATION.
   * @example CSCS_CARD
   */
  @IsOptional()
  @IsCode()
  award?: string;

  /**
   * A code of the set ACCREDITATION_STAGE.
   * @example ACHIEVED
   */
  @IsOptional()
  @IsCode()
  stage?: string;
}
