import type { FacetFilters } from './facets.js';
import { FIELD_WORDS } from './field-words.js';
import { searchedWords } from './words.js';

/** What is kept of a search: nothing that could say who searched, or for whom. */
export interface RememberedSearch {
  /** The words of the field that were looked for, in alphabetical order. */
  words: string[];
  /** How many words were not of the field, and are not kept: one of them may be a name. */
  otherWords: number;
  filters: FacetFilters;
  /** How many entries had every word. */
  results: number;
}

const HAS_DIGIT = /\p{N}/u;

/**
 * What is kept of a search for a text: the words that the catalogue itself uses in titles, modules and need areas, and
 * those of a list that ships. Any other word, and every word with a digit, is only counted.
 */
export function rememberedSearch(
  text: string | undefined,
  vocabulary: ReadonlySet<string>,
  search: Pick<RememberedSearch, 'filters' | 'results'>,
): RememberedSearch {
  const words = text === undefined ? [] : searchedWords(text);
  const kept = words.filter(
    (word) => !HAS_DIGIT.test(word) && (vocabulary.has(word) || FIELD_WORDS.has(word)),
  );
  return { ...search, words: kept.sort(), otherWords: words.length - kept.length };
}
