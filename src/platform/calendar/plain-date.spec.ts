import fc from 'fast-check';
import {
  addDays,
  addMonthsClamped,
  addYears,
  ageOn,
  birthday,
  daysBetween,
  isPlainDate,
  lastWeekdayOfMonth,
  todayUtc,
  weekdayOf,
} from './plain-date.js';

const DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / DAY;
const LAST = Date.UTC(2199, 11, 31) / DAY;
const isoOf = (days: number) => new Date(days * DAY).toISOString().slice(0, 10);
const anyDate = fc.integer({ min: FIRST, max: LAST }).map(isoOf);

describe('isPlainDate', () => {
  it.each(['1900-01-01', '2199-12-31', '2016-02-29', '2000-02-29', '2015-01-10'])('accepts %s', (value) => {
    expect(isPlainDate(value)).toBe(true);
  });

  it.each([
    '2015-02-29',
    '1900-02-29',
    '2100-02-29',
    '2015-04-31',
    '2015-13-01',
    '2015-00-10',
    '2015-01-00',
    '2015-01-32',
    '1899-12-31',
    '2200-01-01',
    '15-01-10',
    '2015-1-10',
    '2015/01/10',
    '20150110',
    ' 2015-01-10',
    '2015-01-10 ',
    '2015-01-10T00:00:00Z',
    '+015-01-10',
    '２０１５-01-10',
    '',
    null,
    undefined,
    20150110,
    new Date(0),
  ])('refuses %p', (value) => {
    expect(isPlainDate(value)).toBe(false);
  });
});

describe('day arithmetic', () => {
  it('walks every day of three centuries as the proleptic Gregorian calendar does', () => {
    let date = '1900-01-01';
    for (let days = FIRST + 1; days <= LAST; days++) {
      const next = addDays(date, 1);
      if (next !== isoOf(days) || next <= date) throw new Error(`${date} is followed by ${next}`);
      date = next;
    }
    expect(date).toBe('2199-12-31');
    expect(daysBetween('1900-01-01', date)).toBe(LAST - FIRST);
  });

  it('counts days across leap years and clock changes', () => {
    expect(daysBetween('2016-02-28', '2016-03-01')).toBe(2);
    expect(daysBetween('2015-03-01', '2015-02-28')).toBe(-1);
    expect(daysBetween('2024-03-30', '2024-03-31')).toBe(1);
    expect(daysBetween('2015-01-10', '2016-01-10')).toBe(365);
    expect(daysBetween('2015-01-10', '2015-01-10')).toBe(0);
  });

  it('adds what daysBetween counts', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(daysBetween(from, to))).toBe(from < to ? 1 : from > to ? -1 : 0);
      }),
    );
  });
});

describe('addMonthsClamped and addYears', () => {
  it.each([
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', 18, '2017-08-29'],
    ['2016-02-29', 48, '2020-02-29'],
    ['2015-01-10', 12, '2016-01-10'],
    ['2015-01-10', 18, '2016-07-10'],
    ['2015-08-31', 18, '2017-02-28'],
    ['2014-08-31', 18, '2016-02-29'],
    ['2015-12-31', 2, '2016-02-29'],
    ['2015-03-31', -1, '2015-02-28'],
    ['2015-01-15', -1, '2014-12-15'],
    ['2015-01-15', -25, '2012-12-15'],
    ['2015-05-31', 0, '2015-05-31'],
  ])('%s plus %d months is %s', (date, months, expected) => {
    expect(addMonthsClamped(date, months)).toBe(expected);
  });

  it('adds years, with 29 February falling back to 28', () => {
    expect(addYears('2008-02-29', 16)).toBe('2024-02-29');
    expect(addYears('2008-02-29', 1)).toBe('2009-02-28');
    expect(addYears('2000-02-29', 100)).toBe('2100-02-28');
  });

  it('keeps the order of dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: 0, max: 18 }), (a, b, months) => {
        fc.pre(a <= b && b < '2198-01-01');
        expect(addMonthsClamped(a, months) <= addMonthsClamped(b, months)).toBe(true);
      }),
    );
  });
});

