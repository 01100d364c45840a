import { IsBoolean, IsIn, IsNumber, IsOptional, Max, Min } from 'class-validator';
import {
  IsCode,
  IsCodeList,
  IsListOf,
  IsNewCode,
  IsPlainDate,
  IsText,
  IsWholeNumber,
} from '../../platform/validation/fields.js';
import { IsNumberList } from './number-list.js';

/** The most items, scales, bands or rows of reliability that an instrument has. */
export const MOST_PARTS = 100;

/** A question, by its number: its words stay with whoever published it. */
export class InstrumentItemInput {
  /** @example 7 */
  @IsWholeNumber(1, 1000)
  number: number;

  /** @example 0 */
  @IsWholeNumber(-100, 100)
  min: number;

  /** @example 2 */
  @IsWholeNumber(-100, 100)
  max: number;

  /** Whether an answer counts as `min + max` less itself. */
  @IsBoolean()
  reversed: boolean;
}

/** One line of the published table from sums to scores that may be compared. */
export class ConversionInput {
  /** @example 21 */
  @IsNumber()
  @Min(-10000)
  @Max(10000)
  raw: number;

  /** @example 19.25 */
  @IsNumber()
  @Min(-10000)
  @Max(10000)
  converted: number;
}

/** What an instrument gives a score for. */
export class ScaleInput {
  /**
   * TOTAL is the score of the instrument as a whole, where it has one.
   * @example TOTAL
   */
  @IsNewCode(40)
  code: string;

  /** @example Confidence */
  @IsText(1, 200)
  labelEn: string;

  /** @example Hyder */
  @IsOptional()
  @IsText(1, 200)
  labelCy?: string | null;

  /**
   * Which way is better.
   * @example HIGHER
   */
  @IsIn(['HIGHER', 'LOWER'])
  better: 'HIGHER' | 'LOWER';

  /**
   * The lowest score, before any conversion.
   * @example 1
   */
  @IsNumber()
  @Min(-10000)
  @Max(10000)
  min: number;

  /**
   * The highest score, before any conversion.
   * @example 5
   */
  @IsNumber()
  @Min(-10000)
  @Max(10000)
  max: number;

  /**
   * The numbers of the items that it is made of; none where only the score is known, or where it is a sum of scales.
   * @example [1, 2, 3]
   */
  @IsNumberList(MOST_PARTS)
  items: number[];

  /** The scales whose scores are added up to it. */
  @IsCodeList(MOST_PARTS)
  sumOf: string[];

  /** @example MEAN */
  @IsIn(['SUM', 'MEAN'])
  method: 'SUM' | 'MEAN';

  /**
   * With so many answers it is scored, what is missing taken as the mean of the others; not given: every answer is needed.
   * @example 2
   */
  @IsOptional()
  @IsWholeNumber(1, MOST_PARTS)
  leastAnswered?: number | null;

  @IsOptional()
  @IsListOf(ConversionInput, 0, 1000)
  conversion?: ConversionInput[] | null;
}

/** What scores from one to another are called. */
export class BandInput {
  /** @example TOTAL */
  @IsCode()
  scale: string;

  /**
   * A code of the set RESPONDENT; every respondent where not given.
   * @example CHILD
   */
  @IsOptional()
  @IsCode()
  respondent?: string | null;

  /** @example LOW */
  @IsNewCode(40)
  code: string;

  /** @example 1 */
  @IsNumber()
  @Min(-10000)
  @Max(10000)
  from: number;

  /** @example 2.5 */
  @IsNumber()
  @Min(-10000)
  @Max(10000)
  to: number;

  /** @example Low */
  @IsText(1, 200)
  labelEn: string;

  /** @example Isel */
  @IsOptional()
  @IsText(1, 200)
  labelCy?: string | null;
}

/** How far changes of a scale are to be trusted: without reliability and standard deviation, or points, none is called reliable. */
export class ReliabilityInput {
  /** @example TOTAL */
  @IsCode()
  scale: string;

  /**
   * A code of the set RESPONDENT; every respondent where not given.
   * @example CHILD
   */
  @IsOptional()
  @IsCode()
  respondent?: string | null;

  /**
   * Test-retest or internal reliability.
   * @example 0.8
   */
  @IsOptional()
  @IsNumber()
  @Min(0.01)
  @Max(0.999)
  reliability?: number | null;

  /**
   * Standard deviation of scores in the sample of the source, in the units of the score as it is compared.
   * @example 0.6
   */
  @IsOptional()
  @IsNumber()
  @Min(0.0001)
  @Max(10000)
  sd?: number | null;

  /**
   * In place of those two: the smallest change that the source calls reliable.
   * @example 2.45
   */
  @IsOptional()
  @IsNumber()
  @Min(0.0001)
  @Max(10000)
  points?: number | null;

  /**
   * The score at which children start to be as those without difficulties.
   * @example 3.5
   */
  @IsOptional()
  @IsNumber()
  @Min(-10000)
  @Max(10000)
  cutOff?: number | null;

  /**
   * The smallest change that the source found to matter to people.
   * @example 0.5
   */
  @IsOptional()
  @IsNumber()
  @Min(0.0001)
  @Max(10000)
  importantChange?: number | null;

  /**
   * Where the figures are from; of the service's own data, how many children.
   * @example "Own data, 2023 to 2025, 140 children"
   */
  @IsText(1, 500)
  source: string;

  /** @example 2025-12-01 */
  @IsPlainDate()
  sourcedOn: string;

  /** Whether somebody still has to hold the figures against the source. */
  @IsBoolean()
  toBeConfirmed: boolean;
}
