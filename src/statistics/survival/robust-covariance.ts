import { sandwich } from '../linear/sandwich.js';

/**
 * The covariance that holds when rows are weighted or belong together: what each row, or each cluster of rows, moves the
 * coefficients by, squared and summed.
 *
 * Source: D. Lin & L. Wei (1989), JASA 84:1074-1078; clusters E. Lee, L. Wei & D. Amato (1992).
 *
 * @param residuals weighted score residuals, `size` numbers for each row
 * @param covariance size x size, from the information
 * @param cluster a whole number for each row; null where every row is a cluster of its own
 */
export function robustCovariance(
  residuals: Float64Array,
  covariance: Float64Array,
  cluster: Uint32Array | Int32Array | null,
): Float64Array {
  const size = Math.round(Math.sqrt(covariance.length));
  const sums = cluster ? sumsOfClusters(residuals, size, cluster) : residuals;
  const meat = new Float64Array(size * size);
  for (let at = 0; at < sums.length; at += size) {
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) meat[j * size + k]! += sums[at + j]! * sums[at + k]!;
    }
  }
  return sandwich(covariance, meat, size);
}

function sumsOfClusters(
  residuals: Float64Array,
  size: number,
  cluster: Uint32Array | Int32Array,
): Float64Array {
  const places = new Map<number, number>();
  for (const one of cluster) if (!places.has(one)) places.set(one, places.size);
  const sums = new Float64Array(places.size * size);
  for (let i = 0; i < cluster.length; i++) {
    const at = places.get(cluster[i]!)! * size;
    for (let j = 0; j < size; j++) sums[at + j]! += residuals[i * size + j]!;
  }
  return sums;
}
