import fc from 'fast-check';
import { type DeliveryOfIt, type PlannedWork, varianceOf } from './variance-rules.js';

const PLANNED: PlannedWork = {
  plannedOn: '2026-03-02',
  startDueOn: null,
  sessionsPlanned: 6,
  minutesPlanned: 360,
  notDeliveredReason: null,
};
const delivery = (change: Partial<DeliveryOfIt> = {}): DeliveryOfIt => ({
  startedOn: '2026-03-16',
  endedOn: null,
  notCompletedReason: null,
  sessionsAttended: 3,
  minutesAttended: 170,
  ...change,
});

describe('varianceOf', () => {
  it.each<[string, Partial<PlannedWork>, DeliveryOfIt[], object]>([
    ['R69 under way', {}, [delivery()], { state: 'RUNNING', doseBasis: 'MINUTES', startedOnTime: 'YES' }],
    [
      'R69 not begun, and nobody says why',
      {},
      [],
      { state: 'NOT_STARTED', doseRatio: 0, startedOnTime: 'NO', reasonMissing: true },
    ],
    [
      'R69 given up for a reason',
      { notDeliveredReason: 'WAITING_LIST' },
      [],
      { state: 'NOT_DELIVERED', reason: 'WAITING_LIST', reasonMissing: false },
    ],
    [
      'R69 waiting to start',
      {},
      [delivery({ startedOn: null, sessionsAttended: 0, minutesAttended: 0 })],
      { state: 'WAITING' },
    ],
    [
      'R69 ended short, with the reason of the delivery',
      {},
      [delivery({ endedOn: '2026-05-01', notCompletedReason: 'MOVED_AREA' })],
      { state: 'ENDED', reason: 'MOVED_AREA' },
    ],
    [
      'R69 planned in sessions',
      { minutesPlanned: null },
      [delivery()],
      { doseRatio: 0.5, doseBasis: 'SESSIONS' },
    ],
    [
      'R69 no dose planned: no ratio, rather than 0',
      { minutesPlanned: null, sessionsPlanned: null },
      [delivery()],
      { doseRatio: null, doseBasis: null },
    ],
    ['R69 more than planned counts as all of it', {}, [delivery({ minutesAttended: 999 })], { doseRatio: 1 }],
    [
      'R69 two deliveries of it together',
      {},
      [delivery({ endedOn: '2026-04-01' }), delivery()],
      { sessionsAttended: 6 },
    ],
    // 20 working days from 2 March 2026 are over on 30 March.
    [
      'R69 on the last day',
      {},
      [delivery({ startedOn: '2026-03-30' })],
      { dueOn: '2026-03-30', startedOnTime: 'YES' },
    ],
    ['R69 a day late', {}, [delivery({ startedOn: '2026-03-31' })], { startedOnTime: 'NO' }],
    [
      'R69 by the day that the plan names',
      { startDueOn: '2026-03-10' },
      [delivery()],
      { startedOnTime: 'NO' },
    ],
    ['R69 not due yet', { startDueOn: '2026-07-01' }, [], { startedOnTime: 'NOT_DUE', reasonMissing: false }],
  ])('%s', (_what, planned, deliveries, expected) => {
    expect(varianceOf({ ...PLANNED, ...planned }, deliveries, '2026-07-01')).toMatchObject(expected);
  });

  it('R69 keeps the ratio between 0 and 1, and a further session never lowers it', () => {
    const minutes = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        fc.option(fc.integer({ min: 0, max: 400 })),
        (one, more, minutesPlanned) => {
          const of = (minutesAttended: number) =>
            varianceOf({ ...PLANNED, minutesPlanned }, [delivery({ minutesAttended })], '2026-07-01')
              .doseRatio ?? 0;
          expect(of(one)).toBeGreaterThanOrEqual(0);
          expect(of(one + more)).toBeGreaterThanOrEqual(of(one));
          expect(of(one + more)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
