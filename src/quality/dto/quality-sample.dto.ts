import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { IsPlainDate, IsText, IsWholeNumber } from '../../platform/validation/fields.js';
import { type Stratifier, STRATIFIERS } from '../sampling/population.js';

/** A sample to draw. */
export class CreateQualitySampleDto {
  /** @example "Spring audit of open cases" */
  @IsText(1, 200)
  title: string;

  /**
   * CASES: those open on some day of the period. SESSIONS: those held in it.
   * @example CASES
   */
  @IsIn(['CASES', 'SESSIONS'])
  population: 'CASES' | 'SESSIONS';

  /** @example 2026-01-01 */
  @IsPlainDate()
  since: string;

  /** @example 2026-03-31 */
  @IsPlainDate()
  until: string;

  /**
   * What to stratify by; empty: a simple random sample.
   * @example ["TEAM", "SEX"]
   */
  @IsArray()
  @ArrayMaxSize(STRATIFIERS.length)
  @ArrayUnique()
  @IsIn(STRATIFIERS, { each: true })
  strata: Stratifier[];

  /**
   * How many to draw; everything where there is no more.
   * @example 35
   */
  @IsWholeNumber(1, 1000)
  size: number;

  /**
   * The seed of the draw; another one is made where none is given. The same seed on the same data draws the same.
   * @example 20260401
   */
  @IsOptional()
  @IsWholeNumber(0, 2147483647)
  seed?: number | null;
}

/** How many of a stratum there are, and how many were drawn. */
export class StratumAllocationDto {
  /** @example "TEAM=EAST SEX=FEMALE" */
  stratum: string;

  @ApiInteger({ example: 24 })
  population: number;

  @ApiInteger({ example: 3 })
  drawn: number;
}

/** A sample that was drawn, with all that drawing it again takes. */
export class QualitySampleDto {
  @ApiUuid()
  id: string;

  /** @example "Spring audit of open cases" */
  title: string;

  /** @example CASES */
  population: 'CASES' | 'SESSIONS';

  @ApiDate()
  since: string;

  @ApiDate()
  until: string;

  /** @example ["TEAM", "SEX"] */
  strata: string[];

  /** How many were asked for. */
  @ApiInteger({ example: 35 })
  size: number;

  @ApiInteger({ example: 20260401 })
  seed: number;

  /**
   * How it was drawn; the documentation describes each algorithm.
   * @example STRATIFIED-1
   */
  algorithm: string;

  /** How many there were to draw from: the cases that the one who drew may see. */
  @ApiInteger({ example: 326 })
  populationSize: number;

  allocation: StratumAllocationDto[];

  /** The account that drew it. */
  @ApiUuid()
  madeById: string;

  @ApiInstant()
  recordedAt: string;
}

/** A case, or a session of one, that was drawn. */
export class QualitySampleMemberDto {
  /** From 1. */
  @ApiInteger({ example: 1 })
  position: number;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  sessionId: string | null;

  /** @example "TEAM=EAST SEX=FEMALE" */
  stratum: string;

  /** Whether an audit that names the sample was recorded of the case. */
  audited: boolean;
}

/** A sample with those drawn whom the caller may see. */
export class DrawnSampleDto extends QualitySampleDto {
  members: QualitySampleMemberDto[];
}

/** A page of samples, in the order in which they were drawn. */
export class QualitySamplePageDto {
  items: QualitySampleDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
