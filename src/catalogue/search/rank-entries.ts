import type { Language } from '../../platform/http/language.js';
import type { SearchSnapshot, SearchedEntry } from './search-snapshot.js';
import type { SearchQuery } from './dto/search-query.dto.js';
import { FACET_NAMES, type FacetCounts, type FacetFilters, narrowed } from './facets.js';
import type { TextMatches } from './text-index.js';

/** What a search found, in order. */
export interface Ranked {
  entries: SearchedEntry[];
  words: TextMatches['words'] | 'NOT_ASKED';
  counts: FacetCounts;
}

type Order = (a: SearchedEntry, b: SearchedEntry) => number;

const byCode: Order = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

const english = new Intl.Collator('en-GB');

const byTitle = (language: Language): Order =>
  language === 'cy'
    ? (a, b) => (a.welshKey < b.welshKey ? -1 : a.welshKey > b.welshKey ? 1 : byCode(a, b))
    : (a, b) => english.compare(a.titleEn, b.titleEn) || byCode(a, b);

const byScore =
  (scores: ReadonlyMap<number, number>): Order =>
  (a, b) =>
    (scores.get(b.position) ?? 0) - (scores.get(a.position) ?? 0) || byCode(a, b);

const isOpenTo = (entry: SearchedEntry, { age, sex, weeksAtMost }: SearchQuery): boolean =>
  (age === undefined || (entry.ageMin <= age && age <= entry.ageMax)) &&
  (sex === undefined || entry.sexes.length === 0 || entry.sexes.includes(sex)) &&
  (weeksAtMost === undefined || (entry.durationWeeks !== null && entry.durationWeeks <= weeksAtMost));

/** What a search is narrowed to. */
export const filtersOf = (query: SearchQuery): FacetFilters =>
  Object.fromEntries(FACET_NAMES.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])));

/** Searches a state of the catalogue. */
export function rankEntries(snapshot: SearchSnapshot, query: SearchQuery, language: Language): Ranked {
  const matches = query.q === undefined ? null : snapshot.text.search(query.q);
  const candidates = snapshot.entries.filter(
    (entry) => (!matches || matches.scores.has(entry.position)) && isOpenTo(entry, query),
  );
  const { left, counts } = narrowed(candidates, filtersOf(query));
  const sort = query.sort ?? (matches ? 'RELEVANCE' : 'CODE');
  const order =
    sort === 'TITLE' ? byTitle(language) : sort === 'RELEVANCE' && matches ? byScore(matches.scores) : byCode;
  return { entries: left.sort(order), words: matches?.words ?? 'NOT_ASKED', counts };
}
