/** Over the whole range of a column, a log ratio beyond this, known no better than this, runs off without end. */
const ENDLESS = 15;

/**
 * The place of a column whose coefficient runs off without end, because it tells people with events from those without
 * for certain; -1 where there is none.
 *
 * @param coefficients and errors one per column, on the log scale
 */
export function endlessColumn(
  coefficients: Float64Array,
  errors: Float64Array,
  columns: readonly Float64Array[],
): number {
  return columns.findIndex((column, j) => {
    const range = rangeOf(column);
    return Math.abs(coefficients[j]!) * range > ENDLESS && !(errors[j]! * range <= ENDLESS);
  });
}

function rangeOf(column: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
