import { nullValueOf, type OutcomeKind } from './evaluation-outcome.js';

/** Which way an interval points. */
export type Direction = 'FAVOURABLE' | 'ADVERSE' | 'INCONCLUSIVE';

/** Only an interval that leaves out "no difference" points somewhere. */
export function directionOf(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { measure, higherIsBetter }: Pick<OutcomeKind, 'measure' | 'higherIsBetter'>,
): Direction {
  const same = nullValueOf(measure);
  if (lower <= same && upper >= same) return 'INCONCLUSIVE';
  return lower > same === higherIsBetter ? 'FAVOURABLE' : 'ADVERSE';
}
