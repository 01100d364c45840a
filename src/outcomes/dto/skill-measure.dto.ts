import { MeasureWarningDto } from '../../instruments/dto/measure-warning.dto.js';
import { ScaleResultDto } from '../../instruments/dto/scale-result.dto.js';
import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** What was answered to one question, by its number. */
export class AnswerDto {
  @ApiInteger({ example: 3 })
  item: number;

  @ApiInteger({ example: 2 })
  value: number;
}

/** One use of a skills or wellbeing instrument. */
export class SkillMeasureDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  caseId: string;

  @ApiUuid()
  deliveryId: string | null;

  /** @example SKM-2026-0012 */
  reference: string | null;

  /**
   * The code of an instrument.
   * @example ROSENBERG
   */
  instrument: string;

  /**
   * T0 at the start, T1 at completion, T2 at follow-up.
   * @example T0
   */
  timepoint: 'T0' | 'T1' | 'T2';

  /** @example 2026-09-08 */
  @ApiDate()
  measuredOn: string;

  /**
   * The total, in the instrument's own units; null where its scales are never added up, or too little was answered.
   * @example 17
   */
  score: number | null;

  /**
   * Who answered: a code of the set RESPONDENT.
   * @example CHILD
   */
  respondent: string;

  /**
   * The language version that was answered; `xx` is neither English nor Welsh; null: not recorded.
   * @example cy
   */
  language: 'en' | 'cy' | 'xx' | null;

  /** Whether somebody helped to answer; null: not recorded. */
  assisted: 'YES' | 'NO' | null;

  /** Whether whoever answered had agreed to; null: not recorded. */
  consented: 'YES' | 'NO' | null;

  /** The score of each scale, the total among them, and what it is called. */
  scales: ScaleResultDto[];

  /** Null: only scores were given. */
  answers: AnswerDto[] | null;

  /** What to bear in mind, such as that it was taken late; nothing of it is refused. */
  warnings: MeasureWarningDto[];

  @ApiInstant()
  recordedAt: string;
}

/** A page of skill measures, in the order in which they were recorded. */
export class SkillMeasurePageDto {
  items: SkillMeasureDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
