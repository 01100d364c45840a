import { IsIn, IsOptional } from 'class-validator';
import { IsChangeReason, IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';
import { IsWeeklyHours } from './ete-hours.js';

/** What to change of a spell. What is left out stays; null takes a value away. */
export class UpdateEteSpellDto {
  /** @example 2027-07-16 */
  @IsOptional()
  @IsPlainDate()
  endedOn?: string | null;

  /**
   * A code of the set SUITABILITY; it cannot be taken away. Who judged, when and why goes where another judgement comes without.
   * @example UNSUITABLE
   */
  @MayBeOmitted()
  @IsCode()
  suitability?: string;

  /**
   * Hours a week, 0 to 168; null: not known.
   * @example 16.5
   */
  @IsOptional()
  @IsWeeklyHours()
  hoursOffered?: number | null;

  /**
   * Hours a week, 0 to 168; null: not known.
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

  /**
   * Why; kept with the history of the spell.
   * @example "The school sent its register."
   */
  @IsChangeReason()
  changeReason?: string | null;
}
