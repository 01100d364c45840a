import { lastEndOfQuarter, withPublishedDays } from './published-period.js';

const TODAY = '2026-11-27';
const BOARD = { roles: ['BOARD_MEMBER'] as const };
const refusal = (query: object): unknown => {
  try {
    return withPublishedDays({ roles: [...BOARD.roles] }, query, TODAY);
  } catch (error) {
    return (error as { faults: { pointer: string; code: string }[] }).faults.map(({ pointer, code }) => [
      pointer,
      code,
    ]);
  }
};

describe('R169 the days that a board member asks about', () => {
  it.each([
    ['2026-11-27', '2026-09-30'],
    ['2026-10-01', '2026-09-30'],
    ['2026-09-30', '2026-06-30'],
    ['2026-03-31', '2025-12-31'],
    ['2026-01-01', '2025-12-31'],
  ])('on %s the quarter that ended last ended on %s', (today, end) => {
    expect(lastEndOfQuarter(today)).toBe(end);
  });

  it('are a year that ends with a quarter that is over', () => {
    const year = { since: '2025-10-01', until: '2026-09-30' };
    expect(refusal({})).toEqual(year);
    expect(refusal(year)).toEqual(year);
    expect(refusal({ until: '2026-06-30', compareTo: '2025-06-30' })).toEqual({
      ...{ since: '2025-07-01', until: '2026-06-30', compareTo: '2025-06-30' },
    });
  });

  it('and no others, which would be held against these', () => {
    expect(refusal({ since: '2025-10-02' })).toEqual([['?since', 'DAYS_NOT_PUBLISHED']]);
    expect(refusal({ until: '2026-09-29', compareTo: '2026-12-31' })).toEqual([
      ['?until', 'DAYS_NOT_PUBLISHED'],
      ['?compareTo', 'DAYS_NOT_PUBLISHED'],
    ]);
  });

  it('are any days for those who may see true values', () => {
    const query = { since: '2026-01-05', until: '2026-02-07' };
    expect(withPublishedDays({ roles: ['ANALYST'] }, query, TODAY)).toBe(query);
  });
});
