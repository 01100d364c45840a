import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';

/** A question, by its number. */
export class InstrumentItemDto {
  @ApiInteger({ example: 7 })
  number: number;

  @ApiInteger({ example: 0 })
  min: number;

  @ApiInteger({ example: 2 })
  max: number;

  /** Whether an answer counts as `min + max` less itself. */
  reversed: boolean;
}

/** One line of the table from sums to scores that may be compared. */
export class ConversionDto {
  /** @example 21 */
  raw: number;

  /** @example 19.25 */
  converted: number;
}

/** What an instrument gives a score for. */
export class ScaleDto {
  /**
   * TOTAL is the score of the instrument as a whole, where it has one.
   * @example EMOTIONAL
   */
  code: string;

  /** @example "Emotional problems" */
  labelEn: string;

  /** @example "Problemau emosiynol" */
  labelCy: string | null;

  /**
   * Which way is better.
   * @example LOWER
   */
  better: 'HIGHER' | 'LOWER';

  /** @example 0 */
  min: number;

  /** @example 10 */
  max: number;

  /** @example [3, 8, 13, 16, 24] */
  items: number[];

  /** The scales whose scores are added up to it. */
  sumOf: string[];

  /** @example SUM */
  method: 'SUM' | 'MEAN';

  /** With so many answers it is scored, what is missing taken as the mean of the others; null: every answer is needed. */
  @ApiInteger({ example: 3, nullable: true })
  leastAnswered: number | null;

  /** Empty: scores are compared as they are. */
  conversion: ConversionDto[];
}

/** What scores from one to another are called. */
export class BandDto {
  /** @example TOTAL */
  scale: string;

  /** Null: for every respondent. */
  respondent: string | null;

  /** @example BORDERLINE */
  code: string;

  /** @example 16 */
  from: number;

  /** @example 19 */
  to: number;

  /** @example Borderline */
  labelEn: string;

  /** @example Ffiniol */
  labelCy: string | null;
}

/** How far changes of a scale are to be trusted. */
export class ReliabilityDto {
  /** @example TOTAL */
  scale: string;

  /** Null: for every respondent. */
  respondent: string | null;

  /** @example 0.8 */
  reliability: number | null;

  /**
   * Standard deviation in the sample of the source.
   * @example 5.2
   */
  sd: number | null;

  /** The smallest change that the source calls reliable, in place of those two. */
  points: number | null;

  /**
   * The score at which children start to be as those without difficulties.
   * @example 15
   */
  cutOff: number | null;

  /** The smallest change that the source found to matter to people. */
  importantChange: number | null;

  /** @example "Goodman (2001), JAACAP 40:1337-1345" */
  source: string;

  @ApiDate()
  sourcedOn: string;

  /** True: nobody has held the figures against the source yet. */
  toBeConfirmed: boolean;
}

/** A questionnaire or rating of skills or wellbeing. */
export class InstrumentDto {
  @ApiUuid()
  id: string;

  /** @example SDQ_SELF */
  code: string;

  /** @example "Strengths and Difficulties Questionnaire, self-report" */
  nameEn: string;

  /** @example "Holiadur Cryfderau ac Anawsterau, hunan-adrodd" */
  nameCy: string | null;

  /** Whether it is the service's own; the others ship with the product, and are not edited. */
  isLocal: boolean;

  /** @example ["CHILD"] */
  respondents: string[];

  /** @example "Goodman (1997), Journal of Child Psychology and Psychiatry 38:581-586" */
  source: string;

  /** What the licence asks for. */
  licenceEn: string;

  licenceCy: string | null;

  /** Whether the licence lets the answers be kept; otherwise only the scores are. */
  itemsMayBeStored: boolean;

  scales: ScaleDto[];

  items: InstrumentItemDto[];

  bands: BandDto[];

  /** Empty: a change is a change, and is not called reliable. */
  reliability: ReliabilityDto[];

  /** The last day on which it is used; null: it is in use. */
  @ApiDate()
  retiredOn: string | null;
}

/** Every instrument that the service may use, in the order of their codes. */
export class InstrumentListDto {
  items: InstrumentDto[];
}
