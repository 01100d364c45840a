import {
  type CaseDates,
  caseDue,
  childIsDue,
  type CountedFrom,
  type PolicyTerms,
} from './retention-rules.js';

const BORN = '2008-02-29';
const policy = (countedFrom: CountedFrom, years: number): PolicyTerms => ({
  id: `${countedFrom} ${years}`,
  recordClass: 'PRE_COURT',
  countedFrom,
  years,
});
const dates = (changes: Partial<CaseDates> = {}): CaseDates => ({
  caseId: 'c',
  recordClass: 'PRE_COURT',
  closedOn: '2022-06-01',
  lastActionOn: '2022-07-15',
  ...changes,
});

describe('S18 caseDue', () => {
  it.each([
    ['CASE_CLOSED', 3, '2025-06-01'],
    ['LAST_ACTION', 3, '2025-07-15'],
    ['LAST_ACTION', 0, '2022-07-15'],
    ['EIGHTEENTH_BIRTHDAY', 0, '2026-03-01'],
    ['EIGHTEENTH_BIRTHDAY', 5, '2031-03-01'],
  ] as const)('counts from %s, %i years: %s', (countedFrom, years, dueOn) => {
    const at = (today: string) => caseDue(dates(), BORN, [policy(countedFrom, years)], today);
    expect(at(dueOn)).toMatchObject({ dueOn, heldBackBy: null, policyId: `${countedFrom} ${years}` });
    const [year, month, day] = dueOn.split('-').map(Number) as [number, number, number];
    const before = new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
    expect(at(before)).toMatchObject({ dueOn, heldBackBy: 'NOT_YET' });
  });

  it('holds back what nobody decided on, and what is open', () => {
    const today = '2090-01-01';
    expect(caseDue(dates(), BORN, [], today)).toMatchObject({ dueOn: null, heldBackBy: 'NO_POLICY' });
    const other = dates({ recordClass: 'CUSTODY' });
    expect(caseDue(other, BORN, [policy('CASE_CLOSED', 1)], today).heldBackBy).toBe('NO_POLICY');
    const ofNoClass = dates({ recordClass: null });
    expect(caseDue(ofNoClass, BORN, [policy('CASE_CLOSED', 1)], today).heldBackBy).toBe('NO_POLICY');
    const open = dates({ closedOn: null });
    expect(caseDue(open, BORN, [policy('LAST_ACTION', 1)], today)).toMatchObject({
      dueOn: null,
      heldBackBy: 'CASE_OPEN',
    });
  });
});

describe('childIsDue', () => {
  const due = caseDue(dates(), BORN, [policy('CASE_CLOSED', 3)], '2030-01-01');
  const notYet = caseDue(dates(), BORN, [policy('CASE_CLOSED', 30)], '2030-01-01');

  it('asks for a case, and that every one is due', () => {
    expect(childIsDue([])).toBe(false);
    expect(childIsDue([due])).toBe(true);
    expect(childIsDue([due, notYet])).toBe(false);
  });
});
