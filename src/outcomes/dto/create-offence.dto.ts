import { IsBoolean, IsOptional } from 'class-validator';
import {
  IsCode,
  IsId,
  IsListOf,
  IsPlainDate,
  IsReference,
  IsWholeNumber,
} from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

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
  appealStatus?: string | null;
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
  reference?: string | null;

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
  seriousness?: number | null;

  /**
   * Whether it is the breach of an order, which is not a proven reoffence; false where not given.
   * @example false
   */
  @MayBeOmitted()
  @IsBoolean()
  isBreach?: boolean;

  /**
   * Whether the offence is recordable; true where not given.
   * @example true
   */
  @MayBeOmitted()
  @IsBoolean()
  isRecordable?: boolean;

  /** Outcomes that are known already; more can be added later. */
  @MayBeOmitted()
  @IsListOf(CreateOffenceOutcomeDto, 0, 20)
  outcomes?: CreateOffenceOutcomeDto[];
}
