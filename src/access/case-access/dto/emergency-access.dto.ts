import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { ApiInstant, ApiUuid } from '../../../platform/openapi/properties.js';
import { IsText } from '../../../platform/validation/fields.js';
import { IsQueryFlag } from '../../../platform/validation/presence.js';

/** Why a case must be seen now, by somebody who may not. */
export class TakeEmergencyAccessDto {
  /**
   * What has happened, for the manager who reviews it.
   * @example "The police called: the child is at the station and nobody of the team can be reached."
   */
  @IsText(20, 500)
  reason: string;
}

/** Access to a case that its taker was not given. */
export class EmergencyAccessDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  accountId: string;

  accountName: string;

  reason: string;

  @ApiInstant()
  recordedAt: string;

  @ApiInstant()
  endsAt: string;

  /** When a manager last looked at it; null: none has. */
  @ApiInstant()
  reviewedAt: string | null;

  @ApiUuid()
  reviewedById: string | null;
}

/** Which emergencies to list. */
export class EmergencyAccessQuery extends PageQuery {
  /** `false`: those that no manager has looked at. */
  @IsQueryFlag()
  reviewed?: boolean;
}

/** A page of emergencies, newest first. */
export class EmergencyAccessPageDto {
  items: EmergencyAccessDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
