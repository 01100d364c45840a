import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiUuid } from '../../platform/openapi/properties.js';
import { IsQueryNumber } from '../../platform/validation/presence.js';

/** How far ahead to look. */
export class ExpiringTrainingQuery extends PageQuery {
  /**
   * Weeks from today; 12 where not given.
   * @example 12
   */
  @IsQueryNumber(1, 200)
  within?: number;
}

/** Training that has run out, or soon will, and was not taken again since. */
export class ExpiringTrainingDto {
  /** Id of the training record. */
  @ApiUuid()
  id: string;

  @ApiUuid()
  workerId: string;

  /** @example "Sample Worker" */
  workerName: string;

  @ApiUuid()
  teamId: string | null;

  /** @example RESTORATIVE_FACILITATION */
  qualification: string;

  /** The last day on which it counts. */
  @ApiDate()
  expiresOn: string;

  /** Whether that day has passed. */
  expired: boolean;
}

/** A page of training that runs out, of those who work today, the earliest first. */
export class ExpiringTrainingPageDto {
  items: ExpiringTrainingDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
