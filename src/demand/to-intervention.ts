import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { InterventionCapacityAndDemandDto, DelivererSupplyDto } from './capacity.dto.js';
import { medianDaysWaited } from './days-waited.js';
import { atOnce, type DemandForecast } from './forecast-demand.js';
import type { Entry } from './read-entries.js';
import type { WorkFacts } from './read-work.js';
import { type Showing, toForecast, toTenth } from './showing.js';

/** What there is of one intervention, and what is wanted of it. */
export interface InterventionFacts {
  entry: Entry;
  places: number | null;
  work: WorkFacts;
  deliverers: DelivererSupplyDto;
  demand: DemandForecast;
}

interface Ahead {
  until: PlainDate;
  horizonMonths: number;
}

/** One intervention as it is shown. */
export function toIntervention(
  { entry, places, work, deliverers, demand }: InterventionFacts,
  { until, horizonMonths }: Ahead,
  showing: Showing,
): InterventionCapacityAndDemandDto {
  const forecast = toForecast(demand, showing);
  const { durationWeeks } = entry;
  const needed =
    !demand.forecast.computable || forecast.reason !== null || durationWeeks === null
      ? null
      : atOnce(demand.forecast.value.expected, horizonMonths, durationWeeks);
  return {
    ...{ interventionId: entry.interventionId, code: entry.code, titleEn: entry.titleEn },
    ...{ titleCy: entry.titleCy, needAreas: entry.needAreas, places },
    inUse: showing.count(work.inUse),
    waiting: showing.count(work.waitingSince.length),
    medianDaysWaited: medianDaysWaited(work.waitingSince, until),
    givenUp: showing.count(work.givenUp.children),
    givenUpReasons: showing.detail(work.givenUp.byReason),
    notTakenUp: showing.count(work.notTakenUp.children),
    notTakenUpReasons: showing.detail(work.notTakenUp.byReason),
    deliverers,
    forecast,
    placesNeeded: needed === null ? null : toTenth(needed),
    placesShort: needed === null || places === null ? null : Math.max(0, Math.ceil(needed) - places),
  };
}
