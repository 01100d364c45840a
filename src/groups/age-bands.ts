import { ageOn, type PlainDate } from '../platform/calendar/plain-date.js';
import type { Group } from './breakdown.js';

/** Ages in whole years at which bands begin. From ten on a child can be convicted; from 18 on nobody is a child. */
const STARTS = [10, 12, 14, 16, 18] as const;

/** Ages from the first on and below the second. */
export type AgeBand = readonly [from: number, below: number];

/** Every band, the youngest first. */
export const AGE_BANDS: readonly AgeBand[] = [0, ...STARTS].map((from, place) => [
  from,
  STARTS[place] ?? Number.POSITIVE_INFINITY,
]);

const codeOf = ([from, below]: AgeBand): string => {
  if (from === 0) return `UNDER_${below}`;
  return below === Number.POSITIVE_INFINITY ? `${from}_AND_OVER` : `${from}_TO_${below - 1}`;
};

/** A band as a group of children. */
export function toAgeGroup(band: AgeBand): Group {
  const [from, below] = band;
  const group = codeOf(band);
  if (from === 0) return { group, labelEn: `Under ${below}`, labelCy: `O dan ${below}` };
  if (below === Number.POSITIVE_INFINITY) {
    return { group, labelEn: `${from} and over`, labelCy: `${from} a throsodd` };
  }
  return { group, labelEn: `${from} and ${below - 1}`, labelCy: `${from} a ${below - 1}` };
}

/** The code of the band of a child born on a day, on another. */
export function ageBandOn(dateOfBirth: PlainDate, on: PlainDate): string {
  const age = ageOn(dateOfBirth, on);
  return codeOf(AGE_BANDS.findLast(([from]) => age >= from) ?? AGE_BANDS[0]!);
}
