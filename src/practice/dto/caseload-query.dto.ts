import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode, IsId } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

/** Which open cases, and whose training, to look at; all that the caller may see where nothing is given. */
export class CaseloadQuery extends PageQuery {
  /**
   * `true`: cases that are allocated to the caller, or that a manager gave them access to, and their own training; `false`: the
   * others.
   */
  @IsQueryFlag()
  mine?: boolean;

  /**
   * Code of the team that works the case, or that the worker belongs to.
   * @example EAST
   */
  @IsOptional()
  @IsCode()
  team?: string;

  /** The account of the worker to whom the case is allocated, or whose training it is. */
  @IsOptional()
  @IsId()
  allocatedToId?: string;

  /** One case, and no training. */
  @IsOptional()
  @IsId()
  caseId?: string;
}
