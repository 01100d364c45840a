import { area, FAINT, line, type LineStyle, type Point, polyline } from './marks.js';
import { legend } from './legend.js';
import { type Drawn, MARGIN, type Page, type Picture, svgOf, WIDTH } from './page.js';
import { type Scale, scaleOf } from './scale.js';
import { LINE, lines, SIZE, text, wrapped } from './text.js';

/** A curve that falls at its points and stays as it is in between. */
export interface StepPoint {
  readonly time: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

export interface SurvivalSide {
  readonly label: string;
  /** From a share of 1 at time 0. */
  readonly points: readonly StepPoint[];
  /** People at risk at the ticks. */
  readonly atRisk: readonly number[];
  readonly colour: string;
  /** Of the curve; undefined: it is solid. */
  readonly dashes?: string;
}

export interface SurvivalChart extends Page {
  readonly horizon: number;
  /** Times that are named below the axis. */
  readonly ticks: readonly { readonly time: number; readonly label: string }[];
  readonly sides: readonly SurvivalSide[];
  readonly axes: { readonly time: string; readonly share: string };
  readonly atRisk: string;
  readonly percent: (share: number) => string;
  readonly tableHead: readonly string[];
}

const LABEL_WIDTH = 150;
const PLOT = { from: 182, to: WIDTH - MARGIN - 24, height: 280 };
/** Points nearer together than this are one. */
const PIXEL = 0.5;

type Limit = 'share' | 'lower' | 'upper';

/** The corners of a curve, in pixels. */
function steps(chart: SurvivalChart, side: SurvivalSide, of: Limit, x: Scale, y: Scale): Point[] {
  const corners: Point[] = [[x.place(0), y.place(1)]];
  let level = y.place(1);
  for (const point of side.points) {
    const at = x.place(point.time);
    corners.push([at, level]);
    level = y.place(point[of]);
    const [before] = corners.at(-2) ?? [-PIXEL];
    // A file may have thousands of times in the width of a few pixels.
    if (corners.length > 2 && at - before < PIXEL) corners.splice(-2, 2);
    corners.push([at, level]);
  }
  corners.push([x.place(chart.horizon), level]);
  return corners;
}

const curveStyle = ({ colour, dashes }: SurvivalSide): LineStyle => ({
  stroke: colour,
  width: 2.2,
  ...(dashes !== undefined && { dashes }),
});

/** The band of a side: an area and its edges, so that it is seen without colours too. */
function band(chart: SurvivalChart, side: SurvivalSide, x: Scale, y: Scale): string {
  const upper = steps(chart, side, 'upper', x, y);
  const lower = steps(chart, side, 'lower', x, y);
  const edge = { stroke: side.colour, width: 0.7, dashes: side.dashes === undefined ? '1 2' : '4 2 1 2' };
  return (
    area([...upper, ...lower.toReversed()], side.colour, side.dashes === undefined ? 0.16 : 0.08) +
    polyline(upper, edge) +
    polyline(lower, edge)
  );
}

function draw(chart: SurvivalChart, top: number): Drawn {
  const said = wrapped(chart.axes.share, WIDTH - 2 * MARGIN, SIZE);
  const begin = top + 12 + said.length * LINE;
  const axis = begin + PLOT.height;
  const x: Scale = {
    ...{ lower: 0, upper: chart.horizon, ticks: chart.ticks.map(({ time }) => time) },
    place: (time) => PLOT.from + (time / chart.horizon) * (PLOT.to - PLOT.from),
  };
  const y = scaleOf([0, 1], [axis, begin]);
  const shown = chart.sides.filter(({ atRisk }) => (atRisk[0] ?? 0) > 0);
  const grid = y.ticks.map((share) => {
    const at = y.place(share);
    const label = text(PLOT.from - 8, at + 4, chart.percent(share), { anchor: 'end' });
    return line(PLOT.from, at, PLOT.to, at, { stroke: FAINT }) + label;
  });
  const ticks = chart.ticks.map(({ time, label }) => {
    const at = x.place(time);
    return line(at, axis, at, axis + 5) + text(at, axis + 18, label, { anchor: 'middle' });
  });
  let content = [
    lines(MARGIN, top + 12, said),
    ...grid,
    ...shown.map((side) => band(chart, side, x, y)),
    ...shown.map((side) => polyline(steps(chart, side, 'share', x, y), curveStyle(side))),
    line(PLOT.from, begin, PLOT.from, axis),
    line(PLOT.from, axis, PLOT.to, axis),
    ...ticks,
  ].join('');
  const time = wrapped(chart.axes.time, PLOT.to - PLOT.from, SIZE);
  content += lines((PLOT.from + PLOT.to) / 2, axis + 36, time, { anchor: 'middle' });
  let at = axis + 36 + time.length * LINE + 8;
  content += lines(MARGIN, at, wrapped(chart.atRisk, WIDTH - 2 * MARGIN, SIZE, true), { isBold: true });
  at += 6;
  for (const side of chart.sides) {
    const label = wrapped(side.label, LABEL_WIDTH, SIZE);
    content += lines(MARGIN, at + LINE - 2, label);
    side.atRisk.forEach((people, index) => {
      const tick = chart.ticks[index]!;
      content += text(x.place(tick.time), at + LINE - 2, String(people), { anchor: 'middle' });
    });
    at += label.length * LINE + 4;
  }
  const below = legend(
    chart.sides.map((side) => ({
      label: side.label,
      sample: (middle, level) => line(middle - 16, level, middle + 16, level, curveStyle(side)),
    })),
    at + LINE + 8,
  );
  return { content: content + below.content, bottom: below.bottom };
}

/** Shares of people without an event over time, with numbers at risk. */
export const survivalChart = (chart: SurvivalChart): Picture => ({
  svg: svgOf(chart, (top) => draw(chart, top)),
  table: {
    head: chart.tableHead,
    rows: chart.sides.flatMap(({ label, points, atRisk }) => [
      [label, 0, atRisk[0] ?? 0, 1, 1, 1],
      ...points.map(({ time, share, lower, upper }) => [label, time, null, share, lower, upper]),
      ...chart.ticks
        .slice(1)
        .map(({ time }, index) => [label, time, atRisk[index + 1] ?? 0, null, null, null]),
    ]),
  },
});
