import {
  type Arm,
  type ChartRule,
  chartSignals,
  proportionChart,
  type ProportionChart,
} from '../../statistics/index.js';
import { CASE_MIXES, type CaseMix } from '../../groups/case-mix.js';
import type { Entry } from './read-entries.js';

/** Quarters without which nothing is said of change, and how many are looked at where there are so many. */
export const LEAST_QUARTERS = 8;
export const MOST_QUARTERS = 12;
/** Needs from which a child is counted as one with several. */
export const SEVERAL_NEEDS = 4;
/** Children with, and children without, that a quarter must hold on average for a chart to mean anything. */
const LEAST_EXPECTED = 2;
/** Below so many, the limits are rough. */
const ROUGH_BELOW = 5;

/** What is followed over time: a need, a share of the case mix, or several needs at once. */
export interface Followed {
  measure: 'NEED' | 'CASE_MIX' | 'SEVERAL_NEEDS';
  /** Of NEED. */
  needArea: string | null;
  /** Of CASE_MIX whose share it is; otherwise among whom; null: among all. */
  caseMix: CaseMix | null;
}

/** A point of a chart. */
export interface QuarterPoint {
  quarter: string;
  /** Children who have it. */
  events: number;
  /** Children of whom it is known. */
  n: number;
  /** Null: there is no chart. */
  lower: number | null;
  upper: number | null;
}

/** Quarters that something other than chance sets apart. */
export interface Signal {
  rule: ChartRule;
  direction: 'HIGHER' | 'LOWER';
  from: string;
  to: string;
}

/** Something followed over time. */
export interface Series extends Followed {
  /** Why there is no chart; null: there is one. */
  reason: 'TOO_FEW_QUARTERS' | 'TOO_FEW_CHILDREN' | null;
  centre: number | null;
  method: ProportionChart['method'] | null;
  sigmaZ: number | null;
  /** Fewer than five children are expected in some quarter: the limits are rough. */
  rough: boolean;
  points: QuarterPoint[];
  signals: Signal[];
}

/** Whether a child counts among those followed, and has it; null: does not count. */
type Sorting = (entry: Entry) => boolean | null;

const several = ({ needs }: Entry): boolean | null =>
  needs.size === 0 ? null : [...needs.values()].filter(Boolean).length >= SEVERAL_NEEDS;

/** Everything that is followed, and how each child counts in it. */
function everything(
  areas: readonly string[],
  mixOf: (orderType: string) => CaseMix,
): readonly (readonly [Followed, Sorting])[] {
  const needs = areas.map((needArea): [Followed, Sorting] => [
    { measure: 'NEED', needArea, caseMix: null },
    (entry) => entry.needs.get(needArea) ?? null,
  ]);
  const mix = CASE_MIXES.map((caseMix): [Followed, Sorting] => [
    { measure: 'CASE_MIX', needArea: null, caseMix },
    (entry) => mixOf(entry.orderType) === caseMix,
  ]);
  const severity = CASE_MIXES.map((caseMix): [Followed, Sorting] => [
    { measure: 'SEVERAL_NEEDS', needArea: null, caseMix },
    (entry) => (mixOf(entry.orderType) === caseMix ? several(entry) : null),
  ]);
  return [...needs, ...mix, ...severity];
}

/** Children by quarter, in the order of the quarters; those of whom nothing is known are left out. */
function countQuarters(
  entries: readonly Entry[],
  quarters: readonly string[],
  sort: Sorting,
): { quarter: string; arm: Arm }[] {
  const counts = new Map(quarters.map((quarter) => [quarter, { events: 0, n: 0 }]));
  for (const entry of entries) {
    const count = counts.get(entry.quarter);
    const has = sort(entry);
    if (!count || has === null) continue;
    count.n += 1;
    if (has) count.events += 1;
  }
  return [...counts].filter(([, { n }]) => n > 0).map(([quarter, arm]) => ({ quarter, arm }));
}

const uncharted = (
  followed: Followed,
  counted: readonly { quarter: string; arm: Arm }[],
  reason: Series['reason'],
): Series => ({
  ...followed,
  ...{ reason, centre: null, method: null, sigmaZ: null, rough: false },
  points: counted.map(({ quarter, arm }) => ({ quarter, ...arm, lower: null, upper: null })),
  signals: [],
});

function seriesOf(followed: Followed, counted: readonly { quarter: string; arm: Arm }[]): Series {
  if (counted.length < LEAST_QUARTERS) return uncharted(followed, counted, 'TOO_FEW_QUARTERS');
  const chart = proportionChart(counted.map(({ arm }) => arm));
  if (!chart.computable) return uncharted(followed, counted, 'TOO_FEW_CHILDREN');
  const { centre, method, sigmaZ, points } = chart.value;
  const rarer = Math.min(centre, 1 - centre);
  const people = points.reduce((sum, { n }) => sum + n, 0);
  if ((rarer * people) / points.length < LEAST_EXPECTED) {
    return uncharted(followed, counted, 'TOO_FEW_CHILDREN');
  }
  const quarterAt = (index: number): string => counted[index]!.quarter;
  const signals = chartSignals(
    points.map(({ z }) => z),
    points.map(({ proportion }) => proportion),
  );
  return {
    ...followed,
    ...{ reason: null, centre, method, sigmaZ },
    rough: points.some(({ n }) => rarer * n < ROUGH_BELOW),
    points: points.map(({ events, n, lower, upper }, index) => ({
      quarter: quarterAt(index),
      ...{ events, n, lower, upper },
    })),
    signals: signals.map(({ rule, direction, from, to }) => ({
      ...{ rule, direction },
      from: quarterAt(from),
      to: quarterAt(to),
    })),
  };
}

/**
 * How the needs, the case mix and the share with several needs went from quarter to quarter among children whose supervision
 * began in it.
 * @param quarters codes, the earliest first; those before the first child are not looked at
 */
export function changeOverTime(
  entries: readonly Entry[],
  quarters: readonly string[],
  areas: readonly string[],
  mixOf: (orderType: string) => CaseMix,
): { quarters: string[]; series: Series[] } {
  const first = quarters.findIndex((code) => entries.some(({ quarter }) => quarter === code));
  const looked = first === -1 ? [] : quarters.slice(first);
  return {
    quarters: looked,
    series: everything(areas, mixOf).map(([followed, sort]) =>
      seriesOf(followed, countQuarters(entries, looked, sort)),
    ),
  };
}
