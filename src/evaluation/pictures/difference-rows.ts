import { INK, mark, type Shape } from './charts/marks.js';
import type { ForestRow } from './charts/forest-chart.js';
import type { LegendEntry } from './charts/legend.js';
import type { PictureWords } from './picture-words.js';

/** What a statement may rest on. */
export type Basis = 'NONE' | 'WEIGHTING' | 'MATCHING';

interface Difference {
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The differences between two sides, as they came and as they were made comparable; null: not made. */
export interface Differences {
  readonly asTheyCame: Difference | null;
  readonly weighted: Difference | null;
  readonly matched: (Difference & { readonly pairs: number }) | null;
  readonly doublyRobust: Difference | null;
  /** People on both sides, and those of them who could be compared. */
  readonly people: readonly [number, number];
  readonly compared: readonly [number, number];
  /** Null: it is not known on which of them the statement rests. */
  readonly claimed: Basis | null;
}

/** People of both sides. */
export const bothSides = ([first, second]: readonly [number, number]): string => `${first} / ${second}`;

/** A row for each difference. */
export function differenceRows(differences: Differences, words: PictureWords): ForestRow[] {
  const { asTheyCame, weighted, matched, doublyRobust, people, compared, claimed } = differences;
  const row = (
    label: string,
    difference: Difference | null,
    behind: readonly [number, number],
    basis: Basis | null,
  ): ForestRow[] =>
    difference === null
      ? []
      : [
          {
            label,
            people: bothSides(behind),
            ...{ estimate: difference.estimate, lower: difference.lower, upper: difference.upper },
            missing: words.notComputable,
            shape: basis !== null && basis === claimed ? 'diamond' : 'square',
          },
        ];
  const { forest } = words;
  return [
    ...row(forest.asTheyCame, asTheyCame, people, 'NONE'),
    ...row(forest.weighted, weighted, compared, 'WEIGHTING'),
    ...(matched ? row(forest.matched, matched, [matched.pairs, matched.pairs], 'MATCHING') : []),
    ...row(forest.doublyRobust, doublyRobust, compared, null),
  ];
}

/** What the shapes of the rows say, of those that are there. */
export function shapesOf(rows: readonly ForestRow[], words: PictureWords): LegendEntry[] {
  const { claimed, other, group } = words.forest;
  const said: [Shape, string][] = [
    ['diamond', claimed],
    ['square', other],
    ['circle', group],
  ];
  return said
    .filter(([shape]) => rows.some((row) => row.shape === shape))
    .map(([shape, label]) => ({ label, sample: (x, y) => mark(shape, x, y, INK) }));
}
