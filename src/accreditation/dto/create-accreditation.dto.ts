import { IsOptional } from 'class-validator';
import {
  IsCode,
  IsId,
  IsPlainDate,
  IsReference,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';

/** An award of a child, to record from the stage at which it is met. */
export class CreateAccreditationDto {
  @IsId()
  childId: string;

  /** The delivery it came of, of the same child. */
  @IsOptional()
  @IsId()
  deliveryId?: string | null;

  /**
   * The source system's own reference; unique within the service.
   * @example ACC-2026-0007
   */
  @IsOptional()
  @IsReference()
  reference?: string | null;

  /**
   * A code of the set ACCREDITATION.
   * @example CSCS_CARD
   */
  @IsCode()
  award: string;

  /**
   * What the certificate says it is for.
   * @example "Labourer"
   */
  @IsOptional()
  @IsText(1, 200)
  title?: string | null;

  /** @example CITB */
  @IsText(1, 200)
  awardingBody: string;

  /**
   * A code of the set ACCREDITATION_LEVEL.
   * @example LEVEL_1
   */
  @IsOptional()
  @IsCode()
  level?: string | null;

  /** @example 3 */
  @IsOptional()
  @IsWholeNumber(1, 500)
  credits?: number | null;

  /**
   * Who sent the child there: a code of the set AGENCY.
   * @example EDUCATION
   */
  @IsOptional()
  @IsCode()
  referredBy?: string | null;

  /**
   * A code of the set ACCREDITATION_STAGE that is `initial`.
   * @example OFFERED
   */
  @IsCode()
  stage: string;

  /**
   * The day on which it reached that stage.
   * @example 2026-03-02
   */
  @IsPlainDate()
  movedOn: string;

  /** The last day on which the card or certificate is good; only of one that is achieved. */
  @IsOptional()
  @IsPlainDate()
  expiresOn?: string | null;

  /**
   * The number on the card or certificate; only of one that is achieved.
   * @example 00451277
   */
  @IsOptional()
  @IsReference()
  certificateReference?: string | null;
}
