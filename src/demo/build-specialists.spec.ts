import { specialistTimeFaults } from '../demand/specialists/specialist-time-rules.js';
import { hoursUsed } from '../demand/hours-used.js';
import { buildSpecialists } from './build-specialists.js';

describe('R118 the specialists of the demo', () => {
  const rows = buildSpecialists(
    '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b',
    '2026-11-27',
    '2026-11-27T00:00:00.000Z',
  );

  it('break no rule, quarter after quarter without a gap', () => {
    expect(rows.flatMap(specialistTimeFaults)).toEqual([]);
    const quarters = rows.filter(({ needAreaCode }) => needAreaCode === 'SLC');
    expect(quarters.map(({ validFrom, validTo }) => `${validFrom} ${validTo}`)).toEqual([
      '2026-08-28 2026-11-27',
      '2026-05-28 2026-08-27',
      '2026-02-28 2026-05-27',
      '2025-11-28 2026-02-27',
    ]);
  });

  it('are one day a month of speech and language therapy, all used on assessment', () => {
    const times = rows.filter(({ needAreaCode }) => needAreaCode === 'SLC');
    expect(hoursUsed(times, { since: '2025-11-28', until: '2026-11-27' })).toEqual({
      available: 90,
      uses: [{ use: 'ASSESSMENT', hours: 90 }],
      notTold: 0,
    });
  });
});
