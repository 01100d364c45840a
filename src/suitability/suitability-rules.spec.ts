import {
  approvalFaults,
  assessedOnFaults,
  type DecisionFacts,
  suitabilityFaults,
  type SuitabilityFacts,
} from './suitability-rules.js';

const SUITABLE = { recordable: true, needsAllMet: true };
const ADAPTED = { recordable: true, needsAdaptations: true };
const NOT_SUITABLE = { recordable: true, needsReason: true };
const OVERRIDE = { recordable: true, needsReason: true, needsApproval: true, mayHaveAdaptations: true };
const NOT_ASSESSED = { recordable: false };
const AGE_NOT_MET = [{ code: 'AGE', outcome: 'NOT_MET' }] as const;
const ALL_MET = [
  { code: 'AGE', outcome: 'MET' },
  { code: 'LANGUAGE', outcome: 'UNKNOWN' },
] as const;

const pointersAndCodes = (faults: { pointer: string; code: string }[]): string[] =>
  faults.map(({ pointer, code }) => `${pointer} ${code}`);
const faultsOf = (
  facts: Partial<SuitabilityFacts>,
  decision: DecisionFacts,
  computed: Parameters<typeof suitabilityFaults>[2] = ALL_MET,
) =>
  pointersAndCodes(
    suitabilityFaults(
      { assessedOn: '2026-03-10', criteria: [], ...facts },
      decision,
      computed,
      (code) => code === 'OTHER',
    ),
  );

describe('R146 suitabilityFaults', () => {
  const reason = 'Because';
  const adaptations = 'Read aloud';
  const travel = { code: 'TRAVEL', outcome: 'NOT_MET', note: null } as const;

  it.each([
    ['suitable, an unknown is no bar', {}, SUITABLE, ALL_MET, []],
    ['suitable, the catalogue rules it out', {}, SUITABLE, AGE_NOT_MET, ['/decision CRITERION_NOT_MET']],
    [
      'suitable, the assessor found a bar',
      { criteria: [travel] },
      SUITABLE,
      ALL_MET,
      ['/decision CRITERION_NOT_MET'],
    ],
    [
      'suitable, with adaptations',
      { adaptations },
      SUITABLE,
      ALL_MET,
      ['/adaptations ADAPTATIONS_NOT_TAKEN'],
    ],
    ['adapted, a bar', { adaptations, criteria: [travel] }, ADAPTED, AGE_NOT_MET, []],
    ['adapted, without how', {}, ADAPTED, ALL_MET, ['/adaptations ADAPTATIONS_MISSING']],
    ['not suitable, with a reason', { reason }, NOT_SUITABLE, AGE_NOT_MET, []],
    ['not suitable, without a reason', { reason: null }, NOT_SUITABLE, ALL_MET, ['/reason REASON_MISSING']],
    ['an override, with both', { reason, adaptations }, OVERRIDE, AGE_NOT_MET, []],
    ['an override, without a reason', {}, OVERRIDE, AGE_NOT_MET, ['/reason REASON_MISSING']],
    ['not assessed is counted, never recorded', {}, NOT_ASSESSED, ALL_MET, ['/decision NOT_A_DECISION']],
    ['a code that says nothing of itself', {}, {}, ALL_MET, ['/decision NOT_A_DECISION']],
  ] as const)('%s', (_case, facts, decision, computed, expected) => {
    expect(faultsOf(facts, decision, computed)).toEqual(expected);
  });

  it('takes each criterion once, and something else only with a note', () => {
    const met = { code: 'TRAVEL', outcome: 'MET' } as const;
    const other = { code: 'OTHER', outcome: 'MET' } as const;
    expect(faultsOf({ criteria: [met, { ...met, outcome: 'UNKNOWN' }] }, SUITABLE)).toEqual([
      '/criteria/1/code CRITERION_REPEATED',
    ]);
    expect(faultsOf({ criteria: [met, other] }, SUITABLE)).toEqual(['/criteria/1/note NOTE_MISSING']);
    expect(faultsOf({ criteria: [met, { ...other, note: 'The dog' }] }, SUITABLE)).toEqual([]);
  });
});

describe('assessedOnFaults', () => {
  const life = { dateOfBirth: '2010-05-14', closedOn: '2026-06-30' };
  it.each([
    ['2010-05-13', ['/assessedOn BEFORE_BIRTH']],
    ['2010-05-14', []],
    ['2026-06-30', []],
    ['2026-07-01', ['/assessedOn AFTER_CASE']],
    ['2026-07-03', ['/assessedOn DATE_IN_FUTURE', '/assessedOn AFTER_CASE']],
  ])('%s', (day, expected) => {
    expect(pointersAndCodes(assessedOnFaults(day, life, '2026-07-02'))).toEqual(expected);
  });
});

describe('R146 approvalFaults', () => {
  it.each([
    ['an override of another', OVERRIDE, 'manager', []],
    ['an override of their own', OVERRIDE, 'assessor', ['/approved OWN_ASSESSMENT']],
    ['anything else', NOT_SUITABLE, 'manager', ['/approved NOTHING_TO_APPROVE']],
  ])('%s', (_case, decision, approver, expected) => {
    expect(pointersAndCodes(approvalFaults({ assessedById: 'assessor' }, decision, approver))).toEqual(
      expected,
    );
  });
});
