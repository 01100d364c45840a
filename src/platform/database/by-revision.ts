import { type ReadTransaction, WriteTransaction } from './transaction.js';

/** How many values are kept in memory before all are read anew. */
const MOST = 500;

/**
 * What is worked out from a table's rows of a service, kept in memory while they are what they were. The revision is read in the
 * transaction that uses the value, so that what another process wrote is seen at once. Rows are only added, or edited with
 * one more in their `row_version`: neither sum ever falls, one rises with each change, and so no revision comes again.
 */
export class ByRevision<Value> {
  readonly #kept = new Map<string, { revision: string; value: Value }>();

  constructor(private readonly table: string) {}

  /**
   * The value for the service, worked out anew where the table has changed.
   * @param of what else it is worked out for, such as a day
   */
  async get(
    tx: ReadTransaction,
    serviceId: string,
    of: string,
    workOut: () => Promise<Value>,
  ): Promise<Value> {
    // A transaction that writes may see what is never committed.
    if (tx instanceof WriteTransaction) return workOut();
    const revision = `${of} ${await this.#revisionOf(tx, serviceId)}`;
    const kept = this.#kept.get(serviceId);
    if (kept?.revision === revision) return kept.value;
    const value = await workOut();
    if (this.#kept.size === MOST) this.#kept.clear();
    this.#kept.set(serviceId, { revision, value });
    return value;
  }

  async #revisionOf(tx: ReadTransaction, serviceId: string): Promise<string> {
    const row = await tx.queryOne<{ row_count: number; edits: number | null }>(
      `SELECT COUNT(*) AS row_count, SUM(row_version) AS edits FROM ${this.table} WHERE service_id = :serviceId`,
      { serviceId },
    );
    return `${row?.row_count ?? 0} ${row?.edits ?? 0}`;
  }
}
