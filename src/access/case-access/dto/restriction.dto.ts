import { IsBoolean } from 'class-validator';
import { ApiInstant, ApiUuid } from '../../../platform/openapi/properties.js';
import { IsText } from '../../../platform/validation/fields.js';

/** Whether a case is to be restricted. */
export class SetRestrictionDto {
  /** `true`: only accounts that were given access to this case see it. */
  @IsBoolean()
  restricted: boolean;

  /**
   * Why; kept with the history of the case.
   * @example "A relative of the child works here."
   */
  @IsText(1, 500)
  reason: string;
}

/** Whether a case is restricted. */
export class RestrictionDto {
  @ApiUuid()
  caseId: string;

  restricted: boolean;

  /** Since when it is as it is; null: from the beginning. */
  @ApiInstant()
  since: string | null;
}

/** A restricted case. */
export class RestrictedCaseDto {
  @ApiUuid()
  id: string;

  /** @example CASE-000123 */
  reference: string;

  @ApiInstant()
  since: string | null;
}

/** A page of restricted cases, in order of their ids. */
export class RestrictedCasePageDto {
  items: RestrictedCaseDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
