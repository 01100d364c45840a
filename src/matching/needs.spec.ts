import { needStateOf, ratingText, stateText } from './needs.js';

const rating = (severity: number | null, isPriority = false, strength = false) => ({
  severity,
  isPriority,
  strength,
});

describe('needStateOf', () => {
  it.each([
    [rating(0), 'NOT_PRIORITISED'],
    [rating(1), 'NOT_PRIORITISED'],
    [rating(2, true), 'PRIORITISED'],
    // A person decided that it does not come first.
    [rating(4, false), 'NOT_PRIORITISED'],
    [rating(null), 'UNKNOWN'],
    [rating(0, true), 'PRIORITISED'],
    [rating(null, true), 'PRIORITISED'],
    [rating(4, true, true), 'STRENGTH'],
    [rating(null, false, true), 'STRENGTH'],
  ])('%j is %s', (need, state) => {
    expect(needStateOf(need)).toBe(state);
  });
});

describe('texts', () => {
  it('says that a need is not assessed, never that it is none', () => {
    expect(ratingText(rating(null))).toEqual({ en: 'not assessed', cy: 'heb ei asesu' });
    expect(ratingText(rating(0)).en).toBe('severity 0');
    expect(ratingText(rating(2, true)).en).toBe('severity 2');
    expect(ratingText(rating(null, true)).en).toBe('not assessed, made a priority');
  });

  it('says what a person decided against the severity', () => {
    expect(ratingText(rating(1, true))).toEqual({
      en: 'severity 1, made a priority',
      cy: "difrifoldeb 1, wedi'i flaenoriaethu",
    });
    expect(ratingText(rating(3))).toEqual({
      en: 'severity 3, not made a priority',
      cy: 'difrifoldeb 3, heb ei flaenoriaethu',
    });
  });

  it('has a sentence for every state, in both languages', () => {
    for (const need of [rating(3, true), rating(1), rating(null), rating(2, false, true)]) {
      const { en, cy } = stateText(need);
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(cy).toMatch(/^[A-Z].*\.$/);
      expect(cy).not.toBe(en);
    }
    expect(stateText(rating(3, true)).en).toBe('A prioritised need: severity 3.');
  });
});
