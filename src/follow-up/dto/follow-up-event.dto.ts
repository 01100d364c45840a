import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import {
  IsChangeReason,
  IsCode,
  IsId,
  IsPlainDate,
  IsReference,
  IsText,
} from '../../platform/validation/fields.js';

/** Which follow-up events to list. */
export class FollowUpEventQuery extends PageQuery {
  @IsOptional()
  @IsId()
  childId?: string;
}

/** Something that bears on whether the offences of a child are learnt of, to record. */
export class CreateFollowUpEventDto {
  @IsId()
  childId: string;

  /**
   * The source system's own reference; unique within the service.
   * @example FU-2026-0007
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /**
   * A code of the set FOLLOW_UP_EVENT.
   * @example IN_CUSTODY
   */
  @IsCode()
  kind: string;

  /**
   * The day, or the first of them.
   * @example 2026-03-02
   */
  @IsPlainDate()
  happenedOn: string;

  /**
   * The last day in custody; it goes on where not given.
   * @example 2026-05-29
   */
  @IsOptional()
  @IsPlainDate()
  endedOn?: string | null;
}

/** What to change of a follow-up event; what is left out stays as it is. */
export class UpdateFollowUpEventDto {
  /**
   * The last day in custody; null: it goes on.
   * @example 2026-05-29
   */
  @IsOptional()
  @IsPlainDate()
  endedOn?: string | null;

  /**
   * Why it does not count, such as that it was recorded for the wrong child; null: it counts.
   * @example "Recorded for the wrong child"
   */
  @IsOptional()
  @IsText(1, 500)
  withdrawnReason?: string | null;

  /**
   * Why the record is changed.
   * @example "The release date came late."
   */
  @IsChangeReason()
  changeReason?: string | null;
}

/** Something that bears on whether the offences of a child are learnt of, or on the time at liberty. */
export class FollowUpEventDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  /** @example FU-2026-0007 */
  reference: string | null;

  /**
   * A code of the set FOLLOW_UP_EVENT.
   * @example IN_CUSTODY
   */
  kind: string;

  /** @example 2026-03-02 */
  @ApiDate()
  happenedOn: string;

  /** The last day in custody; null: it goes on, or such an event has one day. */
  @ApiDate()
  endedOn: string | null;

  /**
   * Why it does not count; null: it counts.
   * @example "Recorded for the wrong child"
   */
  withdrawnReason: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of follow-up events, in the order in which they were recorded. */
export class FollowUpEventPageDto {
  items: FollowUpEventDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
