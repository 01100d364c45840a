import type { BilingualDto } from '../dto/bilingual.dto.js';
import type { OutcomeMeasure } from '../outcomes/evaluation-outcome.js';
import { perHundred, points, ratio, signed, type SentenceWords } from './sentence-words.js';

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
  /** A difference where not given. */
  readonly measure?: OutcomeMeasure;
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

/** Events per hundred people, each of whom may have several. */
function countsOf({ words: { en, cy }, treated, comparison }: Figures): BilingualDto {
  const [first, second] = [perHundred(treated.mean), perHundred(comparison.mean)];
  return {
    en: `Per 100 ${en.started} there were ${first} ${en.quantity} (n = ${treated.n}); per 100 ${en.compared}, ${second} (n = ${comparison.n}).`,
    cy: `Fesul 100 ${cy.started}, bu ${first} ${cy.quantity} (n = ${treated.n}); fesul 100 ${cy.compared}, ${second} (n = ${comparison.n}).`,
  };
}

function sidesOf(figures: Figures): BilingualDto {
  if (figures.measure === 'RATE_RATIO') return countsOf(figures);
  return figures.treated.events === null ? meansOf(figures) : ratesOf(figures);
}

/** What the sides differ by, and the interval. */
function betweenOf(
  figures: Figures,
  { estimate, lower, upper }: NonNullable<Figures['difference']>,
): BilingualDto {
  const { words, treated, measure, confidence = 0.95 } = figures;
  const percent = `${Number((confidence * 100).toFixed(1))}%`;
  const ratios = `${ratio(lower)} to ${ratio(upper)}`;
  const cymarebau = `${ratio(lower)} i ${ratio(upper)}`;
  if (measure === 'RATE_RATIO') {
    return {
      en: `That is ${ratio(estimate)} times as many (${percent} interval ${ratios}); below 1 is better.`,
      cy: `Mae hynny’n ${ratio(estimate)} gwaith cymaint (cyfwng ${percent} ${cymarebau}); mae llai nag 1 yn well.`,
    };
  }
  if (measure === 'HAZARD_RATIO') {
    return {
      en: `They came to ${words.en.quantity} at ${ratio(estimate)} times the rate of the others (${percent} interval ${ratios}); below 1 is better.`,
      cy: `Daethant at ${words.cy.quantity} ar ${ratio(estimate)} gwaith cyfradd y lleill (cyfwng ${percent} ${cymarebau}); mae llai nag 1 yn well.`,
    };
  }
  const isRate = treated.events !== null;
  const shown = (value: number): string => (isRate ? points(value) : signed(value, 2));
  const [unit, uned] = isRate ? [' percentage points', ' pwynt canran'] : ['', ''];
  return {
    en: `The difference is ${shown(estimate)}${unit} (${percent} interval ${shown(lower)} to ${shown(upper)}).`,
    cy: `Y gwahaniaeth yw ${shown(estimate)}${uned} (cyfwng ${percent} ${shown(lower)} i ${shown(upper)}).`,
  };
}

/** The figures in words: each side with its n, and the difference or ratio with its interval. */
export function figuresOf(figures: Figures): BilingualDto {
  const sides = sidesOf(figures);
  if (!figures.difference) return sides;
  const between = betweenOf(figures, figures.difference);
  return { en: `${sides.en} ${between.en}`, cy: `${sides.cy} ${between.cy}` };
}
