import { evaluateText, unspeakable } from '../../../test/support/bench.js';
import { STUDY_RESULTS } from '../../../test/reference/confounding-study.js';
import { expectRelative } from '../../../test/reference/expect-relative.js';
import { readReferenceText } from '../../../test/reference/read-reference.js';

const COHORT = readReferenceText('synthetic_cohort.csv');
const COVARIATES = { covariates: 'age,prior,looked_after,area:category' };

/** The study of Rossi, Berk & Lenihan (1980), one line per person, from its counts by week. */
const ROSSI = `week,treated,outcome\n${readReferenceText('rossi_weekly.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .flatMap(([week, aid, arrest, people]) => Array<string>(Number(people)).fill(`${week},${aid},${arrest}`))
  .join('\n')}\n`;

describe('the bench on a confounded cohort', () => {
  it('R129 gives what R gives: score, weighting, matching, balance, doubly robust', async () => {
    const found = await evaluateText(COHORT, COVARIATES);
    const { propensity, weighting, matching, balance, doublyRobust } = found;
    for (const [name, value] of Object.entries(STUDY_RESULTS.propensity.coefficients)) {
      expectRelative(propensity!.coefficients[name]!, value, 1e-9);
    }
    const expected = STUDY_RESULTS.weighting.outcome.ATT;
    expectRelative(weighting!.estimate!, expected.difference, 1e-9);
    expectRelative(weighting!.standardError!, expected.standardError, 1e-9);
    expectRelative(weighting!.effectiveSampleSize, expected.effectiveSampleSize, 1e-9);
    expectRelative(weighting!.standardErrorEstimatedScores!, STUDY_RESULTS.estimatedScores.outcome.ATT, 1e-8);
    expectRelative(
      (weighting!.upper! - weighting!.lower!) / 2,
      1.959963984540054 * weighting!.standardError!,
      1e-12,
    );
    for (const key of ['pairs', 'estimate', 'lower', 'upper'] as const) {
      expectRelative(matching![key]!, STUDY_RESULTS.matching.outcome[key], 1e-9);
    }
    for (const [name, stages] of Object.entries(STUDY_RESULTS.balance)) {
      const row = balance.find(({ covariate }) => covariate === name)!;
      expect(row.before).toBeCloseTo(stages.before.standardisedDifference, 10);
      expect(row.afterWeighting).toBeCloseTo(stages.afterWeighting.standardisedDifference, 10);
      expect(row.afterMatching).toBeCloseTo(stages.afterMatching.standardisedDifference, 10);
    }
    expect(balance.map(({ covariate }) => covariate)).toContain('area=north');
    expectRelative(doublyRobust!.estimate!, STUDY_RESULTS.doublyRobust.outcome.ATT.estimate, 1e-8);
    expect(found.design.code).toBe('D3');
    expect(found.sentence.en).toContain('(n = ');
  });

  it('trims, matches exactly and takes a quantity as R does', async () => {
    const trimmed = await evaluateText(COHORT, { ...COVARIATES, trim: 0.9 });
    expectRelative(trimmed.weighting!.estimate!, STUDY_RESULTS.weighting.outcome.TRIMMED.difference, 1e-9);
    expectRelative(trimmed.weighting!.trimmedTo!, STUDY_RESULTS.cap, 1e-9);
    const exact = await evaluateText(COHORT, { ...COVARIATES, method: 'matching', exact: 'looked_after' });
    expect(exact.matching!.pairs).toBe(STUDY_RESULTS.matching.exactTreated.length);
    const hours = await evaluateText(COHORT, { ...COVARIATES, outcome: 'hours' });
    expectRelative(hours.weighting!.estimate!, STUDY_RESULTS.weighting.hours.ATT.difference, 1e-9);
    expect(hours).toMatchObject({ binary: null, eValue: null, power: { reason: 'OUTCOME_NOT_BINARY' } });
    expect(hours.sentence.en).toContain('The mean of "hours"');
  });

  it('rests on the method that was asked for, and on none without covariates', async () => {
    const narrow = await evaluateText(COHORT, { ...COVARIATES, method: 'matching', caliper: 0.001 });
    expect(narrow.matching!.treatedLeftOut).toBeGreaterThan(0);
    expect(narrow.design.reasons.map(({ code }) => code)).toContain('TREATED_LEFT_OUT');
    const none = await evaluateText(COHORT, { ...COVARIATES, method: 'none' });
    expect(none).toMatchObject({ propensity: null, weighting: null, matching: null, doublyRobust: null });
    expect(none.design.code).toBe('D2');
    expect(none.balance[0]).toMatchObject({ covariate: 'age', afterWeighting: null, afterMatching: null });
    const plain = await evaluateText(COHORT);
    expect(plain).toMatchObject({ balance: [], survival: null, frequency: null, design: { code: 'D2' } });
    expect((await evaluateText(COHORT, { randomised: true })).design.code).toBe('D5');
  });

  it('answers the same whatever the order of the rows', async () => {
    const [header, ...lines] = COHORT.trim().split('\n');
    // Scores that nobody shares and that lie at no equal distances, so that nothing is left to the order.
    const unique = lines.map((line, i) => `${line},${Math.sin(i + 1)}`);
    const csv = (rows: string[]) => [`${header},noise`, ...rows].join('\n');
    const options = {
      covariates: 'age,prior,noise,area:category',
      time: 'days',
      horizon: 365,
      count: 'prior',
    };
    const there = await evaluateText(csv(unique), options);
    const back = await evaluateText(csv(unique.toReversed()), options);
    expect(back.matching!.pairs).toBe(there.matching!.pairs);
    const numbers = (value: unknown) =>
      JSON.stringify(value)
        .match(/-?\d+\.\d+(e-?\d+)?/g)!
        .map(Number);
    const [first, second] = [numbers(there), numbers(back)];
    expect(second).toHaveLength(first.length);
    first.forEach((value, i) =>
      expect(Math.abs(second[i]! - value)).toBeLessThan(1e-8 * Math.max(1, Math.abs(value))),
    );
  });

  it('turns every sign when the groups change places', async () => {
    const [header, ...lines] = COHORT.trim().split('\n');
    const swapped = [header, ...lines.map((line) => `${1 - Number(line[0])}${line.slice(1)}`)].join('\n');
    const [there, back] = [await evaluateText(COHORT), await evaluateText(swapped)];
    expectRelative(back.binary!.riskDifference.estimate!, -there.binary!.riskDifference.estimate!, 1e-12);
    expectRelative(back.binary!.riskDifferenceScore.lower!, -there.binary!.riskDifferenceScore.upper!, 1e-9);
    expectRelative(back.binary!.riskRatio.upper!, 1 / there.binary!.riskRatio.lower!, 1e-12);
    expect(back.binary!.fisher.pValue).toBeCloseTo(there.binary!.fisher.pValue, 12);
  });
});

