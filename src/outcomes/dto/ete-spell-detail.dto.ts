import { IsIn, IsOptional } from 'class-validator';
import { IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';

/** With whom a placement is, whether it is reduced, and who judged that it suits the child. */
export class EteSpellDetailInput {
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
