import { type DisclosurePolicy, isSmall } from './policy.js';

/**
 * Why a count is hidden. `primary`: it is too small. `secondary`: it would give a hidden one away, or it holds
 * everybody of its total. Null: it is shown.
 */
export type Suppression = 'primary' | 'secondary' | null;

/** A count of children as it leaves: a number, or why there is none. */
export interface ProtectedCount {
  value: number | null;
  suppressed: Suppression;
}

/** A count as it is, for those who may see true values. */
export const shownCount = (value: number): ProtectedCount => ({ value, suppressed: null });

export const hiddenCount = (suppressed: 'primary' | 'secondary'): ProtectedCount => ({
  value: null,
  suppressed,
});

/** A count that stands alone: nothing else that leaves adds up to it or is a part of it. */
export const protectCount = (value: number, policy: DisclosurePolicy): ProtectedCount =>
  isSmall(value, policy) ? hiddenCount('primary') : shownCount(value);
