import { localEvidence, localEvidenceText } from './local-evidence.js';

const of = (...cohorts: [id: string, completed: number, ended: number][]) =>
  localEvidence(new Map(cohorts.map(([id, completed, ended]) => [id, { completed, ended }])));

describe('R63 localEvidence', () => {
  it('lets no small cohort top the list, and tells nothing of fewer than five children', () => {
    const local = of(['ONE', 1, 1], ['FOUR', 4, 4], ['FIVE', 5, 5], ['MANY', 80, 100], ['REST', 20, 80]);
    expect(local.of('FOUR')).toEqual({ ended: null, completed: null, percent: 58, meanPercent: 58 });
    expect(local.of('ONE')).toEqual(local.of('FOUR'));
    expect(local.of('NEVER')).toEqual(local.of('FOUR'));
    expect(local.of('FIVE')).toMatchObject({ ended: 5, completed: 5, meanPercent: 58 });
    const many = local.of('MANY').percent ?? 0;
    expect(many).toBeGreaterThan(local.of('ONE').percent ?? 100);
    expect(many).toBeLessThanOrEqual(80);
  });

  it('says that there is nothing to go by where no delivery has ended', () => {
    expect(of().of('X').percent).toBeNull();
    expect(of(['X', 0, 0]).of('X').percent).toBeNull();
    expect(localEvidenceText(of().of('X')).en).toContain('no delivery of the service has ended');
  });

  it('does not depend on the order of what was counted', () => {
    const cohorts: [string, number, number][] = [
      ['A', 9, 10],
      ['B', 2, 11],
      ['C', 30, 50],
    ];
    for (const id of ['A', 'B', 'C']) expect(of(...cohorts).of(id)).toEqual(of(...cohorts.reverse()).of(id));
  });

  it('calls itself local, and says what it does not say', () => {
    const { en, cy } = localEvidenceText(of(['A', 30, 50], ['B', 10, 50]).of('A'));
    expect(en).toContain('Local: completed by children here in 30 of 50 deliveries');
    expect(en).toContain('not whether it works');
    expect(cy).toMatch(/^Lleol/);
  });
});
