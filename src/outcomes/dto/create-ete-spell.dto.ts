import { IsIn, IsOptional } from 'class-validator';
import { IsCode, IsId, IsPlainDate, IsReference, IsText } from '../../platform/validation/fields.js';
import { IsWeeklyHours } from './ete-hours.js';

/** A spell in one education, training or employment placement, to record. */
export class CreateEteSpellDto {
  @IsId()
  childId: string;

  /**
   * The source system's own reference; unique within the service.
   * @example ETE-2026-0208
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /**
   * A code of the set ETE_PROVISION.
   * @example COLLEGE
   */
  @IsCode()
  provisionType: string;

  /**
   * A professional's judgement, never derived from hours: a code of the set SUITABILITY.
   * @example SUITABLE
   */
  @IsCode()
  suitability: string;

  /** @example 2026-09-01 */
  @IsPlainDate()
  startedOn: string;

  /**
   * May be to come, as of a course with a known last day; open where not given.
   * @example 2027-07-16
   */
  @IsOptional()
  @IsPlainDate()
  endedOn?: string | null;

  /**
   * Hours a week, 0 to 168; not known where not given.
   * @example 16.5
   */
  @IsOptional()
  @IsWeeklyHours()
  hoursOffered?: number | null;

  /**
   * Hours a week, 0 to 168; not known where not given.
   * @example 12.25
   */
  @IsOptional()
  @IsWeeklyHours()
  hoursAttended?: number | null;

  /**
   * Code of the provider, of the service; see /v1/providers.
   * @example FIRE-SERVICE
   */
  @IsOptional()
  @IsCode()
  provider?: string | null;

  /**
   * Whether the child is there for fewer hours than others; null: not recorded.
   * @example YES
   */
  @IsOptional()
  @IsIn(['YES', 'NO'])
  reducedTimetable?: 'YES' | 'NO' | null;

  /**
   * Why: a code of the set REDUCED_TIMETABLE_REASON; of a reduced timetable, and only of one.
   * @example REINTEGRATION
   */
  @IsOptional()
  @IsCode()
  reducedReason?: string | null;

  /**
   * When a reduced timetable is to be looked at again; of a reduced timetable, and only of one.
   * @example 2026-10-12
   */
  @IsOptional()
  @IsPlainDate()
  reducedReviewOn?: string | null;

  /** The worker who judged whether it is suitable; with the day and the reason, or not at all. */
  @IsOptional()
  @IsId()
  suitabilityJudgedById?: string | null;

  /** @example 2026-09-14 */
  @IsOptional()
  @IsPlainDate()
  suitabilityJudgedOn?: string | null;

  /**
   * Why it is suitable, or not: level, needs, hours, what it leads to.
   * @example "The course is at the child's level and leads to an apprenticeship."
   */
  @IsOptional()
  @IsText(1, 500)
  suitabilityReason?: string | null;
}
