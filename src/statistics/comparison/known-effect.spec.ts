import { valueOf } from '../../../test/reference/expect-relative.js';
import { twoSidedZ } from '../distributions/normal.js';
import { createRandom } from '../random.js';
import { fitLogistic } from '../regression/logistic.js';
import { unweighted } from './balance.js';
import { doublyRobust } from './doubly-robust.js';
import { estimatedScoresError } from './estimated-scores-error.js';
import { separateOutcomeModels } from './outcome-models.js';
import { propensityWeights } from './propensity-weights.js';
import { weightedDifference } from './weighted-difference.js';

const RUNS = 600;
const PEOPLE = 600;
const Z = twoSidedZ(0.95);
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** A cohort whose background decides both who is treated and who has the outcome. */
function confoundedCohort(uniform: () => number) {
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const need = Float64Array.from({ length: PEOPLE }, normal);
  const looked = Float64Array.from({ length: PEOPLE }, () => Number(uniform() < 0.4));
  const treated = need.map((x, i) => Number(uniform() < logistic(-0.8 + 0.6 * x + 0.6 * looked[i]!)));
  const risk = (i: number, arm: number) => logistic(-0.6 - 0.5 * arm + 0.8 * need[i]! + 0.7 * looked[i]!);
  const outcome = treated.map((arm, i) => Number(uniform() < risk(i, arm)));
  let effect = 0;
  treated.forEach((arm, i) => (effect += arm * (risk(i, 1) - risk(i, 0))));
  return {
    columns: [need, looked],
    treated,
    outcome,
    effect,
    treatedPeople: treated.reduce((a, b) => a + b, 0),
  };
}

describe('a known effect among confounded groups', () => {
  it('R129 lies in about 95 of 100 adjusted intervals, and the plain difference is far from it', () => {
    const random = createRandom(20_261_127);
    const runs = Array.from({ length: RUNS }, () => {
      const { columns, treated, outcome, effect, treatedPeople } = confoundedCohort(random.uniform);
      const model = valueOf(fitLogistic(columns, treated));
      const weights = propensityWeights(treated, model.logits);
      const weighted = valueOf(weightedDifference(outcome, treated, weights.weights));
      const models = valueOf(separateOutcomeModels(columns, treated, outcome));
      const robust = valueOf(doublyRobust(outcome, treated, model.fitted, models));
      const plain = valueOf(weightedDifference(outcome, treated, unweighted(PEOPLE)));
      const narrower = estimatedScoresError(columns, model, outcome, treated, weights, weighted);
      return {
        truth: effect / treatedPeople,
        plain: [plain.difference, plain.standardError] as const,
        weighted: [weighted.difference, weighted.standardError] as const,
        estimatedScores: [weighted.difference, narrower] as const,
        doublyRobust: [robust.estimate, robust.standardError] as const,
      };
    });
    const truth = runs.reduce((sum, run) => sum + run.truth, 0) / RUNS;
    type Method = Exclude<keyof (typeof runs)[number], 'truth'>;
    const covered = (method: Method) =>
      runs.filter((run) => Math.abs(run[method][0] - truth) <= Z * run[method][1]).length / RUNS;
    const bias = (method: Method) => runs.reduce((sum, run) => sum + run[method][0], 0) / RUNS - truth;
    expect(truth).toBeLessThan(-0.08);
    for (const method of ['weighted', 'estimatedScores', 'doublyRobust'] as const) {
      expect(covered(method)).toBeGreaterThan(0.93);
      expect(covered(method)).toBeLessThan(0.985);
      expect(Math.abs(bias(method))).toBeLessThan(0.006);
    }
    expect(bias('plain')).toBeGreaterThan(0.08);
    expect(covered('plain')).toBeLessThan(0.3);
  });
});
