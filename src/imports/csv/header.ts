import { CellFault } from '../columns/cell-fault.js';
import type { Columns, RowFault } from '../columns/columns.js';

const LONGEST_NAME = 64;
const shown = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;

/** Reads the first line of a file: the column of each position, or every fault that it has. */
export function readHeader(
  columns: Columns,
  record: readonly string[],
): { positions: string[]; faults: RowFault[] } {
  const allowed = Object.keys(columns);
  const remedy = `The columns are: ${allowed.join(', ')}.`;
  const fault = (column: string | null, code: string, detail: string): RowFault => ({
    column,
    fault: new CellFault(code, detail, remedy),
  });
  const byLowerCase = new Map(allowed.map((name) => [name.toLowerCase(), name]));
  const positions = record.map((given) => {
    const name = given.trim().toLowerCase();
    return byLowerCase.get(name) ?? name;
  });
  // Without a header the first line is somebody's data, which must not be repeated.
  if (!positions.some((name) => Object.hasOwn(columns, name))) {
    const detail = 'The first line is not a header with the names of the columns, separated by commas.';
    return { positions, faults: [fault(null, 'HEADER_MISSING', detail)] };
  }
  const wrong = positions.flatMap((name, index) => {
    if (!Object.hasOwn(columns, name)) {
      return [fault(shown(name), 'UNKNOWN_COLUMN', `There is no column "${shown(name)}".`)];
    }
    return positions.indexOf(name) === index
      ? []
      : [fault(name, 'REPEATED_COLUMN', `The file has the column ${name} twice.`)];
  });
  const missing = allowed
    .filter((name) => columns[name]?.required && !positions.includes(name))
    .map((name) => fault(name, 'MISSING_COLUMN', `The file lacks the column ${name}, which is required.`));
  return { positions, faults: [...wrong, ...missing] };
}
