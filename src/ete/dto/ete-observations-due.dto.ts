import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsQueryNumber } from '../../platform/validation/presence.js';

const FEWEST_DAYS = 1;
const MOST_DAYS = 90;

/** How often children in placements are to be seen. */
export class EteObservationsDueQuery extends PageQuery {
  /**
   * Days from one observation to the next; 7 where not given.
   * @example 14
   */
  @IsQueryNumber(FEWEST_DAYS, MOST_DAYS)
  everyDays?: number;
}

/** A placement of which nobody has said for too long how the child gets on. */
export class EteObservationDueDto {
  /** Of the spell. */
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  /**
   * A code of the set ETE_PROVISION.
   * @example COLLEGE
   */
  provisionType: string;

  @ApiUuid()
  providerId: string | null;

  @ApiDate({ example: '2026-09-01' })
  startedOn: string;

  /** Null: never. */
  @ApiDate({ example: '2026-10-02' })
  lastObservedOn: string | null;

  /** Since when nobody has: the last observation, or the day from which the placement ran while the case was open. */
  @ApiDate({ example: '2026-10-02' })
  since: string;

  @ApiDate({ example: '2026-10-09' })
  dueOn: string;

  /** Since it was due; 0: it is due today. */
  @ApiInteger({ example: 3 })
  daysOverdue: number;
}

/** A page of these placements, those that wait longest first. */
export class EteObservationsDuePageDto {
  items: EteObservationDueDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
