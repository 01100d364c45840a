import { radicalsOf } from './mutations.js';
import { lettersApart, misspelling, MOST_LETTERS_APART, type Spelling, spellingOf } from './nearness.js';
import { compoundsOf, searchedWords, wordsOf } from './words.js';

/** A text of an entry, and how much a word in it says. */
export interface WeighedText {
  text: string;
  weight: number;
  /** In Welsh: its words may be mutated. */
  welsh?: boolean;
}

interface KnownWord extends Spelling {
  /** The entries that have it, each with the weight of its weightiest use. */
  uses: Map<number, number>;
}

/** How close a word must be: as it was typed, or with its spelling forgiven. */
type Closeness = readonly [word: KnownWord, closeness: number];

const AS_TYPED = 1;
const UNMUTATED = 0.9;
const BEGINNING = 0.7;
const ONE_EDIT = 0.5;
const TWO_EDITS = 0.3;
const SHORTEST_BEGINNING = 2;
/** What is shorter is more often another word than a mutated one: dan (under) is no tân (fire). */
const SHORTEST_MUTATED = 4;

/** What a search found: entries with their scores, by position. */
export interface TextMatches {
  scores: Map<number, number>;
  /** Whether each entry has every word that was searched for, or only some of them. */
  words: 'ALL' | 'SOME' | 'NONE';
}

/** The words of a catalogue, for search that forgives spelling. It is made once for a state of the catalogue. */
export class TextIndex {
  readonly #words = new Map<string, KnownWord>();
  /** The Welsh words of the catalogue by what they may be mutated forms of. */
  readonly #mutated = new Map<string, Set<KnownWord>>();
  readonly #sorted: KnownWord[];
  readonly #entries: number;
  /** The masks of the sorted words, side by side: most words are passed over by a look at these. */
  readonly #masks: Int32Array;

  constructor(entries: readonly (readonly WeighedText[])[]) {
    this.#entries = entries.length;
    entries.forEach((texts, entry) => {
      for (const { text, weight, welsh } of texts) {
        for (const word of [...wordsOf(text), ...compoundsOf(text)]) {
          const known = this.#use(word, entry, weight);
          if (welsh && word.length >= SHORTEST_MUTATED) this.#mayBeMutated(known);
        }
      }
    });
    this.#sorted = [...this.#words.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
    this.#masks = Int32Array.from(this.#sorted, ({ mask }) => mask);
  }

  /** Scores the entries that have every word of a text, or where none has, those that have some. */
  search(text: string): TextMatches {
    const words = searchedWords(text);
    if (words.length === 0) return { scores: new Map(), words: 'NONE' };
    const strictly = words.map((word) => this.#scores(this.#asTyped(word)));
    const all = everyOf(strictly);
    if (all.size > 0) return { scores: all, words: 'ALL' };
    const forgivingly = words.map((word) => this.#scores([...this.#asTyped(word), ...this.#misspelt(word)]));
    const forgiven = everyOf(forgivingly);
    if (forgiven.size > 0) return { scores: forgiven, words: 'ALL' };
    const some = someOf(forgivingly);
    return { scores: some, words: some.size > 0 ? 'SOME' : 'NONE' };
  }

  #use(word: string, entry: number, weight: number): KnownWord {
    let known = this.#words.get(word);
    if (!known) this.#words.set(word, (known = { ...spellingOf(word), uses: new Map() }));
    known.uses.set(entry, Math.max(weight, known.uses.get(entry) ?? 0));
    return known;
  }

  #mayBeMutated(known: KnownWord): void {
    for (const radical of radicalsOf(known.word)) {
      const forms = this.#mutated.get(radical);
      if (forms) forms.add(known);
      else this.#mutated.set(radical, new Set([known]));
    }
  }

  #asTyped(typed: string): Closeness[] {
    const found: Closeness[] = [];
    const exact = this.#words.get(typed);
    if (exact) found.push([exact, AS_TYPED]);
    const radicals = radicalsOf(typed);
    for (const radical of radicals) {
      const known = this.#words.get(radical);
      if (known) found.push([known, UNMUTATED]);
    }
    for (const radical of [typed, ...radicals]) {
      for (const known of this.#mutated.get(radical) ?? [])
        if (known !== exact) found.push([known, UNMUTATED]);
    }
    if (typed.length >= SHORTEST_BEGINNING) {
      for (const known of this.#beginningWith(typed)) if (known !== exact) found.push([known, BEGINNING]);
    }
    return found;
  }

  *#beginningWith(typed: string): Generator<KnownWord> {
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle]?.word ?? '') < typed) from = middle + 1;
      else to = middle;
    }
    for (let at = from; this.#sorted[at]?.word.startsWith(typed); at++) yield this.#sorted[at] as KnownWord;
  }

  #misspelt(word: string): Closeness[] {
    const typed = spellingOf(word);
    const found: Closeness[] = [];
    for (let at = 0; at < this.#masks.length; at++) {
      if (lettersApart(typed.mask, this.#masks[at] ?? 0) > MOST_LETTERS_APART) continue;
      const known = this.#sorted[at] as KnownWord;
      const count = misspelling(typed, known);
      if (count === 1) found.push([known, ONE_EDIT]);
      else if (count === 2) found.push([known, TWO_EDITS]);
    }
    return found;
  }

  /** The best of what one typed word finds in each entry; a word that few entries have says more. */
  #scores(found: readonly Closeness[]): Map<number, number> {
    const scores = new Map<number, number>();
    for (const [{ uses }, closeness] of found) {
      const rarity = Math.log(1 + this.#entries / uses.size);
      for (const [entry, weight] of uses) {
        const score = weight * closeness * rarity;
        if (score > (scores.get(entry) ?? 0)) scores.set(entry, score);
      }
    }
    return scores;
  }
}

function everyOf(words: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const [first, ...others] = words;
  const all = new Map<number, number>();
  for (const [entry, score] of first ?? []) {
    if (!others.every((other) => other.has(entry))) continue;
    all.set(
      entry,
      others.reduce((sum, other) => sum + (other.get(entry) ?? 0), score),
    );
  }
  return all;
}

function someOf(words: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const some = new Map<number, number>();
  for (const word of words)
    for (const [entry, score] of word) some.set(entry, (some.get(entry) ?? 0) + score);
  return some;
}
