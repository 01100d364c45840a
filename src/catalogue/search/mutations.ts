/**
 * What the beginning of a Welsh word may have been before it mutated: soft, nasal, aspirate (Thorne 1993, ch. 3). The
 * longest beginning comes first.
 */
const RADICALS: readonly (readonly [mutated: string, ...radicals: string[]])[] = [
  ['ngh', 'c'],
  ['mh', 'p'],
  ['nh', 't'],
  ['ng', 'g'],
  ['ph', 'p'],
  ['th', 't'],
  ['ch', 'c'],
  ['dd', 'd'],
  ['b', 'p'],
  ['d', 't'],
  ['g', 'c'],
  ['f', 'b', 'm'],
  ['l', 'll'],
  ['r', 'rh'],
  ['m', 'b'],
  ['n', 'd'],
];

const VOWEL = /^[aeiouwy]/;
const SHORTEST = 3;

/** The words that this one may be a mutated form of, with an initial g that soft mutation drops; not the word itself. */
export function radicalsOf(word: string): string[] {
  if (word.length < SHORTEST) return [];
  const restored = VOWEL.test(word) || /^[lr](?![lh])/.test(word) ? [`g${word}`] : [];
  const mutated = RADICALS.filter(([beginning]) => word.startsWith(beginning));
  return [
    ...mutated.flatMap(([beginning, ...radicals]) =>
      radicals.map((radical) => `${radical}${word.slice(beginning.length)}`),
    ),
    ...restored,
  ];
}
