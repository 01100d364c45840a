import fc from 'fast-check';
import { FIELD_WORDS } from './field-words.js';
import { rememberedSearch } from './remembered-search.js';
import { wordsOf } from './words.js';

const vocabulary = new Set(wordsOf('Restorative justice conference'));
const remember = (text?: string) => rememberedSearch(text, vocabulary, { filters: {}, results: 0 });

describe('what is remembered of a search', () => {
  it.each([
    ['knife CRIME', ['crime', 'knife'], 0],
    ['restorative work with Kestrel Aderyn-Jones', ['restorative', 'work'], 3],
    ['CASE-2026-0147', [], 3],
    ['gaming 2010-05-01', ['gaming'], 3],
    ['dicter a thrais', ['dicter'], 1],
    ['🙂', [], 0],
  ])('R48 keeps of %j %j and counts %d others', (text, words, otherWords) => {
    expect(remember(text)).toEqual({ words, otherWords, filters: {}, results: 0 });
  });

  it('R48 law: nothing is kept that is not a word of the field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { words } = remember(text);
        expect(words.filter((word) => !vocabulary.has(word) && !FIELD_WORDS.has(word))).toEqual([]);
      }),
    );
  });

  it('remembers the same for the same words in any order', () => {
    expect(remember('knife crime')).toEqual(remember('crime knife knife'));
    expect(remember()).toEqual({ words: [], otherWords: 0, filters: {}, results: 0 });
  });
});
