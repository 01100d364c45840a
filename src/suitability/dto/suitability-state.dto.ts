import { ApiDate, ApiUuid } from '../../platform/openapi/properties.js';

/** Whether it was assessed that a version suits the child of a case: the newest assessment of the two. */
export class SuitabilityStateDto {
  /**
   * A code of the set SUITABILITY_DECISION; NOT_ASSESSED where nobody has assessed it.
   * @example SUITABLE
   */
  decision: string;

  @ApiUuid()
  assessmentId: string | null;

  @ApiDate()
  assessedOn: string | null;
}
