import {
  benjaminiHochberg,
  type Computed,
  fisherExact,
  haldaneOddsRatio,
  type IntervalEstimate,
  woolfOddsRatio,
} from '../../statistics/index.js';

/** What a child has, has not, or was not assessed on (null), by the names of factors. */
export type Factors = ReadonlyMap<string, boolean>;

/** Two factors in the children who were assessed on both. */
export interface Pair {
  first: string;
  second: string;
  /** Children who were assessed on both. */
  assessed: number;
  withFirst: number;
  withSecond: number;
  withBoth: number;
  /** How many would have both if neither went with the other. */
  expected: number | null;
  /** With 95% interval. */
  oddsRatio: Computed<IntervalEstimate>;
  /** A cell was empty, and a half was added to each. */
  corrected: boolean;
  /** Of Fisher's exact test; null where there is nothing to test. */
  p: number | null;
  /** Adjusted for all pairs that could be tested. */
  adjustedP: number | null;
  finding: 'MORE_OFTEN' | 'LESS_OFTEN' | 'NOT_SHOWN' | 'NOT_COMPUTABLE';
}

/** The share of false findings among those that are made. */
export const FALSE_DISCOVERY_RATE = 0.05;

interface Cells {
  both: number;
  firstOnly: number;
  secondOnly: number;
  neither: number;
}

function cellsOf(children: readonly Factors[], first: string, second: string): Cells {
  const cells = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  for (const factors of children) {
    const one = factors.get(first);
    const other = factors.get(second);
    if (one === undefined || other === undefined) continue;
    if (one) cells[other ? 'both' : 'firstOnly'] += 1;
    else cells[other ? 'secondOnly' : 'neither'] += 1;
  }
  return cells;
}

function pairOf(first: string, second: string, { both, firstOnly, secondOnly, neither }: Cells): Pair {
  const withFirst = both + firstOnly;
  const withSecond = both + secondOnly;
  const assessed = withFirst + secondOnly + neither;
  const having = { events: both, n: withFirst };
  const lacking = { events: secondOnly, n: assessed - withFirst };
  const corrected = [both, firstOnly, secondOnly, neither].includes(0);
  const oddsRatio = (corrected ? haldaneOddsRatio : woolfOddsRatio)(having, lacking);
  const testable = withFirst > 0 && withFirst < assessed && withSecond > 0 && withSecond < assessed;
  return {
    ...{ first, second, assessed, withFirst, withSecond, withBoth: both },
    expected: assessed === 0 ? null : (withFirst / assessed) * withSecond,
    oddsRatio: testable
      ? oddsRatio
      : { computable: false, reason: assessed ? 'EMPTY_MARGIN' : 'EMPTY_DENOMINATOR' },
    corrected: testable && corrected,
    p: testable ? fisherExact(having, lacking).twoSided : null,
    adjustedP: null,
    finding: testable ? 'NOT_SHOWN' : 'NOT_COMPUTABLE',
  };
}

/**
 * Which factors go together more often, or less, than chance: every pair of them, over the children who were assessed on
 * both. That two go together does not say that one brings the other.
 *
 * Source: odds ratio with Woolf's (1955) interval, with a half added where a cell is empty (Haldane 1956); Fisher's exact
 * test; p-values adjusted for the whole matrix (Benjamini and Hochberg 1995).
 */
export function countTogether(children: readonly Factors[], factors: readonly string[]): Pair[] {
  const pairs = factors.flatMap((first, index) =>
    factors.slice(index + 1).map((second) => pairOf(first, second, cellsOf(children, first, second))),
  );
  const adjusted = benjaminiHochberg(pairs.map(({ p }) => p));
  return pairs.map((pair, index): Pair => {
    const adjustedP = adjusted[index] ?? null;
    if (adjustedP === null || adjustedP > FALSE_DISCOVERY_RATE) return { ...pair, adjustedP };
    const more = pair.expected !== null && pair.withBoth > pair.expected;
    return { ...pair, adjustedP, finding: more ? 'MORE_OFTEN' : 'LESS_OFTEN' };
  });
}
