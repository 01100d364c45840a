import { FAINT, GREY, INK, line, type LineStyle, mark, type Point, polyline, type Shape } from './marks.js';
import { legend } from './legend.js';
import { type Drawn, MARGIN, type Page, type Picture, svgOf, WIDTH } from './page.js';
import { scaleOf } from './scale.js';
import { LINE, lines, SIZE, text, wrapped } from './text.js';

/** A group with its share of people who had an outcome. */
export interface FunnelPoint {
  readonly label: string;
  readonly events: number;
  readonly n: number;
  readonly shape: Shape;
}

/** Limits between which a share lies, by the size of the group. */
export interface FunnelLimits {
  readonly label: string;
  readonly dashes: string;
  readonly at: (n: number) => { readonly lower: number; readonly upper: number } | null;
}

export interface FunnelChart extends Page {
  /** The share of all together; null: there is nobody. */
  readonly target: { readonly share: number; readonly label: string } | null;
  readonly limits: readonly FunnelLimits[];
  readonly points: readonly FunnelPoint[];
  readonly axes: { readonly people: string; readonly share: string };
  readonly percent: (share: number) => string;
  readonly tableHead: readonly string[];
}

const PLOT = { from: 72, to: WIDTH - MARGIN - 24, height: 280 };
const CURVE_POINTS = 60;

const TARGET: LineStyle = { stroke: INK, width: 1.2 };
const limitStyle = ({ dashes }: FunnelLimits): LineStyle => ({ stroke: GREY, width: 1.3, dashes });

const sizesTo = (most: number): number[] =>
  // Closer together where the limits bend.
  Array.from({ length: CURVE_POINTS }, (_, index) =>
    Math.max(1, Math.round(most * ((index + 1) / CURVE_POINTS) ** 2)),
  );

function draw(chart: FunnelChart, top: number): Drawn {
  const said = wrapped(chart.axes.share, WIDTH - 2 * MARGIN, SIZE);
  const begin = top + 12 + said.length * LINE;
  const axis = begin + PLOT.height;
  const shown = chart.points.filter(({ n }) => n > 0);
  const people = scaleOf([0, ...shown.map(({ n }) => n * 1.1)], [PLOT.from, PLOT.to], 6);
  const y = scaleOf([0, 1], [axis, begin]);
  const sizes = [...new Set(sizesTo(people.upper))];
  const curve = (limits: FunnelLimits, side: 'lower' | 'upper'): Point[] =>
    sizes.flatMap((n): Point[] => {
      const at = limits.at(n);
      return at ? [[people.place(n), y.place(at[side])]] : [];
    });
  const { target } = chart;
  const funnel = target
    ? [
        line(PLOT.from, y.place(target.share), PLOT.to, y.place(target.share), TARGET),
        ...chart.limits.flatMap((limits) => [
          polyline(curve(limits, 'lower'), limitStyle(limits)),
          polyline(curve(limits, 'upper'), limitStyle(limits)),
        ]),
      ]
    : [];
  const content = [
    lines(MARGIN, top + 12, said),
    ...y.ticks.map((share) => {
      const at = y.place(share);
      const label = text(PLOT.from - 8, at + 4, chart.percent(share), { anchor: 'end' });
      return line(PLOT.from, at, PLOT.to, at, { stroke: FAINT }) + label;
    }),
    ...funnel,
    line(PLOT.from, begin, PLOT.from, axis),
    line(PLOT.from, axis, PLOT.to, axis),
    ...people.ticks
      .filter((tick) => Number.isInteger(tick))
      .map((tick) => {
        const at = people.place(tick);
        return line(at, axis, at, axis + 5) + text(at, axis + 18, String(tick), { anchor: 'middle' });
      }),
    ...shown.map(({ events, n, shape }) => mark(shape, people.place(n), y.place(events / n), INK)),
    lines((PLOT.from + PLOT.to) / 2, axis + 36, wrapped(chart.axes.people, PLOT.to - PLOT.from, SIZE), {
      anchor: 'middle',
    }),
  ].join('');
  const sample = (style: LineStyle) => (x: number, level: number) =>
    line(x - 16, level, x + 16, level, style);
  const below = legend(
    [
      ...chart.points.map(({ label, shape }) => ({
        label,
        sample: (x: number, level: number) => mark(shape, x, level, INK),
      })),
      ...(target ? [{ label: target.label, sample: sample(TARGET) }] : []),
      ...(target
        ? chart.limits.map((limits) => ({ label: limits.label, sample: sample(limitStyle(limits)) }))
        : []),
    ],
    axis + 36 + LINE + 10,
  );
  return { content: content + below.content, bottom: below.bottom };
}

/** Shares of groups by their size, among limits that chance alone would keep them in. */
export const funnelChart = (chart: FunnelChart): Picture => ({
  svg: svgOf(chart, (top) => draw(chart, top)),
  table: {
    head: chart.tableHead,
    rows: chart.points.map(({ label, events, n }) => [
      ...[label, events, n, n === 0 ? null : events / n, chart.target?.share ?? null],
      ...chart.limits.flatMap((limits) => {
        const at = n === 0 ? null : limits.at(n);
        return [at?.lower ?? null, at?.upper ?? null];
      }),
    ]),
  },
});
