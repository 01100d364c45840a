import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { CHECKED_WEEKS } from '../sustained/sustained-rules.js';

/** Whether an outcome holds some weeks after the end of an order, to record. */
export class RecordOutcomeCheckDto {
  /** A case whose order has ended. */
  @IsId()
  caseId: string;

  /**
   * A code of the set LASTING_OUTCOME.
   * @example SUITABLE_ETE
   */
  @IsCode()
  outcome: string;

  /**
   * After the end of the order. 0, the end itself: of outcomes of which nothing else says whether they held then.
   * @example 13
   */
  @IsIn(CHECKED_WEEKS)
  @ApiInteger()
  weeks: number;

  /**
   * A code of the set FOLLOW_UP_RESULT.
   * @example YES
   */
  @IsCode()
  result: string;

  /**
   * The day of which it is known, within 21 days of the day that it is about.
   * @example 2026-10-02
   */
  @IsPlainDate()
  evidenceOn: string;

  /**
   * A code of the set FOLLOW_UP_SOURCE.
   * @example PROVIDER
   */
  @IsCode()
  source: string;

  /** @example "The college confirms that she attends." */
  @IsOptional()
  @IsText(1, 500)
  words?: string | null;
}

/** A check. It is not altered: the newest one of an outcome and time counts. */
export class OutcomeCheckDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** @example SUITABLE_ETE */
  outcome: string;

  @ApiInteger({ example: 13 })
  weeks: number;

  /** @example YES */
  result: string;

  @ApiDate({ example: '2026-10-02' })
  evidenceOn: string;

  /** @example PROVIDER */
  source: string;

  /** @example "The college confirms that she attends." */
  words: string | null;

  /** The account that recorded it. */
  @ApiUuid()
  checkedById: string;

  @ApiInstant()
  recordedAt: string;
}

/** Which checks to list. */
export class OutcomeCheckQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;
}

/** A page of checks, in the order in which they were recorded. */
export class OutcomeCheckPageDto {
  items: OutcomeCheckDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}

/** A case that is to be looked at now. */
export class OutcomeCheckDueDto {
  /**
   * Of the case and the time.
   * @example "019eb8c2-5cc1-7c0d-9a5e-0a8a2f1f9d3e:13"
   */
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  childId: string;

  @ApiDate({ example: '2026-07-01' })
  endedOn: string;

  @ApiInteger({ example: 13 })
  weeks: number;

  /** That many weeks after the end. */
  @ApiDate({ example: '2026-09-30' })
  dueOn: string;

  /** Evidence counts up to this day. */
  @ApiDate({ example: '2026-10-21' })
  windowTo: string;

  /**
   * Codes of the set LASTING_OUTCOME of which nothing is recorded for that time.
   * @example ["SUITABLE_ETE", "SUITABLE_ACCOMMODATION"]
   */
  outcomes: string[];
}

/** A page of these cases, in order of their ids. */
export class OutcomeChecksDuePageDto {
  items: OutcomeCheckDueDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
