import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../../platform/openapi/properties.js';

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

  attendance: AttendanceDto;

  @ApiInstant()
  recordedAt: string;
}

/** Sessions that were recorded together, in the order in which they were given. */
export class SessionListDto {
  items: SessionDto[];
}

/** A page of sessions, the latest first. */
export class SessionPageDto {
  items: SessionDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
