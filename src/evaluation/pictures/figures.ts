import { points, signed } from '../sentence/sentence-words.js';
import type { PictureWords } from './picture-words.js';

/** A share in per cent. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

/** A p-value as it is read. */
export function pOf(p: number | null, words: PictureWords): string {
  if (p === null) return words.notComputable;
  // No line ends within it.
  return p < 0.001 ? 'p\u00A0<\u00A00.001' : `p\u00A0=\u00A0${p.toFixed(3)}`;
}

interface Interval {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** An estimate with its limits, or that there is none. */
export function intervalOf(
  { estimate, lower, upper }: Interval,
  words: PictureWords,
  format: (value: number) => string = (value) => signed(value, 2),
): string {
  if (estimate === null || lower === null || upper === null) return words.notComputable;
  return `${format(estimate)} (${format(lower)} ${words.to} ${format(upper)})`;
}

/** A difference of shares with its limits, in percentage points. */
export const pointsOf = (interval: Interval, words: PictureWords): string =>
  intervalOf(interval, words, points);
