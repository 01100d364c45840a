import { computed, notComputable, type Computed } from '../computed.js';
import { fittedRatio, type FittedRatio } from '../log-ratio.js';
import { standardErrors, type Coefficients } from '../regression/model-fit.js';
import { countModel } from './count-model.js';
import type { CountRows } from './count-rows.js';
import { fitNegativeBinomial } from './negative-binomial.js';
import { fitPoisson } from './poisson-regression.js';

/** Counts of two groups compared by the model that their spread asks for. */
export interface CountComparison {
  /** Treated over control. */
  readonly rateRatio: FittedRatio;
  readonly model: 'POISSON' | 'NEGATIVE_BINOMIAL' | 'QUASI_POISSON';
  /** Pearson's dispersion of the Poisson model. */
  readonly dispersion: number;
  /** Of the negative binomial model, where that was taken. */
  readonly theta: number | null;
}

/** Above this dispersion Poisson limits are too narrow to be shown. */
const POISSON_UP_TO = 1.5;

/**
 * Ratio of two groups' rates of events per time at risk, adjusted for covariates: by Poisson regression, unless its
 * dispersion exceeds 1.5; then by negative binomial regression; then, where that has no fit, by quasi-Poisson.
 *
 * @param treated 1 for the treated and 0 for the others, one place per person
 * @returns EMPTY_DENOMINATOR when a group is empty, ZERO_CELL when one of them has no event, otherwise as
 *   poissonRegression; the treatment has the place after the last covariate
 * @throws RangeError when treated is not 0 or 1, or the rows are not as CountRows describes
 */
export function compareCounts(
  treated: Float64Array,
  { counts, exposure, covariates }: CountRows,
  confidence = 0.95,
): Computed<CountComparison> {
  const sides = [
    { people: 0, events: 0 },
    { people: 0, events: 0 },
  ];
  for (let i = 0; i < treated.length; i++) {
    const side = sides[treated[i]!];
    if (!side) throw new RangeError(`treated must be 0 or 1, got ${treated[i]} in row ${i}`);
    side.people++;
    side.events += counts[i] ?? 0;
  }
  if (sides.some(({ people }) => people === 0)) return notComputable('EMPTY_DENOMINATOR');
  const model = countModel({ counts, exposure, covariates: [...covariates, treated] });
  if (!model.computable) return model;
  if (sides.some(({ events }) => events === 0)) return notComputable('ZERO_CELL');
  const poisson = fitPoisson(model.value);
  if (!poisson.computable) return poisson;
  const { dispersion } = poisson.value;
  const comparison = (
    name: CountComparison['model'],
    fit: Coefficients,
    spread: number,
    theta: number | null,
  ): Computed<CountComparison> => {
    const place = covariates.length + 1;
    const error = standardErrors(fit)[place]! * Math.sqrt(spread);
    const rateRatio = fittedRatio(fit.estimates[place]!, error, confidence);
    return computed({ rateRatio, model: name, dispersion, theta });
  };
  if (dispersion <= POISSON_UP_TO) return comparison('POISSON', poisson.value, 1, null);
  const wider = fitNegativeBinomial(model.value);
  if (wider.computable) return comparison('NEGATIVE_BINOMIAL', wider.value, 1, wider.value.theta);
  const quasi = comparison('QUASI_POISSON', poisson.value, dispersion, null);
  // So bad a fit that its limits are no numbers is none.
  return quasi.computable && quasi.value.rateRatio.upper < Infinity ? quasi : wider;
}
