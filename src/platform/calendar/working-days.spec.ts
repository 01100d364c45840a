import fc from 'fast-check';
import { bankHolidaysOf, easterSunday } from './bank-holidays.js';
import { addDays, weekdayOf } from './plain-date.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

const anyDate = fc.integer({ min: 0, max: 15_000 }).map((days) => addDays('2000-01-01', days));

describe('bank holidays of England and Wales', () => {
  // As the government published them.
  it.each([
    [2002, '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26'],
    [2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('of %d are %s', (year, days) => {
    expect([...bankHolidaysOf(year)].sort()).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('follow Easter, which is a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year <= 2199; year++) {
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
    expect([easterSunday(2008), easterSunday(2038), easterSunday(1943)]).toEqual([
      '2008-03-23',
      '2038-04-25',
      '1943-04-25',
    ]);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-29', 0, '2026-11-29'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-24', 5, '2027-01-05'],
    ['2022-06-01', 1, '2022-06-06'],
    ['2022-09-16', 1, '2022-09-20'],
    ['2026-12-29', -1, '2026-12-24'],
    ['2026-11-29', -10, '2026-11-16'],
  ])('%s and %d working days are %s', (date, count, expected) => {
    expect(addWorkingDays(date, count)).toBe(expected);
  });

  it.each([
    ['2026-11-27', '2026-11-30', 1],
    ['2026-11-27', '2026-11-29', 0],
    ['2026-12-24', '2026-12-29', 1],
    ['2026-12-29', '2026-12-24', -1],
    ['2026-11-24', '2026-11-24', 0],
  ])('from %s to %s are %d', (from, to, expected) => {
    expect(workingDaysBetween(from, to)).toBe(expected);
  });

  it('counts what it adds, and lands on a working day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), fc.boolean(), (date, size, back) => {
        const count = back ? -size : size;
        const reached = addWorkingDays(date, count);
        expect(isWorkingDay(reached)).toBe(true);
        expect(workingDaysBetween(date, reached)).toBe(count);
        expect(addWorkingDays(date, count + Math.sign(count)) > reached).toBe(!back);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a part of a day', () => {
    expect(() => addWorkingDays('2026-11-27', 0.5)).toThrow(RangeError);
  });
});
