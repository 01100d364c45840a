/** What of an entry a search can be narrowed by. */
export interface Faceted {
  needAreas: readonly string[];
  interventionType: string;
  settings: readonly string[];
  languages: readonly string[];
  modes: readonly string[];
  status: string;
  badge: string;
}

/** The values of an entry for each facet, under the name of the filter. */
const FACETS = {
  needArea: ({ needAreas }: Faceted) => needAreas,
  interventionType: ({ interventionType }: Faceted) => [interventionType],
  setting: ({ settings }: Faceted) => settings,
  language: ({ languages }: Faceted) => languages,
  mode: ({ modes }: Faceted) => modes,
  status: ({ status }: Faceted) => [status],
  badge: ({ badge }: Faceted) => [badge],
} satisfies Record<string, (entry: Faceted) => readonly string[]>;

export type FacetName = keyof typeof FACETS;

export const FACET_NAMES = Object.keys(FACETS) as FacetName[];

/** What a search is narrowed to. */
export type FacetFilters = Partial<Record<FacetName, string>>;

/** How many entries each value of each facet would leave. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

/**
 * The entries that all filters leave, and for every value of every facet the number that it would leave beside the other
 * filters: a facet does not narrow itself, so that another of its values can be chosen.
 */
export function narrowed<Entry extends Faceted>(
  entries: readonly Entry[],
  filters: FacetFilters,
): { left: Entry[]; counts: FacetCounts } {
  const counts = Object.fromEntries(FACET_NAMES.map((name) => [name, new Map()])) as FacetCounts;
  const left: Entry[] = [];
  for (const entry of entries) {
    const unmet = FACET_NAMES.filter((name) => {
      const asked = filters[name];
      return asked !== undefined && !FACETS[name](entry).includes(asked);
    });
    if (unmet.length === 0) left.push(entry);
    if (unmet.length > 1) continue;
    const [only] = unmet;
    for (const name of only ? [only] : FACET_NAMES) {
      for (const value of FACETS[name](entry)) {
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      }
    }
  }
  return { left, counts };
}
