import { NEED_AREAS } from '../../migrations/data/need-areas.js';
import { REFERENCE_CODES } from '../../migrations/data/reference-codes.js';

const attributes = (set: string, code: string) =>
  REFERENCE_CODES.find((row) => row.codeSet === set && row.code === code)?.attributes;

describe('what ships as need areas', () => {
  it('is 22 areas, the first twelve in the order of the Asset form', () => {
    expect(NEED_AREAS).toHaveLength(22);
    expect(new Set(NEED_AREAS.map(({ code }) => code)).size).toBe(22);
    expect(NEED_AREAS.filter(({ assetSection }) => assetSection !== null).map(({ code }) => code)).toEqual([
      ...['LIV', 'FAM', 'ETE', 'NBH', 'LIF', 'SUB', 'PHY', 'EMH', 'PSO', 'THB', 'ATT', 'MOT'],
    ]);
    expect(NEED_AREAS.filter(({ strength }) => strength).map(({ code }) => code)).toEqual(['WEL', 'ENG']);
  });
});

describe('what ships as codes', () => {
  it('has each code of a set once, labelled in both languages, within the columns', () => {
    expect(new Set(REFERENCE_CODES.map(({ codeSet, code }) => `${codeSet}/${code}`)).size).toBe(
      REFERENCE_CODES.length,
    );
    for (const row of [...REFERENCE_CODES, ...NEED_AREAS]) {
      expect(row.code).toMatch(/^[A-Z][A-Z0-9_]{1,59}$/);
      expect(row.labelEn.length).toBeGreaterThan(1);
      expect(row.labelCy.length).toBeGreaterThan(1);
      expect(Math.max(row.labelEn.length, row.labelCy.length)).toBeLessThanOrEqual(200);
      expect(row.labelCyStatus).toBe('DRAFT');
    }
  });

  it.each([
    ['ATTENDANCE', 'LATE', { countsTowardsDose: true }],
    ['ATTENDANCE', 'RESCHEDULED', { countsTowardsDose: false }],
    ['NON_DELIVERY_REASON', 'WAITING_LIST', { serviceAttributable: true }],
    ['NON_DELIVERY_REASON', 'CHILD_DECLINED', { serviceAttributable: false }],
    ['COMPLETION', 'COMPLETED_ADAPTED', { completed: true }],
    ['COMPLETION', 'PARTIAL', { completed: false }],
    ['INTERVENTION_STATUS', 'EXTERNAL_ONLY', { available: true }],
    ['INTERVENTION_STATUS', 'SUSPENDED', { available: false }],
    ['ORDER_TYPE', 'REFERRAL_ORDER', { outcomeGroup: 'FIRST_TIER' }],
    ['LEGAL_OUTCOME', 'YOUTH_CAUTION', { proven: true, final: true }],
    ['LEGAL_OUTCOME', 'OUTCOME_22', { proven: false, final: true }],
    ['APPEAL_STATUS', 'APPEAL_SUCCESSFUL', { quashed: true, yjbText: 'Result of appeal successful' }],
    ['INSTRUMENT', 'YP_CORE', { min: 0, max: 40, higherIsBetter: false }],
  ])('knows of %s / %s what rules need', (set, code, expected) => {
    expect(attributes(set, code)).toEqual(expected);
  });
});
