import fc from 'fast-check';
import type { Computed } from '../computed.js';
import { compareCounts } from '../counts/compare-counts.js';
import { negativeBinomialRegression } from '../counts/negative-binomial.js';
import { poissonRegression } from '../counts/poisson-regression.js';
import { coxRegression } from '../survival/cox-regression.js';
import { logRank } from '../survival/log-rank.js';
import { proportionalHazards } from '../survival/proportional-hazards.js';

/** A few people: far too few for most models, with columns that are often constant, collinear or separating. */
const person = fc.record({
  treated: fc.integer({ min: 0, max: 1 }),
  flag: fc.integer({ min: 0, max: 1 }),
  score: fc.integer({ min: 0, max: 4 }),
  earnings: fc.double({ min: 0, max: 1e6, noNaN: true }),
  count: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400 })),
  exposure: fc.double({ min: 0.01, max: 100, noNaN: true }),
  time: fc.integer({ min: 1, max: 12 }),
  wait: fc.integer({ min: 0, max: 11 }),
  event: fc.integer({ min: 0, max: 1 }),
  weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true })),
  site: fc.integer({ min: 0, max: 1 }),
});
const people = fc.array(person, { minLength: 1, maxLength: 20 });
type Person = Parameters<Parameters<typeof people.map>[0]>[0][number];

/** The paths of numbers that are none. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`];
  if (value instanceof Float64Array) return value.every(Number.isFinite) ? [] : [`${path} = ${value.join()}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => notFinite(part, `${path}.${key}`));
}

const columnsOf = (list: Person[]) => {
  const of = (part: (one: Person) => number) => Float64Array.from(list, part);
  const covariates = [of(({ flag }) => flag), of(({ score }) => score), of(({ earnings }) => earnings)];
  return {
    treated: of(({ treated }) => treated),
    counts: { counts: of(({ count }) => count), exposure: of(({ exposure }) => exposure), covariates },
    survival: {
      time: of(({ time }) => time),
      event: of(({ event }) => event),
      start: of(({ time, wait }) => Math.min(wait, time - 1)),
      strata: Int32Array.from(list, ({ site }) => site),
      covariates,
    },
    weights: of(({ weight }) => weight),
  };
};
type Columns = ReturnType<typeof columnsOf>;

const methods: [string, (columns: Columns) => Computed<unknown>][] = [
  ['poissonRegression', ({ counts }) => poissonRegression(counts)],
  ['negativeBinomialRegression', ({ counts }) => negativeBinomialRegression(counts)],
  ['compareCounts', ({ treated, counts }) => compareCounts(treated, counts)],
  ['coxRegression', ({ survival, weights }) => coxRegression({ ...survival, weights })],
  [
    'proportionalHazards',
    ({ survival }) => {
      const fit = coxRegression(survival, 'BRESLOW');
      return fit.computable ? proportionalHazards(survival, fit.value, { ties: 'BRESLOW' }) : fit;
    },
  ],
  ['logRank', ({ survival, treated }) => logRank(survival, treated, survival.strata)],
];

describe('whatever the data', () => {
  it.each(methods)('%s gives numbers, or a reason and no number', (_name, method) => {
    fc.assert(
      fc.property(people, (list) => {
        const result = method(columnsOf(list));
        expect(result.computable ? notFinite(result.value) : []).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
