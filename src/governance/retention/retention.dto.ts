import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsListOf, IsText, IsWholeNumber } from '../../platform/validation/fields.js';
import { IsQueryFlag } from '../../platform/validation/presence.js';
import { COUNTED_FROM, type CountedFrom } from './retention-rules.js';

/** How long records of one class are to be kept. */
export class RetentionTermsDto {
  /**
   * The `outcomeGroup` of order types: see GET /v1/reference-codes?codeSet=ORDER_TYPE.
   * @example PRE_COURT
   */
  @IsCode()
  recordClass: string;

  /**
   * From when the years are counted.
   * @example LAST_ACTION
   */
  @IsIn(COUNTED_FROM)
  countedFrom: CountedFrom;

  /** @example 3 */
  @IsWholeNumber(0, 100)
  years: number;

  /**
   * What the service rests this on.
   * @example "Retention schedule of the council, line 42"
   */
  @IsText(1, 500)
  basis: string;
}

/** All policies of the service, in place of those it had. */
export class SetRetentionPoliciesDto {
  /** A class without a policy is kept. */
  @IsListOf(RetentionTermsDto, 0, 50)
  policies: RetentionTermsDto[];
}

/** How long records of one class are kept. */
export class RetentionPolicyDto {
  @ApiUuid()
  id: string;

  /** @example PRE_COURT */
  recordClass: string;

  /** @example LAST_ACTION */
  countedFrom: CountedFrom;

  @ApiInteger({ example: 3 })
  years: number;

  basis: string;

  @ApiUuid()
  setById: string;

  @ApiInstant()
  recordedAt: string;
}

/** The policies of the service. */
export class RetentionPolicyListDto {
  items: RetentionPolicyDto[];

  /** Classes that have no policy: their records are never due to go. */
  withoutPolicy: string[];
}

/** What is to be kept, whatever its age. */
export class PlaceLegalHoldDto {
  @IsId()
  childId: string;

  /**
   * Why.
   * @example "Independent inquiry, letter of 4 May 2026"
   */
  @IsText(1, 500)
  reason: string;
}

/** Keeps what is held on a child from being erased. */
export class LegalHoldDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  reason: string;

  @ApiUuid()
  placedById: string;

  /** Null while it holds. */
  @ApiInstant()
  releasedAt: string | null;

  @ApiUuid()
  releasedById: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** Which holds to list. */
export class LegalHoldQuery extends PageQuery {
  @IsOptional()
  @IsId()
  childId?: string;

  /** `true`: those that hold; `false`: those that were released. */
  @IsQueryFlag()
  active?: boolean;
}

/** A page of legal holds, newest first. */
export class LegalHoldPageDto {
  items: LegalHoldDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
