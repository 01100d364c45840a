import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';

export const TASK_KINDS = ['SCHEDULED', 'AFTER_CHANGE'] as const;

/** Which reviews that are to be done to list. */
export class ReviewTaskQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /**
   * Code of a team.
   * @example TAF
   */
  @IsOptional()
  @IsCode()
  team?: string;

  /** `true`: of cases that are allocated to you. */
  @IsQueryFlag()
  mine?: boolean;

  /**
   * AFTER_CHANGE with `overdue=true` is the list of changes that nobody has reviewed in time.
   * @example AFTER_CHANGE
   */
  @IsOptional()
  @IsIn(TASK_KINDS)
  kind?: (typeof TASK_KINDS)[number];

  /** `true`: due before today; `false`: not. */
  @IsQueryFlag()
  overdue?: boolean;

  /** Due up to this day, inclusive. */
  @IsOptional()
  @IsPlainDate()
  dueTo?: string;
}

/** A review that is to be done. */
export class ReviewTaskDto {
  /**
   * Of this task, the same each time it is listed.
   * @example "0198c0de-4a51-7c8f-8b2e-3a3c7c1d9e10/SCHEDULED/2026-09-01"
   */
  id: string;

  @ApiUuid()
  caseId: string;

  /**
   * SCHEDULED: by the service's standard. AFTER_CHANGE: after a significant change.
   * @example SCHEDULED
   */
  kind: (typeof TASK_KINDS)[number];

  /**
   * What changed, a code of the set SIGNIFICANT_CHANGE; null: it is the scheduled review.
   * @example null
   */
  change: string | null;

  /** The change as it was recorded; null: it follows from other records, as an outcome, an end or an age does. */
  @ApiUuid()
  changeId: string | null;

  /** From when the time is counted: the start of the case, the last review, or the day on which the change was known. */
  @ApiDate({ example: '2026-09-01' })
  since: string;

  @ApiDate({ example: '2026-11-24' })
  dueOn: string;

  /** 0 where it is not overdue. */
  @ApiInteger({ example: 3 })
  daysOverdue: number;

  /**
   * Which rule asks for it.
   * @example "A review is due within 10 working days of this change: Release from custody."
   */
  reasonEn: string;

  /** @example "Mae adolygiad i'w gynnal o fewn 10 diwrnod gwaith i'r newid hwn: Rhyddhau o'r ddalfa." */
  reasonCy: string;
}

/** A page of reviews that are to be done, those longest overdue first. */
export class ReviewTaskPageDto {
  items: ReviewTaskDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
