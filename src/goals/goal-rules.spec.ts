import { goalFaults, ratingFaults } from './goal-rules.js';

const codes = (faults: { pointer: string; code: string }[]) =>
  faults.map(({ pointer, code }) => `${pointer} ${code}`);
const CASE = { openedOn: '2025-01-06', lastRatedOn: '2025-02-01' };

describe('R158 rules on goals', () => {
  it.each([
    [{}, []],
    [{ closedOn: '2025-02-01', closeReason: 'REACHED' }, []],
    [{ setOn: '2025-01-05' }, ['/setOn BEFORE_CASE']],
    [{ setOn: '2025-07-01' }, ['/setOn DATE_IN_FUTURE']],
    [{ closedOn: '2025-01-31', closeReason: 'REACHED' }, ['/closedOn BEFORE_RATING']],
    [{ closedOn: '2025-07-01', closeReason: 'REACHED' }, ['/closedOn DATE_IN_FUTURE']],
    [{ closedOn: '2025-03-01' }, ['/closeReason REASON_MISSING']],
    [{ closeReason: 'REACHED' }, ['/closedOn DATE_MISSING']],
  ])('%j', (changes, expected) => {
    expect(codes(goalFaults({ setOn: '2025-01-10', ...changes }, CASE, '2025-06-30'))).toEqual(expected);
  });

  it.each([
    ['2025-01-10', []],
    ['2025-03-01', []],
    ['2025-01-09', ['/ratedOn BEFORE_GOAL']],
    ['2025-03-02', ['/ratedOn GOAL_CLOSED']],
    ['2025-07-01', ['/ratedOn DATE_IN_FUTURE', '/ratedOn GOAL_CLOSED']],
  ])('a rating on %s', (ratedOn, expected) => {
    const goal = { setOn: '2025-01-10', closedOn: '2025-03-01' };
    expect(codes(ratingFaults(ratedOn, goal, '2025-06-30'))).toEqual(expected);
  });
});
