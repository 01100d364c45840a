import type { Language } from '../../platform/http/language.js';
import { FAINT, FIRST, INK, line } from '../../evaluation/pictures/charts/marks.js';
import { type Drawn, MARGIN, svgOf, WIDTH } from '../../evaluation/pictures/charts/page.js';
import { element } from '../../evaluation/pictures/charts/svg.js';
import { LINE, lines, SIZE, text, wrapped } from '../../evaluation/pictures/charts/text.js';
import type { PackTableDto } from '../dto/board-pack.dto.js';

const LABELS = 250;
const ROW = 34;
const BAR = 12;
const [LEFT, RIGHT] = [MARGIN + LABELS, WIDTH - MARGIN - 12];
const NOT_SHOWN: Readonly<Record<Language, string>> = { en: 'not shown', cy: 'heb ei ddangos' };

const place = (share: number): number => LEFT + share * (RIGHT - LEFT);

/** The shares in the last column as bars with their intervals; a row that is not shown says so. */
export function barChart(table: PackTableDto, language: Language): string {
  const column = table.columns.at(-1)?.[language] ?? '';
  const rows = table.rows.map(({ heading, cells }) => ({ label: heading[language], cell: cells.at(-1) }));
  const described = rows.map(
    ({ label, cell }) => `${label}: ${cell?.text[language] ?? NOT_SHOWN[language]}.`,
  );
  return svgOf(
    {
      ...{ name: `bars-${table.id}`, language, title: `${table.title[language]}: ${column}` },
      ...{ description: described.join(' '), notes: [] },
    },
    (top): Drawn => {
      const bottom = top + 8 + rows.length * ROW;
      const grid = [0, 0.25, 0.5, 0.75, 1].map(
        (share) =>
          line(place(share), top, place(share), bottom, { stroke: FAINT }) +
          text(place(share), bottom + LINE, `${share * 100}%`, { anchor: 'middle' }),
      );
      const bars = rows.map(({ label, cell }, index) => {
        const middle = top + 8 + index * ROW + ROW / 2;
        const parts = wrapped(label, LABELS - 12, SIZE);
        const named = lines(MARGIN, middle + 4 - ((parts.length - 1) * LINE) / 2, parts);
        const { value, lower, upper } = cell?.share ?? { value: null, lower: null, upper: null };
        if (value === null || lower === null || upper === null) {
          return named + text(LEFT + 4, middle + 4, NOT_SHOWN[language]);
        }
        const bar = element('rect', {
          ...{ x: LEFT, y: middle - BAR / 2, width: place(value) - LEFT, height: BAR, fill: FIRST },
        });
        const interval =
          line(place(lower), middle, place(upper), middle, { stroke: '#fff', width: 4 }) +
          line(place(lower), middle, place(upper), middle, { stroke: INK, width: 2 }) +
          [lower, upper]
            .map((end) => line(place(end), middle - 4, place(end), middle + 4, { stroke: INK, width: 2 }))
            .join('');
        return named + bar + interval;
      });
      return { content: [...grid, ...bars].join('\n'), bottom: bottom + LINE + 4 };
    },
  );
}
