import { AGE_BANDS, toAgeGroup } from '../../groups/age-bands.js';
import { NOT_RECORDED } from '../../groups/breakdown.js';
import { FACET_OF } from '../../groups/facets.js';
import type { Grouping } from '../../groups/grouping.js';
import { addDays, addYears, type PlainDate } from '../../platform/calendar/plain-date.js';
import { dayNumberOf } from '../history/day-code.js';
import { type CaseFacets, FACETS } from '../history/pack-history.js';
import type { Breakdown } from './breakdowns.js';

/** A value that the cases counted all have. */
export type FacetFilter = Partial<Record<keyof CaseFacets, string>>;

/** Remembers what a text was found to be: a caseload has few combinations of facets. */
function remembering<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = find(text)));
    return value;
  };
}

/** The band of a child born on a day, on another. */
function bandOn(on: PlainDate): (born: number) => string {
  // Whoever was born up to this day has reached the age.
  const reached = AGE_BANDS.map((band) => ({
    code: toAgeGroup(band).group,
    bornUpTo: dayNumberOf(band[0] === 0 ? addDays(on, 1) : addYears(on, -band[0])),
  })).toReversed();
  return (born) => reached.find(({ bornUpTo }) => born <= bornUpTo)?.code ?? NOT_RECORDED.group;
}

/**
 * The group of a case, from its facets as they are packed and the day of birth; null: a filter leaves it out.
 * @param groupOf the group of the value of a facet
 */
export function packedGrouping(
  breakdown: Breakdown,
  groupOf: Grouping['groupOf'],
  filter: FacetFilter,
  on: PlainDate,
): (facets: string, born: number) => string | null {
  const facetsOf = (packed: string): Record<string, string> =>
    Object.fromEntries(packed.split(',').map((value, place) => [FACETS[place] ?? '', value]));
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  const isAsked = (facets: Record<string, string>): boolean =>
    asked.every(([facet, value]) => facets[facet] === value);
  if (breakdown === 'AGE_BAND') {
    const counts = remembering((packed) => ({ is: isAsked(facetsOf(packed)) }));
    const band = bandOn(on);
    return (packed, born) => (counts(packed).is ? band(born) : null);
  }
  const groups = remembering((packed) => {
    const facets = facetsOf(packed);
    return { group: isAsked(facets) ? groupOf(facets[FACET_OF[breakdown]] || null) : null };
  });
  return (packed) => groups(packed).group;
}
