import { ApiInteger } from '../../platform/openapi/properties.js';
import { EstimateDto } from './estimate.dto.js';

/** The share of children without a proven reoffence at the end of a week in which somebody reoffended. */
export class CurvePointDto {
  /** Days since the start of follow-up: the end of a week, or of the year. */
  @ApiInteger({ example: 28 })
  day: number;

  /** Children who had not reoffended before the first who did in that week. */
  @ApiInteger({ example: 210 })
  atRisk: number;

  /** Children with their first proven reoffence in that week. */
  @ApiInteger({ example: 3 })
  reoffended: number;

  /**
   * Share of children without a proven reoffence by then (Kaplan and Meier 1958).
   * @example 0.9762
   */
  withoutReoffence: number;

  /**
   * Lower limit, by the log of the log (Kalbfleisch and Prentice 1980).
   * @example 0.9441
   */
  lower: number;

  /** @example 0.99 */
  upper: number;
}

/** How many children had not yet reoffended. */
export class NumberAtRiskDto {
  /** Days since the start of follow-up. */
  @ApiInteger({ example: 183 })
  day: number;

  @ApiInteger({ example: 174 })
  children: number;
}

/** Time to the first proven reoffence of one side of the comparison. */
export class TimeArmDto {
  /** From a share of 1 on day 0, a point for each week in which somebody reoffended; empty where nobody did. */
  curve: CurvePointDto[];

  /** At the start and at the end of each quarter of the year. */
  atRisk: NumberAtRiskDto[];

  /** Days without a proven reoffence, of 365, on average. */
  restrictedMean: EstimateDto;
}

/** Whether two curves differ over all of the follow-up (Mantel 1966). */
export class LogRankDto {
  /** @example 2.41 */
  chiSquared: number | null;

  /** @example 0.12 */
  p: number | null;

  /** Why it cannot be computed; null: it is. */
  reason: string | null;
}

/** A difference in mean days with its p-value. */
export class DaysDifferenceDto extends EstimateDto {
  /** @example 0.09 */
  p: number | null;
}

/** How fast those who started reoffend, over how fast the others do (Cox 1972, ties after Efron 1977), with a 95% interval. */
export class HazardRatioDto {
  /** @example 0.81 */
  estimate: number | null;

  /** @example 0.6 */
  lower: number | null;

  /** @example 1.09 */
  upper: number | null;

  /** @example 0.16 */
  p: number | null;

  /**
   * Whether the ratio stays the same over time (Grambsch and Therneau 1994): below 0.05 one figure does not describe the
   * year, and the curves and the mean days do.
   * @example 0.44
   */
  proportionalHazardsP: number | null;

  /** Why it cannot be computed; null: it is. */
  reason: string | null;
}

/** Time to the first proven reoffence: those who started the intervention, beside those who did not. */
export class TimeToReoffenceDto {
  /** Days for which everybody is followed. */
  @ApiInteger({ example: 365 })
  days: number;

  started: TimeArmDto;

  comparison: TimeArmDto;

  logRank: LogRankDto;

  /** Mean days of those who started minus those of the others: it holds also where hazards are not proportional. */
  restrictedMeanDifference: DaysDifferenceDto;

  /** As the sides came; the adjusted one is with the adjusted comparison. */
  hazardRatio: HazardRatioDto;
}
