import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiPattern, ApiUuid } from '../../platform/openapi/properties.js';
import { IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { ITEM_ID } from '../attention/item-id.js';

/** Says that something that a rule raises may wait. */
export class AcknowledgeAttentionDto {
  @IsId()
  caseId: string;

  /**
   * The id of an item of GET /v1/attention or GET /v1/alignment-exceptions that is of the case. Training that runs out is of none
   * and does not wait: it is taken again, or its record says until when it counts.
   * @example "NEED_NOT_PLANNED:019a1b2c-7c3d-7e4f-8a5b-6c7d8e9f0a1b:FAM"
   */
  @Matches(ITEM_ID, { message: 'itemId must be the id of an item of a list' })
  @ApiPattern(ITEM_ID)
  itemId: string;

  /**
   * Why.
   * @example "The family asked to wait until the placement is settled."
   */
  @IsText(1, 500)
  reason: string;

  /**
   * The last day on which it may wait: at most a year ahead; yesterday or before takes an earlier word back.
   * @example 2026-12-11
   */
  @IsPlainDate()
  untilOn: string;
}

/** Somebody said that something that a rule raises may wait. */
export class AttentionAcknowledgementDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** @example "NEED_NOT_PLANNED:019a1b2c-7c3d-7e4f-8a5b-6c7d8e9f0a1b:FAM" */
  itemId: string;

  reason: string;

  @ApiDate({ example: '2026-12-11' })
  untilOn: string;

  @ApiUuid()
  acknowledgedById: string;

  @ApiInstant()
  recordedAt: string;
}

/** Which acknowledgements to list. */
export class AcknowledgementQuery extends PageQuery {
  @IsOptional()
  @IsId()
  caseId?: string;
}

/** A page of acknowledgements, in order of their ids. */
export class AttentionAcknowledgementPageDto {
  items: AttentionAcknowledgementDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
