import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

/** A senior manager's approval of an approach that the evidence says may harm, for one case. */
export class HarmOverrideDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  interventionId: string;

  /** @example "The child asked for it, and two mentors will be there." */
  reason: string;

  /** The account of the senior manager. */
  @ApiUuid()
  approvedById: string;

  @ApiDate({ example: '2026-03-12' })
  approvedOn: string;

  /** The last day on which it holds; null: until it is ended. */
  @ApiDate({ example: '2026-06-30' })
  endsOn: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of approvals, in order of their ids. */
export class HarmOverridePageDto {
  items: HarmOverrideDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
