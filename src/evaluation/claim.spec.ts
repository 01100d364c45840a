import type { Adjusted } from './adjusted/adjust.js';
import { claimOf, type ClaimFacts } from './claim.js';
import type { OutcomeComparison } from './outcomes/outcome-comparison.js';

const plain: OutcomeComparison = {
  basis: 'NONE',
  treated: { n: 60, events: 12, mean: 0.2 },
  comparison: { n: 140, events: 56, mean: 0.4 },
  interval: { estimate: -0.2, lower: -0.3, upper: -0.1 },
  method: 'Miettinen and Nurminen 1985, score',
  detectable: 0.19,
  children: 200,
};
const alike: OutcomeComparison = {
  ...plain,
  basis: 'WEIGHTING',
  interval: { estimate: -0.05, lower: -0.15, upper: 0.05 },
  method: 'Weighted',
  children: 158,
};
const adjusted = (difference: number): Adjusted =>
  ({
    result: {
      sections: {
        n: { treated: 58, comparison: 100 },
        binary: { treated: { events: 12, n: 58 }, comparison: { events: 40, n: 100 } },
      },
      used: ['SEX'],
      adjustment: {
        balance: [{ covariate: 'SEX', difference, varianceRatio: null }],
        effectiveComparison: 80,
        comparison: 100,
        treatedLeftOut: 0,
      },
      alike,
    },
    leftOut: { covariates: [], started: 2, comparison: 40 },
    fault: null,
  }) as unknown as Adjusted;
const claim = (extra: Partial<ClaimFacts>) =>
  claimOf({
    outcome: 'PROVEN_REOFFENDING',
    plain,
    adjusted: null,
    unknown: null,
    minimum: 30,
    covariateLabels: new Map([['SEX', { en: 'Sex', cy: 'Rhyw' }]]),
    ...extra,
  });

describe('what may be claimed', () => {
  it('R21 rests on the sides made alike, the sentence with it', () => {
    const { design, claimed, statement } = claim({ adjusted: adjusted(0.02) });
    expect(design.code).toBe('D3');
    expect(design.reasons.map(({ code }) => code)).toContain('TREATED_LEFT_OUT');
    expect(claimed).toMatchObject({
      basis: 'WEIGHTING',
      estimate: -0.05,
      children: 158,
      direction: 'INCONCLUSIVE',
    });
    expect(statement.en).toContain('The difference is −5.0');
  });

  it.each([
    ['could not be made alike', adjusted(0.2)],
    [
      'could not be adjusted',
      { result: null, leftOut: { covariates: [], started: 0, comparison: 0 }, fault: 'Alike.' },
    ],
    ['were not to be', null],
  ])('R21 rests on the sides as they came where they %s', (_what, of) => {
    const { design, claimed, statement } = claim({ adjusted: of });
    expect(design.code).toBe('D2');
    expect(claimed).toMatchObject({ basis: 'NONE', estimate: -0.2, children: 200, direction: 'FAVOURABLE' });
    expect(statement.en).toContain('The difference is −20.0');
  });

  it('R107 has a side of its own for each outcome', () => {
    expect(claim({ outcome: 'SUITABLE_ETE_AT_END' }).claimed.direction).toBe('ADVERSE');
    const ratio = { ...plain, interval: { estimate: 1.5, lower: 1.1, upper: 2 } };
    expect(claim({ outcome: 'REOFFENDING_FREQUENCY', plain: ratio }).claimed.direction).toBe('ADVERSE');
    const touching = { ...plain, interval: { estimate: 0.8, lower: 0.6, upper: 1 } };
    expect(claim({ outcome: 'TIME_TO_REOFFENCE', plain: touching }).claimed.direction).toBe('INCONCLUSIVE');
  });

  it('R107 claims nothing of fewer children than it must have', () => {
    expect(claim({ minimum: 100 }).claimed.direction).toBeNull();
    expect(claim({ plain: { ...plain, interval: null } }).claimed).toMatchObject({
      direction: null,
      estimate: null,
    });
  });

  it.each([
    [{ unknown: 3, of: 60 }, { unknown: 14, of: 140 }, true],
    [{ unknown: 3, of: 60 }, { unknown: 13, of: 140 }, false],
    [{ unknown: 9, of: 60 }, { unknown: 0, of: 140 }, true],
    [{ unknown: 12, of: 60 }, { unknown: 28, of: 140 }, false],
    [{ unknown: 0, of: 0 }, { unknown: 0, of: 140 }, false],
  ])('R107 R124 warns where %o and %o are not known: %s', (started, comparison, isTold) => {
    const given = { outcome: 'SUITABLE_ETE_AT_END', unknown: { started, comparison } } as const;
    const { design, statement, claimed } = claim(given);
    expect(design.reasons.some(({ code }) => code === 'OUTCOME_NOT_KNOWN_DIFFERS')).toBe(isTold);
    expect([statement.en.includes('Caution: '), statement.cy.includes('Rhybudd: ')]).toEqual([
      isTold,
      isTold,
    ]);
    expect(design.code).toBe(claim({ ...given, unknown: null }).design.code);
    expect(claimed).toEqual(claim({ ...given, unknown: null }).claimed);
  });
});
