import { chartSignals, proportionChart, type Arm } from '../index.js';

/** Orange juice cans: defective ones in 30 samples of 50. Montgomery, Introduction to Statistical Quality Control, table 7.1. */
const CANS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];
const of = (events: readonly number[], n = 50): Arm[] => events.map((count) => ({ events: count, n }));

const chartOf = (groups: readonly Arm[]) => {
  const chart = proportionChart(groups);
  if (!chart.computable) throw new Error(chart.reason);
  return chart.value;
};

describe('R105 a proportion on a control chart', () => {
  it('has the published centre and limits where neighbours differ as chance has it', () => {
    const { centre, points, sigmaZ } = chartOf(of(CANS));
    expect(centre).toBeCloseTo(0.2313, 4);
    // The plain limits, 0.0524 and 0.4102, are as published; those of Laney are sigma_z times as far away.
    const half = 3 * Math.sqrt((0.2313333 * 0.7686667) / 50);
    expect([centre - half, centre + half].map((limit) => limit.toFixed(4))).toEqual(['0.0524', '0.4102']);
    expect(points[0]!.upper).toBeCloseTo(Math.min(1, centre + sigmaZ * half), 6);
  });

  it('is the plain chart, to the published fourth place, where points spread less than chance', () => {
    const calm = of([11, 12, 11, 12, 12, 11]);
    const { method, sigmaZ, centre, points } = chartOf(calm);
    expect([method, sigmaZ]).toEqual(['SHEWHART', 1]);
    expect(points[0]!.upper).toBeCloseTo(centre + 3 * Math.sqrt((centre * (1 - centre)) / 50), 12);
  });

  it('widens the limits by the mean moving range over 1.128 (Laney 2002)', () => {
    const wild = of([20, 30, 20, 30], 100);
    // p = 0.25, s = 0.0433013, z = -1.1547, 1.1547, …: a mean range of 2.3094, over 1.128379.
    const { method, sigmaZ, points } = chartOf(wild);
    expect(method).toBe('LANEY');
    expect(sigmaZ).toBeCloseTo(2.3094011 / 1.1283792, 6);
    expect(points[1]!.z).toBeCloseTo(1.1547005 / sigmaZ, 6);
    expect(points[1]!.upper).toBeCloseTo(0.25 + 3 * sigmaZ * 0.0433013, 5);
  });

  it('has narrower limits for more people, and never beyond 0 and 1', () => {
    const { points } = chartOf([
      { events: 1, n: 5 },
      { events: 100, n: 500 },
    ]);
    expect(points[0]!.lower).toBe(0);
    expect(points[0]!.upper - points[0]!.lower).toBeGreaterThan(points[1]!.upper - points[1]!.lower);
  });

  it.each([
    ['TOO_FEW_GROUPS', of([3])],
    ['EMPTY_DENOMINATOR', [...of([3]), { events: 0, n: 0 }]],
    ['NO_EVENTS', of([0, 0])],
    ['EMPTY_MARGIN', of([50, 50])],
  ])('says %s instead of a number', (reason, groups) => {
    expect(proportionChart(groups)).toEqual({ computable: false, reason });
  });
});

describe('R105 what a control chart flags', () => {
  const flagged = (z: readonly number[]) =>
    chartSignals(z, z).map(({ rule, direction, from, to }) => `${rule} ${direction} ${from}-${to}`);

  it('flags the published cans 15 and 23 by the plain limits', () => {
    const centre = 347 / 1500;
    const z = CANS.map((count) => (count / 50 - centre) / Math.sqrt((centre * (1 - centre)) / 50));
    const beyond = chartSignals(z, z).filter(({ rule }) => rule === 'BEYOND_LIMIT');
    expect(beyond.map(({ to }) => to + 1)).toEqual([15, 23]);
  });

  it.each([
    [[0, 0.5, -0.5, 3.1], ['BEYOND_LIMIT HIGHER 3-3']],
    [[0, -2.1, 0, -2.2], ['TWO_OF_THREE LOWER 1-3']],
    [[0, 2.1, 0, 0, 2.2], []],
    [[2.5, -2.5, 0.1], []],
    [[0.5, 0.2, 0.5, 0.2, 0.5, 0.2, 0.5, 0.2], ['EIGHT_ON_ONE_SIDE HIGHER 0-7']],
    [[0.5, 0.2, 0.5, 0.2, 0.5, 0.2, 0.5, 0.2, 0.5], ['EIGHT_ON_ONE_SIDE HIGHER 0-8']],
    [[0.5, 0.2, 0.5, 0.2, 0.5, 0.2, 0.5, 0], []],
    [[1, 0.6, 0.2, -0.2, -0.6, -1], ['SIX_IN_A_ROW LOWER 0-5']],
    [[0.6, 0.2, -0.2, -0.6, -1], []],
    [[1, 0.6, 0.2, 0.2, -0.6, -1], []],
  ])('of %j', (z, expected) => {
    expect(flagged(z)).toEqual(expected);
  });
});
