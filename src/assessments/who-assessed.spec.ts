import { type AssessmentStandards, byExpectedAgency, whoAssessedFaults } from './who-assessed.js';

const area = (needAreaCode: string, agencies: string[], byAnotherAgency: 'WARN' | 'REFUSE' = 'WARN') => ({
  needAreaCode,
  staleAfterWeeks: 26,
  agencies,
  byAnotherAgency,
});
const standards: AssessmentStandards = {
  staleAfterWeeks: 26,
  areas: [area('EMH', ['HEALTH']), area('PHY', ['HEALTH'], 'REFUSE'), area('LIF', [], 'REFUSE')],
};
const rated = (needAreaCode: string, assessedByAgency: string | null) => ({ needAreaCode, assessedByAgency });

describe('R120 who assessed a need', () => {
  it.each([
    ['EMH', 'HEALTH', true],
    ['EMH', 'POLICE', false],
    ['EMH', null, null],
    ['LIF', 'POLICE', null],
    ['ETE', 'POLICE', null],
  ])('%s by %p: expected is %p', (needAreaCode, agency, expected) => {
    expect(byExpectedAgency(standards, rated(needAreaCode, agency))).toBe(expected);
  });

  it('refuses others, and those who are not named, only where the service says so', () => {
    const ratings = [
      rated('EMH', 'POLICE'),
      rated('PHY', 'POLICE'),
      rated('PHY', null),
      rated('PHY', 'HEALTH'),
      rated('LIF', null),
    ];
    expect(whoAssessedFaults(standards, ratings).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/ratings/1/assessedByAgency', 'AGENCY_MAY_NOT_ASSESS'],
      ['/ratings/2/assessedByAgency', 'ASSESSOR_MISSING'],
    ]);
  });
});
