/** Where a child's reoffending follow-up stands on the day the caseload is seen. */
export type Standing = 'MATURED' | 'WAITING_PERIOD' | 'FOLLOW_UP_OPEN' | 'NO_INDEX';

/** Children in the youth offending system of Cwm Taf, April to December 2016 (HMI Probation, Full Joint
 * Inspection of Youth Offending Work in Cwm Taf, 2017). */
export const DEFAULT_CASES = 326;

/** Cases that the inspectors read. */
export const INSPECTED_CASES = 35;

/**
 * Children by follow-up. The inspection gives rates for the cohort of April 2014 to March 2015, 43.4 % reoffending
 * and 1.40 reoffences a child, and no counts: 235 children is a synthetic size at which whole numbers give both.
 */
export const STANDINGS: Record<Standing, number> = {
  MATURED: 235,
  WAITING_PERIOD: 18,
  FOLLOW_UP_OPEN: 44,
  NO_INDEX: 29,
};

/** Children of the matured cohort who were not, and who were, proven to have reoffended. */
export const MATURED_CHILDREN = { notReoffended: 133, reoffended: 102 };

/** Reoffending children by number of proven reoffences: 329 in all, most of them by few children. Invented. */
export const REOFFENCE_COUNTS: ReadonlyMap<number, number> = new Map([
  [1, 31],
  [2, 24],
  [3, 14],
  [4, 10],
  [5, 7],
  [6, 5],
  [7, 3],
  [8, 3],
  [9, 1],
  [10, 1],
  [11, 1],
  [13, 1],
  [15, 1],
]);

/**
 * Shares out a whole number in proportion to weights: each gets its quota rounded down, and the largest
 * remainders get one more (Hamilton's method). Ties go to the earlier weight.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const quotas = weights.map((weight) => (total * weight) / sum);
  const shares = quotas.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
