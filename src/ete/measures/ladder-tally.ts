import { HIGHEST_LEVEL } from '../ladder.js';

const LEVELS = HIGHEST_LEVEL + 1;

/** How far children went on the ladder, over orders of which both levels are known. */
export interface LadderCounts {
  known: number;
  notKnown: number;
  improved: number;
  same: number;
  worse: number;
  /** Null where there are none. */
  medianChange: number | null;
  /** `transitions[i][j]`: orders that went from level i to level j. */
  transitions: number[][];
}

/** The value in the middle of `counts[i]` times each `values[i]`, which rise; of two in the middle their mean. */
function medianOf(values: readonly number[], counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const at = (place: number): number => {
    let before = 0;
    const index = counts.findIndex((count) => (before += count) >= place);
    return values[index] ?? 0;
  };
  return (at(Math.floor((n + 1) / 2)) + at(Math.ceil((n + 1) / 2))) / 2;
}

/** Counts orders by the level of the child at the start and at the end. */
export class LadderTally {
  readonly #transitions = Array.from({ length: LEVELS }, () => Array.from({ length: LEVELS }, () => 0));
  #notKnown = 0;

  add(atStart: number | null, atEnd: number | null): void {
    const row = atStart === null ? undefined : this.#transitions[atStart];
    if (row === undefined || atEnd === null) this.#notKnown++;
    else row[atEnd] = (row[atEnd] ?? 0) + 1;
  }

  counts(): LadderCounts {
    const changes = Array.from({ length: 2 * LEVELS - 1 }, (_, index) => index - HIGHEST_LEVEL);
    const byChange = changes.map((change) =>
      this.#transitions.reduce((sum, row, from) => sum + (row[from + change] ?? 0), 0),
    );
    const sumOf = (wanted: (change: number) => boolean): number =>
      byChange.reduce((sum, count, index) => sum + (wanted(changes[index] ?? 0) ? count : 0), 0);
    return {
      known: sumOf(() => true),
      notKnown: this.#notKnown,
      improved: sumOf((change) => change > 0),
      same: sumOf((change) => change === 0),
      worse: sumOf((change) => change < 0),
      medianChange: medianOf(changes, byChange),
      transitions: this.#transitions,
    };
  }
}
