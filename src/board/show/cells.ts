import type { ProtectedCount } from '../../disclosure/protected-count.js';
import {
  type ProtectedShare,
  WITHHOLDING_LABELS,
  type WithholdingReason,
} from '../../disclosure/protect-share.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { PackCellDto } from '../dto/board-pack.dto.js';
import { both } from './words.js';

/** A number that is hidden, in words; a number as it is. */
export function countInWords({ value, suppressed }: ProtectedCount, threshold: number): BilingualDto {
  if (value !== null) return both(String(value), String(value));
  if (suppressed === 'primary') return both(`fewer than ${threshold}`, `llai na ${threshold}`);
  return both('not shown', 'heb ei ddangos');
}

export const textCell = (text: BilingualDto): PackCellDto => ({ text, count: null, share: null });

export const countCell = (count: ProtectedCount, threshold: number): PackCellDto => ({
  ...{ text: countInWords(count, threshold), count, share: null },
});

const percent = (share: number, decimals: number): string => `${(share * 100).toFixed(decimals)}%`;

const NOT_SHOWN = both('Not shown', 'Heb ei ddangos');

/** Why there is no share; what its numbers say themselves is not said again. */
function withheldInWords(
  withheld: WithholdingReason,
  { numerator, denominator }: ProtectedShare,
  nOfN: BilingualDto,
): BilingualDto {
  const isTold = withheld === 'NUMERATOR_HIDDEN' || withheld === 'DENOMINATOR_HIDDEN';
  if (isTold && numerator.value === null && denominator.value === null) return NOT_SHOWN;
  const [en, cy] = WITHHOLDING_LABELS[withheld];
  const reason = isTold ? NOT_SHOWN : both(en, cy);
  return both(`${reason.en} (${nOfN.en})`, `${reason.cy} (${nOfN.cy})`);
}

/** A share always with its n and N, and its interval or why there is none. */
export function shareCell(share: ProtectedShare, threshold: number): PackCellDto {
  const [n, of] = [share.numerator, share.denominator].map((count) => countInWords(count, threshold));
  const nOfN = both(`${n?.en} of ${of?.en}`, `${n?.cy} o ${of?.cy}`);
  const { value, lower, upper, withheld } = share;
  if (withheld !== null || value === null || lower === null || upper === null) {
    return { text: withheldInWords(withheld ?? 'NOBODY', share, nOfN), count: null, share };
  }
  const decimals = (share.denominator.value ?? 0) >= 100 ? 1 : 0;
  const [at, from, to] = [value, lower, upper].map((each) => percent(each, decimals));
  return {
    text: both(`${at} (${nOfN.en}; ${from} to ${to})`, `${at} (${nOfN.cy}; ${from} i ${to})`),
    ...{ count: null, share },
  };
}
