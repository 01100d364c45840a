import fc from 'fast-check';
import type { ReoffendingResult } from './proven-reoffending.js';
import { ReoffendingAccumulator, summariseReoffending } from './reoffending-summary.js';

const none: ReoffendingResult = {
  status: 'NO_PROVEN_REOFFENCE',
  mature: true,
  reoffences: 0,
  occasions: 0,
  firstReoffenceDate: null,
  daysToFirst: null,
  maxSeriousness: null,
  sumSeriousness: 0,
  unscoredReoffences: 0,
  pending: 0,
  historic: 0,
  flags: { offenceOnIndexDay: false },
};

const reoffended = (reoffences: number, occasions = reoffences): ReoffendingResult => ({
  ...none,
  status: 'REOFFENDED',
  reoffences,
  occasions,
  firstReoffenceDate: '2015-03-01',
  daysToFirst: 50,
});

describe('summariseReoffending', () => {
  it('gives rate, frequencies and histogram of the mature cases', () => {
    const results = [
      none,
      none,
      none,
      none,
      none,
      none,
      reoffended(1),
      reoffended(1),
      reoffended(4, 3),
      none,
    ];
    expect(summariseReoffending(results)).toEqual({
      cohort: 10,
      reoffenders: 3,
      reoffences: 6,
      occasions: 5,
      binaryRate: 0.3,
      frequencyPerChild: 0.6,
      frequencyPerReoffender: 2,
      binaryRateBounds: { lower: 0.3, upper: 0.3 },
      histogram: [
        { count: 0, people: 7 },
        { count: 1, people: 2 },
        { count: 4, people: 1 },
      ],
      pendingOnly: 0,
      withHistoric: 0,
      withIndexDayOffence: 0,
      excluded: { REOFFENDED: 0, FOLLOW_UP_OPEN: 0, WAITING_PERIOD: 0, NO_PROVEN_REOFFENCE: 0 },
    });
  });

  it('leaves immature cases out of numerator and denominator, those who have reoffended included', () => {
    const open: ReoffendingResult = { ...none, status: 'FOLLOW_UP_OPEN', mature: false };
    const waiting: ReoffendingResult = { ...none, status: 'WAITING_PERIOD', mature: false, pending: 1 };
    const early: ReoffendingResult = { ...reoffended(3), mature: false };
    const summary = summariseReoffending([none, reoffended(1), open, open, waiting, early, early, early]);
    expect(summary).toMatchObject({ cohort: 2, reoffenders: 1, reoffences: 1, binaryRate: 0.5 });
    expect(summary.excluded).toEqual({
      REOFFENDED: 3,
      FOLLOW_UP_OPEN: 2,
      WAITING_PERIOD: 1,
      NO_PROVEN_REOFFENCE: 0,
    });
  });

  it('bounds the rate by what is still pending, counting a child once', () => {
    const pending: ReoffendingResult = { ...none, pending: 2 };
    const both: ReoffendingResult = { ...reoffended(1), pending: 1 };
    const summary = summariseReoffending([none, none, pending, both]);
    expect(summary.binaryRateBounds).toEqual({ lower: 0.25, upper: 0.5 });
    expect(summary.pendingOnly).toBe(1);
  });

  it('counts historic and index-day offences beside the rate', () => {
    const old: ReoffendingResult = { ...none, historic: 2 };
    const sameDay: ReoffendingResult = { ...reoffended(1), flags: { offenceOnIndexDay: true } };
    expect(summariseReoffending([old, sameDay, none])).toMatchObject({
      withHistoric: 1,
      withIndexDayOffence: 1,
      reoffenders: 1,
    });
  });

  it('has no rate without mature cases, and no frequency per reoffender without one', () => {
    const empty = summariseReoffending([{ ...none, mature: false, status: 'WAITING_PERIOD' }]);
    expect(empty).toMatchObject({
      cohort: 0,
      binaryRate: null,
      frequencyPerChild: null,
      binaryRateBounds: null,
    });
    expect(summariseReoffending([none])).toMatchObject({ binaryRate: 0, frequencyPerReoffender: null });
  });

  it('gives the frequency of the cohort of July 2014 to June 2015: 38.0% of 34,682, 3.35 each, 1.27 a child', () => {
    const accumulator = new ReoffendingAccumulator();
    // 13,177 reoffenders with 3.35 reoffences on average: 8,565 with 3 and 4,612 with 4.
    for (let i = 0; i < 34_682; i++)
      accumulator.add(i < 8565 ? reoffended(3) : i < 13_177 ? reoffended(4) : none);
    const { binaryRate, frequencyPerChild, frequencyPerReoffender } = accumulator.summary();
    expect(binaryRate).toBeCloseTo(0.38, 3);
    expect(frequencyPerReoffender).toBeCloseTo(3.35, 3);
    expect(frequencyPerChild).toBeCloseTo(1.27, 2);
  });

  it('holds the identity: frequency per child = rate x frequency per reoffender; and order changes nothing', () => {
    const results = fc.array(
      fc.nat(9).map((count) => (count === 0 ? none : reoffended(count, Math.ceil(count / 2)))),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(results, (list) => {
        const summary = summariseReoffending(list);
        const product = (summary.binaryRate ?? NaN) * (summary.frequencyPerReoffender ?? 0);
        expect(summary.frequencyPerChild).toBeCloseTo(product, 12);
        expect(summary.histogram.reduce((sum, bin) => sum + bin.people, 0)).toBe(summary.cohort);
        expect(summary.histogram.reduce((sum, bin) => sum + bin.people * bin.count, 0)).toBe(
          summary.reoffences,
        );
        expect(summariseReoffending([...list].reverse())).toEqual(summary);
      }),
    );
  });

  it('can be read while it grows, without what was read changing', () => {
    const accumulator = new ReoffendingAccumulator();
    accumulator.add({ ...none, mature: false, status: 'FOLLOW_UP_OPEN' });
    const before = accumulator.summary();
    accumulator.add({ ...none, mature: false, status: 'FOLLOW_UP_OPEN' });
    expect(before.excluded.FOLLOW_UP_OPEN).toBe(1);
    expect(accumulator.summary().excluded.FOLLOW_UP_OPEN).toBe(2);
  });
});
