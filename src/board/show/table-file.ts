import type { Table } from '../../evaluation/pictures/charts/page.js';
import type { Language } from '../../platform/http/language.js';
import type { PackCellDto, PackTableDto } from '../dto/board-pack.dto.js';

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Column',
    'As read',
    'n',
    'N',
    'Share',
    'Lower limit',
    'Upper limit',
    'Hidden',
    'From',
    'To',
    'Data as of',
    'Definition',
  ],
  cy: [
    'Colofn',
    'Fel y’i darllenir',
    'n',
    'N',
    'Cyfran',
    'Terfyn isaf',
    'Terfyn uchaf',
    'Cuddiwyd',
    'O',
    'I',
    'Data hyd at',
    'Diffiniad',
  ],
};

const figuresOf = ({ count, share }: PackCellDto): (string | number | null)[] => {
  if (share) {
    const { numerator, denominator, value, lower, upper, withheld } = share;
    return [numerator.value, denominator.value, value, lower, upper, withheld];
  }
  return [count?.value ?? null, null, null, null, null, count?.suppressed ?? null];
};

/** A table with one line for each figure, so that every line can be read by itself. */
export const tableFile = (table: PackTableDto, language: Language, dataAsOf: string): Table => ({
  head: [table.rowsAre[language], ...HEAD[language]],
  rows: table.rows.flatMap(({ heading, cells }) =>
    cells.map((cell, index) => [
      ...[heading[language], table.columns[index]?.[language] ?? '', cell.text[language]],
      ...figuresOf(cell),
      ...[table.from, table.to, dataAsOf, table.measureVersion],
    ]),
  ),
});
