import fc from 'fast-check';
import type { NeedFacts } from './needs.js';
import { byRank, needFitOf, openQuestionsOf, type RankParts, scoreOf } from './rank.js';

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
    rated('A', 4, true),
    rated('B', 2, true),
    rated('C', 1),
    rated('D', null),
    rated('E', null, true),
    rated('F', 0, true),
  ].map((need) => [need.needAreaCode, need]),
);

/** `A B / C` targets A and B as primary, C as secondary. */
const fit = (targets: string): number => {
  const [primary = '', secondary = ''] = targets.split('/');
  const of = (codes: string, target: 'PRIMARY' | 'SECONDARY') =>
    codes.split(' ').flatMap((needAreaCode) => (needAreaCode ? [{ needAreaCode, target }] : []));
  return needFitOf({ needs: [...of(primary, 'PRIMARY'), ...of(secondary, 'SECONDARY')] }, needs);
};

describe('needFitOf', () => {
  it('weighs prioritised needs by severity, a primary a thousand times a secondary', () => {
    expect([fit('A'), fit('A B'), fit('B /A')]).toEqual([4_000, 6_000, 2_004]);
  });

  it('gives nothing for needs that are not prioritised, not assessed or not rated', () => {
    expect(fit('C D Z')).toBe(0);
  });

  it('gives a need that a person made a priority at least the weight of severity 2', () => {
    expect([fit('E'), fit('F'), fit('B')]).toEqual([2_000, 2_000, 2_000]);
  });

  it('never lets a secondary need outweigh a primary one', () => {
    expect(fit('A')).toBeGreaterThan(fit('B /A E F'));
  });
});

const NAMES = ['needFit', 'evidence', 'localEvidence', 'availability', 'openQuestions'] as const;
const parts = (...values: [number, number, number, number, number]): RankParts =>
  Object.fromEntries(NAMES.map((name, index) => [name, values[index]])) as unknown as RankParts;

describe('R63 scoreOf', () => {
  it('writes the parts one after another', () => {
    expect(scoreOf(parts(3_005, 4, 61, 7, 0))).toBe(3_005_461_0799);
    expect(scoreOf(parts(0, 0, 0, 0, 2))).toBe(97);
  });

  it('keeps to the room of each part', () => {
    expect(scoreOf(parts(1, 12, 100, 100, 120))).toBe(scoreOf(parts(1, 9, 99, 99, 99)));
    expect(Number.isSafeInteger(scoreOf(parts(4_000 * 40 + 160, 9, 99, 99, 0)))).toBe(true);
  });

  it('law: compares as the parts do, the first that differs deciding; questions count against', () => {
    const any = fc.tuple(fc.nat(200_000), fc.nat(9), fc.nat(99), fc.nat(99), fc.nat(99));
    fc.assert(
      fc.property(any, any, (a, b) => {
        const first = a.findIndex((value, index) => value !== b[index]);
        const sign = first === 4 ? -1 : 1;
        const wanted = first === -1 ? 0 : sign * Math.sign((a[first] ?? 0) - (b[first] ?? 0));
        expect(Math.sign(scoreOf(parts(...a)) - scoreOf(parts(...b)))).toBe(wanted);
      }),
    );
  });
});

describe('openQuestionsOf', () => {
  it('counts what is not known', () => {
    const outcomes = ['MET', 'UNKNOWN', 'NOT_MET', 'UNKNOWN'] as const;
    expect(openQuestionsOf(outcomes.map((outcome) => ({ outcome })))).toBe(2);
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
