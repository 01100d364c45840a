import { ApiDate, ApiInteger } from '../../../platform/openapi/properties.js';
import { NoteDto } from '../../dto/note.dto.js';

/** Children with an index date in one quarter. */
export class QuarterDto {
  /** First day of the quarter. */
  @ApiDate()
  startsOn: string;

  @ApiInteger({ example: 18 })
  children: number;

  /** Null where there are fewer than 10 children, as the rate is. */
  @ApiInteger({ example: 7 })
  reoffended: number | null;

  /** @example 0.389 */
  rate: number | null;

  /**
   * Limits of the p-chart at this number of children: three standard deviations from the share over all quarters.
   * @example 0.06
   */
  lowerLimit: number | null;

  /** @example 0.74 */
  upperLimit: number | null;

  /** Whether the rate lies outside of them. */
  outside: boolean | null;
}

/** One side of the comparison over time. */
export class TrendArmDto {
  quarters: QuarterDto[];

  /**
   * The share over all these quarters, in the middle of the chart.
   * @example 0.4
   */
  centre: number | null;

  /**
   * Whether the rate rises or falls over time (Cochran and Armitage). Null: fewer than two quarters of 10 children, or
   * nothing that varies.
   * @example 0.44
   */
  trendP: number | null;

  /**
   * Change of the rate from one quarter to the next.
   * @example -0.012
   */
  slope: number | null;
}

/** Proven reoffending by quarter of the index date. */
export class TrendAnalysisDto {
  /**
   * Strength of this analysis: it describes.
   * @example D1
   */
  design: 'D1';

  started: TrendArmDto;

  comparison: TrendArmDto;

  notes: NoteDto[];
}
