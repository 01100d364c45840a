import { IsOptional } from 'class-validator';
import { ApiInstant, ApiUuid } from '../../../platform/openapi/properties.js';
import { IsId, IsText } from '../../../platform/validation/fields.js';
import { IsInstant } from '../../../platform/validation/instant.js';

/** Who is to have access to a case. */
export class GiveAccessDto {
  /** An account of the service. */
  @IsId()
  accountId: string;

  /**
   * Why.
   * @example "Delivers the mentoring of the plan."
   */
  @IsText(1, 500)
  reason: string;

  /** Until when; left out or null: until somebody ends it. */
  @IsOptional()
  @IsInstant()
  endsAt?: string | null;
}

/** Access of one account to one case. */
export class AccessGrantDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  accountId: string;

  accountName: string;

  /** `ASSIGNED`: given by a manager. `EMERGENCY`: taken by the account itself. */
  kind: 'ASSIGNED' | 'EMERGENCY';

  reason: string;

  @ApiUuid()
  givenById: string;

  /** Null: until somebody ends it. */
  @ApiInstant()
  endsAt: string | null;

  /** Whether it has ended. */
  ended: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** A page of the access that was given to a case, newest first. */
export class AccessGrantPageDto {
  items: AccessGrantDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
