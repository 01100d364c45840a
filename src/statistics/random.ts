/** A stream of pseudo-random numbers that depends on nothing but its seed. Not for secrets. */
export interface RandomSource {
  /** The next number, uniform on [0, 1) in steps of 2^-53. */
  readonly uniform: () => number;
}

/**
 * A seeded generator, so that a resampled interval is the same on every run and machine.
 *
 * Source: D. Blackman & S. Vigna (2021), ACM TOMS 47(4):36, xoshiro128** 1.1; state filled from the seed by
 * SplitMix with the 32-bit finaliser of MurmurHash3 (A. Appleby).
 *
 * @param seed whole number; only its low 32 bits count
 * @throws RangeError when the seed is not a whole number
 */
export function createRandom(seed: number): RandomSource {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, got ${seed}`);
  let counter = seed | 0;
  const splitMix = () => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = counter ^ (counter >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  let a = splitMix();
  let b = splitMix();
  let c = splitMix();
  let d = splitMix();
  const next = () => {
    const scrambled = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return scrambled >>> 0;
  };
  return {
    uniform: () => {
      const high = next() >>> 5;
      const low = next() >>> 6;
      return (high * 0x4000000 + low) / 0x20000000000000;
    },
  };
}

function rotateLeft(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}
