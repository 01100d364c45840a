import { IsIn, IsNumber, IsOptional, Max, Min } from 'class-validator';
import {
  IsCode,
  IsId,
  IsListOf,
  IsPlainDate,
  IsReference,
  IsWholeNumber,
} from '../../platform/validation/fields.js';

/** The score of one scale. */
export class ScaleScoreInput {
  /**
   * A scale of the instrument, not TOTAL.
   * @example EMOTIONAL
   */
  @IsCode()
  scale: string;

  /** @example 6 */
  @IsNumber()
  @Min(-10000)
  @Max(1000000)
  score: number;
}

/** What was answered to one question, by its number. */
export class AnswerInput {
  /** @example 3 */
  @IsWholeNumber(1, 1000)
  item: number;

  /** @example 2 */
  @IsWholeNumber(-100, 100)
  value: number;
}

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
   * The code of an instrument; see GET /v1/instruments.
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
   * The total, in the instrument's own units, before any conversion. Worked out where the scales it adds up, or the answers,
   * are given.
   * @example 17
   */
  @IsOptional()
  @IsNumber()
  score?: number | null;

  /** The scores of its scales; the only scores of an instrument whose scales are never added up. */
  @IsOptional()
  @IsListOf(ScaleScoreInput, 0, 100)
  scales?: ScaleScoreInput[] | null;

  /** In place of scores: what was answered, where the licence lets that be kept. Leave out what was not answered. */
  @IsOptional()
  @IsListOf(AnswerInput, 1, 100)
  answers?: AnswerInput[] | null;

  /**
   * The language version that was answered; `xx` is neither English nor Welsh.
   * @example cy
   */
  @IsOptional()
  @IsIn(['en', 'cy', 'xx'])
  language?: 'en' | 'cy' | 'xx' | null;

  /**
   * Whether somebody helped to answer; null: not known.
   * @example NO
   */
  @IsOptional()
  @IsIn(['YES', 'NO'])
  assisted?: 'YES' | 'NO' | null;

  /**
   * Whether whoever answered had agreed to; null: not noted.
   * @example YES
   */
  @IsOptional()
  @IsIn(['YES', 'NO'])
  consented?: 'YES' | 'NO' | null;

  /**
   * Who answered: a code of the set RESPONDENT.
   * @example CHILD
   */
  @IsCode()
  respondent: string;
}
