import { folded } from './words.js';

/** The Welsh alphabet. Two characters may be one letter, which is sorted and misspelt as one. */
const ALPHABET = [
  ...['a', 'b', 'c', 'ch', 'd', 'dd', 'e', 'f', 'ff', 'g', 'ng', 'h', 'i', 'j', 'k', 'l', 'll', 'm', 'n'],
  ...['o', 'p', 'ph', 'q', 'r', 'rh', 's', 't', 'th', 'u', 'v', 'w', 'x', 'y', 'z'],
];

const RANK = new Map(ALPHABET.map((letter, index) => [letter, index + 1]));

/** The letters of a folded text: `llong` is ll, o, ng. */
export function welshLetters(text: string): string[] {
  const letters: string[] = [];
  for (let at = 0; at < text.length;) {
    const two = text.slice(at, at + 2);
    const letter = two.length === 2 && RANK.has(two) ? two : text.slice(at, at + 1);
    letters.push(letter);
    at += letter.length;
  }
  return letters;
}

/** Whether a folded word has a letter of two characters. */
export const hasDigraph = (word: string): boolean => welshLetters(word).length < word.length;

const FIRST_LETTER = 0xe000;

/** Digits and signs stand before letters, by their own order. */
const keyOf = (letter: string): string => {
  const rank = RANK.get(letter);
  return rank === undefined ? letter : String.fromCharCode(FIRST_LETTER + rank);
};

/**
 * A text that stands for a title where titles are sorted as a Welsh reader expects: llyfr after lori, chwarae after
 * cymorth; accents decide last.
 */
export const welshSortKey = (title: string): string =>
  `${welshLetters(folded(title)).map(keyOf).join('')}\0${title}`;
