/** Words in a row that are compared together. */
const SHINGLE = 3;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of three words of a text; a shorter text is a run by itself. */
function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text);
  if (words.length === 0) return new Set();
  const last = Math.max(words.length - SHINGLE, 0);
  return new Set(Array.from({ length: last + 1 }, (_, from) => words.slice(from, from + SHINGLE).join(' ')));
}

/**
 * How much two texts are the same words in the same order: 1 the same, 0 nothing in common. It is the share of their
 * runs of three words that both have. Case, punctuation and white space do not count.
 *
 * Source: A. Broder (1997), "On the resemblance and containment of documents".
 */
export function similarityOf(one: string, other: string): number {
  const [here, there] = [shinglesOf(one), shinglesOf(other)];
  const shared = [...here].filter((shingle) => there.has(shingle)).length;
  const all = here.size + there.size - shared;
  return all === 0 ? 0 : shared / all;
}
