import { IsOptional } from 'class-validator';
import { IsId, IsPlainDate } from '../../platform/validation/fields.js';

/** Advice to be kept as it is given. */
export class RecordRecommendationDto {
  @IsId()
  caseId: string;

  /**
   * The day for which advice is given; today where not given.
   * @example 2026-03-10
   */
  @IsOptional()
  @IsPlainDate()
  advisedOn?: string | null;
}
