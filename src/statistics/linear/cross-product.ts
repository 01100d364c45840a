// As many rows as keep a block of every column in the processor's nearest cache.
const BLOCK = 512;

/**
 * X' W X, size x size row by row, of the columns of X; W is diagonal (`weights`, one per row; without it, 1).
 */
export function crossProduct(columns: readonly Float64Array[], weights?: Float64Array): Float64Array {
  const size = columns.length;
  const rows = columns[0]?.length ?? 0;
  const product = new Float64Array(size * size);
  const weighted = new Float64Array(BLOCK);
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(from + BLOCK, rows);
    for (let j = 0; j < size; j++) {
      const left = columns[j]!;
      for (let i = from; i < to; i++) weighted[i - from] = left[i]! * (weights ? weights[i]! : 1);
      for (let k = 0; k <= j; k++) product[j * size + k]! += dotBlock(weighted, columns[k]!, from, to);
    }
  }
  for (let j = 0; j < size; j++) for (let k = 0; k < j; k++) product[k * size + j] = product[j * size + k]!;
  return product;
}

/** X' v, one number per column of X. */
export function crossVector(columns: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(columns, (column) => {
    let sum = 0;
    for (let i = 0; i < column.length; i++) sum += column[i]! * vector[i]!;
    return sum;
  });
}

/** X b, one number per row of X; into `result` where it is given. */
export function linearPredictor(
  columns: readonly Float64Array[],
  coefficients: ArrayLike<number>,
  result: Float64Array = new Float64Array(columns[0]?.length ?? 0),
): Float64Array {
  result.fill(0);
  columns.forEach((column, j) => {
    const coefficient = coefficients[j]!;
    for (let i = 0; i < column.length; i++) result[i]! += coefficient * column[i]!;
  });
  return result;
}

// Four sums at once: the processor does not wait for one addition before the next.
function dotBlock(weighted: Float64Array, column: Float64Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    a += weighted[i - from]! * column[i]!;
    b += weighted[i - from + 1]! * column[i + 1]!;
    c += weighted[i - from + 2]! * column[i + 2]!;
    d += weighted[i - from + 3]! * column[i + 3]!;
  }
  for (; i < to; i++) a += weighted[i - from]! * column[i]!;
  return a + b + (c + d);
}
