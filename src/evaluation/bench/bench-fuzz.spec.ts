import fc from 'fast-check';
import { evaluateText, unspeakable } from '../../../test/support/bench.js';
import { BenchFault } from './bench-fault.js';

const cell = <T>(...values: T[]) => fc.constantFrom(...values);
const person = fc.tuple(
  cell(0, 1),
  cell(0, 1),
  cell(0, 1, 2, 5, 10),
  cell(0, 0, 0, 1, 2, 400),
  cell('', '1', '2', '3', '17', '1e6'),
  cell('a', 'b', '', 'NA'),
);
const options = fc.record({
  covariates: cell(undefined, 'x', 'x,g:category', 'g:category'),
  exact: cell(undefined, 'g'),
  trim: cell(undefined, 0.9),
  caliper: cell(0.2, 1e-9, 5),
  conf: cell(0.95, 0.5, 0.999),
  times: fc.boolean(),
  counts: fc.boolean(),
});

describe('R128 whatever table it is given', () => {
  it('the bench answers finite figures or reasons, or names a column', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 2, maxLength: 60 }), options, async (people, chosen) => {
        const csv = ['treated,outcome,t,k,x,g', ...people.map((cells) => cells.join(','))].join('\n');
        const { times, counts, ...rest } = chosen;
        try {
          const found = await evaluateText(csv, {
            ...rest,
            ...(times ? { time: 't', horizon: 6 } : {}),
            ...(counts ? { count: 'k' } : {}),
          });
          answered++;
          expect(unspeakable(found)).toEqual([]);
          expect(`${found.sentence.en}${found.sentence.cy}`).not.toMatch(/NaN|Infinity|undefined/);
          const { riskDifferenceScore: score } = found.binary!;
          expect(score.lower).toBeLessThanOrEqual(score.estimate!);
          expect(score.upper).toBeGreaterThanOrEqual(score.estimate!);
        } catch (error) {
          if (!(error instanceof BenchFault)) throw error;
          expect(error.message).toMatch(/^Column "/);
        }
      }),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThan(150);
  });
});
