import { IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { IsCode, IsId, IsPlainDate } from '../../../platform/validation/fields.js';
import { IsQueryFlag } from '../../../platform/validation/presence.js';

/** Which sessions to list. */
export class SessionQuery extends PageQuery {
  @IsOptional()
  @IsId()
  deliveryId?: string;

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

  /** `false`: orphans, of deliveries outside the plan; `true`: of planned work. */
  @IsQueryFlag()
  planned?: boolean;

  /**
   * Held on this day or later.
   * @example 2026-04-01
   */
  @IsOptional()
  @IsPlainDate()
  heldFrom?: string;

  /**
   * Held on this day or earlier.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  heldTo?: string;
}
