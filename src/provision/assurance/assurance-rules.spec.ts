import {
  failedBy,
  failedByRange,
  isSupply,
  MENDED_BY,
  RANGE_TESTS,
  type RangeEntry,
} from './assurance-rules.js';

const ENTRY: RangeEntry = {
  badge: 'PROMISING',
  languages: ['en', 'cy'],
  settings: ['COMMUNITY', 'CUSTODY'],
  deliverers: 2,
  welshDeliverers: 1,
};

describe('R20 the range of work for a need', () => {
  it('passes with one entry that has it all, and with two that have it between them', () => {
    expect(failedByRange([ENTRY])).toEqual([]);
    const outside = { ...ENTRY, settings: ['COMMUNITY'] };
    const inside = { ...ENTRY, settings: ['CUSTODY'], languages: ['en'] };
    expect(failedByRange([outside, inside])).toEqual([]);
  });

  it.each([
    ['nothing', [], [...RANGE_TESTS]],
    ['no evidence', [{ ...ENTRY, badge: 'UNKNOWN' as const }], RANGE_TESTS.slice(1)],
    ['evidence of harm', [{ ...ENTRY, badge: 'CAUTION_HARM' as const }], RANGE_TESTS.slice(1)],
    ['nobody trained', [{ ...ENTRY, deliverers: 0, welshDeliverers: 0 }], RANGE_TESTS.slice(2)],
    ['nobody who speaks Welsh', [{ ...ENTRY, welshDeliverers: 0 }], ['WELSH']],
    ['not in Welsh', [{ ...ENTRY, languages: ['en'] }], ['WELSH']],
    ['not in custody', [{ ...ENTRY, settings: ['COMMUNITY'] }], ['CUSTODY']],
    [
      'evidence for one and trained people for another',
      [
        { ...ENTRY, deliverers: 0, welshDeliverers: 0 },
        { ...ENTRY, badge: 'UNKNOWN' as const },
      ],
      RANGE_TESTS.slice(2),
    ],
  ])('fails with %s', (_what, entries: RangeEntry[], expected) => {
    expect(failedByRange(entries)).toEqual([...expected]);
  });

  it('R17 counts as supply what carries evidence, is staffed and can be had in Welsh', () => {
    expect(isSupply({ ...ENTRY, settings: ['CUSTODY'] })).toBe(true);
    for (const change of [
      { badge: 'NO_EFFECT' },
      { deliverers: 0 },
      { welshDeliverers: 0 },
      { settings: [] },
    ]) {
      expect([change, isSupply({ ...ENTRY, ...change })]).toEqual([change, false]);
    }
    expect(failedBy({ ...ENTRY, settings: ['COMMUNITY'] })).toEqual(['CUSTODY']);
  });

  it('says in both languages what would mend it', () => {
    for (const texts of Object.values(MENDED_BY)) expect(new Set(texts).size).toBe(2);
  });
});
