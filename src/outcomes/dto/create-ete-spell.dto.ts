import { IsOptional } from 'class-validator';
import { IsCode, IsId, IsPlainDate, IsReference } from '../../platform/validation/fields.js';
import { IsWeeklyHours } from './ete-hours.js';
import { EteSpellDetailInput } from './ete-spell-detail.dto.js';

/** A spell in one education, training or employment placement, to record. */
export class CreateEteSpellDto extends EteSpellDetailInput {
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
}
