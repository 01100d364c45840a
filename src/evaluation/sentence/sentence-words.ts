import type { Language } from '../../platform/http/language.js';

/** What the sentence calls people, groups and outcome, in one language. */
export interface SubjectWords {
  /** Who is counted, such as "children". */
  readonly people: string;
  /** "children who started", "people who received it". */
  readonly started: string;
  /** What follows "of 100" on the other side: "who did not start", "in the comparison group". */
  readonly compared: string;
  /** What those with the outcome did: "had a proven reoffence within a year". */
  readonly outcome: string;
  /** The name of an outcome that is a quantity, or of what is counted or waited for. */
  readonly quantity: string;
}

/** Those words in both languages. */
export type SentenceWords = Readonly<Record<Language, SubjectWords>>;

/** A signed figure with a minus that reads as one. */
export const signed = (value: number, digits: number): string => {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
};

/** A proportion in percentage points; what is not 0 does not read as 0, so that a limit shows its side. */
export function points(proportion: number): string {
  const value = proportion * 100;
  const digits = [1, 2, 3].find((each) => Number(value.toFixed(each)) !== 0);
  return signed(value, digits ?? 1);
}

export const perHundred = (rate: number): string => String(Math.round(rate * 100));

/** A ratio; what is not 1 does not read as 1, so that a limit shows its side. */
export function ratio(value: number): string {
  const digits = [2, 3, 4].find((each) => Number(value.toFixed(each)) !== 1);
  return value.toFixed(digits ?? 2);
}
