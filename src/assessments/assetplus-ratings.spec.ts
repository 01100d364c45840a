import fc from 'fast-check';
import { SEVERITY_MAPPINGS } from '../../migrations/data/assessment-settings.js';
import { NEED_AREAS } from '../../migrations/data/need-areas.js';
import { type AssetPlusAnswers, assetPlusRatings } from './assetplus-ratings.js';
import { unmapped } from './severity-mapping.js';

const mapping =
  SEVERITY_MAPPINGS.mappings.find(({ source }) => source === 'ASSETPLUS') ?? unmapped('ASSETPLUS');
const answers = (concerns: Record<string, boolean>, changes: Partial<AssetPlusAnswers> = {}) => ({
  concerns: new Map(Object.entries(concerns)),
  factorsAgainst: [],
  factorsFor: [],
  ...changes,
});
const factor = (text: string) => {
  const [category = '', rating = ''] = text.split(':');
  return { category, rating };
};
const rated = (given: AssetPlusAnswers): Record<string, [string | null, string | null]> =>
  Object.fromEntries(
    assetPlusRatings(given, NEED_AREAS, mapping).ratings.map((one) => [
      one.needAreaCode,
      [one.rawValue, one.strengthRawValue],
    ]),
  );

describe('R10 assetPlusRatings', () => {
  it('takes a concern for a concern, its absence for none, and no answer for nothing', () => {
    expect(rated(answers({ concernsLifestyle: true, concernsAccommodation: false }))).toEqual({
      LIF: ['CONCERN', null],
      LIV: ['NO_CONCERN', null],
    });
  });

  it('of several flags of one area takes the highest', () => {
    const flags = { concernsFamilyBehaviour: false, concernsParenting: true };
    expect(rated(answers(flags))).toEqual({ FAM: ['CONCERN', null] });
    const exploited = { countyLinesActivity: false, atRiskOfSexualExplotation: true };
    expect(rated(answers(exploited))).toEqual({ EXP: ['CONCERN', null] });
  });

  it('takes the highest factor against desistance, also where no concern was flagged', () => {
    const factorsAgainst = ['learningAndETE:WEAK', 'Learning and ETE:STRONG', 'ETE:MODERATE'].map(factor);
    expect(rated(answers({ concernsLearningAndETE: true }, { factorsAgainst }))).toEqual({
      ETE: ['STRONG', null],
    });
    expect(rated(answers({ concernsLearningAndETE: false }, { factorsAgainst }))).toEqual({
      ETE: ['STRONG', null],
    });
  });

  it('R53 keeps a factor for desistance beside the need, never against it', () => {
    const factorsFor = ['PARENTING:MODERATE', 'FAMILY:WEAK', 'ENG:STRONG'].map(factor);
    expect(rated(answers({ concernsParenting: true }, { factorsFor }))).toEqual({
      FAM: ['CONCERN', 'MODERATE'],
      ENG: [null, 'STRONG'],
    });
  });

  it('names the list of a factor that cannot be placed', () => {
    const given = answers(
      {},
      { factorsAgainst: [factor('SHOES:WEAK')], factorsFor: [factor('FAMILY:HUGE')] },
    );
    expect(assetPlusRatings(given, NEED_AREAS, mapping)).toEqual({
      ratings: [],
      faults: [
        { list: 'factorsAgainstDesistance', code: 'UNKNOWN_FACTOR_CATEGORY' },
        { list: 'factorsForDesistance', code: 'UNKNOWN_FACTOR_RATING' },
      ],
    });
  });

  it('does not take a factor against desistance in an area that is a strength', () => {
    const given = answers({}, { factorsAgainst: [factor('ENG:WEAK')] });
    expect(assetPlusRatings(given, NEED_AREAS, mapping).faults).toEqual([
      { list: 'factorsAgainstDesistance', code: 'FACTOR_AGAINST_A_STRENGTH' },
    ]);
  });

  it('does not turn on the order in which factors are listed', () => {
    const category = fc.constantFrom(...mapping.factorCategories.map((one) => one.category));
    const rating = fc.constantFrom('WEAK', 'MODERATE', 'STRONG');
    const some = fc.array(fc.record({ category, rating }), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, (factorsAgainst, factorsFor) => {
        const turned = { factorsAgainst: factorsAgainst.toReversed(), factorsFor: factorsFor.toReversed() };
        expect(rated(answers({}, turned))).toEqual(rated(answers({}, { factorsAgainst, factorsFor })));
      }),
    );
  });
});
