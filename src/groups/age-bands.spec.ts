import { AGE_BANDS, ageBandOn, toAgeGroup } from './age-bands.js';

describe('age bands', () => {
  it.each([
    ['2016-06-01', 'UNDER_10'],
    ['2016-05-31', '10_TO_11'],
    ['2014-06-01', '10_TO_11'],
    ['2014-05-31', '12_TO_13'],
    ['2008-06-01', '16_TO_17'],
    ['2008-05-31', '18_AND_OVER'],
  ])('of a child born on %s', (born, band) => {
    expect(ageBandOn(born, '2026-05-31')).toBe(band);
  });

  it('meet without a gap, each under a name of its own in both languages', () => {
    AGE_BANDS.slice(1).forEach(([from], place) => expect(AGE_BANDS[place]?.[1]).toBe(from));
    const groups = AGE_BANDS.map(toAgeGroup);
    expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
    for (const { labelEn, labelCy } of groups) expect(labelCy).not.toBe(labelEn);
  });
});
