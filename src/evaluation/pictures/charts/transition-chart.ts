import { FAINT, GREY, INK, line } from './marks.js';
import { type Drawn, MARGIN, type Page, type Picture, svgOf, WIDTH } from './page.js';
import { element } from './svg.js';
import { LINE, lines, SIZE, text, widthOf, wrapped } from './text.js';

/** How many people went from each state (a row) to each (a column). */
export interface TransitionPanel {
  readonly label: string;
  readonly counts: readonly (readonly number[])[];
}

export interface TransitionChart extends Page {
  /** In the order of rows and columns, the best first. */
  readonly states: readonly string[];
  readonly panels: readonly TransitionPanel[];
  readonly axes: { readonly from: string; readonly to: string };
  readonly tableHead: readonly string[];
}

const LEAST_CELL = 58;
const ROW_LABEL = 88;
const SQUARE = 30;
const GAP = 28;

interface Layout {
  readonly cell: number;
  readonly head: number;
  readonly width: number;
}

function layoutOf({ states }: TransitionChart): Layout {
  const words = states.flatMap((state) => state.split(/\s+/u));
  const widest = Math.max(...words.map((word) => widthOf(word, SIZE)));
  const most = (WIDTH - 2 * MARGIN - ROW_LABEL) / states.length;
  const cell = Math.min(Math.max(LEAST_CELL, widest + 8), most);
  const head = Math.max(...states.map((state) => wrapped(state, cell - 6, SIZE).length)) * LINE;
  return { cell, head, width: ROW_LABEL + states.length * cell };
}

/** A square whose area is the share that a count has of the greatest. */
function square(count: number, most: number, x: number, y: number, hasStayed: boolean): string {
  const side = SQUARE * Math.sqrt(count / most);
  return element('rect', {
    ...{ x: x - side / 2, y: y - side / 2, width: side, height: side },
    ...{ fill: hasStayed ? '#fff' : GREY, stroke: INK, 'stroke-width': 1.5 },
  });
}

function panel(
  chart: TransitionChart,
  { label, counts }: TransitionPanel,
  layout: Layout,
  x: number,
  top: number,
): Drawn {
  const { cell, head, width } = layout;
  const title = wrapped(label, width, SIZE, true);
  const to = wrapped(chart.axes.to, width - ROW_LABEL, SIZE);
  const from = wrapped(chart.axes.from, ROW_LABEL - 8, SIZE);
  let content = lines(x, top + 12, title, { isBold: true });
  const begin = top + title.length * LINE + 4;
  const headTop = begin + Math.max(to.length * LINE + head, from.length * LINE) + 6;
  content += lines(x + ROW_LABEL, begin + 12, to);
  content += lines(x, begin + 12, from);
  const most = Math.max(1, ...counts.flat());
  chart.states.forEach((state, index) => {
    const texts = wrapped(state, cell - 6, SIZE);
    const middle = x + ROW_LABEL + (index + 0.5) * cell;
    content += lines(middle, headTop - texts.length * LINE + 8, texts, { anchor: 'middle' });
  });
  let at = headTop + 4;
  chart.states.forEach((state, row) => {
    const texts = wrapped(state, ROW_LABEL - 8, SIZE);
    const height = Math.max(SQUARE + LINE + 12, texts.length * LINE + 8);
    content += line(x, at, x + width, at, { stroke: FAINT });
    content += lines(x, at + height / 2 - (texts.length * LINE) / 2 + 11, texts);
    chart.states.forEach((_state, column) => {
      const count = counts[row]?.[column] ?? 0;
      const middle = x + ROW_LABEL + (column + 0.5) * cell;
      if (count > 0) content += square(count, most, middle, at + SQUARE / 2 + 5, row === column);
      content += text(middle, at + height - 5, String(count), { anchor: 'middle' });
    });
    at += height;
  });
  content += line(x, at, x + width, at, { stroke: FAINT });
  return { content, bottom: at };
}

function draw(chart: TransitionChart, top: number): Drawn {
  const layout = layoutOf(chart);
  const isBeside = 2 * layout.width + GAP <= WIDTH - 2 * MARGIN;
  let [content, bottom, at] = ['', top, top];
  chart.panels.forEach((each, index) => {
    const column = isBeside ? index % 2 : 0;
    if (column === 0 && index > 0) at = bottom + GAP;
    const drawn = panel(chart, each, layout, MARGIN + column * (layout.width + GAP), at);
    content += drawn.content;
    bottom = Math.max(bottom, drawn.bottom);
  });
  return { content, bottom };
}

/** Where people were at a start and at an end, as squares whose areas are their numbers. */
export const transitionChart = (chart: TransitionChart): Picture => ({
  svg: svgOf(chart, (top) => draw(chart, top)),
  table: {
    head: chart.tableHead,
    rows: chart.panels.flatMap(({ label, counts }) =>
      chart.states.flatMap((from, row) =>
        chart.states.map((to, column) => [label, from, to, counts[row]?.[column] ?? 0]),
      ),
    ),
  },
});
