import { ApiDate, ApiIdList, ApiInstant, ApiInteger, ApiUuid } from '../../../platform/openapi/properties.js';
import { WarningDto } from '../../dto/warning.dto.js';
import { SessionDto } from '../../sessions/dto/session.dto.js';

/** A session for several children, or for whoever came; it names no child. */
export class GroupSessionSummaryDto {
  @ApiUuid()
  id: string;

  /** @example GRP-2026-031 */
  reference: string | null;

  @ApiUuid()
  interventionId: string;

  @ApiUuid()
  interventionVersionId: string;

  /** Who held it, where it was not the service itself. */
  @ApiUuid()
  providerId: string | null;

  /** @example 2026-09-15 */
  @ApiDate()
  heldOn: string;

  /** @example "16:30" */
  startTime: string | null;

  /** @example 90 */
  @ApiInteger()
  minutesPlanned: number;

  /**
   * A code of the set SETTING.
   * @example COMMUNITY
   */
  setting: string;

  /** @example cy */
  language: 'en' | 'cy';

  /**
   * A code of the set AGENCY.
   * @example YOUTH_JUSTICE_SERVICE
   */
  delivererAgency: string;

  /**
   * The workers who delivered it, the first of them in the lead; empty: not recorded.
   * @example ["0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"]
   */
  @ApiIdList(20)
  deliverers: string[];

  /**
   * A code of the set DELIVERY_MODE.
   * @example GROUP
   */
  mode: string | null;

  /**
   * A code of the set LOCATION_KIND.
   * @example COMMUNITY_VENUE
   */
  locationKind: string | null;

  /** @example "The shelter in the park" */
  place: string | null;

  /**
   * Codes of the modules that it covered; null: not recorded.
   * @example ["HARM"]
   */
  modules: string[] | null;

  /**
   * Codes of the core components that were delivered; null: not recorded.
   * @example ["REFLECTION"]
   */
  components: string[] | null;

  /**
   * How many were there without being named; null: not counted.
   * @example 24
   */
  @ApiInteger()
  headcount: number | null;

  @ApiInstant()
  recordedAt: string;
}

/** A group session with what the children had of it whom the caller may see. */
export class GroupSessionDto extends GroupSessionSummaryDto {
  /** The sessions of those children, as they are listed by /v1/sessions. */
  attendances: SessionDto[];

  /**
   * How many other children are recorded, whom the caller may not see; those of restricted cases are not counted.
   * @example 3
   */
  @ApiInteger()
  othersAttending: number;
}

/** A group session as it was recorded, with what is not as it should be. */
export class RecordedGroupSessionDto extends GroupSessionDto {
  /** Empty where nothing is. */
  warnings: WarningDto[];
}

/** A page of group sessions, the latest first. */
export class GroupSessionPageDto {
  items: GroupSessionSummaryDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
