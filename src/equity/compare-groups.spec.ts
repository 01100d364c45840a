import { compareGroups, type AlikeChildren, settle } from './compare-groups.js';
import type { Place } from './stages.js';

const some = (children: number, group: string, place: Place, stratum = 'A'): AlikeChildren => ({
  ...{ group, place, stratum, children },
});

const settled = (all: readonly AlikeChildren[], groups = ['GIRLS', 'BOYS']) =>
  new Map(settle(compareGroups(groups, all)).map((one) => [`${one.group} ${one.stage}`, one]));

describe('R90 a group beside everybody else', () => {
  it('has its own numbers, those of the rest, and the ratio between them', () => {
    const found = settled([
      some(12, 'GIRLS', 'NOT_OFFERED'),
      some(8, 'GIRLS', 'OFFERED'),
      some(20, 'BOYS', 'NOT_OFFERED'),
      some(60, 'BOYS', 'RUNNING'),
    ]);
    const offered = found.get('GIRLS OFFERED');
    expect([offered?.own, offered?.rest]).toEqual([
      { events: 8, n: 20 },
      { events: 60, n: 80 },
    ]);
    // 0.4 / 0.75; Katz: exp(ln RR ± 1.96 √(1/8 − 1/20 + 1/60 − 1/80)).
    expect(offered?.ratio.estimate).toBeCloseTo(0.533333, 6);
    expect(offered?.ratio.lower).toBeCloseTo(0.30726, 5);
    expect(offered?.ratio.upper).toBeCloseTo(0.92576, 5);
    expect(offered?.reading).toBe('LESS');
    expect(found.get('BOYS OFFERED')?.reading).toBe('MORE');
    expect(found.get('GIRLS STARTED')).toMatchObject({
      own: { events: 0, n: 8 },
      reading: 'TOO_FEW',
      pValue: null,
    });
    expect(found.get('GIRLS IMPROVED')).toMatchObject({
      own: { n: 0 },
      ratio: { reason: 'EMPTY_DENOMINATOR' },
    });
  });

  it('is no different among children of the same order, where the order is the reason', () => {
    // Of each order the same share is offered work: girls only have the lighter orders more often.
    const found = settled([
      some(40, 'GIRLS', 'NOT_OFFERED', 'LIGHT'),
      some(10, 'GIRLS', 'OFFERED', 'LIGHT'),
      some(2, 'GIRLS', 'NOT_OFFERED', 'HEAVY'),
      some(8, 'GIRLS', 'OFFERED', 'HEAVY'),
      some(40, 'BOYS', 'NOT_OFFERED', 'LIGHT'),
      some(10, 'BOYS', 'OFFERED', 'LIGHT'),
      some(40, 'BOYS', 'NOT_OFFERED', 'HEAVY'),
      some(160, 'BOYS', 'OFFERED', 'HEAVY'),
    ]);
    const offered = found.get('GIRLS OFFERED');
    expect(offered?.ratio.estimate).toBeLessThan(0.5);
    expect(offered?.adjustedRatio.estimate).toBeCloseTo(1, 12);
  });

  it('is told apart only once every comparison has been allowed for', () => {
    const groups = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const equal = groups.flatMap((group) => [
      some(15, group, 'NOT_OFFERED'),
      some(group === 'A' ? 28 : 15, group, 'OFFERED'),
    ]);
    const first = settled(equal, groups).get('A OFFERED');
    expect(first?.pValue).toBeLessThan(0.1);
    expect(first?.adjustedPValue).toBeGreaterThan(first?.pValue ?? 1);
    expect(first?.reading).toBe('NOT_TOLD_APART');
  });
});