describe('the bench on the study of Rossi, Berk & Lenihan (1980)', () => {
  it('R128 reproduces the published figures, and says that the groups differ', async () => {
    const { binary, survival, eValue, sentence } = await evaluateText(ROSSI, { time: 'week', horizon: 52 });
    expect(binary!.treated).toMatchObject({ events: 48, n: 216 });
    expectRelative(binary!.riskDifference.upper!, -0.00015103653503892311, 1e-9);
    expectRelative(binary!.riskDifferenceScore.upper!, -0.00011507652836112514, 1e-9);
    expectRelative(binary!.chiSquareN1.pValue!, 0.04968565023394623, 1e-9);
    expectRelative(survival!.logRank.chiSquare!, 3.837569576549055, 1e-9);
    expectRelative(survival!.cox.hazardRatio!, 0.6913775583631017, 1e-8);
    expectRelative(survival!.cox.coefficients.treated!.standardError, 0.1897224367890965, 1e-8);
    const last = survival!.comparison.at(-1)!;
    expect(last).toMatchObject({ time: 52, atRisk: 154 });
    expectRelative(last.lower, 0.6282883075942746, 1e-9);
    expectRelative(eValue!, 2.093070330817254, 1e-12);
    expect(sentence.en).toContain(
      '22 had the outcome "outcome" within 52 (48 of 216); of 100 in the comparison group, 31 (66 of 216)',
    );
    expect(sentence.en).toContain('The groups differ');
  });

  it('looks no further than the horizon, and says who was lost before it', async () => {
    const short = await evaluateText(ROSSI, { time: 'week', horizon: 26 });
    expect(short.binary!.treated.events).toBe(22);
    expect(short.binary!.comparison.events).toBe(32);
    expect(Math.max(...short.survival!.treated.map(({ time }) => time))).toBeLessThanOrEqual(26);
    expect(short.design.reasons.map(({ code }) => code)).not.toContain('NOT_FOLLOWED_TO_HORIZON');
    const long = await evaluateText(ROSSI, { time: 'week', horizon: 60 });
    expect(long.design.reasons.at(-1)?.en).toMatch(/^318 were not followed to the horizon/);
  });
});

