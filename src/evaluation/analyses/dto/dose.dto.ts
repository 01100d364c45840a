import { ApiInteger } from '../../../platform/openapi/properties.js';
import { EstimateDto } from '../../dto/estimate.dto.js';
import { NoteDto } from '../../dto/note.dto.js';

/** Children who had received so much of what was planned by the landmark. */
export class DoseResponseBandDto {
  /**
   * A code of the set DOSE_BAND, in the order of the dose.
   * @example HALF_AND_MORE
   */
  band: string;

  /** Children whose 18 months have passed. */
  @ApiInteger({ example: 34 })
  children: number;

  /** Null where there are fewer than 10. */
  @ApiInteger({ example: 12 })
  reoffended: number | null;

  /** The share that reoffended, with Wilson's interval. */
  rate: EstimateDto;
}

/** Whether reoffending falls as children receive more of the work, and how those who received most of it fare. */
export class DoseAnalysisDto {
  /**
   * Strength of this analysis: D2 at best, for bands are never compared like with like.
   * @example D2
   */
  design: 'D0' | 'D1' | 'D2';

  bands: DoseResponseBandDto[];

  /**
   * Whether the rate rises or falls over the bands (Cochran and Armitage). Null: too few children in the bands, or nothing
   * that varies.
   * @example 0.21
   */
  trendP: number | null;

  /**
   * Change of the rate from one band to the next.
   * @example -0.031
   */
  slope: number | null;

  /** Whether the bands depart from a straight line; null too for two bands. */
  departureP: number | null;

  /** Of those who received 80% or more, the rate minus that of those who received nothing, with the score interval. */
  completers: EstimateDto;

  notes: NoteDto[];
}
