import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsId } from '../../platform/validation/fields.js';

/** Which spells to list. */
export class EteSpellQuery extends PageQuery {
  @IsOptional()
  @IsId()
  childId?: string;
}
