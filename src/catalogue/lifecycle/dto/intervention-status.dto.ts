import { IsOptional } from 'class-validator';
import { ApiInstant, ApiUuid } from '../../../platform/openapi/properties.js';
import { IsCode, IsPlainDate, IsText } from '../../../platform/validation/fields.js';

/** The status that an entry is to have. */
export class SetInterventionStatusDto {
  /**
   * A code of the set INTERVENTION_STATUS that the entry can become from where it is; the one it has: nothing changes.
   * @example ACTIVE_CORE
   */
  @IsCode()
  status: string;

  /**
   * Why; needed for every move but from draft to review.
   * @example "The evidence was reviewed; two services like ours found it helps."
   */
  @IsOptional()
  @IsText(1, 2000)
  reason?: string | null;

  /**
   * When the entry is to be looked at again; left out, a date that was set stays, or else it is in 12 months where the
   * entry is taken into use.
   * @example 2027-03-31
   */
  @IsOptional()
  @IsPlainDate()
  reviewDueOn?: string | null;
}

/** A move that an entry can make from where it is. */
export class NextMoveDto {
  /** @example SUSPENDED */
  status: string;

  /**
   * The roles that may make it.
   * @example ["SENIOR_MANAGER"]
   */
  roles: string[];

  /** @example true */
  reasonRequired: boolean;
}

/** Where an entry stands in its lifecycle, and where it can go. */
export class InterventionStatusDto {
  /**
   * A code of the set INTERVENTION_STATUS.
   * @example ACTIVE_CORE
   */
  status: string;

  /**
   * When the entry is to be looked at again; null: no date is set.
   * @example 2027-03-31
   */
  reviewDueOn: string | null;

  /**
   * Whether that date has passed.
   * @example false
   */
  reviewOverdue: boolean;

  /** The moves that it can make from here, whoever may make them. */
  nextMoves: NextMoveDto[];
}

/** That an entry moved from one status to another. */
export class InterventionStatusMoveDto {
  @ApiUuid()
  id: string;

  /**
   * The version that has the new status.
   */
  @ApiUuid()
  versionId: string;

  /**
   * Null: the entry was added.
   * @example UNDER_REVIEW
   */
  fromStatus: string | null;

  /** @example ACTIVE_CORE */
  toStatus: string;

  /** @example "The evidence was reviewed; two services like ours found it helps." */
  reason: string | null;

  /** The account that moved it; null: a command on the machine of the service. */
  @ApiUuid({ nullable: true })
  movedById: string | null;

  /** When. */
  @ApiInstant()
  recordedAt: string;
}

/** A page of moves, newest first. */
export class InterventionStatusMovePageDto {
  items: InterventionStatusMoveDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
