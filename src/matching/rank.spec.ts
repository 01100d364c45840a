import type { CriterionOutcome } from './criterion.js';
import type { NeedFacts } from './needs.js';
import { byRank, scoreOf } from './rank.js';

const rated = (needAreaCode: string, severity: number | null, isPriority = false): NeedFacts => ({
  needAreaCode,
  labelEn: needAreaCode,
  labelCy: null,
  strength: false,
  assessedOn: '2026-09-01',
  severity,
  isPriority,
});

const needs = new Map(
  [
    rated('A', 4),
    rated('B', 2),
    rated('C', 1),
    rated('D', null),
    rated('E', null, true),
    rated('F', 0, true),
  ].map((need) => [need.needAreaCode, need]),
);

/** `A B / C` targets A and B as primary, C as secondary. */
const score = (targets: string, unknowns = 0): number => {
  const [primary = '', secondary = ''] = targets.split('/');
  const of = (codes: string, target: 'PRIMARY' | 'SECONDARY') =>
    codes.split(' ').flatMap((needAreaCode) => (needAreaCode ? [{ needAreaCode, target }] : []));
  const criteria: { outcome: CriterionOutcome }[] = [
    { outcome: 'MET' },
    ...Array.from({ length: unknowns }, () => ({ outcome: 'UNKNOWN' as const })),
  ];
  return scoreOf({ needs: [...of(primary, 'PRIMARY'), ...of(secondary, 'SECONDARY')] }, needs, criteria);
};

describe('scoreOf', () => {
  it('weighs prioritised needs by severity, a primary a thousand times a secondary', () => {
    expect(score('A')).toBe(4_000_000);
    expect(score('A B')).toBe(6_000_000);
    expect(score('B /A')).toBe(2_004_000);
    expect(score('B', 2)).toBe(1_999_998);
  });

  it('gives nothing for needs that are not prioritised, not assessed or not rated', () => {
    expect(score('C D Z')).toBe(0);
  });

  it('gives a need that a person made a priority at least the weight of severity 2', () => {
    expect([score('E'), score('F'), score('B')]).toEqual([2_000_000, 2_000_000, 2_000_000]);
  });

  it('never lets a lesser consideration outweigh a greater one', () => {
    expect(score('A')).toBeGreaterThan(score('B /A E F'));
    expect(score('B /E', 6)).toBeGreaterThan(score('B'));
  });
});

describe('byRank', () => {
  it('puts the higher score first, and equal scores by code, however they were read', () => {
    const entries = [
      { code: 'B', score: 1 },
      { code: 'A', score: 1 },
      { code: 'Z', score: 2 },
      { code: 'A-1', score: 1 },
    ];
    const order = ['Z', 'A', 'A-1', 'B'];
    expect([...entries].sort(byRank).map(({ code }) => code)).toEqual(order);
    expect(
      [...entries]
        .reverse()
        .sort(byRank)
        .map(({ code }) => code),
    ).toEqual(order);
  });
});
