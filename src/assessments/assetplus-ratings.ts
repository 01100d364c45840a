import type { SourceMapping } from './severity-mapping.js';

/** A factor for or against desistance, as AssetPlus lists it. */
interface Factor {
  category: string;
  rating: string;
}

/** What an AssetPlus assessment says of needs; a concern that is not answered is not in the map. */
export interface AssetPlusAnswers {
  /** By the field of AssetPlus. */
  concerns: ReadonlyMap<string, boolean>;
  factorsAgainst: readonly Factor[];
  factorsFor: readonly Factor[];
}

/** What it comes to in one need area, in the terms of the source. */
export interface AssetPlusRating {
  needAreaCode: string;
  rawValue: string | null;
  strengthRawValue: string | null;
}

/** A factor that cannot be placed. */
export interface FactorFault {
  list: 'factorsForDesistance' | 'factorsAgainstDesistance';
  code: 'UNKNOWN_FACTOR_CATEGORY' | 'UNKNOWN_FACTOR_RATING' | 'FACTOR_AGAINST_A_STRENGTH';
}

type Areas = readonly { code: string; strength: boolean; assetPlusFlags: readonly string[] }[];

const CONCERN = 'CONCERN';
const NO_CONCERN = 'NO_CONCERN';

/** `learningAndETE`, `Learning and ETE` and `LEARNING_AND_ETE` are one category. */
const plain = (category: string): string => category.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** The raw value that stands highest on a scale; null where none is on it. */
function highest(rawValues: readonly string[], scale: ReadonlyMap<string, number>): string | null {
  const known = rawValues.filter((rawValue) => scale.has(rawValue));
  return known.reduce<string | null>(
    (top, one) => (top === null || (scale.get(one) ?? 0) > (scale.get(top) ?? 0) ? one : top),
    null,
  );
}

/** The ratings of factors by the need area of their category, and what cannot be placed. */
function byArea(
  list: FactorFault['list'],
  given: readonly Factor[],
  { factorCategories }: SourceMapping,
  scale: ReadonlyMap<string, number>,
): { ratings: Map<string, string[]>; faults: FactorFault[] } {
  const areaOf = new Map(factorCategories.map((one) => [plain(one.category), one.needAreaCode]));
  const ratings = new Map<string, string[]>();
  const faults: FactorFault[] = [];
  for (const { category, rating } of given) {
    const area = areaOf.get(plain(category));
    if (area === undefined) faults.push({ list, code: 'UNKNOWN_FACTOR_CATEGORY' });
    else if (!scale.has(rating)) faults.push({ list, code: 'UNKNOWN_FACTOR_RATING' });
    else ratings.set(area, [...(ratings.get(area) ?? []), rating]);
  }
  return { ratings, faults };
}

const severitiesOf = ({ severities }: SourceMapping): Map<string, number> =>
  new Map(severities.flatMap(({ rawValue, severity }) => (severity === null ? [] : [[rawValue, severity]])));

/**
 * What the answers of an AssetPlus come to in each need area: no concern flagged, a concern alone, or the highest
 * rating of a factor against desistance; of several flags of one area, one is enough. A factor for desistance is a
 * strength of its area, and changes nothing of the need. An area that nothing is said of is not rated.
 */
export function assetPlusRatings(
  { concerns, factorsAgainst, factorsFor }: AssetPlusAnswers,
  areas: Areas,
  mapping: SourceMapping,
): { ratings: AssetPlusRating[]; faults: FactorFault[] } {
  const needScale = severitiesOf(mapping);
  const strengthScale = new Map(mapping.strengths.map(({ rawValue, strength }) => [rawValue, strength]));
  const against = byArea('factorsAgainstDesistance', factorsAgainst, mapping, needScale);
  const misplaced = areas
    .filter(({ code, strength }) => strength && against.ratings.has(code))
    .map(() => ({ list: 'factorsAgainstDesistance', code: 'FACTOR_AGAINST_A_STRENGTH' }) as const);
  const inFavour = byArea('factorsForDesistance', factorsFor, mapping, strengthScale);
  const ratings = areas.flatMap(({ code, assetPlusFlags }) => {
    const flags = assetPlusFlags.flatMap((flag) => concerns.get(flag) ?? []);
    const flagged = flags.length === 0 ? [] : [flags.includes(true) ? CONCERN : NO_CONCERN];
    const rawValue = highest([...flagged, ...(against.ratings.get(code) ?? [])], needScale);
    const strengthRawValue = highest(inFavour.ratings.get(code) ?? [], strengthScale);
    return rawValue === null && strengthRawValue === null
      ? []
      : [{ needAreaCode: code, rawValue, strengthRawValue }];
  });
  return { ratings, faults: [...against.faults, ...misplaced, ...inFavour.faults] };
}
