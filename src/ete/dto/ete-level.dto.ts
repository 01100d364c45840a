import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsId, IsPlainDate, IsText, IsWholeNumber } from '../../platform/validation/fields.js';
import type { OrderPoint } from '../judged-level.js';
import { HIGHEST_LEVEL } from '../ladder.js';

/** A professional's judgement of how far up the ladder a child is, where records do not say it or say it wrongly. */
export class JudgeEteLevelDto {
  @IsId()
  caseId: string;

  /**
   * Of which time it is: the start of the order, or its end; of an order that runs, the day of the judgement.
   * @example END
   */
  @IsIn(['START', 'END'])
  point: OrderPoint;

  /**
   * 0 none or not engaging, 1 contact re-established, 2 re-engagement or taster, 3 part time or a reduced timetable, 4 full
   * time in alternative provision, 5 full time in mainstream, college, training or work, 6 an award achieved or a job kept
   * for 13 weeks.
   * @example 1
   */
  @IsWholeNumber(0, HIGHEST_LEVEL)
  level: number;

  /**
   * Within 21 days of the start or the end that it is about.
   * @example 2026-11-20
   */
  @IsPlainDate()
  judgedOn: string;

  /**
   * On what it rests.
   * @example "Meets the learning coach every week; no place has been found yet."
   */
  @IsText(1, 500)
  reason: string;
}

/** A judged level. It is not altered: the newest one of a time counts. */
export class JudgedEteLevelDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** @example END */
  point: OrderPoint;

  @ApiInteger({ example: 1 })
  level: number;

  /** @example "Contact re-established" */
  labelEn: string | null;

  /** @example "Cysylltiad wedi’i ailsefydlu" */
  labelCy: string | null;

  @ApiDate({ example: '2026-11-20' })
  judgedOn: string;

  /** @example "Meets the learning coach every week; no place has been found yet." */
  reason: string;

  /** The account that judged. */
  @ApiUuid()
  judgedById: string;

  @ApiInstant()
  recordedAt: string;
}

/** Which judged levels to list. */
export class EteLevelQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;
}

/** A page of judged levels, in the order in which they were recorded. */
export class JudgedEteLevelPageDto {
  items: JudgedEteLevelDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
