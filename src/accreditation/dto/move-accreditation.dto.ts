import { IsOptional } from 'class-validator';
import { IsCode, IsPlainDate, IsReference } from '../../platform/validation/fields.js';

/** The next step of an award. */
export class MoveAccreditationDto {
  /**
   * A code of the set ACCREDITATION_STAGE that the attribute `next` of the present one names.
   * @example ACHIEVED
   */
  @IsCode()
  stage: string;

  /** @example 2026-06-12 */
  @IsPlainDate()
  movedOn: string;

  /**
   * Why it was dropped or not achieved: a code of the set ACCREDITATION_REASON, where the stage asks for one.
   * @example CHILD_MOVED
   */
  @IsOptional()
  @IsCode()
  reason?: string | null;

  /**
   * What it was used for: a code of the set ACCREDITATION_USE, where the stage asks for it.
   * @example JOB
   */
  @IsOptional()
  @IsCode()
  usedFor?: string | null;

  /** The last day on which the card or certificate is good; with an achieved stage. */
  @IsOptional()
  @IsPlainDate()
  expiresOn?: string | null;

  /**
   * The number on the card or certificate; with an achieved stage.
   * @example 00451277
   */
  @IsOptional()
  @IsReference()
  certificateReference?: string | null;
}
