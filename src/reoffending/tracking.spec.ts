import fc from 'fast-check';
import { provenReoffending, type OffenceRecord } from '../outcomes/measures/proven-reoffending.js';
import { PROVEN_REOFFENDING } from '../outcomes/measures/reoffending-definition.js';
import { addDays } from '../platform/calendar/plain-date.js';
import { type FollowUpFact, type TrackedChild, trackChild } from './tracked-child.js';
import { TrackingCounts } from './tracking-counts.js';

const INDEX = '2015-01-10';
const KINDS = {
  ends: new Set(['DIED', 'LEFT']),
  partial: new Set(['MOVED']),
  custody: new Set(['IN_CUSTODY']),
};
const tracking = (asOf: string) => ({ asOf, definition: PROVEN_REOFFENDING, kinds: KINDS });

const child = (offences: OffenceRecord[], events: FollowUpFact[] = []): TrackedChild => ({
  indexDate: INDEX,
  dateOfBirth: '2000-05-01',
  sex: 'MALE',
  indexEvents: 1,
  offences,
  events,
});

const offence = (date: string, proven: string | null, seriousness: number | null = 3): OffenceRecord => ({
  offenceDate: date,
  breach: false,
  recordable: true,
  seriousness,
  outcomes: proven === null ? [] : [{ outcome: 'CONVICTION', outcomeDate: proven, appealStatus: null }],
});

const event = (kind: string, from: string, to: string | null = null): FollowUpFact => ({ kind, from, to });
const track = (one: TrackedChild, asOf = '2017-01-01') => trackChild(one, tracking(asOf));

