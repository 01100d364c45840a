import { IsIn } from 'class-validator';
import { ApiInteger } from '../../platform/openapi/properties.js';
import { IsCode, IsCodeList, IsListOf, IsWholeNumber } from '../../platform/validation/fields.js';
import type { AreaStandard } from '../who-assessed.js';

/** What the service asks of the assessment of one need area. */
export class AreaStandardDto {
  /** @example EMH */
  @IsCode()
  needAreaCode: string;

  /**
   * After how many weeks a rating is no longer recent.
   * @example 26
   */
  @IsWholeNumber(1, 520)
  staleAfterWeeks: number;

  /**
   * Whose workers may assess it: codes of the set AGENCY; none: anybody's.
   * @example ["HEALTH"]
   */
  @IsCodeList(40)
  agencies: string[];

  /**
   * What becomes of a rating by another agency: WARN takes it and marks it, REFUSE does not take it.
   * @example WARN
   */
  @IsIn(['WARN', 'REFUSE'])
  byAnotherAgency: AreaStandard['byAnotherAgency'];
}

/** What the service asks of assessments, in place of what it asked. */
export class SetAssessmentStandardsDto {
  /**
   * After how many weeks a rating is no longer recent, in areas that are not named.
   * @example 26
   */
  @IsWholeNumber(1, 520)
  staleAfterWeeks: number;

  @IsListOf(AreaStandardDto, 0, 200)
  areas: AreaStandardDto[];
}

/** What the service asks of assessments. */
export class AssessmentStandardsDto {
  /** How often it was set. */
  @ApiInteger({ example: 1 })
  versionNo: number;

  /**
   * False: it is what ships with the product.
   * @example false
   */
  ownOfService: boolean;

  /** In areas that are not named. */
  @ApiInteger({ example: 26 })
  staleAfterWeeks: number;

  areas: AreaStandardDto[];
}
