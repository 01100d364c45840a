import { twoSidedZ } from '../../../statistics/index.js';

/** The limits of a funnel plot of observed over expected. */
export interface Funnel {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/**
 * Where observed over expected lies when nothing but chance sets a group apart: 1 +- z sqrt(sum of p (1 - p)) / E, not below 0.
 *
 * Source: D. Spiegelhalter (2005), Statistics in Medicine 24:1185-1202, of indirectly standardised proportions. Limits do not
 * widen for what the model leaves unexplained.
 *
 * @param expected above 0
 * @param variance sum of p (1 - p) over the children
 */
export function funnelOf(expected: number, variance: number): Funnel {
  const half = (confidence: number): number => (twoSidedZ(confidence) * Math.sqrt(variance)) / expected;
  const [narrow, wide] = [half(0.95), half(0.998)];
  return {
    lower95: Math.max(0, 1 - narrow),
    upper95: 1 + narrow,
    lower998: Math.max(0, 1 - wide),
    upper998: 1 + wide,
  };
}

/** A code of the set FUNNEL_POSITION. */
export function positionOf(ratio: number, { lower95, upper95, lower998, upper998 }: Funnel): string {
  if (ratio < lower998) return 'BELOW_998';
  if (ratio > upper998) return 'ABOVE_998';
  if (ratio < lower95) return 'BELOW_95';
  return ratio > upper95 ? 'ABOVE_95' : 'WITHIN';
}
