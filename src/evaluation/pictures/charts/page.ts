import type { Language } from '../../../platform/http/language.js';
import { element, escaped } from './svg.js';
import { LINE, lines, SIZE, wrapped } from './text.js';

/** What is drawn, as rows of the same figures. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A picture, and what it shows for those who do not see it. */
export interface Picture {
  readonly svg: string;
  readonly table: Table;
}

/** What stands around a chart. */
export interface Page {
  /** Of the picture, such as `forest`. */
  readonly name: string;
  readonly language: Language;
  readonly title: string;
  /** What the picture shows, with its figures, in sentences. */
  readonly description: string;
  /** Below the chart, each from a new line. */
  readonly notes: readonly string[];
}

/** A chart that was drawn from a line of the page on. */
export interface Drawn {
  readonly content: string;
  /** Where it ends. */
  readonly bottom: number;
}

export const WIDTH = 760;
export const MARGIN = 16;
const TITLE_SIZE = 16;
const TITLE_LINE = 20;
const INNER = WIDTH - 2 * MARGIN;
const FONTS = "Arial, 'Liberation Sans', Helvetica, sans-serif";

/** A whole SVG document: it names nothing outside itself, and runs nothing. */
export function svgOf(page: Page, draw: (top: number) => Drawn): string {
  const title = wrapped(page.title, INNER, TITLE_SIZE, true);
  const head = title
    .map((each, index) =>
      element(
        'text',
        {
          ...{ x: MARGIN, y: MARGIN + 12 + index * TITLE_LINE },
          ...{ 'font-size': TITLE_SIZE, 'font-weight': 'bold' },
        },
        escaped(each),
      ),
    )
    .join('');
  const chart = draw(MARGIN + title.length * TITLE_LINE + 6);
  const notes = page.notes.flatMap((note) => wrapped(note, INNER, SIZE));
  const foot = lines(MARGIN, chart.bottom + LINE + 6, notes);
  const height = Math.ceil(chart.bottom + (notes.length > 0 ? 12 + notes.length * LINE : 0) + MARGIN);
  const [titleId, descId] = [`${page.name}-title`, `${page.name}-desc`];
  const content = [
    element('title', { id: titleId }, escaped(page.title)),
    element('desc', { id: descId }, escaped(page.description)),
    element('rect', { width: WIDTH, height, fill: '#fff' }),
    head,
    chart.content,
    foot,
  ].join('\n');
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
      ...{ role: 'img', 'aria-labelledby': titleId, 'aria-describedby': descId, lang: page.language },
      'font-family': FONTS,
    },
    `\n${content}\n`,
  );
  return `${root}\n`;
}
