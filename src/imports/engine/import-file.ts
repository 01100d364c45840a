import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Principal } from '../../access/principal.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { CellFault } from '../columns/cell-fault.js';
import { type Columns, type CsvRow, readCells, type RowFault } from '../columns/columns.js';
import type { CsvFile } from '../csv/csv-file.js';
import { readHeader } from '../csv/header.js';
import type { FileFacts } from '../csv/inspect-file.js';
import { type CsvRecord, readRecords } from '../csv/read-records.js';
import type { RecordType } from '../record-types/record-type.js';
import { Batch } from './batch.js';
import { ImportHistory } from './import-history.js';
import { readLookups } from './lookups.js';

/** A file that is known to be text, and what it holds. */
export interface ImportSource {
  type: RecordType;
  file: CsvFile;
  facts: FileFacts;
}

/** What came of a file. */
export interface ImportOutcome {
  batch: Batch;
  rowsRead: number;
  /** The header cannot be used, so no row was read. */
  headerFaulty: boolean;
  /** All of the file was read. */
  complete: boolean;
}

/** Rows that are checked and written together: enough to make few statements, too few to keep others waiting. */
const ROWS_IN_CHUNK = 250;

const HEADER_LINE = 1;
const EMPTY_FILE: RowFault = {
  column: null,
  fault: new CellFault('EMPTY_FILE', 'The file is empty.', 'Begin it with a line that names its columns.'),
};

const codeSetsOf = (columns: Columns): Set<string> =>
  new Set(Object.values(columns).flatMap(({ kind: { codeSet } }) => (codeSet === null ? [] : [codeSet])));

const raggedRow = (cells: number, columns: number): RowFault[] => [
  {
    column: null,
    fault: new CellFault(
      'RAGGED_ROW',
      `The row has ${cells} cells, and the header has ${columns} columns.`,
      'Put a cell that holds a comma between quotation marks.',
    ),
  },
];

/** The rows of a file as they come: read, checked for form, and applied a chunk at a time. */
class RowReader {
  rowsRead = 0;
  #positions: string[] | null = null;
  #chunk: CsvRow[] = [];

  constructor(
    private readonly type: RecordType,
    private readonly batch: Batch,
    private readonly onRows: (rowsRead: number) => void,
  ) {}

  get hasHeader(): boolean {
    return this.#positions !== null;
  }

  /** Takes the header; says whether it can be used. */
  begin(cells: readonly string[]): boolean {
    const { positions, faults } = readHeader(this.type.columns, cells);
    this.#positions = positions;
    return !this.batch.rejects({ line: HEADER_LINE, cells: {} }, faults);
  }

  async add({ line, cells, fault, last }: CsvRecord): Promise<void> {
    this.rowsRead += 1;
    if (fault && last) {
      this.batch.faults.break(line, { column: null, fault });
      return;
    }
    const row = fault ? [{ column: null, fault }] : this.#read(cells);
    if (Array.isArray(row)) this.batch.faults.reject(line, row);
    else this.#chunk.push({ line, cells: row });
    if (this.#chunk.length === ROWS_IN_CHUNK) await this.apply();
  }

  async apply(): Promise<void> {
    const chunk = this.#chunk;
    this.#chunk = [];
    if (chunk.length > 0) {
      await this.type.apply(this.batch, chunk);
      await this.batch.history.tell();
    }
    // SQLite works within one turn of the event loop; requests get theirs in between.
    await nextTurn();
    this.onRows(this.rowsRead);
  }

  #read(cells: readonly string[]): CsvRow['cells'] | RowFault[] {
    const positions = this.#positions ?? [];
    return cells.length === positions.length
      ? readCells(this.type.columns, positions, cells, this.batch.lookups)
      : raggedRow(cells.length, positions.length);
  }
}

/** Imports one file within a transaction. Whether what it wrote is kept is for the caller to decide. */
export async function importFile(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  { type, file, facts }: ImportSource,
  onRows: (rowsRead: number) => void,
): Promise<ImportOutcome> {
  const { serviceId } = principal;
  const lookups = await readLookups(tx, serviceId, codes, codeSetsOf(type.columns));
  const history = new ImportHistory(tx, principal, type.name);
  const batch = new Batch(tx, serviceId, todayInBritain(), lookups, history);
  const reader = new RowReader(type, batch, onRows);
  let complete = true;
  for await (const record of readRecords(file, facts.lines)) {
    const { line, cells, fault } = record;
    if (reader.hasHeader) {
      await reader.add(record);
      complete = !record.last;
    } else if (fault ? batch.rejects({ line, cells: {} }, [{ column: null, fault }]) : !reader.begin(cells)) {
      return { batch, rowsRead: 0, headerFaulty: true, complete: false };
    }
  }
  if (!reader.hasHeader) {
    batch.rejects({ line: HEADER_LINE, cells: {} }, [EMPTY_FILE]);
    return { batch, rowsRead: 0, headerFaulty: true, complete: false };
  }
  await reader.apply();
  return { batch, rowsRead: reader.rowsRead, headerFaulty: false, complete };
}
