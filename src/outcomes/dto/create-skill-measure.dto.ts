import { IsIn, IsNumber, IsOptional } from 'class-validator';
import { IsCode, IsId, IsPlainDate, IsReference } from '../../platform/validation/fields.js';

/** One use of a skills or wellbeing instrument, to record. */
export class CreateSkillMeasureDto {
  @IsId()
  caseId: string;

  /** The delivery that the measure is about, of the same case. */
  @IsOptional()
  @IsId()
  deliveryId?: string | null;

  /**
   * The source system's own reference; unique within the service.
   * @example SKM-2026-0012
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /**
   * A code of the set INSTRUMENT; its attributes give the range of the score.
   * @example ROSENBERG
   */
  @IsCode()
  instrument: string;

  /**
   * T0 at the start, T1 at completion, T2 at follow-up.
   * @example T0
   */
  @IsIn(['T0', 'T1', 'T2'])
  timepoint: 'T0' | 'T1' | 'T2';

  /** @example 2026-09-08 */
  @IsPlainDate()
  measuredOn: string;

  /**
   * The total, in the instrument's own units.
   * @example 17
   */
  @IsNumber()
  score: number;

  /**
   * Who answered: a code of the set RESPONDENT.
   * @example CHILD
   */
  @IsCode()
  respondent: string;
}
