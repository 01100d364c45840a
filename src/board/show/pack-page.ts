import type { Language } from '../../platform/http/language.js';
import { element, escaped } from '../../evaluation/pictures/charts/svg.js';
import type { BoardPackDto, PackCellDto, PackSectionDto, PackTableDto } from '../dto/board-pack.dto.js';
import { barChart } from './bar-chart.js';
import { STYLE } from './page-style.js';
import { PAGE_WORDS, type PageWords } from './page-words.js';

/** A released pack says which edition it is, and of when. */
export interface Edition {
  edition: number;
  releasedOn: string;
}

const tag = (name: string, content: string, attributes: Record<string, string> = {}): string =>
  content === '' ? `<${name}></${name}>` : element(name, attributes, content);

const isHidden = ({ count, share }: PackCellDto): boolean =>
  (count !== null && count.suppressed !== null) ||
  (share !== null && share.withheld !== null && share.withheld !== 'NOBODY');

const bandOf = ({ share }: PackCellDto): number | null =>
  share?.value == null ? null : Math.min(4, Math.floor(share.value * 5));

function dataCell(cell: PackCellDto, table: PackTableDto, language: Language, words: PageWords): string {
  const text = escaped(cell.text[language]);
  if (table.picture !== 'HEAT') return tag('td', text, isHidden(cell) ? { class: 'none' } : {});
  const band = bandOf(cell);
  if (band === null) return tag('td', text, { class: 'none' });
  return tag('td', `${text}<br/>${escaped(words.bandIn(words.bands[band] ?? ''))}`, { class: `b${band}` });
}

function tableHtml(table: PackTableDto, language: Language, dataAsOf: string): string {
  const words = PAGE_WORDS[language];
  const head = [table.rowsAre, ...table.columns].map((each) =>
    tag('th', escaped(each[language]), { scope: 'col' }),
  );
  const rows = table.rows.map(({ heading, cells }) =>
    tag(
      'tr',
      tag('th', escaped(heading[language]), { scope: 'row' }) +
        cells.map((cell) => dataCell(cell, table, language, words)).join(''),
    ),
  );
  const figures = table.rows.flatMap(({ cells }) => cells).filter(({ count, share }) => count ?? share);
  const facts = [
    `${words.period}: ${table.from} ${words.to} ${table.to}.`,
    `${words.dataAsOf}: ${dataAsOf}.`,
    `${words.version}: ${table.measureVersion}.`,
    ...(figures.length > 0 ? [words.hidden(figures.filter(isHidden).length, figures.length)] : []),
  ];
  const isDrawn = table.rows.length > 0 && !table.nothingLeft;
  const parts = [
    tag('h3', escaped(table.title[language]), { id: table.id }),
    table.nothingLeft ? tag('p', escaped(words.nothingLeft)) : '',
    table.picture === 'HEAT' && isDrawn ? keyHtml(words) : '',
    isDrawn ? '' : tag('p', escaped(table.caption[language])),
    isDrawn
      ? tag(
          'div',
          tag(
            'table',
            tag('caption', escaped(table.caption[language])) +
              tag('thead', tag('tr', head.join(''))) +
              tag('tbody', rows.join('\n')),
            table.picture === 'HEAT' ? { class: 'heat' } : {},
          ),
          { class: 'scroll' },
        )
      : '',
    ...table.notes.map((note) => tag('p', escaped(note[language]))),
    tag('p', escaped(facts.join(' ')), { class: 'facts' }),
    table.picture === 'BARS' && isDrawn ? barChart(table, language) : '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

const keyHtml = (words: PageWords): string =>
  tag(
    'p',
    `${escaped(words.key)}: ${words.bands
      .map((band, index) => tag('span', escaped(band), { class: `b${index}` }))
      .join('')}${tag('span', escaped(words.notShown), { class: 'none' })}`,
    { class: 'key' },
  );

const sectionHtml = (section: PackSectionDto, language: Language, dataAsOf: string): string =>
  tag(
    'section',
    [
      tag('h2', escaped(section.title[language]), { id: `section-${section.id}` }),
      ...section.tables.map((table) => tableHtml(table, language, dataAsOf)),
    ].join('\n'),
    { 'aria-labelledby': `section-${section.id}` },
  );

/** A pack as one page that can be printed: it names nothing outside itself, and runs nothing. */
export function packPage(pack: BoardPackDto, language: Language, released: Edition | null): string {
  const words = PAGE_WORDS[language];
  const title = words.title(pack.quarter, pack.service[language]);
  const contents = pack.sections.map((section) =>
    tag('li', tag('a', escaped(section.title[language]), { href: `#section-${section.id}` })),
  );
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    tag('title', escaped(title)),
    `<style>${STYLE}</style>`,
  ].join('\n');
  const main = [
    tag('h1', escaped(title)),
    tag('p', escaped(words.intro(pack.from, pack.to, pack.dataAsOf))),
    tag(
      'p',
      tag('strong', escaped(released ? words.edition(released.edition, released.releasedOn) : words.draft)),
    ),
    tag('p', escaped(words.small(pack.threshold))),
    tag('nav', tag('h2', escaped(words.contents), { id: 'contents' }) + tag('ol', contents.join('')), {
      'aria-labelledby': 'contents',
    }),
    ...pack.sections.map((section) => sectionHtml(section, language, pack.dataAsOf)),
  ].join('\n');
  const first = pack.sections[0]?.id ?? '';
  const body =
    tag('a', escaped(words.skip), { class: 'skip', href: `#section-${first}` }) + tag('main', main);
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
