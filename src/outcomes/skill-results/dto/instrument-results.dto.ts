import { IsIn, IsOptional } from 'class-validator';
import { BilingualDto } from '../../../evaluation/dto/bilingual.dto.js';
import { ReliabilityDto } from '../../../instruments/dto/instrument.dto.js';
import { ApiDate, ApiInteger, ApiUuid } from '../../../platform/openapi/properties.js';
import { IsCode, IsId, IsPlainDate } from '../../../platform/validation/fields.js';
import { ShareDto } from '../../../practice/dto/rate.dto.js';

/** Which results to show. */
export class InstrumentResultsQuery {
  /** The intervention, all its versions together; any work where not given. */
  @IsOptional()
  @IsId()
  interventionId?: string;

  /**
   * The code of an instrument; every one that was used where not given.
   * @example SDQ_SELF
   */
  @IsOptional()
  @IsCode()
  instrument?: string;

  /**
   * From the start to the end, T1, or to the follow-up, T2; the end where not given.
   * @example T1
   */
  @IsOptional()
  @IsIn(['T1', 'T2'])
  to?: 'T1' | 'T2';

  /** First day on which the work started; open where not given. */
  @IsOptional()
  @IsPlainDate()
  since?: string;

  /** Last day on which the work started; today where not given. */
  @IsOptional()
  @IsPlainDate()
  until?: string;
}

/** The mean change, after less before, with its t interval. */
export class MeanChangeDto {
  /** @example -4.2 */
  estimate: number;

  /** @example -6.1 */
  lower: number;

  /** @example -2.3 */
  upper: number;

  /** @example 0.95 */
  confidence: number;

  /**
   * The mean change over the standard deviation of changes, with the factor of Hedges (1981) for small samples.
   * @example -0.62
   */
  standardised: number;

  /**
   * Of the paired t test (Student 1908).
   * @example 0.0004
   */
  p: number;
}

/** The signed rank test (Wilcoxon 1945), for scores that are far from normal. */
export class SignedRankDto {
  /** @example 0.0007 */
  p: number;

  /**
   * The same, for all the scales and respondents of this answer together (Benjamini and Hochberg 1995).
   * @example 0.0021
   */
  adjustedP: number | null;

  /** @example EXACT */
  method: 'EXACT' | 'NORMAL';
}

/** How many children are of a class. */
export class ChangeShareDto extends ShareDto {
  /** @example IMPROVED */
  class: string;
}

/** How many children were measured when. */
export class MeasuredDto {
  /** Children measured at the start. */
  @ApiInteger({ example: 31 })
  first: number;

  /** Children measured at the end, or at the follow-up where that was asked for. */
  @ApiInteger({ example: 24 })
  later: number;

  /** Children with both, whose scores can be compared. */
  @ApiInteger({ example: 22 })
  paired: number;

  /** Of those who started, how many are left as pairs. */
  pairedShare: ShareDto;
}

/** How one scale changed for the children of a piece of work, as one kind of respondent sees it. */
export class InstrumentResultDto {
  /** @example SDQ_SELF */
  instrument: string;

  instrumentName: BilingualDto;

  /** @example TOTAL */
  scale: string;

  scaleName: BilingualDto;

  /** @example CHILD */
  respondent: string;

  /** @example LOWER */
  better: 'HIGHER' | 'LOWER';

  measured: MeasuredDto;

  /** Null below 10 pairs, or where `reason` says so. */
  meanChange: MeanChangeDto | null;

  /** Why there is no mean change. */
  reason: 'FEWER_THAN_10_PAIRS' | 'NO_VARIATION' | null;

  /** Null below 10 pairs, or where nobody changed. */
  signedRank: SignedRankDto | null;

  /** BETTER, SAME and WORSE; below 10 pairs counts alone. */
  directions: ChangeShareDto[];

  /** By Jacobson and Truax (1991); empty where nothing is recorded of how reliable the scale is. */
  classes: ChangeShareDto[];

  /** What the classes rest on, and whence that is known. */
  basis: ReliabilityDto | null;

  /** That scores changed, never because of what. */
  sentence: BilingualDto;
}

/**
 * How skills and wellbeing changed, over the children of a piece of work. The first time that a child started it counts.
 * True counts: not for publication. Restricted cases are left out. There is no comparison group: nothing here is an effect.
 */
export class InstrumentResultsDto {
  @ApiUuid()
  interventionId: string | null;

  /** @example T1 */
  to: 'T1' | 'T2';

  @ApiDate()
  since: string | null;

  @ApiDate()
  until: string;

  /** Children who started in the period, measured or not. */
  @ApiInteger({ example: 40 })
  eligible: number;

  /**
   * What may be claimed, by the ladder of evaluations: D0, counts alone, or D1, a description.
   * @example D1
   */
  design: string;

  results: InstrumentResultDto[];
}
