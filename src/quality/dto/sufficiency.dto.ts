import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';

/** A reviewer's judgement of whether what was done for one need of a case was enough. */
export class JudgeSufficiencyDto {
  @IsId()
  caseId: string;

  /**
   * A need that was assessed in the case.
   * @example FAM
   */
  @IsCode()
  needAreaCode: string;

  /**
   * A code of the set SUFFICIENCY.
   * @example INSUFFICIENT
   */
  @IsCode()
  judgement: string;

  /**
   * On what it rests.
   * @example "Two of eight sessions were held; the parents were never met."
   */
  @IsOptional()
  @IsText(1, 4_000)
  words?: string | null;

  /**
   * The day on which it was judged.
   * @example 2026-11-20
   */
  @IsPlainDate()
  judgedOn: string;
}

/** A judgement of sufficiency, beside what was delivered for the need by then. It is not altered: the newest one of a need counts. */
export class NeedSufficiencyDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** @example FAM */
  needAreaCode: string;

  /**
   * A code of the set SUFFICIENCY.
   * @example INSUFFICIENT
   */
  judgement: string;

  /** @example "Two of eight sessions were held; the parents were never met." */
  words: string | null;

  @ApiDate({ example: '2026-11-20' })
  judgedOn: string;

  /** The account of the reviewer; null: an audit of the case judged. */
  @ApiUuid()
  judgedById: string | null;

  /** The audit that judged; null: a reviewer did. */
  @ApiUuid()
  auditId: string | null;

  /** Sessions that the child attended by that day, of deliveries planned for the need. */
  @ApiInteger({ example: 6 })
  sessionsAttended: number;

  /** Minutes of these. */
  @ApiInteger({ example: 330 })
  minutesAttended: number;

  @ApiInstant()
  recordedAt: string;
}

/** Which judgements to list. */
export class NeedSufficiencyQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;
}

/** A page of judgements, in order of their ids. */
export class NeedSufficiencyPageDto {
  items: NeedSufficiencyDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
