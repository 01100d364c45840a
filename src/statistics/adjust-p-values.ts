import { requireProbability } from './checks.js';

/** A p-value, or null where a comparison of the family could not be made. */
export type MaybeP = number | null;

/**
 * P-values adjusted for the family they belong to, in the same order: calling those at or below q significant keeps
 * the expected share of false calls at q. The family is declared before looking; nulls stay null and do not count.
 *
 * Source: Y. Benjamini & Y. Hochberg (1995), JRSS B 57:289-300: the least of p(j) m / j over j >= i, at most 1.
 *
 * @throws RangeError when a p-value lies outside [0, 1]
 */
export function benjaminiHochberg(family: readonly MaybeP[]): MaybeP[] {
  const order = ascending(family);
  const adjusted = family.map((): MaybeP => null);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const { p, place } = order[rank - 1]!;
    least = Math.min(least, (p * order.length) / rank);
    adjusted[place] = least;
  }
  return adjusted;
}

/**
 * The same, keeping the chance of even one false call at the level: for a few confirmatory comparisons.
 *
 * Source: S. Holm (1979), Scandinavian Journal of Statistics 6:65-70: the greatest of p(j) (m - j + 1) over j <= i.
 *
 * @throws RangeError when a p-value lies outside [0, 1]
 */
export function holm(family: readonly MaybeP[]): MaybeP[] {
  const order = ascending(family);
  const adjusted = family.map((): MaybeP => null);
  let greatest = 0;
  order.forEach(({ p, place }, before) => {
    greatest = Math.max(greatest, Math.min(1, p * (order.length - before)));
    adjusted[place] = greatest;
  });
  return adjusted;
}

function ascending(family: readonly MaybeP[]): { p: number; place: number }[] {
  return family
    .flatMap((p, place) => (p === null ? [] : [{ p, place }]))
    .map((entry) => {
      requireProbability(entry.p, 'p');
      return entry;
    })
    .sort((x, y) => x.p - y.p);
}
