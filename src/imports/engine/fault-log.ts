import type { RowFault } from '../columns/columns.js';

/** One thing that is wrong with a file. */
export interface ImportFault {
  /** Line of the file that the record begins on; the header is 1. */
  row: number;
  column: string | null;
  code: string;
  detail: string;
  remedy: string | null;
}

const MOST_LISTED = 1_000;

/** Gathers the faults of a file: lists the first thousand and counts the others. */
export class FaultLog {
  readonly listed: ImportFault[] = [];
  omitted = 0;
  brokenBy: ImportFault | null = null;
  rowsRejected = 0;

  /** Records why the rest of the file could not be read; it is listed whatever else is. */
  break(row: number, { column, fault: { code, detail, remedy } }: RowFault): void {
    this.rowsRejected += 1;
    this.brokenBy = { row, column, code, detail, remedy };
    this.listed.push(this.brokenBy);
  }

  /** Records a row that cannot be used, once, with everything that is wrong with it. */
  reject(row: number, faults: readonly RowFault[]): void {
    this.rowsRejected += 1;
    for (const { column, fault } of faults) {
      if (this.listed.length >= MOST_LISTED) {
        this.omitted += 1;
      } else {
        const { code, detail, remedy } = fault;
        this.listed.push({ row, column, code, detail, remedy });
      }
    }
  }
}
