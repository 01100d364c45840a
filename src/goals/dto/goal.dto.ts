import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { ReliabilityDto } from '../../instruments/dto/instrument.dto.js';
import type { ChangeClassName } from '../../outcomes/skill-changes/dto/instrument-changes.dto.js';
import type { Language } from '../../platform/http/language.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** How near somebody says a goal is. */
export class GoalRatingDto {
  @ApiUuid()
  id: string;

  @ApiDate()
  ratedOn: string;

  /** From 0, not at all, to 10, reached. */
  @ApiInteger({ example: 3 })
  rating: number;

  /**
   * A code of the set RESPONDENT.
   * @example CHILD
   */
  respondent: string;

  @ApiInstant()
  recordedAt: string;
}

/** How far a goal moved, as one kind of respondent sees it: from their first rating to their last. */
export class GoalChangeDto {
  /** @example CHILD */
  respondent: string;

  @ApiInteger({ example: 3 })
  first: number;

  @ApiInteger({ example: 6 })
  last: number;

  @ApiInteger({ example: 3 })
  change: number;

  /** @example IMPROVED */
  class: ChangeClassName;

  /** That it changed, never because of what. */
  sentence: BilingualDto;
}

/** What a child wants to reach. */
export class GoalDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  planActionId: string | null;

  @ApiUuid()
  deliveryId: string | null;

  /** @example "Stay in the classroom when I am wound up" */
  words: string;

  /** @example en */
  language: Language;

  @ApiDate()
  setOn: string;

  /** Null: it is worked towards. */
  @ApiDate()
  closedOn: string | null;

  /** A code of the set GOAL_CLOSE. */
  closeReason: string | null;

  /** In the order of their days. */
  ratings: GoalRatingDto[];

  /** For each who rated it more than once; what a teacher says is never added to what the child says. */
  changes: GoalChangeDto[];

  /** What is called a reliable change of a goal, and whence that is known. */
  basis: ReliabilityDto | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of goals, in the order in which they were recorded. */
export class GoalPageDto {
  items: GoalDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
