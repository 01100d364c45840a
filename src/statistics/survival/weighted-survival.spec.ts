import fc from 'fast-check';
import { valueOf } from '../../../test/reference/expect-relative.js';
import { followUpOf } from '../../../test/reference/follow-up-examples.js';
import { kaplanMeier } from './kaplan-meier.js';
import { weightedSurvival } from './weighted-survival.js';

const person = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 1 }));
const somePeople = fc.array(person, { minLength: 2, maxLength: 40 });

describe('weightedSurvival', () => {
  it('with weights of 1, or any one weight, is the plain curve', () => {
    fc.assert(
      fc.property(somePeople, fc.double({ min: 0.1, max: 9, noNaN: true }), (list, weight) => {
        const plain = valueOf(kaplanMeier(followUpOf(...list)));
        const { time, survival } = valueOf(
          weightedSurvival(followUpOf(...list), new Float64Array(list.length).fill(weight)),
        );
        expect([...time]).toEqual([...plain.time]);
        survival.forEach((value, k) => expect(value).toBeCloseTo(plain.survival[k]!, 9));
      }),
    );
  });

  it('counts a person of weight 2 as two', () => {
    const { survival } = valueOf(
      weightedSurvival(followUpOf([1, 1], [2, 1], [3, 0]), Float64Array.of(2, 1, 1)),
    );
    expect([...survival]).toEqual([0.5, 0.25, 0.25]);
  });

  it('has no value where nobody weighs anything, and refuses what is no weight', () => {
    const reason = 'EMPTY_DENOMINATOR';
    expect(weightedSurvival(followUpOf([1, 1]), Float64Array.of(0))).toEqual({
      computable: false,
      reason,
    });
    expect(weightedSurvival(followUpOf(), Float64Array.of())).toEqual({ computable: false, reason });
    expect(() => weightedSurvival(followUpOf([1, 1]), Float64Array.of(-1))).toThrow(/row 0/);
    expect(() => weightedSurvival(followUpOf([1, 1]), Float64Array.of(NaN))).toThrow(/row 0/);
    expect(() => weightedSurvival(followUpOf([1, 1]), Float64Array.of(1, 1))).toThrow(/2 rows/);
  });
});
