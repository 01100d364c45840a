import { resolveRatings } from '../assessments/resolve-ratings.js';
import { unmapped } from '../assessments/severity-mapping.js';
import { SEVERITY_MAPPINGS } from '../../migrations/data/assessment-settings.js';
import { NEED_AREAS } from '../../migrations/data/need-areas.js';
import { gatherCaseload, groupBy } from './caseload.fixture.js';

describe('the ratings of a caseload', () => {
  const all = gatherCaseload();
  const areas = new Map(NEED_AREAS.map(({ code, strength }) => [code, { strength, judgement: null }]));
  const ratingsOf = groupBy(all.needRatings, ({ assessmentId }) => assessmentId);

  it('are what the product makes of their raw values', () => {
    const sources = new Set<string>();
    for (const { id, source } of all.assessments) {
      const ratings = (ratingsOf.get(id) ?? []).map(
        ({ needAreaCode, rawValue, severity, isPriority, strength, strengthRawValue, assessedByAgency }) => ({
          ...{ needAreaCode, rawValue, severity, isPriority, strength, strengthRawValue, assessedByAgency },
        }),
      );
      const mapping = SEVERITY_MAPPINGS.mappings.find((one) => one.source === source) ?? unmapped(source);
      // With a scale of its own the raw value alone must say it; a strength is given without a severity.
      const given = ratings.map(({ severity, ...rating }) =>
        rating.rawValue !== null || rating.strength !== null ? rating : { ...rating, severity },
      );
      expect(resolveRatings(given, { mapping, areas, weighty: new Set() })).toEqual({ ratings, faults: [] });
      sources.add(source);
    }
    expect([...sources].sort()).toEqual(['ASSETPLUS', 'LOCAL', 'PDAT']);
    expect(new Set(all.needRatings.map(({ rawValue }) => rawValue))).toEqual(
      new Set([null, 'NO_CONCERN', 'CONCERN', 'WEAK', 'MODERATE', 'STRONG', 'NOT_ASSESSED']),
    );
    expect(new Set(all.needRatings.map(({ mappingVersion }) => mappingVersion))).toEqual(
      new Set(['severity-1']),
    );
  });
});
