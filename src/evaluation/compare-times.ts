import type { SurvivalPoint, SurvivalResult } from './bench/bench-result.js';
import { survivalSection } from './bench/survival-section.js';
import type { DayCounts } from './day-counts.js';
import type {
  CurvePointDto,
  HazardRatioDto,
  NumberAtRiskDto,
  TimeArmDto,
  TimeToReoffenceDto,
} from './dto/time-to-reoffence.dto.js';
import type { EstimateDto } from './dto/estimate.dto.js';
import { FOLLOW_UP_DAYS } from './follow-up-days.js';

const CONFIDENCE = 0.95;
const WEEK = 7;
/** Quarters of the year, at which the numbers at risk are shown. */
const QUARTERS = [0, 91, 183, 274, FOLLOW_UP_DAYS];

const weekEnd = (day: number): number => Math.min(WEEK * Math.ceil(day / WEEK), FOLLOW_UP_DAYS);

/** A curve at the end of each week in which somebody reoffended: a day tells more of a child than of a group. */
export function weekly(points: readonly SurvivalPoint[]): CurvePointDto[] {
  const weeks = new Map<number, CurvePointDto>();
  for (const { time, atRisk, events, survival, lower, upper } of points) {
    if (events === 0) continue;
    const day = weekEnd(time);
    const week = weeks.get(day) ?? { day, atRisk, reoffended: 0, withoutReoffence: 1, lower: 1, upper: 1 };
    const reoffended = week.reoffended + events;
    weeks.set(day, { ...week, reoffended, withoutReoffence: survival, lower, upper });
  }
  return [...weeks.values()];
}

const numbersAtRisk = (points: readonly SurvivalPoint[]): NumberAtRiskDto[] =>
  QUARTERS.map((day) => ({ day, children: points.find(({ time }) => time >= day)?.atRisk ?? 0 }));

const armOf = (points: readonly SurvivalPoint[], restrictedMean: EstimateDto): TimeArmDto => ({
  curve: weekly(points),
  atRisk: numbersAtRisk(points),
  restrictedMean,
});

/** A hazard ratio as it is answered. */
export const toHazardRatio = ({
  hazardRatio,
  lower,
  upper,
  pValue,
  proportionalHazards,
  reason,
}: SurvivalResult['cox']): HazardRatioDto => ({
  estimate: hazardRatio,
  lower,
  upper,
  p: pValue,
  proportionalHazardsP: proportionalHazards.pValue,
  reason,
});

/** Sets the times to the first proven reoffence of two groups beside each other. */
export function compareTimes(started: DayCounts, comparison: DayCounts): TimeToReoffenceDto {
  const first = started.children;
  const rows = first + comparison.children;
  const followUp = { time: new Float64Array(rows), event: new Float64Array(rows) };
  started.write(followUp, 0);
  comparison.write(followUp, first);
  const treated = new Float64Array(rows).fill(1, 0, first);
  const asked = { treatment: 'started', horizon: FOLLOW_UP_DAYS, confidence: CONFIDENCE };
  const { restrictedMeans, logRank, cox, ...curves } = survivalSection(
    { treated, design: { model: [] } },
    followUp,
    asked,
  );
  const { pValue, ...difference } = restrictedMeans.difference;
  return {
    days: FOLLOW_UP_DAYS,
    started: armOf(curves.treated, restrictedMeans.treated),
    comparison: armOf(curves.comparison, restrictedMeans.comparison),
    logRank: { chiSquared: logRank.chiSquare, p: logRank.pValue, reason: logRank.reason },
    restrictedMeanDifference: { ...difference, p: pValue },
    hazardRatio: toHazardRatio(cox),
  };
}
