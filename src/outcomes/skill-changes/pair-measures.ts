import type { PlainDate } from '../../platform/calendar/plain-date.js';

/** What of a measure decides which other it is compared with. */
export interface Pairable {
  id: string;
  instrument: string;
  respondent: string;
  deliveryId: string | null;
  timepoint: 'T0' | 'T1' | 'T2';
  measuredOn: PlainDate;
}

/** Two measures that are compared; null: that one was not taken. */
export interface MeasurePair<Measure> {
  to: 'T1' | 'T2';
  first: Measure | null;
  later: Measure | null;
}

const inOrder = (a: Pairable, b: Pairable): number =>
  a.measuredOn < b.measuredOn ? -1 : a.measuredOn > b.measuredOn ? 1 : a.id < b.id ? -1 : 1;

function pairTo<Measure extends Pairable>(
  measures: readonly Measure[],
  to: 'T1' | 'T2',
): MeasurePair<Measure> {
  const later = measures.findLast(({ timepoint }) => timepoint === to) ?? null;
  const first = measures.findLast(
    ({ timepoint, measuredOn }) => timepoint === 'T0' && (later === null || measuredOn <= later.measuredOn),
  );
  return { to, first: first ?? null, later };
}

function grouped<Measure extends Pairable>(measures: readonly Measure[]): Measure[][] {
  const groups = new Map<string, Measure[]>();
  for (const measure of [...measures].sort(inOrder)) {
    const key = `${measure.instrument} ${measure.respondent} ${measure.deliveryId ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(measure);
    else groups.set(key, [measure]);
  }
  return [...groups.values()];
}

/**
 * The pair of each instrument, respondent and delivery from the start to the end, or to the follow-up: the last measure
 * there, and the last at the start that was not taken after it.
 */
export const pairsTo = <Measure extends Pairable>(
  measures: readonly Measure[],
  to: 'T1' | 'T2',
): MeasurePair<Measure>[] =>
  grouped(measures)
    .map((group) => pairTo(group, to))
    .filter(({ first, later }) => first !== null || later !== null);

/** Every pair: to the end, and to the follow-up where one was taken, for it is not always due. */
export const pairMeasures = <Measure extends Pairable>(
  measures: readonly Measure[],
): MeasurePair<Measure>[] =>
  grouped(measures).flatMap((group) => [
    ...pairsTo(group, 'T1'),
    ...pairsTo(group, 'T2').filter(({ later }) => later !== null),
  ]);
