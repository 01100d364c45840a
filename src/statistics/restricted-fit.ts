import type { Arm } from './interval.js';
import { newtonIncreasing } from './solve.js';

/**
 * The control group's probability that maximises the binomial likelihood when the treated group's is forced
 * to be `delta` higher: the restricted estimate of Miettinen & Nurminen (1985).
 *
 * Solved on the score, which falls throughout the allowed range, rather than by the closed form of the
 * paper's appendix, whose arc cosine loses half the digits where two roots nearly meet.
 *
 * @param delta in (-1, 1)
 * @returns a probability in [max(0, -delta), min(1, 1 - delta)]
 */
export function restrictedDifferenceFit(treated: Arm, control: Arm, delta: number): number {
  const low = Math.max(0, -delta);
  const high = Math.min(1, 1 - delta);
  const pooled = (treated.events + control.events - treated.n * delta) / (treated.n + control.n);
  // Beside an end the score is so steep that the first step of the search would be lost in rounding.
  const margin = (high - low) * 1e-6;
  const start = pooled > low + margin && pooled < high - margin ? pooled : low + (high - low) / 2;
  return newtonIncreasing((p2) => fallingScore(treated, control, p2 + delta, p2), start, low, high);
}

/** Minus the derivative of the log-likelihood, and minus its second derivative. */
function fallingScore(treated: Arm, control: Arm, p1: number, p2: number): { value: number; slope: number } {
  const terms = [
    [treated.events, p1, -1],
    [treated.n - treated.events, 1 - p1, 1],
    [control.events, p2, -1],
    [control.n - control.events, 1 - p2, 1],
  ] as const;
  let value = 0;
  let slope = 0;
  for (const [people, probability, sign] of terms) {
    if (people === 0) continue;
    value += (sign * people) / probability;
    slope += people / (probability * probability);
  }
  return { value, slope };
}
