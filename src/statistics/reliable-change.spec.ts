import fc from 'fast-check';
import { expectRelative } from '../../test/reference/expect-relative.js';
import { readReference } from '../../test/reference/read-reference.js';
import {
  changeThreshold,
  clinicalCutOff,
  reliableChange,
  reliableChangeByPoints,
  type InstrumentReliability,
} from './reliable-change.js';

interface ChangeReference {
  pre: number;
  post: number;
  sd_pre: number;
  reliability: number;
  sem: number;
  s_diff: number;
  rc: number;
  reliable_change_threshold_raw: number;
  reliable: boolean;
}

const reference = readReference<Record<string, ChangeReference>>('reliable-change.json');
const marital: InstrumentReliability = { sd: 7.5, reliability: 0.8, better: 'HIGHER', cutOff: 50 };

describe('reliableChange', () => {
  it.each(Object.entries(reference))('agrees with the arithmetic of %s', (_name, expected) => {
    const instrument: InstrumentReliability = {
      sd: expected.sd_pre,
      reliability: expected.reliability,
      better: 'HIGHER',
      cutOff: null,
    };
    const threshold = changeThreshold(instrument);
    expectRelative(threshold.standardErrorOfMeasurement, expected.sem, 1e-12);
    expectRelative(threshold.standardErrorOfDifference, expected.s_diff, 1e-12);
    expectRelative(threshold.leastChange, expected.reliable_change_threshold_raw, 1e-12);
    const change = reliableChange(expected.pre, expected.post, instrument);
    expectRelative(change.index ?? NaN, expected.rc, 1e-12);
    expect(change.class).toBe(expected.reliable ? 'IMPROVED' : 'NO_RELIABLE_CHANGE');
  });

  it('R155 calls the example of Jacobson and Truax improved (47.5 is short of 50), and recovered from 50', () => {
    expect(reliableChange(32.5, 47.5, marital).class).toBe('IMPROVED');
    expect(reliableChange(32.5, 50, marital).class).toBe('RECOVERED');
    expect(reliableChange(50, 62, marital).class).toBe('IMPROVED');
    expect(reliableChange(47.5, 50, marital).class).toBe('NO_RELIABLE_CHANGE');
    expect(reliableChange(47.5, 32.5, marital).class).toBe('DETERIORATED');
  });

  it('R155 reads a fall as better where lower is better', () => {
    const difficulties: InstrumentReliability = { sd: 5, reliability: 0.8, better: 'LOWER', cutOff: 15.5 };
    expect(reliableChange(24, 15, difficulties).class).toBe('RECOVERED');
    expect(reliableChange(30, 20, difficulties).class).toBe('IMPROVED');
    expect(reliableChange(15, 24, difficulties)).toMatchObject({ class: 'DETERIORATED' });
  });

  it('R155 calls a change of exactly the least no more than error', () => {
    const { leastChange } = changeThreshold(marital);
    expect(reliableChange(0, leastChange, marital).class).toBe('NO_RELIABLE_CHANGE');
    expect(reliableChange(0, -leastChange, marital).class).toBe('NO_RELIABLE_CHANGE');
  });

  it('R155 says of nobody that they recovered where no cut-off was published', () => {
    const open = { ...marital, cutOff: null };
    expect(reliableChange(-20, 20, open).class).toBe('IMPROVED');
    expect(reliableChange(20, -20, { ...open, better: 'LOWER' }).class).toBe('IMPROVED');
  });

  it('does not judge a child who was measured once', () => {
    const incomplete = { index: null, class: 'INCOMPLETE_PAIR' };
    expect(reliableChange(null, 4, marital)).toEqual(incomplete);
    expect(reliableChange(4, null, marital)).toEqual(incomplete);
  });

  it('asks for more change at a higher confidence', () => {
    expect(reliableChange(30, 40, marital).class).toBe('IMPROVED');
    expect(reliableChange(30, 40, marital, 0.99).class).toBe('NO_RELIABLE_CHANGE');
  });

  it.each([
    { ...marital, sd: 0 },
    { ...marital, reliability: 1 },
    { ...marital, reliability: 0 },
  ])('refuses an impossible instrument (%#)', (instrument) => {
    expect(() => reliableChange(1, 2, instrument)).toThrow(RangeError);
  });

  it('refuses a score that is not a number', () => {
    expect(() => reliableChange(NaN, 2, marital)).toThrow(RangeError);
  });

  it('gives the opposite class to the mirrored instrument the same change', () => {
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(score, score, (before, after) => {
        const mirrored = { ...marital, better: 'LOWER', cutOff: -50 } as const;
        expect(reliableChange(-before, -after, mirrored).class).toBe(
          reliableChange(before, after, marital).class,
        );
        expect(reliableChange(-before, -after, mirrored).index).toBeCloseTo(
          -(reliableChange(before, after, marital).index ?? NaN),
          12,
        );
      }),
    );
  });
});

describe('reliableChangeByPoints', () => {
  const goal = { points: 2.45, better: 'HIGHER', cutOff: null } as const;

  it('R155 takes a change of as many points as the source asks for', () => {
    expect(reliableChangeByPoints(3, 5.45, goal)).toEqual({ index: null, class: 'IMPROVED' });
    expect(reliableChangeByPoints(3, 5.44, goal).class).toBe('NO_RELIABLE_CHANGE');
    expect(reliableChangeByPoints(6, 3, goal).class).toBe('DETERIORATED');
    expect(reliableChangeByPoints(6, 3, { ...goal, better: 'LOWER', cutOff: 4 }).class).toBe('RECOVERED');
    expect(reliableChangeByPoints(null, 3, goal).class).toBe('INCOMPLETE_PAIR');
  });

  it('refuses points that are none, and scores that are no numbers', () => {
    expect(() => reliableChangeByPoints(1, 2, { ...goal, points: 0 })).toThrow(RangeError);
    expect(() => reliableChangeByPoints(NaN, 2, goal)).toThrow(RangeError);
  });

  it('agrees with the index where the points are its least change', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const { leastChange } = changeThreshold(marital);
    fc.assert(
      fc.property(score, score, (before, after) => {
        expect(reliableChangeByPoints(before, after, { ...marital, points: leastChange }).class).toBe(
          reliableChange(before, after, marital).class,
        );
      }),
    );
  });
});

describe('clinicalCutOff', () => {
  it('is 50 in the example of Jacobson and Truax, and nearer the population that varies less', () => {
    expect(clinicalCutOff({ mean: 40, sd: 7.5 }, { mean: 60, sd: 7.5 })).toBe(50);
    expect(clinicalCutOff({ mean: 40, sd: 5 }, { mean: 60, sd: 15 })).toBe(45);
    expect(() => clinicalCutOff({ mean: 40, sd: 0 }, { mean: 60, sd: 1 })).toThrow(RangeError);
    expect(() => clinicalCutOff({ mean: 40, sd: 1 }, { mean: 60, sd: -1 })).toThrow(RangeError);
  });
});
