import { FAINT, GREY, INK, line, mark, type Shape } from './marks.js';
import { legend } from './legend.js';
import { type Drawn, MARGIN, type Page, type Picture, svgOf, WIDTH } from './page.js';
import { scaleOf } from './scale.js';
import { LINE, lines, SIZE, text, wrapped } from './text.js';

/** How far two sides are apart in something, in one or more states. */
export interface BalanceRow {
  readonly label: string;
  /** Standardised differences in the order of the series; null: not computable. */
  readonly differences: readonly (number | null)[];
}

export interface BalanceSeries {
  readonly label: string;
  readonly shape: Shape;
  readonly isHollow: boolean;
}

export interface BalanceChart extends Page {
  readonly series: readonly BalanceSeries[];
  readonly rows: readonly BalanceRow[];
  readonly axis: string;
  /** What the dashed line is. */
  readonly limitLabel: string;
  readonly missing: string;
  readonly tableHead: readonly string[];
}

/** From here on a covariate is not balanced (Austin 2009). */
const LIMIT = 0.1;
const LABEL_WIDTH = 262;
const PLOT = { from: 300, to: WIDTH - MARGIN - 110 };

const LIMIT_LINE = { stroke: GREY, dashes: '5 3' };

function draw(chart: BalanceChart, top: number): Drawn {
  const known = chart.rows.flatMap(({ differences }) => differences.filter((value) => value !== null));
  const scale = scaleOf([0, 2 * LIMIT, ...known.map(Math.abs)], [PLOT.from, PLOT.to]);
  let content = '';
  let at = top + 4;
  for (const { label, differences } of chart.rows) {
    const texts = wrapped(label, LABEL_WIDTH, SIZE);
    const height = texts.length * LINE + 5;
    const middle = at + height / 2;
    content += lines(MARGIN, middle - (texts.length * LINE) / 2 + 11, texts);
    content += line(PLOT.from, middle, PLOT.to, middle, { stroke: FAINT });
    differences.forEach((value, index) => {
      const { shape, isHollow } = chart.series[index]!;
      if (value !== null) content += mark(shape, scale.place(Math.abs(value)), middle, INK, isHollow);
    });
    if (differences.includes(null)) content += text(PLOT.to + 10, middle + 4, chart.missing, { size: 11 });
    at += height;
  }
  const axis = at + 4;
  const limit = scale.place(LIMIT);
  const ticks = scale.ticks.map((tick) => {
    const x = scale.place(tick);
    return line(x, axis, x, axis + 5) + text(x, axis + 18, String(tick), { anchor: 'middle' });
  });
  const said = wrapped(chart.axis, WIDTH - PLOT.from - MARGIN, SIZE);
  const below = legend(
    [
      ...chart.series.map(({ label, shape, isHollow }) => ({
        label,
        sample: (x: number, y: number) => mark(shape, x, y, INK, isHollow),
      })),
      {
        label: chart.limitLabel,
        sample: (x: number, y: number) => line(x - 16, y, x + 16, y, LIMIT_LINE),
      },
    ],
    axis + 36 + said.length * LINE + 8,
  );
  return {
    content: [
      line(limit, top, limit, axis, LIMIT_LINE),
      content,
      line(PLOT.from, axis, PLOT.to, axis),
      ...ticks,
      lines(PLOT.from, axis + 36, said),
      below.content,
    ].join(''),
    bottom: below.bottom,
  };
}

/** Standardised differences before and after the sides were made alike (the plot of Thomas Love). */
export const balanceChart = (chart: BalanceChart): Picture => ({
  svg: svgOf(chart, (top) => draw(chart, top)),
  table: {
    head: chart.tableHead,
    rows: chart.rows.map(({ label, differences }) => [label, ...differences]),
  },
});
