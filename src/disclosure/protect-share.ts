import { wilsonInterval } from '../statistics/index.js';
import { type DisclosurePolicy, isSmall } from './policy.js';
import { type ProtectedCount, shownCount } from './protected-count.js';

/**
 * Why a share has no value. NUMERATOR_HIDDEN, DENOMINATOR_HIDDEN: the count is. REMAINDER_SMALL: too few are left of the
 * base. EVERYBODY: it is all of the base. SMALL_BASE: the base is too small for a share. NOBODY: there is nothing to have
 * a share of.
 */
export const WITHHOLDING_REASONS = [
  'NUMERATOR_HIDDEN',
  'DENOMINATOR_HIDDEN',
  'REMAINDER_SMALL',
  'EVERYBODY',
  'SMALL_BASE',
  'NOBODY',
] as const;
export type WithholdingReason = (typeof WITHHOLDING_REASONS)[number];

/** The reasons in English and (draft) in Welsh. */
export const WITHHOLDING_LABELS: Readonly<Record<WithholdingReason, readonly [en: string, cy: string]>> = {
  NUMERATOR_HIDDEN: ['Not shown: the number is hidden', 'Heb ei ddangos: mae’r rhif wedi’i guddio'],
  DENOMINATOR_HIDDEN: ['Not shown: the base is hidden', 'Heb ei ddangos: mae’r sylfaen wedi’i chuddio'],
  REMAINDER_SMALL: ['Not shown: all but a few', 'Heb ei ddangos: pawb ond ychydig'],
  EVERYBODY: ['Not shown: it would tell of each child', 'Heb ei ddangos: byddai’n dweud am bob plentyn'],
  SMALL_BASE: [
    'Not shown: too few children for a share',
    'Heb ei ddangos: rhy ychydig o blant ar gyfer cyfran',
  ],
  NOBODY: ['None to have a share of', 'Dim i gael cyfran ohono'],
};

/** A part of a base as it leaves, with the interval of Wilson (1927). */
export interface ProtectedShare {
  numerator: ProtectedCount;
  denominator: ProtectedCount;
  /** From 0 to 1. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  withheld: WithholdingReason | null;
}

/** A share as it is, for those who may see true values. */
export function shownShare(n: number, of: number): ProtectedShare {
  const counts = { numerator: shownCount(n), denominator: shownCount(of) };
  const interval = wilsonInterval(n, of);
  if (!interval.computable) return { ...counts, ...NO_VALUE, withheld: 'NOBODY' };
  const { estimate, lower, upper } = interval.value;
  return { ...counts, value: estimate, lower, upper, withheld: null };
}

/**
 * A share of two counts that are protected already, in the table or list they stand in: hidden where either is, where
 * those who are left are few, and where the base is small. Rounded to whole percentages, or to one decimal on a large base.
 */
export function protectShare(
  numerator: ProtectedCount,
  denominator: ProtectedCount,
  policy: DisclosurePolicy,
): ProtectedShare {
  const counts = { numerator, denominator };
  const withheld = whyWithheld(numerator.value, denominator.value, policy);
  if (withheld) {
    // All but a few, and everybody, are told by the base and the number together as well.
    const numberTells = withheld === 'REMAINDER_SMALL' || withheld === 'EVERYBODY';
    const told: ProtectedCount = { value: null, suppressed: 'secondary' };
    return { ...counts, ...(numberTells && { numerator: told }), ...NO_VALUE, withheld };
  }
  const share = shownShare(numerator.value ?? 0, denominator.value ?? 0);
  const decimals = (denominator.value ?? 0) >= policy.leastBaseOfDecimal ? 3 : 2;
  const round = (value: number | null): number | null =>
    value === null ? null : Number(value.toFixed(decimals));
  return { ...share, value: round(share.value), lower: round(share.lower), upper: round(share.upper) };
}

const NO_VALUE = { value: null, lower: null, upper: null };

function whyWithheld(
  n: number | null,
  of: number | null,
  policy: DisclosurePolicy,
): WithholdingReason | null {
  if (of === null) return 'DENOMINATOR_HIDDEN';
  if (of === 0) return 'NOBODY';
  if (n === null) return 'NUMERATOR_HIDDEN';
  if (n === of && policy.hidesWhole) return 'EVERYBODY';
  if (n !== of && isSmall(of - n, policy)) return 'REMAINDER_SMALL';
  return of < policy.leastBaseOfShare ? 'SMALL_BASE' : null;
}

/** Whether a mean or a median of so many children may be shown. */
export const mayShowMean = (of: ProtectedCount, policy: DisclosurePolicy): boolean =>
  of.value !== null && of.value >= policy.leastOfMean;
