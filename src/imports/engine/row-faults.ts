import type { FieldFault } from '../../platform/errors/domain-error.js';
import { CellFault } from '../columns/cell-fault.js';
import type { Columns, RowFault } from '../columns/columns.js';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** The last name of a JSON pointer: `heldOn` of `/sessions/3/heldOn`. */
const lastName = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);

/**
 * The faults that a rule found, by column. A field's column has its name in snake case, unless `columnOf` gives
 * another; a field that has none is a fault of the row.
 */
export const ofRules = (
  columns: Columns,
  faults: readonly FieldFault[],
  columnOf: Readonly<Record<string, string>> = {},
): RowFault[] =>
  faults.map(({ pointer, code, detail }) => {
    const name = lastName(pointer);
    const column = columnOf[name] ?? snake(name);
    return {
      column: Object.hasOwn(columns, column) ? column : null,
      fault: new CellFault(code, detail),
    };
  });

/** A fault where a cell names a record that the service does not have; `file` is what it is imported from. */
export const unknown = (column: string, what: string, file: string): RowFault => ({
  column,
  fault: new CellFault(
    `UNKNOWN_${what.toUpperCase().replaceAll(' ', '_')}`,
    `The service has no such ${what}.`,
    `Correct it, or import ${file}.csv first.`,
  ),
});

/** The id of the record that a cell names by its code: null for none, undefined where the file does not say. */
export function resolveCode(
  idByCode: ReadonlyMap<string, string>,
  code: string | null | undefined,
  column: string,
  what: string,
): { id: string | null | undefined; faults: RowFault[] } {
  const id = code ? idByCode.get(code) : code;
  return { id, faults: code && !id ? [unknown(column, what, `${what.replaceAll(' ', '-')}s`)] : [] };
}

/** A fault where a record that is already there belongs to another than the row says: records do not move. */
export const moved = (column: string, stored: string | null | undefined, given: string | null): RowFault[] =>
  stored === undefined || stored === given
    ? []
    : [
        {
          column,
          fault: new CellFault(
            'CANNOT_MOVE',
            'A record with this reference is already there and belongs to another.',
            'Give the record a reference of its own, or correct what it belongs to.',
          ),
        },
      ];
