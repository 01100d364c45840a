import { requireOpenUnit } from '../checks.js';
import { newtonIncreasing } from '../solve.js';
import type { Tail, Tails } from './tails.js';

/** No double has a natural logarithm or log-odds outside this range. */
const LARGEST_LOGARITHM = 1500;

interface QuantileProblem {
  /** Probability in (0, 1), measured in `tail`. */
  readonly p: number;
  readonly tail: Tail;
  /** First guess on the working scale. */
  readonly start: number;
  readonly tailsAt: (u: number) => Tails;
  /** Density of the variable on the working scale. */
  readonly densityAt: (u: number) => number;
}

/**
 * Inverts a distribution on a scale where its density is log-concave (log for gamma, log-odds for beta), by
 * bracketed Newton on the logarithm of whichever tail is the smaller: log-concavity makes that function
 * concave, so the iteration cannot cycle, and working on the smaller tail keeps relative accuracy.
 *
 * @throws RangeError when p is not strictly between 0 and 1
 */
export function quantileOnSmallerTail(problem: QuantileProblem): number {
  const { p, tail, start, tailsAt, densityAt } = problem;
  requireOpenUnit(p, 'p');
  const lowerIsSmaller = tail === 'lower' ? p <= 0.5 : p > 0.5;
  const logTarget = Math.log(p <= 0.5 ? p : 1 - p);
  const sign = lowerIsSmaller ? 1 : -1;
  // The upper tail falls as u rises, so it is solved on the mirrored scale, where it is the lower tail.
  const root = newtonIncreasing(
    (v) => {
      const u = sign * v;
      const tails = tailsAt(u);
      const mass = lowerIsSmaller ? tails.lower : tails.upper;
      return { value: Math.log(mass) - logTarget, slope: densityAt(u) / mass };
    },
    sign * start,
    -LARGEST_LOGARITHM,
    LARGEST_LOGARITHM,
  );
  return sign * root;
}
