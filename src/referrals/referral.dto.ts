import { IsOptional } from 'class-validator';
import { PageQuery } from '../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../platform/openapi/properties.js';
import { IsChangeReason, IsCode, IsId, IsPlainDate, IsText } from '../platform/validation/fields.js';
import { IsQueryFlag } from '../platform/validation/presence.js';

/** That a child was referred to somebody for a need. */
export class CreateReferralDto {
  @IsId()
  caseId: string;

  /**
   * A need area that is not a strength.
   * @example SLC
   */
  @IsCode()
  needAreaCode: string;

  /**
   * Whom the child was referred to: a code of the set AGENCY.
   * @example HEALTH
   */
  @IsCode()
  agency: string;

  /**
   * The organisation, or the team of it. Name no child.
   * @example "Speech and language therapy, Cwm Taf"
   */
  @IsOptional()
  @IsText(1, 200)
  referredTo?: string | null;

  /** @example 2026-03-02 */
  @IsPlainDate()
  referredOn: string;

  /** @example "Struggles to follow what is said in sessions" */
  @IsOptional()
  @IsText(1, 4_000)
  note?: string | null;
}

/** What has come of a referral; what is left out stays. */
export class UpdateReferralDto {
  /**
   * A code of the set REFERRAL_OUTCOME; null: not decided.
   * @example ACCEPTED
   */
  @IsOptional()
  @IsCode()
  outcome?: string | null;

  /** @example 2026-03-09 */
  @IsOptional()
  @IsPlainDate()
  decidedOn?: string | null;

  /**
   * Who confirmed that another service works with the child on this need, where that is the outcome. Name no child.
   * @example null
   */
  @IsOptional()
  @IsText(1, 200)
  confirmedBy?: string | null;

  /**
   * The day on which those who were asked assessed the child.
   * @example 2026-03-23
   */
  @IsOptional()
  @IsPlainDate()
  assessedOn?: string | null;

  /**
   * The first day that was offered for work; the assessment is not that.
   * @example 2026-04-13
   */
  @IsOptional()
  @IsPlainDate()
  offeredOn?: string | null;

  /**
   * The first day on which the child came.
   * @example 2026-04-20
   */
  @IsOptional()
  @IsPlainDate()
  attendedOn?: string | null;

  /** @example null */
  @IsOptional()
  @IsPlainDate()
  endedOn?: string | null;

  /**
   * Why it was refused, or why it ended: a code of the set REFERRAL_REASON.
   * @example null
   */
  @IsOptional()
  @IsCode()
  reason?: string | null;

  @IsOptional()
  @IsText(1, 4_000)
  note?: string | null;

  /** Why the record is changed. */
  @IsChangeReason()
  changeReason?: string | null;
}

/** That a child was referred to somebody for a need, and how far that came. */
export class ReferralDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  /** @example SLC */
  needAreaCode: string;

  /** @example HEALTH */
  agency: string;

  /** @example "Speech and language therapy, Cwm Taf" */
  referredTo: string | null;

  @ApiDate({ example: '2026-03-02' })
  referredOn: string;

  /**
   * A code of the set REFERRAL_OUTCOME; null: not decided.
   * @example ACCEPTED
   */
  outcome: string | null;

  @ApiDate({ example: '2026-03-09' })
  decidedOn: string | null;

  /**
   * Who confirmed that another service works with the child on this need.
   * @example null
   */
  confirmedBy: string | null;

  @ApiDate({ example: '2026-03-23' })
  assessedOn: string | null;

  @ApiDate({ example: '2026-04-13' })
  offeredOn: string | null;

  @ApiDate({ example: '2026-04-20' })
  attendedOn: string | null;

  @ApiDate({ example: null })
  endedOn: string | null;

  /**
   * Why it was refused, or why it ended.
   * @example null
   */
  reason: string | null;

  note: string | null;

  /**
   * A decision is awaited still, or what was accepted was not offered yet.
   * @example false
   */
  waiting: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** Which referrals to list. */
export class ReferralQuery extends PageQuery {
  /** Of one case. */
  @IsOptional()
  @IsId()
  caseId?: string;

  /** @example SLC */
  @IsOptional()
  @IsCode()
  needArea?: string;

  /**
   * A code of the set AGENCY.
   * @example HEALTH
   */
  @IsOptional()
  @IsCode()
  agency?: string;

  /** `true`: of which a decision or an offer is awaited; `false`: the others. */
  @IsQueryFlag()
  waiting?: boolean;
}

/** A page of referrals, in order of their ids. */
export class ReferralPageDto {
  items: ReferralDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
