import { lastDayOf, numberOf, quarterOf } from './quarter.js';
import { TrendCounts } from './trend-counts.js';

const PERIOD = { indexFrom: null, indexTo: null, landmarkWeeks: 0, dataAsOf: '2024-10-01' };

/** Quarters with so many children a side, of whom so many reoffended. */
function counted(period: Partial<typeof PERIOD>, ...quarters: [index: string, n: number, events: number][]) {
  const counts = new TrendCounts({ ...PERIOD, ...period });
  for (const [index, n, events] of quarters) {
    for (let i = 0; i < n; i++) counts.add(index, i % 2 === 0, i < events);
  }
  return counts.analysis();
}
const QUARTERS: [string, number, number][] = [
  ['2022-02-10', 40, 20],
  ['2022-05-10', 80, 8],
  ['2022-08-10', 80, 24],
  ['2022-11-10', 80, 48],
  ['2023-02-10', 80, 64],
  ['2023-05-10', 80, 0],
];

describe('reoffending over time', () => {
  it('knows the quarters of a year', () => {
    expect(['2024-01-01', '2024-03-31', '2024-04-01', '2024-12-31'].map(quarterOf)).toEqual([
      '2024-01-01',
      '2024-01-01',
      '2024-04-01',
      '2024-10-01',
    ]);
    expect([lastDayOf('2024-01-01'), lastDayOf('2023-10-01')]).toEqual(['2024-03-31', '2023-12-31']);
    expect(numberOf('2024-01-01') - numberOf('2023-10-01')).toBe(1);
  });

  it('R99 shows whole quarters only, whose children’s 18 months have passed', () => {
    const shown = (period: Partial<typeof PERIOD>) =>
      counted(period, ...QUARTERS).started.quarters.map(({ startsOn }) => startsOn.slice(0, 7));
    expect(shown({})).toEqual(['2022-04', '2022-07', '2022-10', '2023-01']);
    expect(shown({ indexFrom: '2022-01-01' as never })).toEqual([
      '2022-01',
      '2022-04',
      '2022-07',
      '2022-10',
      '2023-01',
    ]);
    expect(shown({ indexFrom: '2022-01-02' as never })[0]).toBe('2022-04');
    expect(shown({ indexTo: '2022-12-30' as never })).toEqual(['2022-04', '2022-07']);
    expect(shown({ landmarkWeeks: 8 })).toEqual(['2022-04', '2022-07', '2022-10']);
  });

  it('R99 finds a rise, and the quarters that lie outside of three standard deviations', () => {
    const { started } = counted({}, ...QUARTERS);
    expect(started.centre).toBeCloseTo(144 / 320, 12);
    expect(started.trendP!).toBeLessThan(1e-6);
    expect(started.slope!).toBeCloseTo(0.24, 12);
    const [first, second] = started.quarters;
    expect(first).toMatchObject({ children: 40, reoffended: 4, rate: 0.1, outside: true });
    expect(first!.lowerLimit).toBeCloseTo(0.45 - 3 * Math.sqrt((0.45 * 0.55) / 40), 6);
    expect(second!.outside).toBe(false);
  });

  it('R99 shows no rate of fewer than ten children, and no trend of one quarter', () => {
    const { started } = counted({}, ['2022-02-10', 40, 20], ['2022-05-10', 18, 9], ['2022-08-10', 60, 30]);
    expect(started.quarters[0]).toMatchObject({ children: 9, reoffended: null, rate: null, outside: null });
    expect(started).toMatchObject({ trendP: null, slope: null });
    expect(counted({}).comparison).toMatchObject({ quarters: [], centre: null });
  });
});
