import fc from 'fast-check';
import { welshLetters, welshSortKey } from './welsh-letters.js';
import { edits, letterMask, lettersApart, misspelling, spellingOf } from './nearness.js';
import { TextIndex } from './text-index.js';
import { searchedWords, wordsOf } from './words.js';

const TITLES = [
  'Restorative justice conference / Cynhadledd cyfiawnder adferol',
  'Anger management / Rheoli dicter',
  'Mentoring by a peer / Mentora gan gyfoedion',
  'Construction skills / Sgiliau adeiladu',
  'GŴYL ddrama',
  "Girl's group / Grŵp merched",
  'Lletty â chymorth / Supported lodgings',
  'Pobl ifanc a’u teuluoedd',
];
const index = new TextIndex(TITLES.map((text) => [{ text, weight: 1 }]));

/** The titles that are found, the best first, by their first word. */
const found = (text: string, of = index): string[] =>
  [...of.search(text).scores]
    .sort(([a, first], [b, second]) => second - first || a - b)
    .map(([entry]) => TITLES[entry]?.split(/[ /]/)[0] ?? '');

const inWelsh = (a: string, b: string): number => (welshSortKey(a) < welshSortKey(b) ? -1 : 1);

describe('words to search by', () => {
  it.each([
    ['Ŵy â Llŷn, É', ['wy', 'a', 'llyn', 'e']],
    ["girl’s GIRL'S", ['girls', 'girls']],
    ['100% _%!\\', ['100']],
    ['🙂🙂', []],
    ['', []],
  ])('reads %j as %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('leaves out fillers, unless there is nothing else, and stops at twenty words', () => {
    expect(searchedWords('work with the victim')).toEqual(['work', 'victim']);
    expect(searchedWords('to the')).toEqual(['to', 'the']);
    expect(searchedWords(Array.from({ length: 60 }, (_, n) => `w${n}`).join(' '))).toHaveLength(20);
  });
});

describe('Welsh letters', () => {
  it('R48 knows letters of two characters', () => {
    expect(welshLetters('llong')).toEqual(['ll', 'o', 'ng']);
    expect(welshLetters('rhychau')).toEqual(['rh', 'y', 'ch', 'a', 'u']);
  });

  it('R48 sorts as a Welsh reader expects', () => {
    const sorted = [
      'cymorth',
      'chwarae',
      'dawns',
      'ddoe',
      'lori',
      'llyfr',
      'man',
      'ffair',
      'gofal',
      'ngardd',
      'haul',
      'Âb',
      'ac',
    ];
    const expected = [
      'Âb',
      'ac',
      'cymorth',
      'chwarae',
      'dawns',
      'ddoe',
      'ffair',
      'gofal',
      'ngardd',
      'haul',
      'lori',
      'llyfr',
      'man',
    ];
    expect(sorted.toReversed().sort(inWelsh)).toEqual(expected);
  });

  it('law: titles share a place only where they are the same', () => {
    const word = fc.string({ unit: fc.constantFrom('c', 'h', 'd', 'l', 'n', 'g', 'ŵ', ' ', '1', 'É') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(welshSortKey(a) === welshSortKey(b)).toBe(a === b);
      }),
    );
  });
});

describe('spelling that is forgiven', () => {
  it.each([
    ['restoritive', 'restorative', 1],
    ['managment', 'management', 1],
    ['angr', 'anger', 1],
    ['adferrol', 'adferol', 1],
    ['consrtuction', 'construction', 1],
    ['cyfiwnder', 'cyfiawnder', 1],
    ['lety', 'lletty', Infinity],
    ['cat', 'cut', Infinity],
    ['help', 'kelp', Infinity],
  ])('%s for %s: %d', (typed, known, count) => {
    expect(misspelling(spellingOf(typed), spellingOf(known))).toBe(count);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'h', 'l'), maxLength: 9 });

  it('law: edits are a distance, and the letters that are apart never exceed them', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const count = edits(a, b, 40);
        expect(count).toBe(edits(b, a, 40));
        expect(count === 0).toBe(a === b);
        expect(lettersApart(letterMask(a), letterMask(b))).toBeLessThanOrEqual(count);
        expect(edits(a, b, 1)).toBe(count <= 1 ? count : Infinity);
      }),
    );
  });
});

