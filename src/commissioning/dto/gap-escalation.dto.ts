import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { IsQueryFlag, MayBeOmitted } from '../../platform/validation/presence.js';

/** A gap that a partner organisation is asked to close. */
export class CreateGapEscalationDto {
  /** The decision that it follows from. */
  @IsOptional()
  @IsId()
  decisionId?: string | null;

  /**
   * The need area in which there is a gap.
   * @example EMH
   */
  @IsOptional()
  @IsCode()
  needAreaCode?: string | null;

  /**
   * The organisation.
   * @example "University health board"
   */
  @IsText(1, 200)
  partner: string;

  /** @example "A counsellor for two days a week" */
  @IsText(1, 4000)
  asked: string;

  /** @example 2026-06-12 */
  @IsPlainDate()
  escalatedOn: string;

  /** @example 2026-07-31 */
  @IsPlainDate()
  responseDueOn: string;
}

/** What the partner answered, or another day by which to answer. What is left out stays; null takes a value away. */
export class UpdateGapEscalationDto {
  /** @example 2026-08-31 */
  @MayBeOmitted()
  @IsPlainDate()
  responseDueOn?: string;

  /**
   * A code of the set PARTNER_RESPONSE.
   * @example IN_PART
   */
  @IsOptional()
  @IsCode()
  response?: string | null;

  /** @example "One day a week from September." */
  @IsOptional()
  @IsText(1, 4000)
  responseText?: string | null;

  /** @example 2026-07-20 */
  @IsOptional()
  @IsPlainDate()
  respondedOn?: string | null;
}

/** Which escalations to list. */
export class GapEscalationQuery extends PageQuery {
  @IsOptional()
  @IsId()
  decisionId?: string;

  /** `true`: those that were answered; `false`: those that were not. */
  @IsQueryFlag()
  answered?: boolean;
}

/** A gap that a partner organisation was asked to close, and what it answered. */
export class GapEscalationDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  decisionId: string | null;

  /** @example EMH */
  needAreaCode: string | null;

  /** @example "University health board" */
  partner: string;

  /** @example "A counsellor for two days a week" */
  asked: string;

  @ApiDate()
  escalatedOn: string;

  @ApiDate()
  responseDueOn: string;

  /** A code of the set PARTNER_RESPONSE; null: no answer. */
  response: string | null;

  responseText: string | null;

  @ApiDate()
  respondedOn: string | null;

  /** Whether there is no answer, and it was due before today. */
  overdue: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** A page of escalations, in the order in which they were recorded. */
export class GapEscalationPageDto {
  items: GapEscalationDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
