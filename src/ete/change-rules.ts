/** Which way a level went. */
export type Direction = 'IMPROVED' | 'SAME' | 'WORSE';

/** The end less the start; null where one of the two is not known. */
export const changeOf = (start: number | null, end: number | null): number | null =>
  start === null || end === null ? null : end - start;

/** Which way that is. */
export function directionOf(change: number | null): Direction | null {
  if (change === null) return null;
  if (change === 0) return 'SAME';
  return change > 0 ? 'IMPROVED' : 'WORSE';
}