describe('missing values', () => {
  const rows = COHORT.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const csv = (of: (i: number, cells: string[]) => string) =>
    ['treated,outcome,age,area', ...rows.map((cells, i) => of(i, cells))].join('\n');

  it('R129 are a level of their own, the last, and an indicator beside the mean: nobody is left out', async () => {
    const holed = csv((i, [treated, outcome, , , age, , , area]) =>
      [treated, outcome, i % 11 === 0 ? '' : age, i % 7 === 0 ? 'NA' : area].join(','),
    );
    const { n, propensity, balance } = await evaluateText(holed, { covariates: 'age,area:category' });
    expect(n.treated + n.comparison).toBe(300);
    const names = ['age', 'age=(missing)', 'area=south', 'area=west', 'area=(missing)'];
    expect(Object.keys(propensity!.coefficients)).toEqual(['(Intercept)', ...names]);
    expect(balance.map(({ covariate }) => covariate)).toContain('area=north');
  });

  it('do not move the coefficients of the others', async () => {
    const known = csv((_, [treated, outcome, , , age, , , area]) => [treated, outcome, age, area].join(','));
    // People of an age of their own, known or not, tell the model nothing about age.
    const holed = `${known}\n1,0,,north\n0,1,,north\n`;
    const [there, here] = await Promise.all([
      evaluateText(known, { covariates: 'age' }),
      evaluateText(holed, { covariates: 'age' }),
    ]);
    expectRelative(here.propensity!.coefficients.age!, there.propensity!.coefficients.age!, 1e-9);
  });
});

describe('tables that are awkward', () => {
  const people = (...groups: [number, string][]): string =>
    `treated,outcome,days,times,years,age\n${groups.flatMap(([n, line]) => Array<string>(n).fill(line)).join('\n')}\n`;
  const ALL = { time: 'days', horizon: 10, count: 'times', exposure: 'years' };

  it.each([
    ['nobody has the outcome', people([20, '1,0,10,0,1,3'], [20, '0,0,10,0,1,3'])],
    ['everybody has it', people([20, '1,1,5,1,1,3'], [20, '0,1,5,1,1,3'])],
    ['all of one side have it', people([20, '1,1,5,1,1,3'], [20, '0,0,10,0,1,3'])],
    ['one on each side', people([1, '1,1,5,1,1,3'], [1, '0,0,10,0,1,3'])],
    ['times of 0', people([3, '1,0,0,0,1,3'], [3, '0,1,0,2,1,3'])],
    ['a zero cell', people([30, '1,0,10,0,1,3'], [15, '0,0,10,0,1,3'], [15, '0,1,4,3,2,3'])],
  ])('R128 have no NaN, but a reason: %s', async (_, csv) => {
    const found = await evaluateText(csv, ALL);
    expect(unspeakable(found)).toEqual([]);
    expect(found.sentence.en).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('gives the reason beside the null', async () => {
    const { binary, survival, frequency, power } = await evaluateText(
      people([20, '1,0,10,0,1,3'], [20, '0,0,10,0,1,3']),
      ALL,
    );
    expect(binary!.riskRatio).toMatchObject({ estimate: null, reason: 'ZERO_CELL' });
    expect(binary!.chiSquareN1).toEqual({ statistic: null, pValue: null, reason: 'EMPTY_MARGIN' });
    expect(binary!.oddsRatio.method).toMatch(/^Haldane/);
    expect(survival!.cox).toMatchObject({ hazardRatio: null, reason: 'NO_EVENTS' });
    expect(frequency!.rateRatio).toMatchObject({ estimate: null, reason: 'NO_EVENTS' });
    expect(power).toEqual({ minimumDetectableDifference: null, reason: 'NO_VARIATION' });
  });
});
