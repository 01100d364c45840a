import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode, IsId } from '../../platform/validation/fields.js';

/** Which skill measures to list. */
export class SkillMeasureQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;

  /**
   * The code of an instrument.
   * @example ROSENBERG
   */
  @IsOptional()
  @IsCode()
  instrument?: string;
}
