import { exactRateRatio, forecastCount, type Computed, type CountForecast } from '../statistics/index.js';

/** What is to be expected of children for whom work will be wanted. */
export interface DemandForecast {
  /** Whole months that it is told from. */
  months: number;
  /** Children in these months. */
  children: number;
  forecast: Computed<CountForecast>;
  /** The later half of the months differs from the earlier by more than chance; null: there is no forecast. */
  rateChanged: boolean | null;
}

const CHANCE = 0.05;

/**
 * Children to be expected in so many months, from how many came in each month that is over; see `forecastCount` for the
 * method. It takes the rate to stay what it was: whether it did is told beside it, by the exact ratio of the rates of the
 * two halves (Przyborowski & Wilenski 1940), of counts shrunk by their dispersion.
 */
export function forecastDemand(counts: readonly number[], horizonMonths: number): DemandForecast {
  const forecast = forecastCount(counts, horizonMonths);
  const children = sumOf(counts);
  const months = counts.length;
  if (!forecast.computable) return { months, children, forecast, rateChanged: null };
  return { months, children, forecast, rateChanged: changed(counts, forecast.value.dispersion) };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function changed(counts: readonly number[], dispersion: number): boolean {
  const half = Math.floor(counts.length / 2);
  const rateOf = (part: readonly number[]) => ({
    events: Math.round(sumOf(part) / dispersion),
    exposure: part.length,
  });
  const ratio = exactRateRatio(rateOf(counts.slice(half)), rateOf(counts.slice(0, half)));
  return ratio.computable && ratio.value.p < CHANCE;
}

const WEEKS_IN_A_MONTH = 365.25 / 12 / 7;

/**
 * Children who are in the work at a time, where so many come to it in so many months and each stays so long: the rate of
 * arrival times the length of the stay.
 *
 * Source: J. D. C. Little (1961), Operations Research 9:383-387.
 */
export const atOnce = (children: number, months: number, durationWeeks: number): number =>
  (children / months) * (durationWeeks / WEEKS_IN_A_MONTH);
