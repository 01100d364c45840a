import { createRandom } from '../statistics/random.js';
import { caseSlots, type CaseSlot } from './case-slots.js';
import { largestRemainder, REOFFENCE_COUNTS } from './caseload-shape.js';
import { Draw } from './draw.js';

const slots = (cases: number, seed = 1): CaseSlot[] => [...caseSlots(cases, new Draw(createRandom(seed)))];

const count = (all: CaseSlot[], test: (slot: CaseSlot) => boolean): number => all.filter(test).length;
const reoffences = (all: CaseSlot[]): number => all.reduce((sum, slot) => sum + slot.reoffences, 0);

describe('largestRemainder', () => {
  it.each([
    [326, [235, 91], [235, 91]],
    [10, [1, 1, 1], [4, 3, 3]],
    [0, [1, 2], [0, 0]],
    [7, [0, 1], [0, 7]],
  ])('shares %d by %p', (total, weights, expected) => {
    expect(largestRemainder(total, weights)).toEqual(expected);
  });

  it('loses nothing and stays within one of the quota', () => {
    const weights = [...REOFFENCE_COUNTS.values()];
    const sum = weights.reduce((a, b) => a + b, 0);
    for (let total = 0; total < 2_000; total += 37) {
      const shares = largestRemainder(total, weights);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
      shares.forEach((share, index) =>
        expect(Math.abs(share - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1),
      );
    }
  });
});

describe('caseSlots', () => {
  it.each([1, 2, 3])('has the public figures at the default size, whatever the seed (%d)', (seed) => {
    const all = slots(326, seed);
    expect(count(all, ({ standing }) => standing === 'MATURED')).toBe(235);
    expect(count(all, (slot) => slot.reoffences > 0)).toBe(102);
    expect(reoffences(all)).toBe(329);
    expect(count(all, ({ inspected }) => inspected)).toBe(35);
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 326 }, (_, index) => index + 1));
  });

  it.each([1, 10, 100, 3_000, 30_000])('keeps the proportions at %d cases', (cases) => {
    const all = slots(cases);
    const cohort = count(all, ({ standing }) => standing === 'MATURED');
    const reoffenders = count(all, (slot) => slot.reoffences > 0);
    expect(all).toHaveLength(cases);
    expect(Math.abs(cohort - (cases * 235) / 326)).toBeLessThan(1);
    expect(Math.abs(reoffenders - (cohort * 102) / 235)).toBeLessThan(1);
    if (cases >= 3_000) expect(reoffences(all) / cohort).toBeCloseTo(1.4, 1);
  });

  it('is overdispersed: the variance is well above the mean', () => {
    const counts = slots(326)
      .filter(({ standing }) => standing === 'MATURED')
      .map((slot) => slot.reoffences);
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    const variance = counts.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (counts.length - 1);
    expect(variance / mean).toBeGreaterThan(3);
    expect(Math.max(...counts)).toBe(15);
  });
});
