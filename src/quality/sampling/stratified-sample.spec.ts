import fc from 'fast-check';
import { allocate, drawSample, type Member } from './stratified-sample.js';

const sized = (...sizes: number[]): Map<string, number> =>
  new Map(sizes.map((size, index) => [`S${index}`, size]));
const drawnOf = (sizes: Map<string, number>, size: number): number[] =>
  allocate(sizes, size).map(({ drawn }) => drawn);

const members = fc
  .uniqueArray(fc.record({ id: fc.uuid(), stratum: fc.constantFrom('A', 'B', 'C', 'D') }), {
    selector: ({ id }) => id,
    minLength: 4,
    maxLength: 80,
  })
  .map((all: Member[]) => all);
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const sizes = fc.integer({ min: 4, max: 100 });
const idsOf = (all: readonly Member[]): string[] => all.map(({ id }) => id).sort();

describe('R166 how many of each stratum', () => {
  it.each([
    [[50, 30, 20], 10, [5, 3, 2]],
    [[96, 2, 2], 10, [8, 1, 1]],
    [[1, 1, 98], 35, [1, 1, 33]],
    [[5, 5, 5], 10, [4, 3, 3]],
    [[3, 4], 100, [3, 4]],
    [[7], 3, [3]],
    [[1, 1, 1], 3, [1, 1, 1]],
  ])('of %j, drawing %i: %j', (population, size, expected) => {
    expect(drawnOf(sized(...population), size)).toEqual(expected);
  });

  it('refuses more strata than are to be drawn', () => {
    expect(() => allocate(sized(5, 5, 5), 2)).toThrow(RangeError);
  });

  it('is all that is asked for, at least one of each, and never more than there are', () => {
    const population = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(population, fc.integer({ min: 12, max: 500 }), (counts, size) => {
        const rows = allocate(sized(...counts), size);
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(rows.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(Math.min(size, total));
        for (const { drawn, population: there } of rows) {
          expect(drawn).toBeGreaterThanOrEqual(1);
          expect(drawn).toBeLessThanOrEqual(there);
        }
      }),
    );
  });
});

describe('R166 a stratified sample', () => {
  it('is the same for the same seed, in whatever order the members come', () => {
    fc.assert(
      fc.property(members, sizes, seeds, (all, size, seed) => {
        const drawn = drawSample(all, size, seed);
        expect(drawSample([...all].reverse(), size, seed)).toEqual(drawn);
        expect(new Set(idsOf(drawn.members)).size).toBe(drawn.members.length);
        for (const { stratum, drawn: count } of drawn.allocation) {
          expect(drawn.members.filter((member) => member.stratum === stratum)).toHaveLength(count);
        }
      }),
    );
  });

  it('is another for another seed, and favours nobody', () => {
    const all = Array.from({ length: 20 }, (_, index) => ({
      id: `m${String(index).padStart(2, '0')}`,
      stratum: 'A',
    }));
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed++) {
      for (const { id } of drawSample(all, 5, seed).members) times.set(id, (times.get(id) ?? 0) + 1);
    }
    // Each is drawn 500 times in the mean, with a standard deviation of 19.4.
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(5 * 19.4);
    expect(times.size).toBe(20);
  });

  it('stays what it was where this version of the algorithm drew it', () => {
    const all = Array.from({ length: 12 }, (_, index) => ({
      id: `m${String(index).padStart(2, '0')}`,
      stratum: index < 8 ? 'A' : 'B',
    }));
    expect(drawSample(all, 6, 20261127).members.map(({ id }) => id)).toEqual([
      'm06',
      'm01',
      'm03',
      'm05',
      'm11',
      'm09',
    ]);
  });

  it('draws no other in a stratum because of what happens in another', () => {
    const a = Array.from({ length: 10 }, (_, index) => ({ id: `a${index}`, stratum: 'A' }));
    const b = Array.from({ length: 10 }, (_, index) => ({ id: `b${index}`, stratum: 'B' }));
    const swapped = b.map(({ stratum }, index) => ({ id: `c${index}`, stratum }));
    const ofA = (drawn: readonly Member[]) => drawn.filter(({ stratum }) => stratum === 'A');
    expect(ofA(drawSample([...a, ...swapped], 8, 7).members)).toEqual(
      ofA(drawSample([...a, ...b], 8, 7).members),
    );
  });
});
