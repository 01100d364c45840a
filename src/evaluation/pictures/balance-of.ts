import { type BalanceSeries, balanceChart } from './charts/balance-chart.js';
import type { Page, Picture } from './charts/page.js';
import type { PictureWords } from './picture-words.js';

/** Standardised differences of a covariate, or of a level of one. */
interface Balance {
  readonly covariate: string;
  readonly before: number | null;
  readonly afterWeighting: number | null;
  readonly afterMatching: number | null;
}

const worst = (values: readonly (number | null)[]): string | null => {
  const known = values.filter((value) => value !== null).map(Math.abs);
  return known.length === 0 ? null : Math.max(...known).toFixed(2);
};

/** The balance of two sides before and after, of whatever was done to it. */
export function balanceOf(
  balance: readonly Balance[],
  labelOf: (covariate: string) => string,
  words: PictureWords,
  page: Pick<Page, 'language' | 'title' | 'notes'>,
): Picture {
  const { before, weighted, matched, covariate, worst: sayWorst, axis, limit } = words.balance;
  const all: (BalanceSeries & { of: (row: Balance) => number | null })[] = [
    { label: before, shape: 'circle', isHollow: true, of: (row) => row.before },
    { label: weighted, shape: 'square', isHollow: false, of: (row) => row.afterWeighting },
    { label: matched, shape: 'triangle', isHollow: false, of: (row) => row.afterMatching },
  ];
  const series = all.filter(({ of }) => balance.some((row) => of(row) !== null));
  const first = worst(balance.map((row) => row.before)) ?? words.notComputable;
  const sentences = series
    .filter(({ label }) => label !== before)
    .map(({ label, of }) => sayWorst(first, worst(balance.map(of)) ?? words.notComputable, label));
  return balanceChart({
    ...page,
    ...{ name: 'balance', series, axis, limitLabel: limit, missing: words.notComputable },
    description: [
      ...sentences,
      ...balance.map((row) => {
        const figures = series.map(
          ({ label, of }) => `${label} ${of(row)?.toFixed(2) ?? words.notComputable}`,
        );
        return `${labelOf(row.covariate)}: ${figures.join(', ')}.`;
      }),
    ].join(' '),
    notes: [...sentences, ...page.notes],
    rows: balance.map((row) => ({
      label: labelOf(row.covariate),
      differences: series.map(({ of }) => of(row)),
    })),
    tableHead: [covariate, ...series.map(({ label }) => label)],
  });
}
