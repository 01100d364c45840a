/** A discrete distribution with one peak, on the whole numbers from `first` to `last`. */
export interface UnimodalDistribution {
  readonly first: number;
  readonly last: number;
  readonly mode: number;
  readonly mass: (k: number) => number;
}

/** Ties: masses that differ only by rounding count as equal (the rule of R's fisher.test and binom.test). */
const TIE = 1 + 1e-7;

/**
 * The exact two-sided p-value: the total mass of all outcomes no more likely than the one observed.
 *
 * The boundary of that set is found by binary search on each flank, and each tail is summed outwards until
 * the terms vanish, so a million people cost milliseconds.
 */
export function minimumLikelihoodP(distribution: UnimodalDistribution, observed: number): number {
  const { first, last, mode, mass } = distribution;
  const threshold = mass(observed) * TIE;
  const unlikely = (k: number) => mass(k) <= threshold;
  if (unlikely(mode)) return 1;
  const left = lastWhere(unlikely, first - 1, mode);
  const right = -lastWhere((k) => unlikely(-k), -(last + 1), -mode);
  return Math.min(1, sumOutwards(mass, left, first, -1) + sumOutwards(mass, right, last, 1));
}

/** Mass from `from` outwards to `end`, in steps of +1 or -1, on a flank where it only falls. */
export function sumOutwards(mass: (k: number) => number, from: number, end: number, step: 1 | -1): number {
  let sum = 0;
  for (let k = from; (end - k) * step >= 0; k += step) {
    const term = mass(k);
    sum += term;
    if (term <= sum * 1e-18) break;
  }
  return sum;
}

/**
 * The largest k in [low, high) where the condition holds; it holds at `low` by convention and fails at
 * `high`.
 */
function lastWhere(condition: (k: number) => boolean, low: number, high: number): number {
  let holds = low;
  let fails = high;
  while (fails - holds > 1) {
    const middle = Math.floor((holds + fails) / 2);
    if (condition(middle)) holds = middle;
    else fails = middle;
  }
  return holds;
}
