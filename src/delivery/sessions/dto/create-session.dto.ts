import { IsIn, IsOptional } from 'class-validator';
import {
  IsCode,
  IsId,
  IsListOf,
  IsPart,
  IsPlainDate,
  IsReference,
  IsWholeNumber,
} from '../../../platform/validation/fields.js';
import { SessionContentInput } from './session-content.dto.js';

/** Whether and how the child attended, to record with the session. */
export class CreateAttendanceDto {
  /**
   * A code of the set ATTENDANCE.
   * @example ATTENDED_ENGAGED
   */
  @IsCode()
  code: string;

  /**
   * 0 where the child was absent.
   * @example 55
   */
  @IsWholeNumber(0, 1440)
  minutesAttended: number;

  /**
   * The worker's rating of engagement, 0 none to 4 full; not rated where not given.
   * @example 3
   */
  @IsOptional()
  @IsWholeNumber(0, 4)
  engagement?: number | null;

  /**
   * The child's own rating of it, 0 to 4; not asked where not given.
   * @example 2
   */
  @IsOptional()
  @IsWholeNumber(0, 4)
  childEngagement?: number | null;
}

/** A session of a delivery, to record. */
export class CreateSessionDto extends SessionContentInput {
  /**
   * An id that the client made, so that a device without a connection can send the session again when in doubt: the same
   * session under the same id is recorded once, and answered as it is stored. Made by us where not given.
   */
  @IsOptional()
  @IsId()
  id?: string;

  @IsId()
  deliveryId: string;

  /** The session of this delivery that was moved to another day, and that this one was held instead of. */
  @IsOptional()
  @IsId()
  replacesSessionId?: string | null;

  /**
   * The source system's own reference; unique within the service.
   * @example SES-2026-09113
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /**
   * The day on which it was held, or was to be held.
   * @example 2026-09-15
   */
  @IsPlainDate()
  heldOn: string;

  /** @example 60 */
  @IsWholeNumber(1, 1440)
  minutesPlanned: number;

  /**
   * A code of the set SETTING; the delivery's where not given.
   * @example COMMUNITY
   */
  @IsOptional()
  @IsCode()
  setting?: string | null;

  /**
   * Language of the session; the delivery's where not given.
   * @example cy
   */
  @IsOptional()
  @IsIn(['en', 'cy'])
  language?: 'en' | 'cy' | null;

  /**
   * Whose worker delivered: a code of the set AGENCY. That of the first of the deliverers where not given; one of the two
   * is needed.
   * @example YOUTH_JUSTICE_SERVICE
   */
  @IsOptional()
  @IsCode()
  delivererAgency?: string | null;

  @IsPart(CreateAttendanceDto)
  attendance: CreateAttendanceDto;
}

/** Sessions to record together: all of them, or none. */
export class CreateSessionBatchDto {
  @IsListOf(CreateSessionDto, 1, 500)
  sessions: CreateSessionDto[];
}
