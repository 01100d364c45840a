import { toDayNumber } from '../platform/calendar/plain-date.js';
import { addMonths, latestDayBefore, toPlainDate } from './day-number.js';

describe('latestDayBefore', () => {
  it.each([
    ['2026-11-23', '2025-05-23'],
    // Eighteen months from 28, 29, 30 and 31 August all end on 28 February.
    ['2023-02-28', '2021-08-31'],
    ['2024-08-31', '2023-02-28'],
  ])('finds the last day from which 18 months have passed on %s', (asOf, expected) => {
    expect(toPlainDate(latestDayBefore(toDayNumber(asOf), 18))).toBe(expected);
  });

  it('holds on every day of four years', () => {
    for (let asOf = toDayNumber('2023-01-01'); asOf < toDayNumber('2027-01-01'); asOf += 1) {
      const latest = latestDayBefore(asOf, 18);
      expect(addMonths(latest, 18)).toBeLessThanOrEqual(asOf);
      expect(addMonths(latest + 1, 18)).toBeGreaterThan(asOf);
    }
  });
});
