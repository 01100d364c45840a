import { evaluateMadeUp, madeUpCohort } from '../../test/support/made-up-cohort.js';
import type { CohortMember } from './cohort-member.js';

const [base] = madeUpCohort({ children: 1, seed: 1, effect: 1, offences: 0 }) as [CohortMember];

/** `suitable` of `known` children in a suitable place at the end, and others of whom nothing is recorded. */
function side(
  sex: string,
  hasStarted: boolean,
  suitable: number,
  known: number,
  unknown: number,
): CohortMember[] {
  return Array.from({ length: known + unknown }, (_, child): CohortMember => ({
    ...base,
    startedOn: hasStarted ? base.indexDate : null,
    spells:
      child >= known
        ? []
        : [{ ...base.spells[0]!, suitability: child < suitable ? 'SUITABLE' : 'UNSUITABLE' }],
    covariates: [child, sex, 'EAST'],
  }));
}

/** Girls who start gain, boys who start lose: over all of them there is no difference. */
const COHORT = [
  ...side('F', true, 30, 40, 5),
  ...side('F', false, 10, 40, 5),
  ...side('M', true, 10, 40, 5),
  ...side('M', false, 30, 40, 5),
];
const DESIGN = { covariates: ['AGE_AT_INDEX', 'SEX'], method: 'WEIGHTING', landmarkWeeks: 0 } as const;

describe('a cohort while it comes in', () => {
  it('R103 R124 looks within declared groups at ETE, of the children of whom it is known', async () => {
    const given = { ...DESIGN, covariates: [...DESIGN.covariates], subgroups: ['SEX'] };
    const { subgroups, claimed } = await evaluateMadeUp(COHORT, { ...given, outcome: 'SUITABLE_ETE_AT_END' });
    const [bySex] = subgroups;
    expect(claimed.children).toBe(160);
    expect(bySex).toMatchObject({ outcome: 'SUITABLE_ETE_AT_END', covariate: 'SEX' });
    expect(bySex?.groups).toMatchObject([
      {
        level: 'F',
        started: { children: 40, withOutcome: 30 },
        comparison: { children: 40, withOutcome: 10 },
      },
      {
        level: 'M',
        started: { children: 40, withOutcome: 10 },
        comparison: { children: 40, withOutcome: 30 },
      },
    ]);
    expect(bySex?.groups.map(({ riskDifference }) => riskDifference.estimate)).toEqual([0.5, -0.5]);
    expect(bySex?.interactionP).toBeLessThan(1e-6);
  });

  it('R103 looks at reoffending where the evaluation is about that, whatever is known of ETE', async () => {
    const given = { ...DESIGN, covariates: [...DESIGN.covariates], subgroups: ['SEX'] };
    const [bySex] = (await evaluateMadeUp(COHORT, given)).subgroups;
    expect(bySex?.outcome).toBe('PROVEN_REOFFENDING');
    expect(bySex?.groups.map(({ started }) => started)).toEqual([
      { children: 45, withOutcome: 0 },
      { children: 45, withOutcome: 0 },
    ]);
  });
});
