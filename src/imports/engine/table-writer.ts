import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Batch, Change } from './batch.js';
import type { About } from './import-history.js';
import type { WholeRow } from '../../platform/database/update-statement.js';
import { inList } from './in-list.js';

/** What every row has that an import writes; some tables also count edits. */
export interface Stored {
  id: string;
  serviceId: string;
  recordedAt: string;
  deliveryAreaId?: string | null;
  rowVersion?: number;
}

/** What an import says of a row: everything but what the database knows by itself. */
export type FactsOf<Row> = Omit<Row, 'id' | 'serviceId' | 'recordedAt' | 'rowVersion'>;

/** A table that rows of a file go to. */
export interface Target<Row extends Stored> {
  entity: new () => Row;
  /** The column that stored rows are looked up by, within the service. */
  keyColumn: string;
  /** What tells one row from another. */
  keyOf: (row: Row) => string;
  /** Properties that are yes or no, which SQLite gives as 1 and 0. */
  flags?: readonly (keyof Row & string)[];
  /** Properties that are lists, which are kept as JSON text. */
  json?: readonly (keyof Row & string)[];
  /** Whether edits are counted in `row_version`. */
  versioned: boolean;
  /** Whose row it is, where it is a record of a child. */
  about?: (row: Row) => About;
}

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

const propertyOf = new Map<string, string>();

function toStored<Row extends Stored>(raw: WholeRow, target: Target<Row>): Row {
  const row: Record<string, unknown> = {};
  for (const column of Object.keys(raw)) {
    let property = propertyOf.get(column);
    if (property === undefined) propertyOf.set(column, (property = camel(column)));
    row[property] = raw[column];
  }
  for (const flag of target.flags ?? []) row[flag] = Boolean(row[flag]);
  for (const list of target.json ?? []) {
    const text = row[list];
    if (typeof text === 'string') row[list] = JSON.parse(text) as unknown;
  }
  return row as unknown as Row;
}

/** Whether two values of a column are the same; lists are by what they hold. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) && Array.isArray(other) && JSON.stringify(one) === JSON.stringify(other));

/** Writes the rows of a chunk to one table: new ones together, changed ones by their id, unchanged ones not. */
export class TableWriter<Row extends Stored> {
  readonly #inserts = new Set<Row>();
  readonly #updates = new Map<Row, FactsOf<Row>>();
  /** What the updated rows said of the same facts before. */
  readonly #befores = new Map<Row, object>();

  private constructor(
    private readonly batch: Batch,
    private readonly target: Target<Row>,
    private readonly rows: Map<string, Row>,
    private readonly wholes: ReadonlyMap<Row, WholeRow>,
  ) {}

  /** Reads the rows that have one of these values in the key column. */
  static async open<Row extends Stored>(
    batch: Batch,
    target: Target<Row>,
    values: readonly string[],
  ): Promise<TableWriter<Row>> {
    const rows = new Map<string, Row>();
    const wholes = new Map<Row, WholeRow>();
    if (values.length > 0) {
      const { condition, parameters } = inList(target.keyColumn, values);
      const found = await batch.tx.whole(target.entity, `service_id = :serviceId AND ${condition}`, {
        ...parameters,
        serviceId: batch.serviceId,
      });
      for (const whole of found) {
        const row = toStored(whole, target);
        rows.set(target.keyOf(row), row);
        wholes.set(row, whole);
      }
    }
    return new TableWriter(batch, target, rows, wholes);
  }

  /** The row with this key: stored, or of an earlier row of the chunk. */
  get(key: string): Row | undefined {
    return this.rows.get(key);
  }

  all(): Row[] {
    return [...this.rows.values()];
  }

  /** Says what the row with this key is to be, and answers the row and what became of it. */
  put(key: string, facts: FactsOf<Row>): { row: Row; change: Change } {
    const stored = this.rows.get(key);
    if (stored === undefined) {
      const { tx, serviceId } = this.batch;
      const own = {
        id: tx.newId(),
        serviceId,
        recordedAt: tx.now,
        ...(this.target.versioned && { rowVersion: 1 }),
      };
      const row = { ...own, ...facts } as unknown as Row;
      this.rows.set(key, row);
      this.#inserts.add(row);
      return { row, change: 'inserted' };
    }
    const names = Object.keys(facts) as (keyof FactsOf<Row> & keyof Row)[];
    if (names.every((name) => isSame(stored[name], facts[name]))) return { row: stored, change: 'unchanged' };
    if (!this.#inserts.has(stored)) {
      const before = Object.fromEntries(names.map((name) => [name, stored[name]]));
      this.#befores.set(stored, { ...before, ...this.#befores.get(stored) });
      this.#updates.set(stored, { ...this.#updates.get(stored), ...facts });
    }
    Object.assign(stored, facts);
    return { row: stored, change: 'updated' };
  }

  /** Writes what was said. Parents are flushed before their children. */
  async flush(): Promise<void> {
    const { tx } = this.batch;
    if (this.#inserts.size > 0) await tx.insert(this.target.entity, [...this.#inserts]);
    await nextTurn();
    const { about } = this.target;
    if (about) for (const row of this.#inserts) this.batch.history.noteInsert(about(row));
    for (const [row, facts] of this.#updates) {
      const { rowVersion } = row;
      const version = this.target.versioned && rowVersion !== undefined && { rowVersion: rowVersion + 1 };
      await tx.amend<Stored>(this.target.entity, this.wholes.get(row) as WholeRow, { ...facts, ...version });
      if (!about) continue;
      await this.batch.history.noteChange({
        ...about(row),
        recordId: row.id,
        deliveryAreaId: row.deliveryAreaId ?? null,
        before: this.#befores.get(row) ?? {},
        after: facts,
      });
    }
  }
}
