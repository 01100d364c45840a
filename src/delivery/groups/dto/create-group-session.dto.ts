import { IsIn, IsOptional } from 'class-validator';
import {
  IsCode,
  IsId,
  IsListOf,
  IsPart,
  IsPlainDate,
  IsReference,
  IsText,
  IsWholeNumber,
} from '../../../platform/validation/fields.js';
import { CreateAttendanceDto } from '../../sessions/dto/create-session.dto.js';
import { SessionBasicsInput } from '../../sessions/dto/session-content.dto.js';

/** That a child was, or should have been, in a group session. */
export class GroupAttendanceInput {
  /** The child's delivery of the same intervention. */
  @IsId()
  deliveryId: string;

  /**
   * How it was adapted to this child: the code of an adaptation that the version allows, or OTHER with a note.
   * @example OTHER
   */
  @IsOptional()
  @IsCode()
  adaptation?: string | null;

  /**
   * What was done differently; needed where the adaptation is OTHER.
   * @example "Pictures in place of the worksheet."
   */
  @IsOptional()
  @IsText(1, 1000)
  adaptationNote?: string | null;

  @IsPart(CreateAttendanceDto)
  attendance: CreateAttendanceDto;
}

/** The attendance of several children in a group session: all of it, or none. */
export class RecordGroupAttendanceDto {
  @IsListOf(GroupAttendanceInput, 1, 100)
  attendances: GroupAttendanceInput[];
}

/** A session for several children, or for whoever comes, to record. */
export class CreateGroupSessionDto extends SessionBasicsInput {
  /**
   * The source system's own reference; unique within the service.
   * @example GRP-2026-031
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /** The version of the catalogue entry that is delivered. */
  @IsId()
  interventionVersionId: string;

  /**
   * Code of a provider of the service, where a partner holds it; see /v1/providers.
   * @example FIRE-SERVICE
   */
  @IsOptional()
  @IsCode()
  provider?: string | null;

  /**
   * A day to come where it is planned: who attended is then recorded afterwards.
   * @example 2026-09-15
   */
  @IsPlainDate()
  heldOn: string;

  /** @example 90 */
  @IsWholeNumber(1, 1440)
  minutesPlanned: number;

  /**
   * A code of the set SETTING.
   * @example COMMUNITY
   */
  @IsCode()
  setting: string;

  /** @example cy */
  @IsIn(['en', 'cy'])
  language: 'en' | 'cy';

  /**
   * Whose worker delivers: a code of the set AGENCY. That of the first of the deliverers where not given.
   * @example YOUTH_JUSTICE_SERVICE
   */
  @IsOptional()
  @IsCode()
  delivererAgency?: string | null;

  /**
   * Where, in words: a venue, or a hot spot.
   * @example "The shelter in the park"
   */
  @IsOptional()
  @IsText(1, 200)
  place?: string | null;

  /**
   * How many were there without being named, as in outreach and in talks to a school.
   * @example 24
   */
  @IsOptional()
  @IsWholeNumber(0, 10_000)
  headcount?: number | null;

  /** Empty or left out where nobody is named, or where attendance is recorded afterwards. */
  @IsOptional()
  @IsListOf(GroupAttendanceInput, 0, 100)
  attendances?: GroupAttendanceInput[] | null;
}
