/** What is published of a table with all its margins; null: hidden, and between these bounds. */
export interface PublishedEntries {
  /** Rows × columns; the last row holds the totals of columns, the last column those of rows. */
  values: (number | null)[][];
  bounds: (readonly [least: number, most: number])[][];
}

interface Hidden {
  row: number;
  column: number;
}

const hiddenOf = ({ values }: PublishedEntries): Hidden[] =>
  values.flatMap((entries, row) =>
    entries.flatMap((value, column) => (value === null ? [{ row, column }] : [])),
  );

/**
 * Hidden entries that subtraction alone finds out: the bridges of the graph whose nodes are the rows and columns and
 * whose edges are the hidden entries (Tarjan 1974). Knows nothing of bounds.
 */
export function bridges(published: PublishedEntries): Hidden[] {
  const edges = hiddenOf(published);
  const rows = published.values.length;
  const around = new Map<number, { node: number; edge: number }[]>();
  const join = (one: number, other: number, edge: number): void => {
    around.set(one, [...(around.get(one) ?? []), { node: other, edge }]);
  };
  edges.forEach(({ row, column }, edge) => {
    join(row, rows + column, edge);
    join(rows + column, row, edge);
  });
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const found: Hidden[] = [];
  const visit = (node: number, through: number): void => {
    order.set(node, order.size);
    low.set(node, order.get(node) ?? 0);
    for (const next of around.get(node) ?? []) {
      if (next.edge === through) continue;
      if (!order.has(next.node)) visit(next.node, next.edge);
      const lowest = order.get(next.node) ?? 0;
      low.set(node, Math.min(low.get(node) ?? 0, Math.min(low.get(next.node) ?? 0, lowest)));
      if ((low.get(next.node) ?? 0) > (order.get(node) ?? 0)) found.push(edges[next.edge] as Hidden);
    }
  };
  for (const node of around.keys()) if (!order.has(node)) visit(node, -1);
  return found;
}

/** Whole numbers that fit all that is published, one for each hidden entry; null: there are none. */
function solve(published: PublishedEntries, bounds: PublishedEntries['bounds']): number[] | null {
  const { values } = published;
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const [source, sink] = [rows + columns, rows + columns + 1];
  const size = sink + 1;
  const capacity = Array.from({ length: size }, () => new Float64Array(size));
  const excess = new Float64Array(size);
  const add = (grid: Float64Array[], from: number, to: number, by: number): void => {
    const line = grid[from];
    if (line) line[to] = (line[to] ?? 0) + by;
  };
  // Inner entries and the grand total flow from row to column, margins back; each node keeps its balance.
  const ends = (row: number, column: number): [number, number] =>
    (row === rows - 1) === (column === columns - 1) ? [row, rows + column] : [rows + column, row];
  const hidden = hiddenOf(published);
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      const [from, to] = ends(row, column);
      const [least, most] = value === null ? (bounds[row]?.[column] ?? [0, 0]) : [value, value];
      if (least > most) excess[source] = -1;
      add(capacity, from, to, most - least);
      excess[from] = (excess[from] ?? 0) - least;
      excess[to] = (excess[to] ?? 0) + least;
    }),
  );
  if ((excess[source] ?? 0) < 0) return null;
  let wanted = 0;
  for (let node = 0; node < source; node += 1) {
    const by = excess[node] ?? 0;
    if (by > 0) add(capacity, source, node, by);
    if (by < 0) add(capacity, node, sink, -by);
    wanted += Math.max(by, 0);
  }
  const initial = capacity.map((line) => line.slice());
  while (wanted > 0) {
    const before = new Int32Array(size).fill(-1);
    const queue = [source];
    before[source] = source;
    for (const node of queue) {
      for (let next = 0; next < size; next += 1) {
        if (before[next] !== -1 || (capacity[node]?.[next] ?? 0) <= 0) continue;
        before[next] = node;
        queue.push(next);
      }
    }
    if (before[sink] === -1) return null;
    let by = Infinity;
    for (let node = sink; node !== source; node = before[node] ?? source) {
      by = Math.min(by, capacity[before[node] ?? source]?.[node] ?? 0);
    }
    for (let node = sink; node !== source; node = before[node] ?? source) {
      add(capacity, before[node] ?? source, node, -by);
      add(capacity, node, before[node] ?? source, by);
    }
    wanted -= by;
  }
  return hidden.map(({ row, column }) => {
    const [from, to] = ends(row, column);
    const least = bounds[row]?.[column]?.[0] ?? 0;
    return least + (initial[from]?.[to] ?? 0) - (capacity[from]?.[to] ?? 0);
  });
}

/**
 * Hidden entries of which somebody who knows what the labels say can work out the number: only one whole number fits.
 * By maximum flow (Edmonds and Karp 1972), from what is published alone.
 */
export function exactEntries(published: PublishedEntries): Hidden[] {
  const first = solve(published, published.bounds);
  if (!first) throw new Error('Nothing fits what is published.');
  const hidden = hiddenOf(published);
  const open = new Set(hidden.keys());
  const exact: Hidden[] = [];
  for (const index of hidden.keys()) {
    if (!open.has(index)) continue;
    const { row, column } = hidden[index] as Hidden;
    const [least, most] = published.bounds[row]?.[column] ?? [0, 0];
    const value = first[index] ?? 0;
    const other =
      solve(published, withBounds(published, row, column, [value + 1, most])) ??
      solve(published, withBounds(published, row, column, [least, value - 1]));
    if (!other) exact.push({ row, column });
    else for (const at of [...open]) if (other[at] !== first[at]) open.delete(at);
  }
  return exact;
}

const withBounds = (
  { bounds }: PublishedEntries,
  row: number,
  column: number,
  only: readonly [number, number],
): PublishedEntries['bounds'] =>
  bounds.map((line, i) => (i === row ? line.map((given, j) => (j === column ? only : given)) : line));
