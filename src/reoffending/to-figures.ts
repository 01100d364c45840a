import { type EstimateDto, toEstimate } from '../evaluation/dto/estimate.dto.js';
import type { Definition } from '../measures/measure-registry.js';
import type { ReoffendingSummary } from '../outcomes/measures/reoffending-summary.js';
import {
  bootstrapMeanCount,
  bootstrapMeanPositiveCount,
  kaplanMeier,
  newcombeRiskDifference,
  survivalAt,
  wilsonInterval,
} from '../statistics/index.js';
import type {
  SeriousnessChangeDto,
  TimeAtLibertyDto,
  TrackedFiguresDto,
  TrackedMeasureDto,
  TrackedTimesDto,
} from './dto/reoffending-tracking.dto.js';
import type { SeriousnessCounts, TrackingCounts } from './tracking-counts.js';

const DAYS_IN_YEAR = 365.25;
/** Ends of the quarters of a year. */
const QUARTERS = [91, 183, 274, 365];
const BOOTSTRAP = 'Bootstrap over children, percentile';

/** The definitions of the three figures, by their part in F_o = B × F_r. */
export type LocalDefinitions = Readonly<Record<'B' | 'F_O' | 'F_R', Definition>>;

const toMeasure = ({ measure, nameEn, nameCy }: Definition, value: EstimateDto): TrackedMeasureDto => ({
  measure,
  name: { en: nameEn, cy: nameCy },
  value,
});

/** A summary as it is answered, each figure under the name of its definition. */
export function toFigures(summary: ReoffendingSummary, { B, F_O, F_R }: LocalDefinitions): TrackedFiguresDto {
  const { cohort, reoffenders, histogram } = summary;
  return {
    children: cohort,
    reoffenders,
    reoffences: summary.reoffences,
    occasions: summary.occasions,
    pendingOnly: summary.pendingOnly,
    share: toMeasure(B, toEstimate(wilsonInterval(reoffenders, cohort), 'Wilson 1927')),
    shareIfAllPendingProven: summary.binaryRateBounds?.upper ?? null,
    perChild: toMeasure(F_O, toEstimate(bootstrapMeanCount(histogram), BOOTSTRAP)),
    perReoffender: toMeasure(F_R, toEstimate(bootstrapMeanPositiveCount(histogram), BOOTSTRAP)),
    histogram: histogram.map(({ count, people }) => ({ reoffences: count, children: people })),
  };
}

/** The share of one cohort less that of another. */
export const shareDifference = (one: ReoffendingSummary, other: ReoffendingSummary): EstimateDto =>
  toEstimate(
    newcombeRiskDifference(
      { events: one.reoffenders, n: one.cohort },
      { events: other.reoffenders, n: other.cohort },
    ),
    'Newcombe 1998, hybrid score (method 10)',
  );

const meanOf = (sum: number, count: number): number | null => (count === 0 ? null : sum / count);

export const toSeriousness = (counts: SeriousnessCounts): SeriousnessChangeDto => ({
  reoffenders: counts.reoffenders,
  compared: counts.compared,
  withoutIndexScore: counts.noIndexScore,
  withoutReoffenceScore: counts.noReoffenceScore,
  unscoredReoffences: counts.unscoredReoffences,
  escalated: toEstimate(wilsonInterval(counts.escalated, counts.compared), 'Wilson 1927'),
  meanMaxChange: meanOf(counts.sumOfMaxChanges, counts.compared),
  meanMeanChange: meanOf(counts.sumOfMeanChanges, counts.compared),
});

/** How soon children reoffended. */
export function toTimes(counts: TrackingCounts): TrackedTimesDto {
  const followUp = counts.times();
  const children = followUp.time.length;
  const curve = kaplanMeier(followUp);
  if (!curve.computable) return { children, points: [], medianDays: null };
  const { time, survival } = curve.value;
  const place = survival.findIndex((share) => share <= 0.5);
  return {
    children,
    points: survivalAt(curve.value, QUARTERS).map((point) => ({
      day: point.time,
      atRisk: point.atRisk,
      withoutReoffence: point.survival,
      lower: point.lower,
      upper: point.upper,
    })),
    medianDays: place < 0 ? null : (time[place] ?? null),
  };
}

export function toLiberty(
  { daysFollowed, daysInCustody }: TrackingCounts,
  { reoffences }: ReoffendingSummary,
): TimeAtLibertyDto {
  const years = (daysFollowed - daysInCustody) / DAYS_IN_YEAR;
  return { daysFollowed, daysInCustody, reoffencesPerYear: years === 0 ? null : reoffences / years };
}