describe('searching text', () => {
  it.each([
    ['restorative', ['Restorative']],
    ['RESTORITIVE', ['Restorative']],
    ['angr managment', ['Anger']],
    ['cyfiawnder adferrol', ['Restorative']],
    ['gyfiawnder', ['Restorative']],
    ['gwyl', ['GŴYL']],
    ['drama', ['GŴYL']],
    ['grwp', ["Girl's"]],
    ['girls', ["Girl's"]],
    ['bobl', ['Pobl']],
    ['constr', ['Construction']],
    ['mento', ['Mentoring']],
    ['skills for construction', ['Construction']],
    ['zzzzzz', []],
    ['%', []],
    ['🙂', []],
    ['__proto__ valueOf', []],
  ])('R48 finds %j in %j', (text, titles) => {
    expect(found(text)).toEqual(titles);
  });

  describe('of words that Welsh mutates', () => {
    const welsh = (text: string) => [{ text, weight: 1, welsh: true }];
    const mutated = new TextIndex([
      welsh('Ymwybyddiaeth o ddioddefwyr'),
      welsh('Cymorth i ddioddefwyr ac i’w teulu'),
      welsh('Ei deulu, ei fam a’i dad'),
      welsh('Dioddefwyr'),
      welsh('Y weithdy'),
      [{ text: 'Gold', weight: 1 }],
    ]);
    it.each([
      ['dioddefwyr', [0, 1, 3]],
      ['ddioddefwyr', [0, 1, 3]],
      ['nioddefwyr', [0, 1, 3]],
      ['teulu', [1, 2]],
      ['theulu', [1, 2]],
      ['gweithdy', [4]],
      // No Welsh text has gold, so that it is no mutated cold; and what is short is most often another word.
      ['cold', []],
      ['tad', []],
    ])('R38 R48 %j is found in any form', (text, entries) => {
      expect([...mutated.search(text).scores.keys()].sort()).toEqual(entries);
    });
  });

  it('R48 finds what a hyphen divides written in one word too', () => {
    const divided = new TextIndex([[{ text: 'Fire-setting work: drop‑in', weight: 1 }]]);
    expect(
      ['firesetting', 'fire-setting', 'fire setting', 'dropin', 'fire'].map((q) => divided.search(q).words),
    ).toEqual(Array(5).fill('ALL'));
  });

  it('R48 says whether everything was found, and shows what has some of it where nothing has all', () => {
    expect(index.search('anger management').words).toBe('ALL');
    expect(index.search('anger lodgings').words).toBe('SOME');
    expect(found('anger lodgings').sort()).toEqual(['Anger', 'Lletty']);
    expect(index.search('zzzzzz').words).toBe('NONE');
  });

  it('R48 puts the weightier text first', () => {
    const weighed = new TextIndex([
      [{ text: 'anger', weight: 1 }],
      [{ text: 'anger', weight: 5 }],
      [{ text: 'nothing', weight: 5 }],
    ]);
    const { scores } = weighed.search('anger');
    expect(scores.get(1)).toBeGreaterThan(scores.get(0) ?? Infinity);
  });

  it('R48 law: a word of five letters or more is found with any one edit', () => {
    const words = TITLES.flatMap(wordsOf).filter(({ length }) => length >= 5);
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwyz');
    const edit = fc.record({ kind: fc.constantFrom('drop', 'add', 'replace', 'swap'), at: fc.nat(), letter });
    fc.assert(
      fc.property(fc.constantFrom(...words), edit, (word, { kind, at, letter: other }) => {
        const place = at % (word.length - 1);
        const [before, here, next, after] = [
          word.slice(0, place),
          word[place],
          word[place + 1],
          word.slice(place + 2),
        ];
        const typed = {
          drop: `${before}${next}${after}`,
          add: `${before}${other}${here}${next}${after}`,
          replace: `${before}${other}${next}${after}`,
          swap: `${before}${next}${here}${after}`,
        }[kind];
        const entries = [...index.search(typed ?? '').scores.keys()];
        const expected = TITLES.flatMap((title, entry) => (wordsOf(title).includes(word) ? [entry] : []));
        // What was typed may be another word of the catalogue, or its beginning: that is then what is found.
        const isOther = [...TITLES.flatMap(wordsOf)].some(
          (known) => known.startsWith(typed ?? '') && known !== word,
        );
        if (!isOther) expect(entries).toEqual(expect.arrayContaining(expected));
      }),
      { numRuns: 2_000 },
    );
  });

  it('law: whatever is typed, it answers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { scores, words } = index.search(text);
        expect(scores.size > 0).toBe(words !== 'NONE');
        for (const score of scores.values()) expect(score).toBeGreaterThan(0);
      }),
    );
  });
});
