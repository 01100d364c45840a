import type { ShareDto } from '../../practice/dto/rate.dto.js';
import { shareOf } from '../../practice/share.js';
import {
  type Computed,
  type MeanChange,
  type MeasuredPair,
  pairedMeanChange,
  type SignedRank,
  signedRank,
} from '../../statistics/index.js';
import type { ClassifiedChange } from '../skill-changes/classify-change.js';
import type { ChangeShareDto } from './dto/instrument-results.dto.js';

/** Below so many pairs there are counts, and no rates or means. */
export const LEAST_PAIRS = 10;

const DIRECTIONS = ['BETTER', 'SAME', 'WORSE'];
const CLASSES = ['RECOVERED', 'IMPROVED', 'NO_RELIABLE_CHANGE', 'DETERIORATED'];

/** A share of many; of fewer than ten, the count alone. */
export const shownShare = (n: number, of: number): ShareDto =>
  of < LEAST_PAIRS ? { n, of, share: null, lower: null, upper: null } : shareOf(n, of);

const sharesOf = (names: readonly string[], values: readonly (string | null)[]): ChangeShareDto[] =>
  names.map((name) => ({
    class: name,
    ...shownShare(values.filter((value) => value === name).length, values.length),
  }));

/** The changes of children on one scale, put together. */
export interface ChangeSummary {
  pairs: number;
  mean: Computed<MeanChange> | null;
  ranks: Computed<SignedRank> | null;
  directions: ChangeShareDto[];
  classes: ChangeShareDto[];
}

/** Puts the changes of different children together; those that cannot be compared are left out. */
export function summariseChanges(changes: readonly ClassifiedChange[]): ChangeSummary {
  const compared = changes.filter(({ change }) => change !== null);
  const pairs = compared.map(({ before, after }) => ({ before, after }) as MeasuredPair);
  const enough = pairs.length >= LEAST_PAIRS;
  const classed = compared.filter((each) => each.class !== 'NOT_COMPUTABLE');
  return {
    pairs: pairs.length,
    mean: enough ? pairedMeanChange(pairs) : null,
    ranks: enough ? signedRank(pairs) : null,
    directions: sharesOf(
      DIRECTIONS,
      compared.map(({ direction }) => direction),
    ),
    classes:
      classed.length === 0
        ? []
        : sharesOf(
            CLASSES,
            classed.map((each) => each.class),
          ),
  };
}
