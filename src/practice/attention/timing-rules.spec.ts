import fc from 'fast-check';
import { addDays } from '../../platform/calendar/plain-date.js';
import { turningEighteen } from '../rules/turning-eighteen.js';
import { dueAfter, nearFrom, newestOverdue, overdueBy, type Wait } from './timing-rules.js';

const anyDate = fc.integer({ min: 0, max: 15_000 }).map((days) => addDays('2000-01-01', days));
const anyWait: fc.Arbitrary<Wait> = fc.record({
  days: fc.integer({ min: 0, max: 120 }),
  unit: fc.constantFrom('WORKING_DAYS', 'DAYS'),
});
const TEN: Wait = { days: 10, unit: 'WORKING_DAYS' };

describe('when something is due', () => {
  it.each([
    ['2026-11-13', TEN, '2026-11-27'],
    ['2026-11-14', TEN, '2026-11-27'],
    ['2026-12-18', TEN, '2027-01-06'],
    ['2026-11-01', { days: 28, unit: 'DAYS' }, '2026-11-29'],
  ] as const)('since %s, after %j, is %s', (since, wait, expected) => {
    expect(dueAfter(since, wait)).toBe(expected);
  });

  it('what began on the newest overdue day or before is overdue today, and nothing that began later', () => {
    fc.assert(
      fc.property(anyDate, anyWait, fc.integer({ min: 0, max: 30 }), (today, wait, distance) => {
        const newest = newestOverdue(today, wait);
        expect(dueAfter(addDays(newest, -distance), wait) < today).toBe(true);
        expect(dueAfter(addDays(newest, 1 + distance), wait) >= today).toBe(true);
      }),
    );
  });

  it('a day is near from the day on which it is no further away than the wait', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 120 }), (day, days) => {
        const wait: Wait = { days, unit: 'DAYS' };
        const from = nearFrom(day, wait);
        expect(dueAfter(from, wait) >= day).toBe(true);
        expect(dueAfter(addDays(from, -1), wait) < day).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-11-27', '2026-11-27', 0],
    ['2026-11-27', '2026-11-28', 0],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-12-04', '2026-11-27', 0],
  ])('due on %s it is, on %s, overdue by %d working days', (dueOn, today, expected) => {
    expect(overdueBy(dueOn, today)).toBe(expected);
  });

  it('somebody reaches 18 by a day where they were born by the day that is told of it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40, max: 40 }), (day, offset) => {
        const { newestOf, dayOf } = turningEighteen.ahead ?? { newestOf: String, dayOf: String };
        const newest = newestOf(day);
        const born = addDays(newest, offset);
        expect(born <= newest).toBe(dayOf(born) <= day);
      }),
      { numRuns: 2_000 },
    );
  });
});
