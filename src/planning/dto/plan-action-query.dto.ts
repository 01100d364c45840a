import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCode, IsId } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

/** Which plan actions to list. */
export class PlanActionQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /**
   * Code of the team that works the case.
   * @example EAST
   */
  @IsOptional()
  @IsCode()
  team?: string;

  /**
   * Code of a need area.
   * @example ETE
   */
  @IsOptional()
  @IsCode()
  needArea?: string;

  /** `true`: recorded as not delivered, with a reason; `false`: not so recorded. */
  @IsQueryFlag()
  notDelivered?: boolean;

  /**
   * `true`: past the day on which it was to start (20 working days from the plan, where it names none), never started, and
   * nobody has said why. `false`: all others.
   */
  @IsQueryFlag()
  undelivered?: boolean;
}
