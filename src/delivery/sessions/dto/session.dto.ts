import { ApiDate, ApiIdList, ApiInstant, ApiInteger, ApiUuid } from '../../../platform/openapi/properties.js';
import { WarningDto } from '../../dto/warning.dto.js';

/** Whether and how the child attended a session. */
export class AttendanceDto {
  /**
   * A code of the set ATTENDANCE.
   * @example ATTENDED_ENGAGED
   */
  code: string;

  /** @example 55 */
  @ApiInteger()
  minutesAttended: number;

  /**
   * The worker's rating of engagement, 0 none to 4 full; null: not rated.
   * @example 3
   */
  @ApiInteger()
  engagement: number | null;

  /**
   * The child's own rating of it, 0 to 4; null: not asked, or not answered.
   * @example 2
   */
  @ApiInteger()
  childEngagement: number | null;
}

/** That a session was moved to another day, and why. The session held then names this one as what it replaces. */
export class ReschedulingDto {
  /**
   * A code of the set NON_DELIVERY_REASON.
   * @example CHILD_UNWELL
   */
  reason: string;

  /** @example "Flu; the mother rang in the morning." */
  note: string | null;

  /**
   * The day it was moved to; null: not settled.
   * @example 2026-09-22
   */
  @ApiDate()
  movedTo: string | null;
}

/** One session of a delivery, with the child's attendance. */
export class SessionDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  deliveryId: string;

  @ApiUuid()
  caseId: string;

  /** @example SES-2026-09113 */
  reference: string | null;

  /** @example 2026-09-15 */
  @ApiDate()
  heldOn: string;

  /** @example 60 */
  @ApiInteger()
  minutesPlanned: number;

  /**
   * A code of the set SETTING.
   * @example COMMUNITY
   */
  setting: string;

  /** @example cy */
  language: 'en' | 'cy';

  /**
   * Who delivered: a code of the set AGENCY.
   * @example YOUTH_JUSTICE_SERVICE
   */
  delivererAgency: string;

  /**
   * Local time at which it began; null: not recorded.
   * @example "16:30"
   */
  startTime: string | null;

  /**
   * A code of the set DELIVERY_MODE; null: not recorded.
   * @example ONE_TO_ONE
   */
  mode: string | null;

  /**
   * A code of the set LOCATION_KIND; null: not recorded.
   * @example COMMUNITY_VENUE
   */
  locationKind: string | null;

  /**
   * The workers who delivered it, the first of them in the lead; empty: not recorded.
   * @example ["0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"]
   */
  @ApiIdList(20)
  deliverers: string[];

  /**
   * Codes of the modules that it covered; null: not recorded, which is not none.
   * @example ["HARM"]
   */
  modules: string[] | null;

  /**
   * Codes of the core components that were delivered; null: not recorded.
   * @example ["REFLECTION"]
   */
  components: string[] | null;

  /**
   * How it was adapted to the child: an adaptation that the version allows, or OTHER; null: as designed, or not recorded.
   * @example OTHER
   */
  adaptation: string | null;

  /** @example "Pictures in place of the worksheet." */
  adaptationNote: string | null;

  attendance: AttendanceDto;

  /** Null: it was not moved, or it is not recorded why. */
  rescheduling: ReschedulingDto | null;

  /** The group session of which this is what the child had; null: it was held for this child alone. */
  @ApiUuid()
  groupSessionId: string | null;

  /** The session that was moved, and that this one was held instead of. */
  @ApiUuid()
  replacesSessionId: string | null;

  /** The session that was held instead of this one. */
  @ApiUuid()
  replacedBySessionId: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A session as it was recorded, with what is not as it should be. */
export class RecordedSessionDto extends SessionDto {
  /** Empty where nothing is. */
  warnings: WarningDto[];
}

/** Sessions that were recorded together, in the order in which they were given. */
export class SessionListDto {
  items: RecordedSessionDto[];
}

/** A page of sessions, the latest first. */
export class SessionPageDto {
  items: SessionDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
