import { ASSESSMENT_STANDARDS } from '../../../migrations/data/assessment-settings.js';
import type { AssessmentStandards } from '../who-assessed.js';
import { areaCoverage, type AskedInformation, type NewestRating } from './coverage.js';

const standards = ASSESSMENT_STANDARDS as AssessmentStandards;
const rated = (changes: Partial<NewestRating> = {}): NewestRating => ({
  ...{ assessedOn: '2026-01-05', severity: 2, strength: null, isPriority: true },
  ...{ source: 'ASSETPLUS', assessedByAgency: null },
  ...changes,
});
const coverage = (code: string, rating: NewestRating | null, on: string, strength = false) =>
  areaCoverage({ code, strength }, rating, [], standards, on);

describe('R79 areaCoverage', () => {
  it.each([
    ['ETE', '2026-03-02', false],
    ['ETE', '2026-03-03', true],
    ['LIF', '2026-07-06', false],
    ['LIF', '2026-07-07', true],
  ])('of %s on %s: stale is %p', (code, on, stale) => {
    expect(coverage(code, rated(), on)).toMatchObject({ state: 'RATED', stale });
  });

  it('not assessed is not zero, and never looked at is not unassessed', () => {
    expect(coverage('LIF', rated({ severity: 0 }), '2026-01-06')).toMatchObject({ state: 'RATED', daysOld: 1 });
    expect(coverage('LIF', rated({ severity: null }), '2030-01-06')).toMatchObject({
      state: 'NOT_ASSESSED',
      stale: null,
    });
    expect(coverage('LIF', null, '2026-01-06')).toMatchObject({
      ...{ state: 'NEVER_LOOKED_AT', stale: null, daysOld: null, rating: null, byExpectedAgency: null },
    });
  });

  it('R53 a strength is rated by its strength', () => {
    const helps = rated({ severity: null, strength: 2 });
    expect(coverage('ENG', helps, '2026-01-06', true).state).toBe('RATED');
    expect(coverage('ENG', rated({ severity: null }), '2026-01-06', true).state).toBe('NOT_ASSESSED');
  });

  it('R120 says whether one assessed it who is to', () => {
    expect(coverage('EMH', rated({ assessedByAgency: 'HEALTH' }), '2026-01-06').byExpectedAgency).toBe(true);
    expect(coverage('EMH', rated({ assessedByAgency: 'POLICE' }), '2026-01-06').byExpectedAgency).toBe(false);
  });

  it('R79 tells how recent what was received is itself; without a day it is not known', () => {
    const asked = (informationOn: string | null): AskedInformation => ({
      ...{ source: 'EDUCATION_PROVIDER', askedOn: '2026-02-01', receivedOn: '2026-03-01', informationOn },
      gapReason: null,
    });
    const { information } = areaCoverage(
      { code: 'ETE', strength: false },
      null,
      [asked('2026-03-01'), asked('2025-12-01'), asked(null)],
      standards,
      '2026-03-03',
    );
    expect(information.map(({ daysOld, stale }) => [daysOld, stale])).toEqual([
      [2, false],
      [92, true],
      [null, null],
    ]);
  });
});
