import { ApiInteger } from '../../platform/openapi/properties.js';

/** What a score is called. */
export class BandNameDto {
  /** @example BORDERLINE */
  code: string;

  /** @example Borderline */
  labelEn: string;

  /** @example Ffiniol */
  labelCy: string | null;
}

/** The score of one scale. */
export class ScaleResultDto {
  /**
   * TOTAL is the score of the instrument as a whole.
   * @example TOTAL
   */
  scale: string;

  /** @example "Total difficulties" */
  labelEn: string;

  /** @example "Cyfanswm anawsterau" */
  labelCy: string | null;

  /**
   * As it was recorded, or worked out from the answers.
   * @example 21
   */
  score: number;

  /**
   * As it may be compared: by the published table, where there is one; null: the table does not have this score.
   * @example 19.25
   */
  comparable: number | null;

  /** How many items were answered; null where no answers were given. */
  @ApiInteger({ example: 4, nullable: true })
  answered: number | null;

  /** Whether what was not answered was taken as the mean of the others. */
  prorated: boolean;

  /** Null: nothing is published that names it. */
  band: BandNameDto | null;
}
