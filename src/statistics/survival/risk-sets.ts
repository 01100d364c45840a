import type { SortedRows, SortedStratum } from './cox-rows.js';

/** How events of the same time are taken: EFRON as if in an unknown order, BRESLOW as if all at once. */
export type Ties = 'EFRON' | 'BRESLOW';

/**
 * Sums over one time with events. With hazards r and d events, the k-th of them (k = 0 ... d - 1) is drawn from what is
 * left, s_k = S0 - (k/d) D0, D0 being the hazards of the events themselves; under Breslow k/d is 0 throughout.
 */
export interface EventTime {
  readonly stratum: SortedStratum;
  /** Place among the stratum's times. */
  readonly place: number;
  /** Mean weight of the events. */
  readonly weight: number;
  /** Sum of ln s_k. */
  readonly logs: number;
  /** Sums of f^j / s_k and f^j / s_k^2, f = k/d. */
  readonly inverse: readonly [number, number];
  readonly inverseSquare: readonly [number, number, number];
  /** Sums of r x and of r x x' (lower triangle, packed) over those at risk. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** The same over the events; all 0 under Breslow, and for a single event. */
  readonly eventFirst: Float64Array;
  readonly eventSecond: Float64Array;
}

/**
 * Visits every time with an event, the latest of each stratum first. What a visit is given is overwritten afterwards.
 *
 * @param hazards weight times exp(linear predictor) of each sorted row
 */
export function visitEventTimes(
  rows: SortedRows,
  hazards: Float64Array,
  ties: Ties,
  visit: (at: EventTime) => void,
): void {
  const { size } = rows;
  const packed = (size * (size + 1)) / 2;
  for (const stratum of rows.strata) {
    const atRisk = { total: 0, first: new Float64Array(size), second: new Float64Array(packed) };
    const dying = { total: 0, first: new Float64Array(size), second: new Float64Array(packed) };
    let below = stratum.to;
    let entry = stratum.to - stratum.from - 1;
    for (let place = stratum.times.length - 1; place >= 0; place--) {
      const [from, after] = [stratum.first[place]!, stratum.after[place]!];
      while (below > from) add(rows, hazards, --below, 1, atRisk);
      if (stratum.entries) {
        const { rows: entering, starts } = stratum.entries;
        for (; entry >= 0 && starts[entry]! >= stratum.times[place]!; entry--) {
          add(rows, hazards, entering[entry]!, -1, atRisk);
        }
      }
      const events = after - from;
      const tied = ties === 'EFRON' && events > 1;
      if (tied) {
        dying.total = 0;
        dying.first.fill(0);
        dying.second.fill(0);
        for (let i = from; i < after; i++) add(rows, hazards, i, 1, dying);
      } else if (dying.total !== 0) {
        dying.total = 0;
        dying.first.fill(0);
        dying.second.fill(0);
      }
      let weight = 0;
      for (let i = from; i < after; i++) weight += rows.weights[i]!;
      let [logs, i0, i1, q0, q1, q2] = [0, 0, 0, 0, 0, 0];
      for (let k = 0; k < events; k++) {
        const share = tied ? k / events : 0;
        const left = atRisk.total - share * dying.total;
        const inverse = 1 / left;
        const square = inverse * inverse;
        logs += Math.log(left);
        i0 += inverse;
        i1 += share * inverse;
        q0 += square;
        q1 += share * square;
        q2 += share * share * square;
      }
      visit({
        stratum,
        place,
        weight: weight / events,
        logs,
        inverse: [i0, i1],
        inverseSquare: [q0, q1, q2],
        first: atRisk.first,
        second: atRisk.second,
        eventFirst: dying.first,
        eventSecond: dying.second,
      });
    }
  }
}

interface Sums {
  total: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function add({ values, size }: SortedRows, hazards: Float64Array, row: number, sign: 1 | -1, to: Sums): void {
  const hazard = sign * hazards[row]!;
  const at = row * size;
  const { first, second } = to;
  to.total += hazard;
  let place = 0;
  for (let j = 0; j < size; j++) {
    const scaled = hazard * values[at + j]!;
    first[j]! += scaled;
    for (let k = 0; k <= j; k++) second[place++]! += scaled * values[at + k]!;
  }
}

/** Sum of the means of x over the d draws at one time, times the weight: what the events are expected to have. */
export function expectedAt(at: EventTime, j: number): number {
  return at.weight * (at.first[j]! * at.inverse[0] - at.eventFirst[j]! * at.inverse[1]);
}

/** The information of one time for columns j >= k: the sum of the covariances of x over the d draws, times the weight. */
export function informationAt(at: EventTime, j: number, k: number): number {
  const place = (j * (j + 1)) / 2 + k;
  const [q0, q1, q2] = at.inverseSquare;
  const [sj, sk, dj, dk] = [at.first[j]!, at.first[k]!, at.eventFirst[j]!, at.eventFirst[k]!];
  const squares = sj * sk * q0 - (sj * dk + dj * sk) * q1 + dj * dk * q2;
  return at.weight * (at.second[place]! * at.inverse[0] - at.eventSecond[place]! * at.inverse[1] - squares);
}
