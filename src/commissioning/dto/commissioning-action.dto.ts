import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { IsQueryFlag, MayBeOmitted } from '../../platform/validation/presence.js';

/** Something to be done because of a decision. */
export class CreateCommissioningActionDto {
  /** A decision that was taken, and says that something is to be done. */
  @IsId()
  decisionId: string;

  /** @example "Agree days and rooms with the health board" */
  @IsText(1, 1000)
  action: string;

  /**
   * Who sees to it.
   * @example "Head of service"
   */
  @IsText(1, 200)
  owner: string;

  /** @example 2026-09-30 */
  @IsPlainDate()
  dueOn: string;
}

/** What to change of an action. What is left out stays; null takes a value away. */
export class UpdateCommissioningActionDto {
  /** @example "Head of service" */
  @MayBeOmitted()
  @IsText(1, 200)
  owner?: string;

  /** @example 2026-10-31 */
  @MayBeOmitted()
  @IsPlainDate()
  dueOn?: string;

  /** @example "Days are agreed; a room is being looked for." */
  @IsOptional()
  @IsText(1, 4000)
  progress?: string | null;

  /**
   * A code of the set COMMISSIONING_ACTION_STATE.
   * @example DONE
   */
  @MayBeOmitted()
  @IsCode()
  state?: string;

  /** @example 2026-09-28 */
  @IsOptional()
  @IsPlainDate()
  endedOn?: string | null;

  /** Why it was dropped. */
  @IsOptional()
  @IsText(1, 1000)
  reason?: string | null;

  /**
   * What came of it.
   * @example "Eleven children seen in the first quarter."
   */
  @IsOptional()
  @IsText(1, 4000)
  followUp?: string | null;

  /** The day on which that was looked at. */
  @IsOptional()
  @IsPlainDate()
  followedUpOn?: string | null;
}

/** Which actions to list. */
export class CommissioningActionQuery extends PageQuery {
  @IsOptional()
  @IsId()
  decisionId?: string;

  /** `true`: those under way that were due before today. `false`: the others. */
  @IsQueryFlag()
  overdue?: boolean;
}

/** Something to be done because of a decision. */
export class CommissioningActionDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  decisionId: string;

  /** @example "Agree days and rooms with the health board" */
  action: string;

  /** @example "Head of service" */
  owner: string;

  @ApiDate()
  dueOn: string;

  progress: string | null;

  /**
   * A code of the set COMMISSIONING_ACTION_STATE.
   * @example OPEN
   */
  state: string;

  @ApiDate()
  endedOn: string | null;

  reason: string | null;

  followUp: string | null;

  @ApiDate()
  followedUpOn: string | null;

  /** Whether it is under way, and was due before today. */
  overdue: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** A page of actions, in the order in which they were recorded. */
export class CommissioningActionPageDto {
  items: CommissioningActionDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
