import { IsIn, IsOptional } from 'class-validator';
import { ApiInteger } from '../../platform/openapi/properties.js';
import { IsCode, IsCodeList, IsText, IsWholeNumber } from '../../platform/validation/fields.js';
import {
  type EligibilityField,
  type EligibilityOperator,
  FIELD_NAMES,
  OPERATORS,
  type EligibilityRule,
} from './eligibility-rule.js';

const MOST_CODES = 60;

/** A condition that a child must meet to be eligible. */
export class EligibilityRuleInput {
  /**
   * What it looks at. COMPLETED and RECEIVING name interventions of the service by their codes.
   * @example ORDER_TYPE
   */
  @IsIn(FIELD_NAMES)
  field: EligibilityField;

  /**
   * IS_ANY_OF, IS_NONE_OF and, where a child may have several, IS_ALL_OF compare with `codes`; AT_LEAST and AT_MOST
   * with `number`.
   * @example IS_ANY_OF
   */
  @IsIn(OPERATORS)
  operator: EligibilityOperator;

  /** @example ["REFERRAL_ORDER", "YOUTH_REHABILITATION_ORDER"] */
  @IsOptional()
  @IsCodeList(MOST_CODES)
  codes?: string[] | null;

  /** @example null */
  @IsOptional()
  @IsWholeNumber(0, 10_000)
  number?: number | null;

  /**
   * Where the field is NEED_SEVERITY: the need area.
   * @example null
   */
  @IsOptional()
  @IsCode()
  needArea?: string | null;

  /**
   * Why, for whoever reads the advice.
   * @example "The work takes a court order of some length."
   */
  @IsOptional()
  @IsText(1, 500)
  reasonEn?: string | null;

  /** @example "Mae'r gwaith yn gofyn am orchymyn llys o gryn hyd." */
  @IsOptional()
  @IsText(1, 500)
  reasonCy?: string | null;
}

/** A condition that a child must meet to be eligible. */
export class EligibilityRuleDto implements EligibilityRule {
  /** @example ORDER_TYPE */
  field: EligibilityField;

  /** @example IS_ANY_OF */
  operator: EligibilityOperator;

  /**
   * Empty where it compares with a number.
   * @example ["REFERRAL_ORDER", "YOUTH_REHABILITATION_ORDER"]
   */
  codes: string[];

  /** Null where it compares with codes. */
  @ApiInteger({ example: null })
  number: number | null;

  /** @example null */
  needArea: string | null;

  /** @example "The work takes a court order of some length." */
  reasonEn: string | null;

  /** @example "Mae'r gwaith yn gofyn am orchymyn llys o gryn hyd." */
  reasonCy: string | null;
}
