import type { BilingualDto } from '../dto/bilingual.dto.js';
import { perHundred, points, signed, type SentenceWords } from './sentence-words.js';

interface Group {
  readonly n: number;
  readonly events: number | null;
  readonly mean: number;
}

/** What the figures of a sentence are. */
export interface Figures {
  readonly words: SentenceWords;
  readonly treated: Group;
  readonly comparison: Group;
  /** Whether the people of the comparison with the outcome may be counted: not once they are weighted. */
  readonly counts: boolean;
  readonly difference?: { readonly estimate: number; readonly lower: number; readonly upper: number };
  readonly confidence?: number;
}

/** Means of a quantity, such as hours or earnings. */
function meansOf({ words: { en, cy }, treated, comparison }: Figures): BilingualDto {
  const [first, second] = [signed(treated.mean, 2), signed(comparison.mean, 2)];
  return {
    en: `The mean of ${en.quantity} was ${first} for the ${treated.n} ${en.started} and ${second} for the ${comparison.n} ${en.compared}.`,
    cy: `Cymedr ${cy.quantity} oedd ${first} i’r ${treated.n} ${cy.started} a ${second} i’r ${comparison.n} ${cy.compared}.`,
  };
}

function ratesOf({ words: { en, cy }, treated, comparison, counts }: Figures): BilingualDto {
  const [first, second] = [perHundred(treated.mean), perHundred(comparison.mean)];
  const of = (group: Group, word: string) =>
    group.events === null || !counts ? `n = ${group.n}` : `${group.events} ${word} ${group.n}`;
  return {
    en: `Of 100 ${en.started}, ${first} ${en.outcome} (${of(treated, 'of')}); of 100 ${en.compared}, ${second} (${of(comparison, 'of')}).`,
    cy: `O bob 100 ${cy.started}, ${cy.outcome} gan ${first} (${of(treated, 'o')}); o bob 100 ${cy.compared}, ${second} (${of(comparison, 'o')}).`,
  };
}

/** The figures in words: each side with its n, and the difference with its interval. */
export function figuresOf(figures: Figures): BilingualDto {
  const { treated, difference, confidence = 0.95 } = figures;
  const isRate = treated.events !== null;
  const sides = isRate ? ratesOf(figures) : meansOf(figures);
  if (!difference) return sides;
  const [estimate, lower, upper] = [difference.estimate, difference.lower, difference.upper].map((value) =>
    isRate ? points(value) : signed(value, 2),
  );
  const percent = `${Number((confidence * 100).toFixed(1))}%`;
  const [unit, uned] = isRate ? [' percentage points', ' pwynt canran'] : ['', ''];
  return {
    en: `${sides.en} The difference is ${estimate}${unit} (${percent} interval ${lower} to ${upper}).`,
    cy: `${sides.cy} Y gwahaniaeth yw ${estimate}${uned} (cyfwng ${percent} ${lower} i ${upper}).`,
  };
}
