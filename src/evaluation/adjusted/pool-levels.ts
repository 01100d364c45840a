import type { CategoryColumn } from '../bench/columns.js';

/** Children a side below which a level is not a group of its own: it would tell the sides apart by itself. */
const LEAST_A_SIDE = 5;

/** The level that small ones go into. */
export const POOLED = 'OTHER_LEVELS';

/**
 * Puts the levels of a category that have too few children on either side together; a missing value that is as rare joins
 * them. A score cannot be fitted where a level is on one side only.
 * @param treated 1 or 0 per row
 */
export function poolLevels({ codes, levels }: CategoryColumn, treated: Float64Array): CategoryColumn {
  const counts = new Map<number, [number, number]>();
  codes.forEach((code, row) => {
    const sides = counts.get(code) ?? [0, 0];
    sides[treated[row] === 1 ? 1 : 0]++;
    counts.set(code, sides);
  });
  const isSmall = (code: number): boolean => Math.min(...(counts.get(code) ?? [0, 0])) < LEAST_A_SIDE;
  const kept = levels.flatMap((level, place) => (isSmall(place) ? [] : [{ level, place }]));
  const keepsMissing = counts.has(-1) && !isSmall(-1);
  if (kept.length === levels.length && (keepsMissing || !counts.has(-1))) return { codes, levels };
  // The pooled level comes last, so that the first to be compared with is a real one.
  const places = new Map(kept.map(({ place }, index) => [place, index]));
  const placeOf = (code: number): number =>
    code === -1 && keepsMissing ? -1 : (places.get(code) ?? kept.length);
  return { codes: codes.map(placeOf), levels: [...kept.map(({ level }) => level), POOLED] };
}
