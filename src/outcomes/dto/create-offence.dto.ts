import { IsBoolean, IsOptional } from 'class-validator';
import {
  IsCode,
  IsId,
  IsListOf,
  IsPlainDate,
  IsReference,
  IsWholeNumber,
} from '../../platform/validation/fields.js';

/** A legal outcome of an offence, to record. */
export class CreateOffenceOutcomeDto {
  /**
   * A code of the set LEGAL_OUTCOME.
   * @example YOUTH_CAUTION
   */
  @IsCode()
  outcome: string;

  /** @example 2026-10-02 */
  @IsPlainDate()
  outcomeOn: string;

  /**
   * A code of the set APPEAL_STATUS; no appeal where not given.
   * @example PENDING
   */
  @IsOptional()
  @IsCode()
  appealStatus?: string;
}

/** An offence that a child is said to have committed, to record. */
export class CreateOffenceDto {
  @IsId()
  childId: string;

  /**
   * The source system's own reference; unique within the service.
   * @example OFF-2026-0031
   */
  @IsOptional()
  @IsReference()
  reference?: string;

  /** @example 2026-08-14 */
  @IsPlainDate()
  committedOn: string;

  /**
   * A code of the set OFFENCE_CATEGORY.
   * @example CRIMINAL_DAMAGE
   */
  @IsCode()
  category: string;

  /**
   * The Youth Justice Board's seriousness score; not known where not given.
   * @example 3
   */
  @IsOptional()
  @IsWholeNumber(1, 8)
  seriousness?: number;

  /**
   * Whether it is the breach of an order, which is not a proven reoffence; false where not given.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  isBreach?: boolean;

  /**
   * Whether the offence is recordable; true where not given.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  isRecordable?: boolean;

  /** Outcomes that are known already; more can be added later. */
  @IsOptional()
  @IsListOf(CreateOffenceOutcomeDto, 0, 20)
  outcomes?: CreateOffenceOutcomeDto[];
}
