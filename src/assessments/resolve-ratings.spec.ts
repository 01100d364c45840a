import { resolveRatings } from './resolve-ratings.js';

const areas = new Map([
  ['ETE', { strength: false }],
  ['FAM', { strength: false }],
  ['ENG', { strength: true }],
]);

describe('resolveRatings', () => {
  it('keeps the raw value, maps it, and puts a need of severity 2 or more first unless a person decides', () => {
    const { ratings, faults } = resolveRatings(
      'ASSETPLUS',
      [
        { needAreaCode: 'ETE', rawValue: 'WEAK' },
        { needAreaCode: 'FAM', rawValue: 'STRONG', isPriority: false, strength: 1 },
        { needAreaCode: 'ENG', strength: 3 },
      ],
      areas,
    );
    expect(faults).toEqual([]);
    expect(ratings).toEqual([
      { needAreaCode: 'ETE', rawValue: 'WEAK', severity: 2, isPriority: true, strength: null },
      { needAreaCode: 'FAM', rawValue: 'STRONG', severity: 4, isPriority: false, strength: 1 },
      { needAreaCode: 'ENG', rawValue: null, severity: null, isPriority: false, strength: 3 },
    ]);
  });

  it('takes a strength alone as saying nothing of the need', () => {
    expect(resolveRatings('LOCAL', [{ needAreaCode: 'ETE', strength: 2 }], areas).ratings).toEqual([
      { needAreaCode: 'ETE', rawValue: null, severity: null, isPriority: false, strength: 2 },
    ]);
  });

  it('names every fault among the ratings, where it stands', () => {
    const { faults } = resolveRatings(
      'ASSETPLUS',
      [
        { needAreaCode: 'SHOES', rawValue: 'WEAK' },
        { needAreaCode: 'ETE', rawValue: 'DREADFUL' },
        { needAreaCode: 'FAM', rawValue: 'WEAK', severity: 4 },
        { needAreaCode: 'ENG', severity: 2, isPriority: true },
      ],
      areas,
    );
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/ratings/0/needAreaCode', 'UNKNOWN_NEED_AREA'],
      ['/ratings/1/rawValue', 'UNKNOWN_RAW_VALUE'],
      ['/ratings/2/severity', 'SEVERITY_CONTRADICTS'],
      ['/ratings/3/severity', 'STRENGTH_HAS_NO_SEVERITY'],
      ['/ratings/3/strength', 'STRENGTH_MISSING'],
      ['/ratings/3/isPriority', 'STRENGTH_IS_NO_PRIORITY'],
    ]);
  });

  it('lets a strength be not assessed', () => {
    const { ratings, faults } = resolveRatings(
      'LOCAL',
      [{ needAreaCode: 'ENG', severity: null, strength: null }],
      areas,
    );
    expect([ratings[0]?.severity, ratings[0]?.strength, faults]).toEqual([null, null, []]);
  });
});
