import { IsOptional } from 'class-validator';
import { IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';

/** An approval of an approach that the evidence says may harm. */
export class CreateHarmOverrideDto {
  @IsId()
  caseId: string;

  @IsId()
  interventionId: string;

  /**
   * Why it is right for this child all the same.
   * @example "The child asked for it, and two mentors will be there."
   */
  @IsText(1, 2_000)
  reason: string;

  /**
   * The last day on which work may be planned or begun under it; until it is ended where not given.
   * @example 2026-06-30
   */
  @IsOptional()
  @IsPlainDate()
  endsOn?: string | null;
}
