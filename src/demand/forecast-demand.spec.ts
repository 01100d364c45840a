import { atOnce, forecastDemand } from './forecast-demand.js';
import { countsOf, historyMonths } from './months.js';

describe('R118 R138 demand that is to be expected', () => {
  it('is told from whole months, after that in which the first case opened', () => {
    expect(historyMonths('2026-03-27', '2025-11-30')).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(historyMonths('2026-03-01', '2026-02-02')).toEqual([]);
    expect(historyMonths('2026-03-27', null)).toEqual([]);
    const long = historyMonths('2026-03-27', '2011-01-01');
    expect([long.length, long[0], long.at(-1)]).toEqual([36, '2023-03', '2026-02']);
    expect(
      countsOf(
        ['2026-01', '2026-02'],
        new Map([
          ['2026-02', 3],
          ['2026-03', 9],
        ]),
      ),
    ).toEqual([0, 3]);
    expect(countsOf(['2026-01'], undefined)).toEqual([0]);
  });

  it('has a reason where there is not a year of it', () => {
    expect(forecastDemand(Array<number>(11).fill(4), 6)).toEqual({
      ...{ months: 11, children: 44, forecast: { computable: false, reason: 'FOLLOW_UP_TOO_SHORT' } },
      rateChanged: null,
    });
  });

  it.each([
    ['steady', Array<number>(24).fill(4), false],
    ['doubled', [...Array<number>(12).fill(3), ...Array<number>(12).fill(7)], true],
    ['none at all', Array<number>(12).fill(0), false],
    // As many as doubled, but in bursts: chance would do it.
    ['in bursts', [0, 0, 18, 0, 0, 0, 18, 0, 0, 0, 0, 0, 0, 25, 0, 0, 0, 30, 0, 0, 0, 0, 29, 0], false],
  ])('says whether the rate changed: %s', (_what, counts, expected) => {
    expect(forecastDemand(counts, 6).rateChanged).toBe(expected);
  });

  it('is places by how many come and how long they stay', () => {
    // Four a month, each for 13 weeks, which is three months but for a day.
    expect(atOnce(24, 6, 13)).toBeCloseTo(11.96, 2);
    expect(atOnce(0, 6, 13)).toBe(0);
  });
});
