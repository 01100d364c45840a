import { STUDY, STUDY_RESULTS } from '../../../test/reference/confounding-study.js';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { fitLogistic } from '../regression/logistic.js';
import { doublyRobust } from './doubly-robust.js';
import { estimatedScoresError } from './estimated-scores-error.js';
import { commonOutcomeModel, separateOutcomeModels } from './outcome-models.js';
import { overlapOf } from './overlap.js';
import { effectiveSampleSize, propensityWeights, trimWeights } from './propensity-weights.js';
import { clusterRobustError, weightedDifference } from './weighted-difference.js';

const { treated, columns } = STUDY;
const model = valueOf(fitLogistic(columns, treated));
const att = propensityWeights(treated, model.logits);
const WEIGHTS = {
  ATT: att,
  ATE: propensityWeights(treated, model.logits, 'ATE'),
  TRIMMED: trimWeights(att, treated, 0.9),
};
const OUTCOMES = ['outcome', 'hours'] as const;
const each = OUTCOMES.flatMap((outcome) =>
  (['ATT', 'ATE', 'TRIMMED'] as const).map((how) => [outcome, how] as const),
);

describe('weighting by the propensity score', () => {
  it.each(each)('R129 of %s, %s, reproduces the robust results of R', (outcome, how) => {
    const { weights } = WEIGHTS[how];
    const expected = STUDY_RESULTS.weighting[outcome][how];
    const found = valueOf(weightedDifference(STUDY[outcome], treated, weights));
    expectRelative(found.difference, expected.difference, 1e-9);
    expectRelative(found.standardError, expected.standardError, 1e-9);
    expectRelative(effectiveSampleSize(weights, treated, 0), expected.effectiveSampleSize, 1e-9);
  });

  it('trims at the quantile that R takes, and only the comparison', () => {
    expectRelative(WEIGHTS.TRIMMED.cap ?? NaN, STUDY_RESULTS.cap, 1e-9);
    expect(effectiveSampleSize(WEIGHTS.TRIMMED.weights, treated, 1)).toBe(treated.reduce((a, b) => a + b));
    expect(Math.max(...WEIGHTS.TRIMMED.weights)).toBe(WEIGHTS.TRIMMED.cap);
  });

  it.each(OUTCOMES.flatMap((outcome) => (['ATT', 'ATE'] as const).map((how) => [outcome, how] as const)))(
    'of %s, %s, knows that the scores were estimated, as estimating equations solved by brute force do',
    (outcome, how) => {
      const difference = valueOf(weightedDifference(STUDY[outcome], treated, WEIGHTS[how].weights));
      const error = estimatedScoresError(columns, model, STUDY[outcome], treated, WEIGHTS[how], difference);
      expectRelative(error, STUDY_RESULTS.estimatedScores[outcome][how], 1e-8);
    },
  );

  it('sums what the rows of a cluster add, as sandwich does in R', () => {
    const { influence, standardError } = valueOf(weightedDifference(STUDY.outcome, treated, att.weights));
    expectRelative(valueOf(clusterRobustError(influence, STUDY.area)), STUDY_RESULTS.clustered.byArea, 1e-9);
    const alone = Int32Array.from(influence.keys());
    expectRelative(valueOf(clusterRobustError(influence, alone)), standardError, 1e-12);
    expect(clusterRobustError(influence, new Int32Array(STUDY.rows))).toMatchObject({
      reason: 'TOO_FEW_PEOPLE',
    });
  });

  it('with weights of 1 is the plain difference', () => {
    const ones = new Float64Array(STUDY.rows).fill(1);
    const mean = (arm: number) => {
      const own = STUDY.outcome.filter((_, i) => treated[i] === arm);
      return own.reduce((sum, y) => sum + y, 0) / own.length;
    };
    const { difference } = valueOf(weightedDifference(STUDY.outcome, treated, ones));
    expect(difference).toBeCloseTo(mean(1) - mean(0), 14);
  });

  it('says that a group without weight has no mean', () => {
    const nobody = treated.map(() => 0);
    expect(weightedDifference(STUDY.outcome, nobody, att.weights)).toMatchObject({ computable: false });
    expect(effectiveSampleSize(att.weights, nobody, 1)).toBe(0);
  });

  it('finds the common support of the scores, and who lies outside it', () => {
    const { lower, upper, ...outside } = overlapOf(model.fitted, treated);
    const { lower: least, upper: most, ...expected } = STUDY_RESULTS.overlap;
    expectRelative(lower, least, 1e-9);
    expectRelative(upper, most, 1e-9);
    expect(outside).toEqual(expected);
  });
});

describe('doubly robust estimate', () => {
  it.each(OUTCOMES.flatMap((outcome) => (['ATT', 'ATE'] as const).map((how) => [outcome, how] as const)))(
    'of %s, %s, reproduces R with a model for each group',
    (outcome, estimand) => {
      const models = valueOf(separateOutcomeModels(columns, treated, STUDY[outcome]));
      const found = valueOf(doublyRobust(STUDY[outcome], treated, model.fitted, models, { estimand }));
      const expected = STUDY_RESULTS.doublyRobust[outcome][estimand];
      expectRelative(found.estimate, expected.estimate, 1e-8);
      expectRelative(found.standardError, expected.standardError, 1e-8);
    },
  );

  it('is right where the score model knows nothing, if the outcome model is', () => {
    const outcome = columns[1]!.map((prior, i) => 3 * prior - 2 * treated[i]!);
    const flat = treated.map(() => 0.5);
    const models = valueOf(commonOutcomeModel(columns, treated, outcome));
    const noise = outcome.map((y, i) => y + (i % 2 === 0 ? 1e-3 : -1e-3));
    const found = valueOf(doublyRobust(noise, treated, flat, models));
    expect(found.estimate).toBeCloseTo(-2, 3);
    expect(found.lower).toBeLessThan(found.estimate);
  });

  it('says why there is none', () => {
    const models = { untreated: STUDY.hours, treated: STUDY.hours };
    const none = treated.map(() => 0);
    expect(doublyRobust(STUDY.hours, none, model.fitted, models)).toMatchObject({
      reason: 'EMPTY_DENOMINATOR',
    });
    expect(doublyRobust(STUDY.hours, treated, model.fitted, models)).toMatchObject({
      reason: 'NO_VARIATION',
    });
    expect(commonOutcomeModel([treated], treated, STUDY.hours)).toMatchObject({
      reason: 'COLLINEAR_COLUMN',
      column: 1,
    });
  });
});