describe('R112 a child who is not followed to the end', () => {
  it.each([
    ['died, nothing proven', [], [event('DIED', '2015-06-01')], { leftOut: true, days: 142 }],
    [
      'died after a proven reoffence',
      [offence('2015-03-01', '2015-05-01')],
      [event('DIED', '2015-06-01')],
      { leftOut: false, reoffended: true, days: 50, daysFollowed: 142 },
    ],
    ['left the country', [], [event('LEFT', '2015-02-09')], { leftOut: true, days: 30 }],
    [
      'moved, offences not shared',
      [],
      [event('MOVED', '2015-02-09')],
      { leftOut: false, days: 30, daysFollowed: 365 },
    ],
    ['died after the follow-up', [], [event('DIED', '2016-01-10')], { leftOut: false, days: 365 }],
    ['moved before the index event', [], [event('MOVED', '2014-12-01')], { leftOut: false, days: 365 }],
    [
      'in custody, twice at once',
      [],
      [event('IN_CUSTODY', '2014-12-01', '2015-01-19'), event('IN_CUSTODY', '2015-01-15', '2015-01-24')],
      { leftOut: false, days: 365, daysFollowed: 365, daysInCustody: 15 },
    ],
    [
      'in custody until death',
      [],
      [event('IN_CUSTODY', '2015-05-30'), event('DIED', '2015-06-01')],
      { leftOut: true, daysFollowed: 142, daysInCustody: 2 },
    ],
  ])('%s', (_case, offences, events, expected) => {
    expect(track(child(offences, events))).toMatchObject(expected);
  });

  it('is not left out before it happened, as far as was known', () => {
    expect(track(child([], [event('DIED', '2015-06-01')]), '2015-05-31')).toMatchObject({
      leftOut: false,
      days: 141,
    });
  });

  it('turned 18 in the follow-up', () => {
    const born = (dateOfBirth: string) => track({ ...child([]), dateOfBirth }).turned18;
    expect([born('1997-01-10'), born('1997-01-11'), born('1998-01-09'), born('1998-01-10')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('R112 how serious reoffences were', () => {
  const index = (score: number | null) => offence('2014-12-01', INDEX, score);
  const counted = (...children: OffenceRecord[][]) => {
    const counts = new TrackingCounts();
    for (const offences of children) {
      const one = child(offences);
      counts.add(one, track(one));
    }
    return counts.seriousness();
  };
  const again = (score: number | null) => offence('2015-03-01', '2015-05-01', score);

  it('compares the worst and the mean, of those with a score on both sides; none is not 0', () => {
    expect(
      counted(
        [index(3), again(6), again(1)],
        [index(3), index(1), again(3)],
        [index(null), again(8)],
        [index(5), again(null)],
        [index(5)],
      ),
    ).toEqual({
      reoffenders: 4,
      compared: 2,
      escalated: 1,
      sumOfMaxChanges: 3,
      sumOfMeanChanges: 1.5,
      noIndexScore: 1,
      noReoffenceScore: 1,
      unscoredReoffences: 1,
    });
  });
});

describe('R112 a cohort read once', () => {
  const day = (span: number) => fc.integer({ min: -200, max: span }).map((days) => addDays(INDEX, days));
  const offences = fc.array(
    fc
      .tuple(day(500), fc.option(fc.nat(400)), fc.option(fc.integer({ min: 1, max: 8 })))
      .map(([date, lag, score]) => offence(date, lag === null ? null : addDays(date, lag), score)),
    { maxLength: 5 },
  );
  const events = fc.array(
    fc
      .tuple(fc.constantFrom('DIED', 'LEFT', 'MOVED', 'IN_CUSTODY'), day(500))
      .map(([kind, from]) => event(kind, from)),
    { maxLength: 2 },
  );
  const children = fc.array(
    fc.tuple(offences, events, fc.nat(700)).map(([list, facts, later]) => ({
      ...child(list, facts),
      indexDate: addDays(INDEX, later),
    })),
    { maxLength: 25 },
  );

  it('agrees with every child measured alone', () => {
    fc.assert(
      fc.property(children, day(1500), (cohort, asOf) => {
        const counts = new TrackingCounts();
        for (const one of cohort) counts.add(one, track(one, asOf));
        const alone = cohort.map((one) => ({
          one,
          result: provenReoffending({ indexDate: one.indexDate, asOf, offences: one.offences }),
        }));
        const kept = alone.filter(
          ({ one, result }) =>
            result.reoffences > 0 ||
            !one.events.some(
              ({ kind, from }) =>
                KINDS.ends.has(kind) &&
                from >= one.indexDate &&
                from < asOf &&
                from < yearAfter(one.indexDate),
            ),
        );
        const sum = (some: typeof kept, pick: (result: (typeof kept)[number]['result']) => number) =>
          some.reduce((total, { result }) => total + pick(result), 0);
        const soFar = counts.soFar();
        expect(counts.children).toBe(cohort.length);
        expect(counts.leftOut).toBe(cohort.length - kept.length);
        expect(soFar.cohort).toBe(kept.length);
        expect(soFar.reoffenders).toBe(sum(kept, ({ reoffences }) => Math.min(1, reoffences)));
        expect(soFar.reoffences).toBe(sum(kept, ({ reoffences }) => reoffences));
        expect(soFar.occasions).toBe(sum(kept, ({ occasions }) => occasions));
        const mature = kept.filter(({ result }) => result.mature);
        const final = counts.final();
        expect([final.cohort, final.reoffences]).toEqual([
          mature.length,
          sum(mature, (one) => one.reoffences),
        ]);
        const { B, F_O, F_R } = {
          B: soFar.binaryRate,
          F_O: soFar.frequencyPerChild,
          F_R: soFar.frequencyPerReoffender,
        };
        if (B !== null && F_O !== null && F_R !== null) expect(F_O).toBeCloseTo(B * F_R, 12);
        const { time, event: events } = counts.times();
        expect(time.length).toBe(alone.filter(({ result }) => result.mature).length);
        expect(time.every((days) => days >= 0 && days <= 366)).toBe(true);
        expect(events.reduce((total, one) => total + one, 0)).toBe(final.reoffenders);
      }),
      { numRuns: 300 },
    );
  });
});

const yearAfter = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
