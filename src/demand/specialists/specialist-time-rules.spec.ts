import { specialistTimeFaults } from './specialist-time-rules.js';

const DAY_A_MONTH = {
  ...{ validFrom: '2026-01-01', validTo: '2026-03-31', hoursAvailable: 22.5 },
  uses: [{ use: 'ASSESSMENT', hours: 22.5 }],
};
const uses = (...hours: number[]) => hours.map((each, index) => ({ use: `USE_${index}`, hours: each }));

describe('R118 faults of the time of a specialist', () => {
  it.each([
    ['all on assessment', {}, []],
    ['not told what for', { uses: [] }, []],
    ['to the hundredth', { hoursAvailable: 0.3, uses: uses(0.1, 0.2) }, []],
    ['more than there was', { uses: uses(20, 2.51) }, ['/uses MORE_THAN_AVAILABLE']],
    [
      'one use twice',
      { uses: [...DAY_A_MONTH.uses, { use: 'ASSESSMENT', hours: 0 }] },
      ['/uses/1/use NAMED_TWICE'],
    ],
    ['ends before it begins', { validTo: '2025-12-31' }, ['/validTo BEFORE_START']],
  ])('%s', (_what, changes, expected) => {
    const faults = specialistTimeFaults({ ...DAY_A_MONTH, ...changes });
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });
});
