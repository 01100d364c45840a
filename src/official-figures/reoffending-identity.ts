import { type Bounds, boundsOf, overlap, productBounds, type Rounded } from './rounding-rules.js';

/** The three figures of one cohort, as far as they are known. */
export interface IdentityParts {
  B: Rounded | null;
  F_O: Rounded | null;
  F_R: Rounded | null;
}

/**
 * Whether F_o = B × F_r holds within rounding: reoffences for each child are the share who reoffended times the reoffences
 * of each of them. Nothing is said where one of the three is not known.
 */
export function identityHolds({ B, F_O, F_R }: IdentityParts): boolean {
  if (!B || !F_O || !F_R) return true;
  return overlap(boundsOf(F_O), productBounds(boundsOf(B), boundsOf(F_R)));
}

/** A figure that two others make, with what it may have been before they were rounded. */
export interface Derived extends Bounds {
  value: number;
}

/** F_r from the other two; null where nobody reoffended. */
export function perReoffender(share: Rounded, perChild: Rounded): Derived | null {
  const [b, f] = [boundsOf(share), boundsOf(perChild)];
  if (share.value === 0 || b.lower === 0) return null;
  return { value: perChild.value / share.value, lower: f.lower / b.upper, upper: f.upper / b.lower };
}
