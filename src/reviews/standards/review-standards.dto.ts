import { IsNumber, Max, Min } from 'class-validator';
import { ApiInteger } from '../../platform/openapi/properties.js';
import { IsCodeList, IsListOf, IsWholeNumber } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** When cases of some orders and intervention levels are reviewed. */
export class ReviewRuleDto {
  /**
   * Codes of the set ORDER_TYPE; none: any.
   * @example ["REFERRAL_ORDER"]
   */
  @IsCodeList(60)
  orderTypes: string[];

  /**
   * Codes of the set INTERVENTION_LEVEL, of the newest assessment that says one; none: any, and where none was said.
   * @example ["INTENSIVE"]
   */
  @IsCodeList(20)
  interventionLevels: string[];

  /**
   * How many weeks after the start of the case the first review is due.
   * @example 12
   */
  @IsWholeNumber(1, 104)
  firstAfterWeeks: number;

  /**
   * How many weeks after a review the next is due.
   * @example 12
   */
  @IsWholeNumber(1, 104)
  thenEveryWeeks: number;
}

/** What the service asks of reviews, in place of what it asked. */
export class SetReviewStandardsDto {
  /** The first that fits a case goes; none: no review is scheduled. */
  @IsListOf(ReviewRuleDto, 0, 100)
  rules: ReviewRuleDto[];

  /**
   * How many working days there are for the review after a significant change.
   * @example 10
   */
  @IsWholeNumber(1, 60)
  afterChangeWorkingDays: number;

  /**
   * From which likeness on a review is taken for a copy of the one before: 0 to 1.
   * @example 0.8
   */
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(1)
  copySimilarity: number;

  /**
   * How many working days after a case closed its closing review may be held, the only one that may follow; 10 where left out.
   * @example 10
   */
  @MayBeOmitted()
  @IsWholeNumber(0, 60)
  closingReviewWorkingDays?: number;
}

/** What the service asks of reviews. */
export class ReviewStandardsDto {
  /** How often it was set. */
  @ApiInteger({ example: 1 })
  versionNo: number;

  /**
   * False: it is what ships with the product.
   * @example false
   */
  ownOfService: boolean;

  rules: ReviewRuleDto[];

  @ApiInteger({ example: 10 })
  afterChangeWorkingDays: number;

  /** @example 0.8 */
  copySimilarity: number;

  @ApiInteger({ example: 10 })
  closingReviewWorkingDays: number;
}
