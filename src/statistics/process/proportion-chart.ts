import { requireEvents } from '../checks.js';
import { computed, notComputable, type Computed } from '../computed.js';
import type { Arm } from '../interval.js';

/** One subgroup of a control chart, with its limits. */
export interface ChartPoint {
  readonly events: number;
  readonly n: number;
  readonly proportion: number;
  /** Three standard deviations from the centre, cut off at 0 and 1. */
  readonly lower: number;
  readonly upper: number;
  /** Standard deviations from the centre, by the spread that the limits are drawn from. */
  readonly z: number;
}

/** A proportion over time, in the order of its subgroups. */
export interface ProportionChart {
  /** Of all subgroups together. */
  readonly centre: number;
  /** `LANEY`: points spread more than chance alone spreads them, and the limits are that much wider. */
  readonly method: 'SHEWHART' | 'LANEY';
  /** How many times as far from one another neighbouring points are as chance alone puts them; at least 1. */
  readonly sigmaZ: number;
  readonly points: readonly ChartPoint[];
}

/** The mean range of two values of a standard normal distribution, d2 for n = 2 (Shewhart 1931). */
const MEAN_RANGE_OF_TWO = 2 / Math.sqrt(Math.PI);
const LIMIT = 3;

const meanRange = (values: readonly number[]): number =>
  values.slice(1).reduce((sum, value, i) => sum + Math.abs(value - values[i]!), 0) / (values.length - 1);

/**
 * A p-chart over subgroups that share nobody: centre, limits at three standard deviations, and by how much the points
 * spread more than chance alone spreads them. Where they do, the limits are those of the p' chart; where they spread
 * less, those of the plain chart, since few points look calm by chance.
 *
 * Source: W. A. Shewhart (1931), Economic Control of Quality of Manufactured Product: p +- 3 sqrt(p (1 - p)/n);
 * D. B. Laney (2002), Quality Engineering 14:531-537: the same times sigma_z, the mean moving range of
 * z = (p_i - p)/sqrt(p (1 - p)/n_i) over 1.128. Normal approximation: rough while fewer than about five events are
 * expected in a subgroup.
 *
 * @param groups in the order of time; empty ones are left out by the caller
 * @returns TOO_FEW_GROUPS with fewer than two, EMPTY_DENOMINATOR where one holds nobody, NO_EVENTS without any event,
 *   EMPTY_MARGIN where everybody has it
 * @throws RangeError when a count is not valid
 */
export function proportionChart(groups: readonly Arm[]): Computed<ProportionChart> {
  for (const { events, n } of groups) requireEvents(events, n);
  if (groups.length < 2) return notComputable('TOO_FEW_GROUPS');
  if (groups.some(({ n }) => n === 0)) return notComputable('EMPTY_DENOMINATOR');
  const people = groups.reduce((sum, { n }) => sum + n, 0);
  const events = groups.reduce((sum, group) => sum + group.events, 0);
  if (events === 0) return notComputable('NO_EVENTS');
  if (events === people) return notComputable('EMPTY_MARGIN');
  const centre = events / people;
  const errorOf = (n: number): number => Math.sqrt((centre / n) * (1 - centre));
  const plain = groups.map((group) => (group.events / group.n - centre) / errorOf(group.n));
  const sigmaZ = Math.max(1, meanRange(plain) / MEAN_RANGE_OF_TWO);
  const points = groups.map((group, i): ChartPoint => {
    const half = LIMIT * sigmaZ * errorOf(group.n);
    return {
      events: group.events,
      n: group.n,
      proportion: group.events / group.n,
      lower: Math.max(0, centre - half),
      upper: Math.min(1, centre + half),
      z: plain[i]! / sigmaZ,
    };
  });
  return computed({ centre, method: sigmaZ > 1 ? 'LANEY' : 'SHEWHART', sigmaZ, points });
}
