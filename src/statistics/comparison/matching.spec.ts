import fc from 'fast-check';
import { STUDY, STUDY_RESULTS } from '../../../test/reference/confounding-study.js';
import { expectRelative, valueOf } from '../../../test/reference/expect-relative.js';
import { fitLogistic } from '../regression/logistic.js';
import { balanceOf, matchedWeights, unweighted } from './balance.js';
import { caliperOf, greedyMatch } from './greedy-match.js';
import { matchedDifference, matchedTable } from './matched-difference.js';
import { propensityWeights } from './propensity-weights.js';

const { treated, columns, rows } = STUDY;
const { logits } = valueOf(fitLogistic(columns, treated));
const pairs = greedyMatch(treated, logits, caliperOf(logits, 0.2));
const fromOne = (places: Int32Array): number[] => [...places].map((place) => place + 1);

/** The rule word for word, in as many steps as it takes. */
function plainMatch(isTreated: number[], scores: number[], caliper: number, groups: number[]): number[][] {
  const seekers = isTreated.flatMap((is, row) => (is === 1 ? [row] : []));
  seekers.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const free = new Set(isTreated.flatMap((is, row) => (is === 1 ? [] : [row])));
  const found: number[][] = [];
  for (const seeker of seekers) {
    let best = -1;
    let least = caliper;
    for (const row of free) {
      const distance = Math.abs(scores[row]! - scores[seeker]!);
      if (groups[row] !== groups[seeker] || distance > least || (distance === least && best >= 0)) continue;
      [best, least] = [row, distance];
    }
    if (best < 0) continue;
    free.delete(best);
    found.push([seeker, best]);
  }
  return found;
}

describe('matching one to one on the propensity score', () => {
  it('R129 makes the pairs that the rule makes in R, with and without an exact factor', () => {
    const { caliper, ...expected } = STUDY_RESULTS.matching;
    expectRelative(caliperOf(logits, 0.2), caliper, 1e-9);
    expect(fromOne(pairs.treated)).toEqual(expected.treated);
    expect(fromOne(pairs.comparison)).toEqual(expected.comparison);
    const exact = greedyMatch(treated, logits, caliper, STUDY.lookedAfter);
    expect(fromOne(exact.treated)).toEqual(expected.exactTreated);
    expect(fromOne(exact.comparison)).toEqual(expected.exactComparison);
  });

  it('makes the pairs of the rule on any scores, however many are the same', () => {
    const person = fc.tuple(
      fc.constantFrom(0, 1),
      fc.constantFrom(0, 0.1, 0.2, 0.3, 0.45, -0.1, 1),
      fc.nat(1),
    );
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 40 }),
        fc.constantFrom(0, 0.1, 0.25, Infinity),
        (people, caliper) => {
          const isTreated = people.map(([is]) => is);
          const scores = people.map(([, score]) => score);
          const groups = people.map(([, , group]) => group);
          const found = greedyMatch(isTreated, Float64Array.from(scores), caliper, Int32Array.from(groups));
          const listed = [...found.treated].map((row, i) => [row, found.comparison[i]]);
          expect(listed).toEqual(plainMatch(isTreated, scores, caliper, groups));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['outcome', 'hours'] as const)('R129 reckons with the pairs: %s', (outcome) => {
    const expected = STUDY_RESULTS.matching[outcome];
    const found = valueOf(matchedDifference(STUDY[outcome], pairs));
    for (const key of ['estimate', 'standardError', 'lower', 'upper'] as const) {
      expectRelative(found[key], expected[key], 1e-11);
    }
  });

  it('counts the pairs by who had the event', () => {
    const table = matchedTable(STUDY.outcome, pairs);
    expect(table.both + table.firstOnly + table.secondOnly + table.neither).toBe(pairs.treated.length);
    const { estimate } = valueOf(matchedDifference(STUDY.outcome, pairs));
    expect((table.firstOnly - table.secondOnly) / pairs.treated.length).toBeCloseTo(estimate, 12);
    const crossed = { treated: Int32Array.of(0, 1, 2, 3), comparison: Int32Array.of(3, 2, 1, 0) };
    expect(matchedTable(Float64Array.of(1, 1, 1, 0), crossed)).toEqual({
      both: 2,
      firstOnly: 1,
      secondOnly: 1,
      neither: 0,
    });
  });

  it.each([
    ['EMPTY_DENOMINATOR', [], []],
    ['TOO_FEW_PEOPLE', [0], [1]],
    ['NO_VARIATION', [0, 1], [2, 3]],
  ])('says %s where there is no interval', (reason, first, second) => {
    const few = { treated: Int32Array.from(first), comparison: Int32Array.from(second) };
    expect(matchedDifference(Float64Array.of(1, 1, 0, 0), few)).toEqual({ computable: false, reason });
  });
});

describe('balance', () => {
  const stages = {
    before: unweighted(rows),
    afterWeighting: propensityWeights(treated, logits).weights,
    afterMatching: matchedWeights(rows, pairs),
  };

  it.each(STUDY.names.map((name, j) => [name, columns[j]!] as const))(
    'R129 of %s is that of R',
    (name, column) => {
      for (const stage of ['before', 'afterWeighting', 'afterMatching'] as const) {
        const { standardisedDifference, varianceRatio } = balanceOf(column, treated, stages[stage]);
        const expected = STUDY_RESULTS.balance[name]![stage];
        expect(standardisedDifference).toBeCloseTo(expected.standardisedDifference, 10);
        if (expected.varianceRatio === null) expect(varianceRatio).toBeNull();
        else expectRelative(varianceRatio ?? NaN, expected.varianceRatio, 1e-9);
      }
    },
  );

  it('turns its sign when the groups change places, but for the spread', () => {
    const swapped = treated.map((value) => 1 - value);
    const there = balanceOf(columns[1]!, treated, stages.before);
    const back = balanceOf(columns[1]!, swapped, stages.before);
    expect(Math.sign(back.standardisedDifference!)).toBe(-Math.sign(there.standardisedDifference!));
    expectRelative(back.varianceRatio!, 1 / there.varianceRatio!, 1e-12);
  });

  it('has no figure where the treated are all alike and the others are not', () => {
    const column = Float64Array.of(3, 3, 4, 5);
    const arms = [1, 1, 0, 0];
    const all = unweighted(4);
    expect(balanceOf(column, arms, all)).toMatchObject({ standardisedDifference: null, varianceRatio: 0 });
    expect(
      balanceOf(
        column.map(() => 3),
        arms,
        all,
      ),
    ).toMatchObject({
      standardisedDifference: 0,
      varianceRatio: null,
    });
  });
});
