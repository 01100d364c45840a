import type { RandomSource } from '../statistics/random.js';

/** Values with their relative weights. */
export type Weights<T> = readonly (readonly [value: T, weight: number])[];

/** Random choices from one stream, so that a caseload depends on nothing but its seed. */
export class Draw {
  constructor(private readonly source: RandomSource) {}

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.source.uniform() < probability;
  }

  /** Uniform on [0, 1). */
  share(): number {
    return this.source.uniform();
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.source.uniform() * (to - from + 1));
  }

  /** Standard normal. Source: G. E. P. Box & M. E. Muller (1958), Ann. Math. Statist. 29:610. */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.source.uniform()));
    return radius * Math.cos(2 * Math.PI * this.source.uniform());
  }

  /** @throws RangeError where there is nothing to choose from. */
  weighted<T>(weights: Weights<T>): T {
    let left = this.source.uniform() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of weights) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = weights.at(-1);
    if (!last) throw new RangeError('Nothing to choose from.');
    return last[0];
  }
}