describe('ageOn and birthday', () => {
  it.each([
    ['2000-09-01', '2010-08-31', 9],
    ['2000-09-01', '2010-09-01', 10],
    ['2000-09-01', '2000-09-01', 0],
    ['2000-09-01', '2000-08-31', -1],
    ['2000-02-29', '2018-02-28', 17],
    ['2000-02-29', '2018-03-01', 18],
    ['2000-02-29', '2016-02-29', 16],
    ['2000-03-01', '2018-02-28', 17],
  ])('born %s is on %s aged %d', (dateOfBirth, on, age) => {
    expect(ageOn(dateOfBirth, on)).toBe(age);
  });

  it.each([
    ['2000-02-29', 18, '2018-03-01'],
    ['2000-02-29', 16, '2016-02-29'],
    ['2000-08-31', 16, '2016-08-31'],
    ['2000-08-31', 0, '2000-08-31'],
  ])('born %s reaches %d on %s', (dateOfBirth, age, expected) => {
    expect(birthday(dateOfBirth, age)).toBe(expected);
  });

  it('changes age on the birthday and not the day before', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 90 }), (dateOfBirth, age) => {
        fc.pre(dateOfBirth < '2100-01-01');
        const reached = birthday(dateOfBirth, age);
        expect(ageOn(dateOfBirth, reached)).toBe(age);
        expect(ageOn(dateOfBirth, addDays(reached, -1))).toBe(age - 1);
      }),
    );
  });
});

describe('weekdays', () => {
  it('agrees with the calendar over 300 years', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekdayOf(date) % 7).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
      }),
    );
  });

  it.each([
    [2017, 6, 5, '2017-06-30'],
    [2014, 6, 5, '2014-06-27'],
    [2016, 2, 1, '2016-02-29'],
    [2015, 12, 7, '2015-12-27'],
  ] as const)('the last weekday of %d-%d numbered %d is %s', (year, month, weekday, expected) => {
    expect(lastWeekdayOfMonth(year, month, weekday)).toBe(expected);
  });
});

describe('todayUtc', () => {
  it.each([
    ['2016-02-29T23:59:59.999Z', '2016-02-29'],
    ['2016-03-01T00:00:00.000Z', '2016-03-01'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31'],
  ])('at %s is %s', (instant, expected) => {
    expect(todayUtc(Date.parse(instant))).toBe(expected);
  });

  it('is today', () => {
    const before = new Date().toISOString().slice(0, 10);
    const today = todayUtc();
    expect(today >= before && today <= new Date().toISOString().slice(0, 10)).toBe(true);
  });
});

describe('refusals', () => {
  it.each([
    ['an impossible date', () => addDays('2015-02-29', 1)],
    ['a part of a day', () => addDays('2015-02-28', 0.5)],
    ['a part of a month', () => addMonthsClamped('2015-02-28', 1.5)],
    ['leaving the calendar by days', () => addDays('2199-12-31', 1)],
    ['leaving the calendar backwards', () => addDays('1900-01-01', -1)],
    ['leaving the calendar by months', () => addMonthsClamped('2199-12-31', 1)],
    ['an age of NaN', () => birthday('2000-01-01', NaN)],
    ['a negative age', () => birthday('2000-01-01', -1)],
    ['an age that leaves the calendar', () => birthday('2190-01-01', 10)],
    ['an age on no date', () => ageOn('2000-01-01', '')],
    ['a thirteenth month', () => lastWeekdayOfMonth(2015, 13, 5)],
    ['a count from no date', () => daysBetween('x', '2015-01-01')],
  ])('refuses %s', (_what, call) => {
    expect(call).toThrow(RangeError);
  });
});
