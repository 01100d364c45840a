import { hasDigraph, welshLetters } from './welsh-letters.js';

/** Longer spellings are compared as they are: nothing that long is a misspelt word. */
const LONGEST = 40;

const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/**
 * Edits between two spellings: a letter left out, added, replaced, or swapped with its neighbour (optimal string
 * alignment; Damerau 1964). Infinity where there are more than `most`.
 */
export function edits(a: ArrayLike<string>, b: ArrayLike<string>, most: number): number {
  if (a.length > LONGEST || b.length > LONGEST || Math.abs(a.length - b.length) > most) return Infinity;
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [before, last, row] = [last, row, before];
  }
  const total = last[b.length] ?? Infinity;
  return total <= most ? total : Infinity;
}

/** How many edits a word is forgiven: none where the longer spelling has fewer than five characters, two from nine. */
export const forgiven = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** A folded word, ready to be compared. */
export interface Spelling {
  word: string;
  mask: number;
  /** Its Welsh letters, where one of them has two characters. */
  letters: readonly string[] | null;
}

export const spellingOf = (word: string): Spelling => ({
  word,
  mask: letterMask(word),
  letters: hasDigraph(word) ? welshLetters(word) : null,
});

const SHORTEST_TYPED = 4;

/** Of two masks whose words may be misspellings of each other: two edits, each of a letter of two characters. */
export const MOST_LETTERS_APART = 4;

/** Edits between a typed word and one that is known, where it is forgiven them; otherwise Infinity. */
export function misspelling(typed: Spelling, known: Spelling): number {
  if (typed.word.length < SHORTEST_TYPED) return Infinity;
  const most = forgiven(Math.max(typed.word.length, known.word.length));
  const letters = typed.letters ?? known.letters;
  // An edit of a letter of two characters may change the masks by two.
  if (most === 0 || lettersApart(typed.mask, known.mask) > (letters ? 2 * most : most)) return Infinity;
  const plain = edits(typed.word, known.word, most);
  if (plain <= 1 || !letters) return plain;
  return Math.min(plain, edits(typed.letters ?? typed.word, known.letters ?? known.word, most));
}

/** One bit for each letter that a folded word has: a bound on edits that costs next to nothing. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) & 31);
  return mask;
}

/** Letters that one mask has and the other has not, in the direction where there are more. */
export const lettersApart = (a: number, b: number): number => Math.max(bits(a & ~b), bits(b & ~a));

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function bits(mask: number): number {
  let count = mask - ((mask >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
