import { wilsonInterval } from '../statistics/index.js';
import type { ShareDto } from './dto/rate.dto.js';

/** n of N with its interval; no share of nobody. */
export function shareOf(n: number, of: number): ShareDto {
  const interval = wilsonInterval(n, of);
  if (!interval.computable) return { n, of, share: null, lower: null, upper: null };
  const { estimate, lower, upper } = interval.value;
  return { n, of, share: estimate, lower, upper };
}
