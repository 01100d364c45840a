/** Ranks from 1, equal values sharing the mean of theirs. */
export interface Midranks {
  /** In the order of the values; each a multiple of a half. */
  readonly ranks: Float64Array;
  /** Sum of t^3 - t over groups of t equal values: 0 without ties. */
  readonly ties: number;
}

/** Ranks values among themselves. Values must not be NaN. */
export function midranks(values: Float64Array): Midranks {
  const order = Uint32Array.from(values, (_value, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let from = 0; from < order.length;) {
    const value = values[order[from]!]!;
    let to = from + 1;
    while (to < order.length && values[order[to]!] === value) to++;
    const tied = to - from;
    ties += tied * tied * tied - tied;
    for (let k = from; k < to; k++) ranks[order[k]!] = (from + 1 + to) / 2;
    from = to;
  }
  return { ranks, ties };
}
