import { computed, type Computed } from '../computed.js';
import { linearPredictor } from '../linear/cross-product.js';
import { fitLeastSquares } from '../regression/least-squares.js';
import { fitLogistic } from '../regression/logistic.js';
import { isYesNo } from './balance.js';
import type { ExpectedOutcomes } from './doubly-robust.js';

const inverseLogit = (logits: Float64Array): Float64Array =>
  logits.map((logit) => 1 / (1 + Math.exp(-logit)));

/** What a model fitted on some rows expects of every row; logistic for yes or no, linear for a quantity. */
function expectedBy(
  fitColumns: readonly Float64Array[],
  fitOutcome: Float64Array,
  columns: readonly Float64Array[],
  yesNo: boolean,
): Computed<Float64Array> {
  const fit = (yesNo ? fitLogistic : fitLeastSquares)(fitColumns, fitOutcome);
  if (!fit.computable) return fit;
  const rows = columns[0]?.length ?? 0;
  const design = [new Float64Array(rows).fill(1), ...columns];
  const predictor = linearPredictor(design, fit.value.estimates);
  return computed(yesNo ? inverseLogit(predictor) : predictor);
}

/**
 * Outcomes expected of every row by one model for both groups, in which the treatment is a covariate.
 *
 * @returns why it could not be fitted; the treatment is column 0
 */
export function commonOutcomeModel(
  columns: readonly Float64Array[],
  treated: Float64Array,
  outcome: Float64Array,
): Computed<ExpectedOutcomes> {
  const yesNo = isYesNo(outcome);
  const fitColumns = [treated, ...columns];
  const untreated = expectedBy(fitColumns, outcome, [treated.map(() => 0), ...columns], yesNo);
  if (!untreated.computable) return untreated;
  const all = expectedBy(fitColumns, outcome, [treated.map(() => 1), ...columns], yesNo);
  return all.computable ? computed({ untreated: untreated.value, treated: all.value }) : all;
}

/** Outcomes expected of every row by a model of its own for each group. */
export function separateOutcomeModels(
  columns: readonly Float64Array[],
  treated: Float64Array,
  outcome: Float64Array,
): Computed<ExpectedOutcomes> {
  const yesNo = isYesNo(outcome);
  const ofArm = (arm: 0 | 1) => {
    const keep = (values: Float64Array) => values.filter((_, i) => treated[i] === arm);
    return expectedBy(columns.map(keep), keep(outcome), columns, yesNo);
  };
  const untreated = ofArm(0);
  if (!untreated.computable) return untreated;
  const all = ofArm(1);
  return all.computable ? computed({ untreated: untreated.value, treated: all.value }) : all;
}
