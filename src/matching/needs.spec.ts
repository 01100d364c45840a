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
    [rating(2), 'PRIORITISED'],
    [rating(4), 'PRIORITISED'],
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
    expect(ratingText(rating(null, true)).en).toBe('not assessed, made a priority');
  });

  it('has a sentence for every state, in both languages', () => {
    for (const need of [rating(3, true), rating(1), rating(null), rating(2, false, true)]) {
      const { en, cy } = stateText(need);
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(cy).toMatch(/^[A-Z].*\.$/);
      expect(cy).not.toBe(en);
    }
    expect(stateText(rating(3)).en).toBe('A prioritised need: severity 3.');
  });
});
