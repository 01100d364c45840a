import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsPlainDate } from '../../platform/validation/fields.js';
import type { ShortfallReason } from '../shortfalls/shortfall-rules.js';

/** On which day to look. */
export class EteShortfallsQuery extends PageQuery {
  /**
   * Today where not given.
   * @example 2026-11-20
   */
  @IsOptional()
  @IsPlainDate()
  asOf?: string;
}

/** Why a child is on the list. */
export class ShortfallReasonDto {
  /** @example FEWER_THAN_25_HOURS */
  code: ShortfallReason;

  /** @example "Offered fewer than 25 hours a week" */
  labelEn: string;

  /** @example "Cynigir llai na 25 awr yr wythnos" */
  labelCy: string;
}

/** A child of compulsory school age who is not known to be offered 25 hours a week, or of whose attendance nobody reports. */
export class EteShortfallDto {
  /** Of the child. */
  @ApiUuid()
  id: string;

  /** The newest case of the child that is open on the day. */
  @ApiUuid()
  caseId: string;

  reasons: ShortfallReasonDto[];

  /**
   * Hours a week over all placements; null: not known.
   * @example 10
   */
  hoursOffered: number | null;

  /**
   * Of 25 hours a week; null: not known.
   * @example 15
   */
  shortfall: number | null;

  @ApiInteger({ example: 1 })
  placements: number;

  /** Placements in pupil referral units and other alternative provision of which it is not known how many hours are attended. */
  @ApiInteger({ example: 1 })
  attendanceNotReported: number;

  /** Whether one of the placements is on a reduced timetable. */
  reducedTimetable: boolean;

  /** When the first reduced timetable is to be looked at again; null: none is reduced. */
  @ApiDate({ example: '2026-12-11' })
  reducedReviewOn: string | null;

  /** Whether that day has passed. */
  reviewOverdue: boolean;
}

/** A page of these children, in order of their ids. */
export class EteShortfallsPageDto {
  items: EteShortfallDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
