import { computed, notComputable, type Computed } from './computed.js';

/** The middle of many values, and between what the middle half of them lies. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Quartiles by linear interpolation between the ranks.
 *
 * Source: R. J. Hyndman & Y. Fan (1996), The American Statistician 50:361-365, definition 7 (the default of R).
 *
 * @returns TOO_FEW_PEOPLE when there are fewer than `least` values
 */
export function quartiles(values: readonly number[], least = 1): Computed<Quartiles> {
  if (values.length < Math.max(1, least)) return notComputable('TOO_FEW_PEOPLE');
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const value = sorted[below] as number;
    return value + (place - below) * ((sorted[below + 1] ?? value) - value);
  };
  return computed({ lower: at(0.25), median: at(0.5), upper: at(0.75) });
}
