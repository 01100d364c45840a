/** A figure as it was rounded. */
export interface Rounded {
  value: number;
  decimals?: number | null;
}

/** Between which two values a figure was before it was rounded. */
export interface Bounds {
  lower: number;
  upper: number;
}

/** How many decimals a number is written with. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** What a figure may have been, given the decimals it was published in; those it is written with where nobody says. */
export function boundsOf({ value, decimals }: Rounded): Bounds {
  const half = 0.5 * 10 ** -(decimals ?? decimalsOf(value));
  // 0.4345 − 0.0005 is not 0.434 in binary: an allowance far below any half of a last place.
  const slack = half * 1e-6;
  return { lower: Math.max(0, value - half - slack), upper: value + half + slack };
}

export const overlap = (one: Bounds, other: Bounds): boolean =>
  one.lower <= other.upper && other.lower <= one.upper;

/** What a product of two rounded figures may have been. */
export const productBounds = (one: Bounds, other: Bounds): Bounds => ({
  lower: one.lower * other.lower,
  upper: one.upper * other.upper,
});
