import fc from 'fast-check';
import { addDays, daysBetween } from '../platform/calendar/plain-date.js';
import { daysWithin, type Period } from './days-within.js';

const SPAN = { from: '2026-01-01', to: '2026-03-01' };

describe('days of a span in which a period runs', () => {
  it.each([
    [[], 0],
    [[{ from: '2026-01-10', to: '2026-01-10' }], 1],
    [[{ from: '2025-12-01', to: '2026-01-01' }], 1],
    [[{ from: '2025-12-01', to: '2025-12-31' }], 0],
    [[{ from: '2026-02-28', to: '2026-04-01' }], 1],
    [[{ from: '2026-03-01', to: null }], 0],
    [[{ from: '2025-01-01', to: null }], 59],
  ])('%j: %d', (periods: Period[], days) => {
    expect(daysWithin(periods, SPAN)).toBe(days);
  });

  it('are those on which one is there, however they overlap', () => {
    const day = fc.integer({ min: -20, max: 80 }).map((days) => addDays(SPAN.from, days));
    const period = fc
      .tuple(day, fc.option(fc.nat(30)))
      .map(([from, length]): Period => ({ from, to: length === null ? null : addDays(from, length) }));
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), (periods) => {
        const all = Array.from({ length: daysBetween(SPAN.from, SPAN.to) }, (_day, n) =>
          addDays(SPAN.from, n),
        );
        const covered = all.filter((date) =>
          periods.some(({ from, to }) => from <= date && (to === null || date <= to)),
        );
        expect(daysWithin(periods, SPAN)).toBe(covered.length);
      }),
      { numRuns: 500 },
    );
  });
});
