import { hoursUsed } from './hours-used.js';

const QUARTER = { since: '2026-01-01', until: '2026-03-31' };
const time = (validFrom: string, validTo: string, hoursAvailable: number, ...uses: [string, number][]) => ({
  ...{ validFrom, validTo, hoursAvailable },
  uses: uses.map(([use, hours]) => ({ use, hours })),
});

describe('R118 what the hours of specialists go to', () => {
  it('one day a month, all of it used on assessment', () => {
    expect(hoursUsed([time('2026-01-01', '2026-03-31', 22.5, ['ASSESSMENT', 22.5])], QUARTER)).toEqual({
      available: 22.5,
      uses: [{ use: 'ASSESSMENT', hours: 22.5 }],
      notTold: 0,
    });
  });

  it('adds several up, takes the share of days of what reaches beyond, and says what is not told', () => {
    const times = [
      time('2026-03-01', '2026-04-30', 61, ['INTERVENTION', 30.5], ['MEETINGS', 6.1]),
      time('2026-01-01', '2026-01-31', 10, ['INTERVENTION', 2]),
      time('2025-01-01', '2025-12-31', 99),
    ];
    expect(hoursUsed(times, QUARTER)).toEqual({
      available: 41,
      uses: [
        { use: 'INTERVENTION', hours: 17.5 },
        { use: 'MEETINGS', hours: 3.1 },
      ],
      notTold: 20.4,
    });
    expect(hoursUsed([], QUARTER)).toEqual({ available: 0, uses: [], notTold: 0 });
  });
});
