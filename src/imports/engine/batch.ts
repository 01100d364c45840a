import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import { CellFault } from '../columns/cell-fault.js';
import type { CsvRow, RowFault } from '../columns/columns.js';
import { FaultLog } from './fault-log.js';
import type { ImportHistory } from './import-history.js';
import type { Lookups } from './lookups.js';

/** What became of a row. */
export type Change = 'inserted' | 'updated' | 'unchanged';

/** What became of a row that writes to two tables: what became of the first, unless that did not change. */
export const changeOfBoth = (first: Change, second: Change): Change =>
  first !== 'unchanged' ? first : second === 'unchanged' ? 'unchanged' : 'updated';

/** One file on its way into the database, within one transaction. */
export class Batch {
  readonly faults = new FaultLog();
  readonly changes: Record<Change, number> = { inserted: 0, updated: 0, unchanged: 0 };
  readonly #lineOfKey = new Map<string, number>();
  readonly #sharedOfGroup = new Map<string, { line: number; shared: string }>();
  readonly #kept = new Map<object, Promise<unknown>>();

  constructor(
    readonly tx: WriteTransaction,
    readonly serviceId: string,
    readonly today: PlainDate,
    readonly lookups: Lookups,
    readonly history: ImportHistory,
  ) {}

  /** Rejects the row if there is anything wrong with it; says whether it did. */
  rejects({ line }: CsvRow, faults: readonly RowFault[]): boolean {
    if (faults.length > 0) this.faults.reject(line, faults);
    return faults.length > 0;
  }

  count(change: Change): void {
    this.changes[change] += 1;
  }

  /** A fault where an earlier row of the file has the same key. */
  repeated({ line }: CsvRow, column: string, ...key: string[]): RowFault[] {
    const joined = key.join('\u0000');
    const earlier = this.#lineOfKey.get(joined);
    if (earlier === undefined) {
      this.#lineOfKey.set(joined, line);
      return [];
    }
    const fault = new CellFault(
      'REPEATED_ROW',
      `Line ${earlier} of this file is already about this record.`,
      'Keep one of the two rows.',
    );
    return [{ column, fault }];
  }

  /** A fault where an earlier row says something else of the record that both rows share. */
  disagrees({ line }: CsvRow, column: string, key: string, shared: readonly unknown[]): RowFault[] {
    const text = JSON.stringify(shared);
    const earlier = this.#sharedOfGroup.get(key);
    if (earlier === undefined) {
      this.#sharedOfGroup.set(key, { line, shared: text });
      return [];
    }
    if (earlier.shared === text) return [];
    const fault = new CellFault(
      'ROWS_DISAGREE',
      `Line ${earlier.line} of this file says something else of the same ${column.replace(/_reference$/, '')}.`,
      'Give the columns that the two rows share the same values.',
    );
    return [{ column, fault }];
  }

  /** What `load` reads, read once for the whole file. */
  once<Found>(load: (batch: Batch) => Promise<Found>): Promise<Found> {
    const kept = this.#kept.get(load) ?? load(this);
    this.#kept.set(load, kept);
    return kept as Promise<Found>;
  }
}
