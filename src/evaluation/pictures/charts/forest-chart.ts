import { GREY, INK, line, mark, type Shape } from './marks.js';
import { legend, type LegendEntry } from './legend.js';
import { type Drawn, MARGIN, type Page, type Picture, svgOf, WIDTH } from './page.js';
import { scaleOf } from './scale.js';
import { LINE, lines, SIZE, text, wrapped } from './text.js';

/** A figure with its interval, or why there is none. */
export interface ForestRow {
  readonly label: string;
  /** The people behind it, on both sides. */
  readonly people: string;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Said in place of figures. */
  readonly missing: string;
  readonly shape: Shape;
}

/** Rows that belong together. */
export interface ForestGroup {
  /** Null: the rows stand by themselves. */
  readonly heading: string | null;
  readonly rows: readonly ForestRow[];
}

export interface ForestChart extends Page {
  readonly groups: readonly ForestGroup[];
  readonly legend: readonly LegendEntry[];
  /** What the axis measures, and on which side of no difference is what. */
  readonly axis: string;
  readonly columns: { label: string; people: string; figures: string };
  readonly tableHead: readonly string[];
  /** A figure as it is read. */
  readonly format: (value: number) => string;
  /** An estimate with its limits as it is read. */
  readonly figures: (estimate: number, lower: number, upper: number) => string;
}

const LABEL = { x: MARGIN, width: 196 };
const PEOPLE = { x: 222, width: 112 };
const PLOT = { from: 352, to: 568 };
const FIGURES = { x: 588, width: WIDTH - MARGIN - 588 };

interface Full {
  estimate: number;
  lower: number;
  upper: number;
}

const isFull = (row: ForestRow): row is ForestRow & Full =>
  row.estimate !== null && row.lower !== null && row.upper !== null;

interface Placed {
  content: string;
  bottom: number;
}

function drawRow(chart: ForestChart, place: (value: number) => number, row: ForestRow, top: number): Placed {
  const label = wrapped(row.label, LABEL.width, SIZE);
  const people = wrapped(row.people, PEOPLE.width, SIZE);
  const said = isFull(row) ? chart.figures(row.estimate, row.lower, row.upper) : row.missing;
  const figures = wrapped(said, FIGURES.width, SIZE);
  const height = Math.max(label.length, people.length, figures.length) * LINE + 7;
  const middle = top + height / 2;
  const start = (texts: readonly string[]): number => middle - (texts.length * LINE) / 2 + 11;
  const texts =
    lines(LABEL.x, start(label), label) +
    lines(PEOPLE.x, start(people), people) +
    lines(FIGURES.x, start(figures), figures);
  if (!isFull(row)) return { content: texts, bottom: top + height };
  const [left, right] = [place(row.lower), place(row.upper)];
  const whiskers =
    line(left, middle, right, middle, { width: 1.5 }) +
    line(left, middle - 4, left, middle + 4, { width: 1.5 }) +
    line(right, middle - 4, right, middle + 4, { width: 1.5 });
  return {
    content: texts + whiskers + mark(row.shape, place(row.estimate), middle, INK),
    bottom: top + height,
  };
}

function draw(chart: ForestChart, top: number): Drawn {
  const full = chart.groups.flatMap(({ rows }) => rows).filter(isFull);
  const reach = full.length > 0 ? [] : [-0.1, 0.1];
  const limits = full.flatMap(({ lower, upper }) => [lower, upper]);
  const scale = scaleOf([0, ...reach, ...limits], [PLOT.from, PLOT.to], 4);
  const { columns } = chart;
  const heads = [
    { x: LABEL.x, texts: wrapped(columns.label, LABEL.width, SIZE, true) },
    { x: PEOPLE.x, texts: wrapped(columns.people, PEOPLE.width, SIZE, true) },
    { x: FIGURES.x, texts: wrapped(columns.figures, FIGURES.width, SIZE, true) },
  ];
  const first = top + 12;
  let content = heads.map(({ x, texts }) => lines(x, first, texts, { isBold: true })).join('');
  let at = first + Math.max(...heads.map(({ texts }) => texts.length)) * LINE - 6;
  content += line(MARGIN, at, WIDTH - MARGIN, at, { stroke: GREY });
  const begin = (at += 4);
  for (const { heading, rows } of chart.groups) {
    if (heading !== null) {
      const texts = wrapped(heading, PLOT.from - MARGIN - 12, SIZE, true);
      content += lines(LABEL.x, at + 17, texts, { isBold: true });
      at += texts.length * LINE + 8;
    }
    for (const row of rows) {
      const drawn = drawRow(chart, scale.place, row, at);
      content += drawn.content;
      at = drawn.bottom;
    }
  }
  const zero = scale.place(0);
  const axis = at + 4;
  const grid = line(zero, begin, zero, axis, { stroke: GREY, dashes: '5 3' });
  const ticks = scale.ticks.map((tick) => {
    const x = scale.place(tick);
    return line(x, axis, x, axis + 5) + text(x, axis + 18, chart.format(tick), { anchor: 'middle' });
  });
  const said = wrapped(chart.axis, WIDTH - PLOT.from - MARGIN, SIZE);
  content = `${grid}${content}${line(PLOT.from, axis, PLOT.to, axis)}${ticks.join('')}`;
  content += lines(PLOT.from, axis + 36, said);
  const below = legend(chart.legend, axis + 36 + said.length * LINE + 8);
  return { content: content + below.content, bottom: below.bottom };
}

/** Differences with their intervals, one below the other. */
export const forestChart = (chart: ForestChart): Picture => ({
  svg: svgOf(chart, (top) => draw(chart, top)),
  table: {
    head: chart.tableHead,
    rows: chart.groups.flatMap(({ heading, rows }) =>
      rows.map((row) => [
        ...[heading, row.label, row.people, row.estimate, row.lower, row.upper],
        isFull(row) ? null : row.missing,
      ]),
    ),
  },
});
