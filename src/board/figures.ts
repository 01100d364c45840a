import { hiddenCount, type ProtectedCount } from '../disclosure/protected-count.js';
import type { BoardPackDto, PackCellDto, PackTableDto } from './dto/board-pack.dto.js';
import type { FigurePlace } from './pack-source.js';
import { countCell, shareCell } from './show/cells.js';

export const tablesOf = ({ sections }: BoardPackDto): PackTableDto[] =>
  sections.flatMap(({ tables }) => tables);

const cellAt = (pack: BoardPackDto, { table, row, column }: FigurePlace): PackCellDto | undefined =>
  tablesOf(pack).find(({ id }) => id === table)?.rows[row]?.cells[column];

/** A number of a pack; null: there is none. */
export function figureAt(pack: BoardPackDto, place: FigurePlace): ProtectedCount | null {
  const cell = cellAt(pack, place);
  return (place.part === 'count' ? cell?.count : cell?.share?.[place.part]) ?? null;
}

const HIDDEN = hiddenCount('secondary');
const withheldCell = (threshold: number): PackCellDto =>
  shareCell(
    {
      ...{ numerator: HIDDEN, denominator: HIDDEN, value: null, lower: null, upper: null },
      withheld: 'NUMERATOR_HIDDEN',
    },
    threshold,
  );

/** A pack in which a number is hidden, with the shares that it is in. */
export function withoutFigure(pack: BoardPackDto, place: FigurePlace): BoardPackDto {
  const told = cellAt(pack, place)?.count?.value;
  const hide = (cell: PackCellDto, column: number): PackCellDto => {
    if (column === place.column && cell.count) return countCell(HIDDEN, pack.threshold);
    const { numerator, denominator } = cell.share ?? { numerator: HIDDEN, denominator: HIDDEN };
    // A share of the row may be of the number: of one that is the same it is taken to be.
    const isOf = place.part === 'count' && [numerator.value, denominator.value].includes(told ?? null);
    return cell.share && (column === place.column || isOf) ? withheldCell(pack.threshold) : cell;
  };
  return {
    ...pack,
    sections: pack.sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) =>
        table.id !== place.table
          ? table
          : {
              ...table,
              rows: table.rows.map((row, index) =>
                index === place.row ? { ...row, cells: row.cells.map(hide) } : row,
              ),
            },
      ),
    })),
  };
}
