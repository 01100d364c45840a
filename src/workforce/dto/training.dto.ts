import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate } from '../../platform/validation/fields.js';

/** A course that a worker took, to record. */
export class CreateTrainingDto {
  @IsId()
  workerId: string;

  /**
   * A code of the set QUALIFICATION.
   * @example RESTORATIVE_FACILITATION
   */
  @IsCode()
  qualification: string;

  /** @example 2025-03-04 */
  @IsPlainDate()
  trainedOn: string;

  /** The day on which they were observed to be competent; null: not yet. Having attended is not that. */
  @IsOptional()
  @IsPlainDate()
  competentOn?: string | null;

  /**
   * The last day on which it counts without a refresher; null: it does not run out. Where it is not given, the
   * attribute `refresherMonths` of the qualification says.
   */
  @IsOptional()
  @IsPlainDate()
  expiresOn?: string | null;
}

/** What to change of a training record. What is left out stays; null takes a value away. */
export class UpdateTrainingDto {
  /** @example 2025-06-17 */
  @IsOptional()
  @IsPlainDate()
  competentOn?: string | null;

  /** @example 2028-03-04 */
  @IsOptional()
  @IsPlainDate()
  expiresOn?: string | null;
}

/** Which training records to list. */
export class TrainingQuery extends PageQuery {
  @IsOptional()
  @IsId()
  workerId?: string;

  /**
   * A code of the set QUALIFICATION.
   * @example RESTORATIVE_FACILITATION
   */
  @IsOptional()
  @IsCode()
  qualification?: string;
}

/** A course that a worker took. */
export class TrainingDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  workerId: string;

  /** @example RESTORATIVE_FACILITATION */
  qualification: string;

  /** @example 2025-03-04 */
  @ApiDate()
  trainedOn: string;

  /** The day on which they were observed to be competent; null: not yet. */
  @ApiDate()
  competentOn: string | null;

  /** The last day on which it counts without a refresher; null: it does not run out. */
  @ApiDate()
  expiresOn: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of training records, in the order in which they were recorded. */
export class TrainingPageDto {
  items: TrainingDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
