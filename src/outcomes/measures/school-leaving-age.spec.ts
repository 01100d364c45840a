import fc from 'fast-check';
import { addDays, ageOn } from '../../platform/calendar/plain-date.js';
import { firstBirthOfSchoolAge, isCompulsorySchoolAge, schoolLeavingDate } from './school-leaving-age.js';

describe('schoolLeavingDate', () => {
  it.each([
    '2014-06-27',
    '2015-06-26',
    '2016-06-24',
    '2017-06-30',
    '2018-06-29',
    '2019-06-28',
    '2020-06-26',
    '2021-06-25',
    '2022-06-24',
    '2023-06-30',
    '2024-06-28',
    '2025-06-27',
    '2026-06-26',
    '2027-06-25',
    '2028-06-30',
  ])('is %s for everybody who turns 16 in that school year', (leaving) => {
    const year = Number(leaving.slice(0, 4));
    expect(schoolLeavingDate(`${year - 17}-09-01`)).toBe(leaving);
    expect(schoolLeavingDate(`${year - 16}-06-30`)).toBe(leaving);
    expect(schoolLeavingDate(`${year - 16}-08-31`)).toBe(leaving);
  });

  it('knows no leaving date before 1998', () => {
    expect(schoolLeavingDate('1981-09-01')).toBe('1998-06-26');
    expect(() => schoolLeavingDate('1981-08-31')).toThrow(RangeError);
    expect(() => schoolLeavingDate('2001-02-29')).toThrow(RangeError);
  });
});

describe('isCompulsorySchoolAge', () => {
  it.each([
    ['2000-08-31', '2016-06-24', true],
    ['2000-08-31', '2016-06-25', false],
    ['2000-09-01', '2016-06-25', true],
    ['2000-09-01', '2017-06-30', true],
    ['2000-09-01', '2017-07-01', false],
    ['2001-07-15', '2017-07-01', false],
    ['2007-12-25', '2024-03-01', true],
    ['2008-02-29', '2024-06-28', true],
    ['2008-02-29', '2024-06-29', false],
    ['1950-05-05', '2017-01-01', false],
  ])('born %s, on %s: %s', (dateOfBirth, on, expected) => {
    expect(isCompulsorySchoolAge(dateOfBirth, on)).toBe(expected);
  });

  it('ends between the ages of 15 and 16, once', () => {
    const dateOfBirth = fc.integer({ min: 0, max: 15_000 }).map((days) => addDays('1981-09-01', days));
    fc.assert(
      fc.property(dateOfBirth, (born) => {
        const last = schoolLeavingDate(born);
        expect([15, 16]).toContain(ageOn(born, last));
        expect(isCompulsorySchoolAge(born, last)).toBe(true);
        expect(isCompulsorySchoolAge(born, addDays(last, 1))).toBe(false);
      }),
    );
  });
});

describe('R125 firstBirthOfSchoolAge', () => {
  it.each([
    ['2026-06-26', '2009-09-01'],
    ['2026-06-27', '2010-09-01'],
    ['2026-12-31', '2010-09-01'],
    ['2027-01-01', '2010-09-01'],
  ])('on %s it is %s', (on, first) => {
    expect(firstBirthOfSchoolAge(on)).toBe(first);
  });

  it('parts those who are of compulsory school age from those who are not', () => {
    const day = (from: string, days: number) =>
      fc.integer({ min: 0, max: days }).map((n) => addDays(from, n));
    fc.assert(
      fc.property(day('2005-01-01', 4_000), day('2017-01-01', 4_000), (dateOfBirth, on) => {
        expect(dateOfBirth >= firstBirthOfSchoolAge(on)).toBe(isCompulsorySchoolAge(dateOfBirth, on));
      }),
    );
  });

  it('knows no leaving date before 1998', () => {
    expect(() => firstBirthOfSchoolAge('1997-01-01')).toThrow(RangeError);
  });
});
