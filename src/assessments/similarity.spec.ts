import fc from 'fast-check';
import { similarityOf } from './similarity.js';

const word = fc.stringMatching(/^[a-zŵŷ]{1,9}$/);
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

describe('R83 similarityOf', () => {
  it('of a text and itself is 1, whatever its case, punctuation and spaces', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(similarityOf(words, words)).toBe(1);
        expect(similarityOf(words, `  ${words.toUpperCase().replaceAll(' ', ', \n')}.`)).toBe(1);
      }),
    );
  });

  it('of texts without a word in common is 0', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const apart = other.replaceAll(/\S+/g, 'x$&9');
        expect(similarityOf(one, apart)).toBe(0);
      }),
    );
  });

  it('is the same both ways, from 0 to 1', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (one, other, joined) => {
        const second = joined ? `${one} ${other}` : other;
        const similarity = similarityOf(one, second);
        expect(similarity).toBe(similarityOf(second, one));
        expect(similarity >= 0 && similarity <= 1).toBe(true);
      }),
    );
  });

  it('is high where a few words of a long text are changed, and low where it is written anew', () => {
    const before =
      'She went to school on four days of five and has met her mentor every week. Her mother says that evenings are calmer. She still sees the friends with whom she offended, and says that she wants to stop. The plan stays as it is for now, with more work on her friends and on what she does at weekends.';
    expect(similarityOf(before, before.replace('four', 'three'))).toBeGreaterThan(0.8);
    const anew =
      'School has gone well since June: no absence, and her teacher asked whether she would speak at assembly. She has left the old group. We end the work on friends, and begin on a college place.';
    expect(similarityOf(before, anew)).toBeLessThan(0.1);
  });

  it.each([
    ['', '', 0],
    ['…', '!', 0],
    ['', 'a word', 0],
    ['one two', 'one two', 1],
    ['a b c d', 'a b c e', 1 / 3],
  ])('of %p and %p is %p', (one, other, expected) => {
    expect(similarityOf(one, other)).toBe(expected);
  });
});
