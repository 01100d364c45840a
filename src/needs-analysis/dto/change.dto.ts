import type { CountDto } from '../../disclosure/dto/count.dto.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';

/** A quarter on a control chart. */
export class SeriesPointDto {
  /** @example 2026-Q1 */
  quarter: string;

  /** Children who have it; null: not in the view for publication. */
  events: CountDto | null;

  /** Children of whom it is known; null: not in the view for publication. */
  n: CountDto | null;

  /**
   * From 0 to 1; in the view for publication in whole percentages, and null on fewer than 30 children or where few have it or
   * few do not.
   * @example 0.42
   */
  share: number | null;

  /**
   * Three standard deviations below the centre; null: there is no chart, or the share is not shown.
   * @example 0.11
   */
  lower: number | null;

  /**
   * Three standard deviations above it.
   * @example 0.58
   */
  upper: number | null;
}

/** Quarters that something other than chance sets apart. */
export class SeriesSignalDto {
  /** @example EIGHT_ON_ONE_SIDE */
  rule: 'BEYOND_LIMIT' | 'TWO_OF_THREE' | 'EIGHT_ON_ONE_SIDE' | 'SIX_IN_A_ROW';

  /** @example HIGHER */
  direction: 'HIGHER' | 'LOWER';

  /** @example 2024-Q3 */
  from: string;

  /** @example 2026-Q2 */
  to: string;

  /** What it says, in words. */
  text: BilingualDto;
}

/** A share from quarter to quarter, of children whose supervision began in it: a p-chart (Shewhart 1931; Laney 2002). */
export class NeedSeriesDto {
  /**
   * NEED: with a need. CASE_MIX: whose supervision rests on that. SEVERAL_NEEDS: with four needs or more, of those whose
   * supervision rests on that.
   * @example NEED
   */
  measure: 'NEED' | 'CASE_MIX' | 'SEVERAL_NEEDS';

  /** @example ETE */
  needArea: string | null;

  /** @example null */
  caseMix: string | null;

  label: BilingualDto;

  /**
   * Why there is no chart; null: there is one.
   * @example null
   */
  reason: 'TOO_FEW_QUARTERS' | 'TOO_FEW_CHILDREN' | null;

  /**
   * Of all quarters together.
   * @example 0.35
   */
  centre: number | null;

  /**
   * LANEY: the quarters spread more than chance spreads them, and the limits are that much wider.
   * @example SHEWHART
   */
  method: 'SHEWHART' | 'LANEY' | null;

  /**
   * How many times as far apart neighbouring quarters are as chance alone puts them, at least 1.
   * @example 1
   */
  sigmaZ: number | null;

  /**
   * Fewer than five children are expected in some quarter: the limits are rough.
   * @example false
   */
  rough: boolean;

  points: SeriesPointDto[];

  signals: SeriesSignalDto[];
}

/** How needs went over time. */
export class NeedChangeDto {
  /**
   * Whole quarters up to the last day of the period, from the first in which anybody came.
   * @example ["2024-Q1", "2024-Q2"]
   */
  quarters: string[];

  series: NeedSeriesDto[];

  /** By what points are set apart, and who says so. */
  rules: BilingualDto[];
}
