import { toPlainDate, type DayNumber } from './day-number.js';
import type { CaseStory } from './case-story.js';
import type { Weights } from './draw.js';
import type { RowWriter } from './row-writer.js';
import type { WrittenCase } from './write-case.js';
import type { StartedDelivery } from './write-deliveries.js';

interface Instrument {
  code: string;
  min: number;
  max: number;
  /** The smallest difference between two scores. */
  step: number;
  higherIsBetter: boolean;
}

const WELLBEING: Weights<Instrument> = [
  [{ code: 'SWEMWBS', min: 7, max: 35, step: 1, higherIsBetter: true }, 35],
  [{ code: 'SDQ_SELF', min: 0, max: 40, step: 1, higherIsBetter: false }, 30],
  [{ code: 'ROSENBERG', min: 0, max: 30, step: 1, higherIsBetter: true }, 20],
  [{ code: 'YP_CORE', min: 0, max: 40, step: 1, higherIsBetter: false }, 15],
];
const SKILLS: Weights<Instrument> = [
  [{ code: 'LOCAL_SOFT_SKILLS', min: 1, max: 5, step: 0.125, higherIsBetter: true }, 55],
  [{ code: 'GBO', min: 0, max: 10, step: 1, higherIsBetter: true }, 25],
  [{ code: 'GSE', min: 10, max: 40, step: 1, higherIsBetter: true }, 20],
];
const WELLBEING_NEEDS = new Set(['EMH', 'PSO', 'SAF']);
const WORKER_RATED = new Set(['LOCAL_SOFT_SKILLS']);

const MEASURED = 0.35;
const MEASURED_AGAIN = { completed: 0.75, notCompleted: 0.3 };
/** Where children stand at the start on a scale of 0, worst, to 1, best; and what change to the end is drawn. */
const AT_START = { mean: 0.45, spread: 0.13 };
const CHANGE = { completed: 0.08, notCompleted: 0.01, spread: 0.1 };

function score({ min, max, step, higherIsBetter }: Instrument, standing: number): number {
  const share = Math.min(1, Math.max(0, higherIsBetter ? standing : 1 - standing));
  return min + Math.round((share * (max - min)) / step) * step;
}

/** Writes a measure at the start of some deliveries, and another at the end of some of those. */
export function writeSkillMeasures(
  started: readonly StartedDelivery[],
  story: CaseStory,
  { caseId }: WrittenCase,
  writer: RowWriter,
): void {
  const { draw } = writer;
  for (const { deliveryId, work, startedOn, endedOn, completed } of started) {
    if (!work.version.impactEvaluable || !draw.chance(MEASURED)) continue;
    const wellbeing = work.needs.some(({ needAreaCode }) => WELLBEING_NEEDS.has(needAreaCode));
    const instrument = draw.weighted(wellbeing ? WELLBEING : SKILLS);
    const respondent = WORKER_RATED.has(instrument.code) && draw.chance(0.5) ? 'WORKER' : 'CHILD';
    const write = (timepoint: 'T0' | 'T1', day: DayNumber, standing: number) =>
      writer.rows.skillMeasures.push({
        caseId,
        deliveryId,
        reference: null,
        instrument: instrument.code,
        timepoint,
        measuredOn: toPlainDate(day),
        score: score(instrument, standing),
        ...{ scales: null, answers: null, language: null, assisted: null, consented: null },
        respondent,
        ...writer.owned(day),
      });

    const atStart = AT_START.mean + AT_START.spread * draw.normal();
    write('T0', Math.min(startedOn + draw.whole(0, 10), story.lastDay), atStart);
    const kind = completed ? 'completed' : 'notCompleted';
    if (endedOn === null || !draw.chance(MEASURED_AGAIN[kind])) continue;
    const atEnd = atStart + CHANGE[kind] + CHANGE.spread * draw.normal();
    write('T1', Math.min(endedOn + draw.whole(0, 21), story.lastDay), atEnd);
  }
}
