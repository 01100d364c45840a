import { notComputable, computed, type Computed } from '../computed.js';
import { choleskyFactor, choleskySolve } from '../linear/cholesky.js';

/** A log-likelihood at one point, with its gradient and its information (size x size, row by row). */
export interface Likelihood {
  readonly logLikelihood: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

/** Where a log-likelihood is greatest. `lower` is the Cholesky factor of the information there. */
export interface Maximum extends Likelihood {
  readonly coefficients: Float64Array;
  readonly lower: Float64Array;
  /** Points at which the likelihood was asked for. */
  readonly evaluations: number;
}

const MOST_STEPS = 50;
const MOST_HALVINGS = 20;
// Squared length of the next step in standard errors: below the first it is rounding; below the second it is so when it
// no longer shrinks.
const NO_STEP = 1e-20;
const SMALL_STEP = 1e-11;

/**
 * The maximum of a log-likelihood by Newton's method (Fisher's scoring where the information is the expected one); a
 * step that does not raise it is halved.
 *
 * @returns COLLINEAR_COLUMN with the place of a coefficient that the data do not determine at the start, SEPARATION with
 *   that of one that they stop to determine on the way, NOT_CONVERGED when 50 steps are not enough
 */
export function maximise(
  evaluate: (coefficients: Float64Array) => Likelihood,
  start: Float64Array,
): Computed<Maximum> {
  let coefficients = start;
  let here = evaluate(coefficients);
  let evaluations = 1;
  let last = Infinity;
  for (let i = 0; i < MOST_STEPS; i++) {
    const factored = choleskyFactor(here.information, start.length);
    if (!factored.definite) {
      return notComputable(i === 0 ? 'COLLINEAR_COLUMN' : 'SEPARATION', factored.dependent);
    }
    const step = choleskySolve(factored.lower, here.gradient);
    const length = dot(step, here.gradient);
    if (length < NO_STEP || (length < SMALL_STEP && length > last / 4)) {
      return computed({ ...here, coefficients, lower: factored.lower, evaluations });
    }
    last = length;
    let size = 1;
    for (let halvings = 0; ; halvings++) {
      const next = coefficients.map((value, j) => value + size * step[j]!);
      const there = evaluate(next);
      evaluations++;
      // Near the top the gain is smaller than the rounding of the likelihood itself.
      const slack = length < 1e-6 ? Math.abs(here.logLikelihood) * 1e-12 : 0;
      if (there.logLikelihood >= here.logLikelihood - slack) {
        [coefficients, here] = [next, there];
        break;
      }
      if (halvings === MOST_HALVINGS) return notComputable('NOT_CONVERGED');
      size /= 2;
    }
  }
  return notComputable('NOT_CONVERGED');
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}
