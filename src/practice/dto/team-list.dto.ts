import { IsIn, IsOptional } from 'class-validator';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { CaseloadQuery } from './caseload-query.dto.js';

export const TEAM_LIST_ORDERS = ['PRESSING', 'REFERENCE'] as const;

/** Which open cases to list, and in which order. */
export class TeamListQuery extends CaseloadQuery {
  /**
   * `PRESSING` (where not given): what has been due longest first, then by reference. `REFERENCE`: by reference.
   * @example PRESSING
   */
  @IsOptional()
  @IsIn(TEAM_LIST_ORDERS)
  order?: (typeof TEAM_LIST_ORDERS)[number];
}

/** An open case, with what a manager needs to know of it in one row. */
export class TeamCaseDto {
  /** Of the case. */
  @ApiUuid()
  id: string;

  /** @example CASE-000123 */
  reference: string;

  @ApiUuid()
  childId: string;

  /** @example CH-000123 */
  childReference: string;

  /** @example EAST */
  team: string | null;

  @ApiUuid()
  allocatedToId: string | null;

  @ApiDate({ example: '2026-03-02' })
  openedOn: string;

  /**
   * A code of the set ORDER_TYPE.
   * @example REFERRAL_ORDER
   */
  orderType: string;

  /**
   * A code of the set JUDGEMENT_LEVEL; null: not assessed.
   * @example MEDIUM
   */
  likelihoodOfReoffending: string | null;

  /** Needs that come first by the newest assessment of each. */
  @ApiInteger({ example: 4 })
  needsPrioritised: number;

  /** Those of them for which work stands in the plan. */
  @ApiInteger({ example: 3 })
  needsPlanned: number;

  /** Work that has started and not ended. */
  @ApiInteger({ example: 2 })
  deliveriesRunning: number;

  /** The newest session that the child attended; null: none. */
  @ApiDate({ example: '2026-11-20' })
  lastSessionOn: string | null;

  /** When it is to be reviewed next by the service's standards; null: the service has none for it. */
  @ApiDate({ example: '2026-12-14' })
  reviewDueOn: string | null;

  /** What needs attention and may not wait. */
  @ApiInteger({ example: 2 })
  prompts: number;

  /** The day by which the oldest of these was due; null: there are none. */
  @ApiDate({ example: '2026-11-02' })
  oldestDueOn: string | null;
}

/** A page of open cases. */
export class TeamListPageDto {
  items: TeamCaseDto[];

  /** The day on which this is so. */
  @ApiDate()
  asOf: string;

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
