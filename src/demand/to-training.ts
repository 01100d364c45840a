import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { LabelledCode } from '../practice/concordance/code-labels.js';
import type { ActiveWorker } from '../workforce/active-workers.js';
import { trainingState } from '../workforce/may-deliver.js';
import type { TrainingShortfallDto } from './capacity.dto.js';
import { atOnce, type DemandForecast } from './forecast-demand.js';
import { staffingFor } from './people-short.js';
import type { Entry } from './read-entries.js';
import { type Showing, toTenth } from './showing.js';

/** Work that is to be expected, and those who may deliver it. */
export interface TrainingFacts {
  works: readonly { entry: Entry; demand: Record<'en' | 'cy', DemandForecast> }[];
  /** Those who work on a day. */
  now: { on: PlainDate; workers: readonly ActiveWorker[] };
  atEnd: { on: PlainDate; workers: readonly ActiveWorker[] };
  horizonMonths: number;
  childrenPerDeliverer: number;
}

type Works = TrainingFacts['works'];

const COUNTS: readonly string[] = ['TRAINED', 'COMPETENT'];

function trainedIn(
  qualification: string,
  language: 'en' | 'cy',
  { on, workers }: TrainingFacts['now'],
): number {
  return workers.filter(
    ({ training, languages }) =>
      (language === 'en' || languages.includes('cy')) &&
      COUNTS.includes(trainingState(training, qualification, on)),
  ).length;
}

/** Children at a time in all of these works that say how long they take; null: of none is there a forecast. */
function expectedAtOnce(
  works: Works,
  language: 'en' | 'cy',
  horizonMonths: number,
): { atOnce: number; children: number } | null {
  let [sum, children, known] = [0, 0, false];
  for (const { entry, demand } of works) {
    const { forecast, children: came } = demand[language];
    if (!forecast.computable || entry.durationWeeks === null) continue;
    known = true;
    sum += atOnce(forecast.value.expected, horizonMonths, entry.durationWeeks);
    children += came;
  }
  return known ? { atOnce: sum, children } : null;
}

/** Workers whom the work to be expected takes, by qualification and language; those with the most people short first. */
export function toTraining(
  qualifications: readonly LabelledCode[],
  facts: TrainingFacts,
  showing: Showing,
): TrainingShortfallDto[] {
  const { now, atEnd, horizonMonths, childrenPerDeliverer } = facts;
  const rows = qualifications.flatMap(({ code, labelEn, labelCy }) => {
    const works = facts.works.filter(({ entry }) => entry.qualifications.includes(code));
    if (works.length === 0) return [];
    return (['en', 'cy'] as const).map((language): TrainingShortfallDto => {
      const trainedAtEnd = trainedIn(code, language, atEnd);
      const expected = expectedAtOnce(works, language, horizonMonths);
      const told = expected !== null && showing.mayReckonFrom(expected.children);
      const staffing = told
        ? staffingFor({ atOnce: expected.atOnce, trained: trainedAtEnd, childrenPerDeliverer })
        : { needed: null, short: null };
      return {
        ...{ qualification: code, labelEn, labelCy, language, interventions: works.length },
        ...{ trained: trainedIn(code, language, now), trainedAtEnd },
        ...{ childrenAtOnce: told ? toTenth(expected.atOnce) : null, ...staffing },
      };
    });
  });
  return rows.sort((one, other) => (other.short ?? -1) - (one.short ?? -1));
}
