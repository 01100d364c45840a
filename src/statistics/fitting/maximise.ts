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
 *   that of one that they no longer determine on the way, NOT_CONVERGED with that of the one that went furthest when 50
 *   steps are not enough
 */
export function maximise(
  evaluate: (coefficients: Float64Array) => Likelihood,
  start: Float64Array,
): Computed<Maximum> {
  let coefficients = start;
  let here = evaluate(coefficients);
  let last = Infinity;
  for (let i = 0; i < MOST_STEPS; i++) {
    const factored = choleskyFactor(here.information, start.length);
    if (!factored.definite) {
      return notComputable(i === 0 ? 'COLLINEAR_COLUMN' : 'SEPARATION', factored.dependent);
    }
    const step = choleskySolve(factored.lower, here.gradient);
    const length = dot(step, here.gradient);
    if (length < NO_STEP || (length < SMALL_STEP && length > last / 4)) {
      return computed({ ...here, coefficients, lower: factored.lower });
    }
    last = length;
    let size = 1;
    for (let halvings = 0; ; halvings++) {
      const next = coefficients.map((value, j) => value + size * step[j]!);
      const there = evaluate(next);
      // Near the top the gain is smaller than the rounding of the likelihood itself.
      const slack = length < 1e-6 ? (1 + Math.abs(here.logLikelihood)) * 1e-12 : 0;
      if (there.logLikelihood >= here.logLikelihood - slack) {
        [coefficients, here] = [next, there];
        break;
      }
      if (halvings === MOST_HALVINGS) {
        if (length > 1e-8) return notComputable('NOT_CONVERGED', heaviest(coefficients));
        return computed({ ...here, coefficients, lower: factored.lower });
      }
      size /= 2;
    }
  }
  return notComputable('NOT_CONVERGED', heaviest(coefficients));
}

/** The place of the coefficient that went furthest: columns are standardised. */
function heaviest(coefficients: Float64Array): number {
  return coefficients.reduce(
    (most, value, j) => (Math.abs(value) > Math.abs(coefficients[most]!) ? j : most),
    0,
  );
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}
