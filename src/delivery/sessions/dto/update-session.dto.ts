import { IsIn, IsOptional } from 'class-validator';
import {
  IsChangeReason,
  IsCode,
  IsPart,
  IsPlainDate,
  IsText,
  IsWholeNumber,
} from '../../../platform/validation/fields.js';
import { MayBeOmitted } from '../../../platform/validation/presence.js';
import { SessionContentInput } from './session-content.dto.js';

/** What to correct of an attendance. What is left out stays. */
export class UpdateAttendanceDto {
  /**
   * A code of the set ATTENDANCE.
   * @example LATE
   */
  @MayBeOmitted()
  @IsCode()
  code?: string;

  /**
   * 0 where the child was absent.
   * @example 40
   */
  @MayBeOmitted()
  @IsWholeNumber(0, 1440)
  minutesAttended?: number;

  /**
   * The worker's rating of engagement, 0 none to 4 full.
   * @example 3
   */
  @IsOptional()
  @IsWholeNumber(0, 4)
  engagement?: number | null;

  /**
   * The child's own rating of it, 0 to 4.
   * @example 2
   */
  @IsOptional()
  @IsWholeNumber(0, 4)
  childEngagement?: number | null;
}

/** What to correct of a session. What is left out stays; null takes a value away. */
export class UpdateSessionDto extends SessionContentInput {
  /** @example 2026-09-15 */
  @MayBeOmitted()
  @IsPlainDate()
  heldOn?: string;

  /** @example 60 */
  @MayBeOmitted()
  @IsWholeNumber(1, 1440)
  minutesPlanned?: number;

  /**
   * A code of the set SETTING.
   * @example COMMUNITY
   */
  @MayBeOmitted()
  @IsCode()
  setting?: string;

  /** @example cy */
  @MayBeOmitted()
  @IsIn(['en', 'cy'])
  language?: 'en' | 'cy';

  /**
   * Who delivered: a code of the set AGENCY.
   * @example YOUTH_JUSTICE_SERVICE
   */
  @MayBeOmitted()
  @IsCode()
  delivererAgency?: string;

  @MayBeOmitted()
  @IsPart(UpdateAttendanceDto)
  attendance?: UpdateAttendanceDto;

  /**
   * Why; kept with the history of the session.
   * @example "The register was misread."
   */
  @IsChangeReason()
  changeReason?: string | null;
}

/** That a session was moved to another day. */
export class RescheduleSessionDto {
  /**
   * Why: a code of the set NON_DELIVERY_REASON.
   * @example CHILD_UNWELL
   */
  @IsCode()
  reason: string;

  /**
   * Needed where the reason says nothing by itself, as OTHER does.
   * @example "Flu; the mother rang in the morning."
   */
  @IsOptional()
  @IsText(1, 1000)
  note?: string | null;

  /**
   * The day it was moved to, where that is settled.
   * @example 2026-09-22
   */
  @IsOptional()
  @IsPlainDate()
  movedTo?: string | null;
}
