import { SubgroupCounts } from './subgroup-counts.js';

/** `events` of `n` children of a level. */
function addAll(
  counts: SubgroupCounts,
  level: string | null,
  started: boolean,
  events: number,
  n: number,
): void {
  for (let child = 0; child < n; child++) counts.add([level], started, child < events);
}

describe('SubgroupCounts', () => {
  it('R103 tests once whether groups differ, and shows each with its n', () => {
    const counts = new SubgroupCounts(['SEX'], 'PROVEN_REOFFENDING');
    addAll(counts, 'M', true, 10, 50);
    addAll(counts, 'M', false, 30, 50);
    addAll(counts, 'F', true, 30, 50);
    addAll(counts, 'F', false, 10, 50);
    const [analysis] = counts.analyses();
    expect(analysis?.groups.map(({ level }) => level)).toEqual(['F', 'M']);
    expect(analysis?.groups[0]?.riskDifference.estimate).toBeCloseTo(0.4, 12);
    expect(analysis?.groups[1]?.riskDifference.estimate).toBeCloseTo(-0.4, 12);
    expect(analysis?.interactionP).toBeLessThan(1e-6);
    expect(analysis?.interactionPAdjusted).toBe(analysis?.interactionP);
  });

  it('R103 finds nothing where every group does as the others do', () => {
    const counts = new SubgroupCounts(['SEX'], 'PROVEN_REOFFENDING');
    for (const level of ['F', 'M']) {
      addAll(counts, level, true, 20, 50);
      addAll(counts, level, false, 25, 50);
    }
    expect(counts.analyses()[0]?.interactionP).toBeCloseTo(1, 6);
  });

  it('R103 shows no rate of fewer than ten children a side, and puts those of whom nothing is known last', () => {
    const counts = new SubgroupCounts(['ETHNICITY'], 'SUITABLE_ETE_AT_END');
    addAll(counts, null, true, 5, 20);
    addAll(counts, null, false, 5, 20);
    addAll(counts, 'A1', true, 1, 9);
    addAll(counts, 'A1', false, 5, 20);
    const [analysis] = counts.analyses();
    expect(analysis?.groups.map(({ level }) => level)).toEqual(['A1', null]);
    expect(analysis?.groups[0]).toMatchObject({
      started: { children: 9, withOutcome: null },
      comparison: { children: 20, withOutcome: null },
      riskDifference: { computable: false, reason: 'TOO_FEW_PEOPLE', estimate: null },
    });
  });

  it('adjusts for how many analyses were declared', () => {
    const counts = new SubgroupCounts(['SEX', 'CUSTODY'], 'PROVEN_REOFFENDING');
    const add = (sex: string, custody: string, started: boolean, events: number, n: number): void => {
      for (let child = 0; child < n; child++) counts.add([sex, custody], started, child < events);
    };
    add('F', 'YES', true, 20, 40);
    add('F', 'NO', false, 10, 40);
    add('M', 'YES', false, 12, 40);
    add('M', 'NO', true, 11, 40);
    add('F', 'YES', false, 15, 40);
    add('M', 'NO', false, 21, 40);
    for (const { interactionP, interactionPAdjusted } of counts.analyses()) {
      expect(interactionPAdjusted).toBeGreaterThanOrEqual(interactionP ?? 0);
    }
    expect(
      counts
        .analyses()
        .some(({ interactionP, interactionPAdjusted }) => interactionPAdjusted !== interactionP),
    ).toBe(true);
  });
});
