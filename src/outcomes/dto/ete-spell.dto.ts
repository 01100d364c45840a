import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

/** A spell in one education, training or employment placement. Several may run at once. */
export class EteSpellDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  /** @example ETE-2026-0208 */
  reference: string | null;

  /**
   * A code of the set ETE_PROVISION.
   * @example COLLEGE
   */
  provisionType: string;

  /**
   * A code of the set SUITABILITY.
   * @example SUITABLE
   */
  suitability: string;

  /** @example 2026-09-01 */
  @ApiDate()
  startedOn: string;

  /**
   * Null while it is open.
   * @example 2027-07-16
   */
  @ApiDate()
  endedOn: string | null;

  /**
   * Hours a week; null: not known.
   * @example 16.5
   */
  hoursOffered: number | null;

  /**
   * Hours a week; null: not known.
   * @example 12.25
   */
  hoursAttended: number | null;

  @ApiUuid()
  providerId: string | null;

  /**
   * Whether the child is there for fewer hours than others; null: not recorded.
   * @example YES
   */
  reducedTimetable: 'YES' | 'NO' | null;

  /**
   * A code of the set REDUCED_TIMETABLE_REASON.
   * @example REINTEGRATION
   */
  reducedReason: string | null;

  /**
   * When the reduced timetable is to be looked at again.
   * @example 2026-10-12
   */
  @ApiDate()
  reducedReviewOn: string | null;

  /** The worker who judged whether it is suitable; null: not recorded. */
  @ApiUuid()
  suitabilityJudgedById: string | null;

  /** @example 2026-09-14 */
  @ApiDate()
  suitabilityJudgedOn: string | null;

  /** @example "The course is at the child's level and leads to an apprenticeship." */
  suitabilityReason: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of spells, in the order in which they were recorded. */
export class EteSpellPageDto {
  items: EteSpellDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
