const MARKS = /\p{M}+/gu;
const PLAIN = /^[\0-\x7f]*$/;
const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Text as it is searched: in small letters, and without accents, which many keyboards lack (ŵ is found by w). */
export const folded = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFD').replace(MARKS, '')).toLowerCase();

/** The words of a text, folded. An apostrophe joins what it stands between: girl's is girls. */
export const wordsOf = (text: string): string[] =>
  folded(/['’]/.test(text) ? text.replace(APOSTROPHE, '') : text).match(WORD) ?? [];

const COMPOUND = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)+/gu;
const HYPHEN = /[-\u2010\u2011]/gu;

/** The words of a text that a hyphen divides, without it: fire-setting is looked for as firesetting too. */
export const compoundsOf = (text: string): string[] =>
  (folded(text).match(COMPOUND) ?? []).map((compound) => compound.replace(HYPHEN, ''));

/** Words that say nothing of what is looked for. */
const FILLERS = new Set(
  [
    ...['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with'],
    ...['ac', 'ag', 'am', 'ar', 'at', 'gan', 'gyda', 'i', 'neu', 'o', 'y', 'yn', 'yr'],
  ].map(folded),
);

const MOST_WORDS = 20;

/** What to look for: the distinct words of a text that say something; all of them where none does. */
export function searchedWords(text: string): string[] {
  const words = [...new Set(wordsOf(text))];
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}
