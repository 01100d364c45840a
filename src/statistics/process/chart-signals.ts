/** What sets points of a control chart apart from chance. */
export type ChartRule =
  /** A point beyond three standard deviations. */
  | 'BEYOND_LIMIT'
  /** Two of three points in a row beyond two standard deviations on the same side. */
  | 'TWO_OF_THREE'
  /** Eight points in a row on the same side of the centre. */
  | 'EIGHT_ON_ONE_SIDE'
  /** Six points in a row, each higher than the one before, or each lower. */
  | 'SIX_IN_A_ROW';

/** A rule that points break, and the last of them. */
export interface ChartSignal {
  readonly rule: ChartRule;
  readonly direction: 'HIGHER' | 'LOWER';
  /** The first and the last of the points, from 0. */
  readonly from: number;
  readonly to: number;
}

/** How many points a rule looks at, and how many standard deviations off each must be. */
const OUTER = 3;
const INNER = 2;

type Window = (z: readonly number[], end: number) => number | null;

/** The first point of those up to `end` that break the rule upwards; null: they do not. */
const UPWARDS: Record<ChartRule, Window> = {
  BEYOND_LIMIT: (z, end) => (z[end]! > OUTER ? end : null),
  TWO_OF_THREE: (z, end) => {
    if (!(z[end]! > INNER)) return null;
    const before = [end - 1, end - 2].find((at) => at >= 0 && z[at]! > INNER);
    return before ?? null;
  },
  EIGHT_ON_ONE_SIDE: (z, end) => (allOf(8, end, (at) => z[at]! > 0) ? end - 7 : null),
  SIX_IN_A_ROW: (z, end) => (allOf(5, end, (at) => at > 0 && z[at]! > z[at - 1]!) ? end - 5 : null),
};

/** Whether `count` points up to `end` are there and all have something. */
function allOf(count: number, end: number, holds: (at: number) => boolean): boolean {
  if (end - count + 1 < 0) return false;
  for (let at = end; at > end - count; at--) if (!holds(at)) return false;
  return true;
}

const RULES = Object.keys(UPWARDS) as ChartRule[];

/**
 * Where a control chart says that something other than chance is at work. Points that go on breaking one rule in one
 * direction are one signal.
 *
 * Source: W. A. Shewhart (1931) for the limit; Western Electric (1956), Statistical Quality Control Handbook, for two
 * of three and eight on one side; L. S. Nelson (1984), Journal of Quality Technology 16:237-239, for six in a row. The
 * other rules of either are left out: each adds false alarms, and a needs analysis looks at many charts.
 *
 * @param z of each point the standard deviations from the centre, in the order of time
 * @param values of each point, by which six in a row rise or fall
 */
export function chartSignals(z: readonly number[], values: readonly number[]): ChartSignal[] {
  return RULES.flatMap((rule) =>
    (['HIGHER', 'LOWER'] as const).flatMap((direction) => {
      const seen = (rule === 'SIX_IN_A_ROW' ? values : z).map((x) => (direction === 'HIGHER' ? x : -x));
      const found: { rule: ChartRule; direction: 'HIGHER' | 'LOWER'; from: number; to: number }[] = [];
      seen.forEach((_value, end) => {
        const from = UPWARDS[rule](seen, end);
        if (from === null) return;
        const last = found.at(-1);
        if (last && from <= last.to + 1) last.to = end;
        else found.push({ rule, direction, from, to: end });
      });
      return found;
    }),
  ).sort((one, other) => one.to - other.to);
}
