import { changeOverTime } from './change-over-time.js';
import { quarterOf, quartersUntil } from './quarters.js';
import type { Entry } from './read-entries.js';

const QUARTERS = quartersUntil('2026-06-30', 12).map(({ code }) => code);

/** So many children of a quarter, of whom so many have the need. */
const entering = (quarter: string, n: number, events: number, orderType = 'ORDER'): Entry[] =>
  Array.from({ length: n }, (_, i) => ({ quarter, orderType, needs: new Map([['ETE', i < events]]) }));

const followed = (events: readonly number[], n = 60) => {
  const quarters = QUARTERS.slice(-events.length);
  const entries = quarters.flatMap((quarter, i) => entering(quarter, n, events[i] ?? 0));
  const { series } = changeOverTime(entries, QUARTERS, ['ETE'], () => 'STATUTORY');
  return series.find(({ needArea }) => needArea === 'ETE');
};

describe('R105 quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['2024-12-31', '2024-Q4', '2024-10-01', '2024-12-31'],
  ])('%s is in %s', (day, code, from, to) => {
    expect(quarterOf(day)).toEqual({ code, from, to });
  });

  it('are whole, and end by the day', () => {
    expect(quartersUntil('2026-06-29', 2).map(({ code }) => code)).toEqual(['2025-Q4', '2026-Q1']);
    expect(quartersUntil('2026-06-30', 2).map(({ code }) => code)).toEqual(['2026-Q1', '2026-Q2']);
  });
});

describe('R105 change over time', () => {
  it('flags a quarter that chance does not explain, and nothing where chance does', () => {
    const changed = followed([20, 21, 19, 20, 20, 21, 19, 20, 48]);
    expect(changed?.signals).toContainEqual({
      ...{ rule: 'BEYOND_LIMIT', direction: 'HIGHER' },
      ...{ from: '2026-Q2', to: '2026-Q2' },
    });
    expect(changed?.rough).toBe(false);
    expect(followed([20, 24, 17, 22, 18, 21, 19, 23, 20])?.signals).toEqual([]);
  });

  it('flags a level that has risen for good', () => {
    const { signals = [] } = followed([10, 11, 9, 10, 25, 24, 25, 24, 26, 25, 24, 25]) ?? {};
    expect(signals).toContainEqual({
      ...{ rule: 'EIGHT_ON_ONE_SIDE', direction: 'HIGHER' },
      ...{ from: '2024-Q3', to: '2026-Q2' },
    });
  });

  it('says that there are too few quarters, or too few children, in place of limits', () => {
    expect(followed([20, 20, 20, 20, 20, 20, 48])).toMatchObject({
      reason: 'TOO_FEW_QUARTERS',
      centre: null,
    });
    expect(followed([1, 0, 1, 0, 2, 0, 1, 5], 10)).toMatchObject({ reason: 'TOO_FEW_CHILDREN', signals: [] });
  });

  it('R99 follows the case mix, and those with several needs within it', () => {
    const needs = new Map(['A', 'B', 'C', 'D'].map((area) => [area, true]));
    const entries = QUARTERS.flatMap((quarter, q) =>
      Array.from({ length: 40 }, (_, i): Entry => ({
        quarter,
        orderType: i < 20 + (q % 3) ? 'ORDER' : 'OTHER',
        needs: i % 2 === 0 ? needs : new Map([['A', true]]),
      })),
    );
    const { series } = changeOverTime(entries, QUARTERS, [], (type) =>
      type === 'ORDER' ? 'STATUTORY' : 'PREVENTION',
    );
    const of = (measure: string, caseMix: string) =>
      series.find((one) => one.measure === measure && one.caseMix === caseMix)?.points[0];
    expect(of('CASE_MIX', 'STATUTORY')).toMatchObject({ events: 20, n: 40 });
    expect(of('SEVERAL_NEEDS', 'STATUTORY')).toMatchObject({ events: 10, n: 20 });
    expect(of('SEVERAL_NEEDS', 'PREVENTION')).toMatchObject({ events: 10, n: 20 });
  });
});
