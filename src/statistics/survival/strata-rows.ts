/**
 * The rows of each stratum, in their own order; strata ascend.
 *
 * @throws RangeError when there is not one stratum for each row
 */
export function rowsOfStrata(strata: Int32Array, rows: number): Uint32Array[] {
  if (strata.length !== rows) throw new RangeError(`strata has ${strata.length} rows, not ${rows}`);
  const found = new Map<number, number[]>();
  for (let i = 0; i < rows; i++) {
    const stratum = found.get(strata[i]!);
    if (stratum) stratum.push(i);
    else found.set(strata[i]!, [i]);
  }
  return [...found].sort(([x], [y]) => x - y).map(([, chosen]) => Uint32Array.from(chosen));
}

/** The values of some rows of a column, in the order of those rows. */
export function taken(column: Float64Array, rows: Uint32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column[rows[i]!]!;
  return values;
}
