import { addDays, addMonthsClamped, type PlainDate } from '../../../platform/calendar/plain-date.js';
import { type Arm, doseTrend, funnelLimits } from '../../../statistics/index.js';
import type { EvaluationDefinition } from '../../definition.js';
import { ANALYSIS_NOTES } from '../analysis-notes.js';
import type { QuarterDto, TrendAnalysisDto, TrendArmDto } from '../dto/trend.dto.js';
import { LEAST_FOR_A_RATE } from '../../least-for-a-rate.js';
import { lastDayOf, numberOf, quarterOf } from './quarter.js';

/** Within three standard deviations (W. Shewhart 1931, Economic Control of Quality of Manufactured Product). */
const THREE_SIGMA = 0.9973002039367398;
const DAYS_OF_A_WEEK = 7;

type Period = Pick<EvaluationDefinition, 'indexFrom' | 'indexTo' | 'landmarkWeeks' | 'dataAsOf'>;
type Counts = ReadonlyMap<PlainDate, Arm>;

function quarterDto(startsOn: PlainDate, { events, n }: Arm, centre: number | null): QuarterDto {
  const limits = n < LEAST_FOR_A_RATE || centre === null ? null : funnelLimits(centre, n, THREE_SIGMA);
  if (!limits?.computable) {
    const hidden = { reoffended: null, rate: null, lowerLimit: null, upperLimit: null, outside: null };
    return { startsOn, children: n, ...hidden };
  }
  const { lower, upper } = limits.value;
  const rate = events / n;
  return {
    ...{ startsOn, children: n, reoffended: events, rate, lowerLimit: lower, upperLimit: upper },
    outside: rate < lower || rate > upper,
  };
}

function armOf(counts: Counts, whole: readonly PlainDate[]): TrendArmDto {
  const arms = whole.flatMap((quarter) => {
    const arm = counts.get(quarter);
    return arm ? [{ quarter, arm }] : [];
  });
  const n = arms.reduce((sum, { arm }) => sum + arm.n, 0);
  const centre = n < LEAST_FOR_A_RATE ? null : arms.reduce((sum, { arm }) => sum + arm.events, 0) / n;
  const enough = arms.filter(({ arm }) => arm.n >= LEAST_FOR_A_RATE).length >= 2;
  const trend = enough
    ? doseTrend(arms.map(({ quarter, arm }) => ({ ...arm, score: numberOf(quarter) })))
    : null;
  return {
    quarters: arms.map(({ quarter, arm }) => quarterDto(quarter, arm, centre)),
    centre,
    trendP: trend?.computable ? trend.value.p : null,
    slope: trend?.computable ? trend.value.slope : null,
  };
}

/** Counts reoffending by quarter of the index date, child by child. */
export class TrendCounts {
  readonly #started = new Map<PlainDate, Arm>();
  readonly #comparison = new Map<PlainDate, Arm>();

  constructor(private readonly period: Period) {}

  add(indexDate: PlainDate, hasStarted: boolean, hasReoffended: boolean): void {
    const counts = hasStarted ? this.#started : this.#comparison;
    const quarter = quarterOf(indexDate);
    const { events, n } = counts.get(quarter) ?? { events: 0, n: 0 };
    counts.set(quarter, { events: events + Number(hasReoffended), n: n + 1 });
  }

  analysis(): TrendAnalysisDto {
    const seen = [...new Set([...this.#started.keys(), ...this.#comparison.keys()])].sort();
    const whole = seen.filter((quarter) => this.#isWhole(quarter, seen[0]));
    const { subAnalysis, wholeQuarters, manyQuarters } = ANALYSIS_NOTES;
    return {
      design: 'D1',
      started: armOf(this.#started, whole),
      comparison: armOf(this.#comparison, whole),
      notes: [subAnalysis, wholeQuarters, manyQuarters],
    };
  }

  /** Whether all children of a quarter are in the cohort, and their 18 months have passed. */
  #isWhole(quarter: PlainDate, first: PlainDate | undefined): boolean {
    const { indexFrom, indexTo, landmarkWeeks, dataAsOf } = this.period;
    const last = lastDayOf(quarter);
    if (indexFrom === null ? quarter === first : quarter < indexFrom) return false;
    if (indexTo !== null && last > indexTo) return false;
    return addMonthsClamped(addDays(last, DAYS_OF_A_WEEK * landmarkWeeks), 18) <= dataAsOf;
  }
}
