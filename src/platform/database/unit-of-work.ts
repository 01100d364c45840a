import type { DatabaseLocation } from '../config/database-url.js';
import { isStorageFull } from './database-fault.js';
import type { ReadTransaction, WriteTransaction } from './transaction.js';

export interface WaitingWrites {
  count: number;
  oldestMs: number;
}

/**
 * The only way to the database. Work receives a transaction, uses nothing else, and does not start another unit.
 */
export abstract class UnitOfWork {
  #storageIsFull = false;

  /** Whether the last write found no room. Reads go on, and writes do as soon as there is room again. */
  get storageIsFull(): boolean {
    return this.#storageIsFull;
  }

  /** Where the database is, for a thread that opens it by itself, to read. */
  abstract readonly location: DatabaseLocation;

  /** Runs short reads on one consistent snapshot, without seeing anything uncommitted. */
  abstract read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>;

  /** Like `read`, on a connection of its own, for work that goes through many rows. */
  abstract analyse<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>;

  /**
   * Reads, and logs that it read: what was read is given back only when the log of it is durable.
   * @param logOf what writes the log; null where there is nothing to log.
   */
  abstract consult<T>(
    read: (tx: ReadTransaction) => Promise<T>,
    logOf: (value: T) => ((tx: WriteTransaction) => Promise<void>) | null,
  ): Promise<T>;

  /**
   * Runs writes that are kept together or not at all, as if no other unit ran meanwhile. The promise resolves
   * only when the writes are durable. PostgreSQL may run `work` again after a serialisation failure, so it must
   * have no effect outside the transaction.
   */
  abstract write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;

  /**
   * To be called after rows of these tables were deleted for good: leaves nothing of them in the files of the database,
   * as far as it can. False where somebody still reads what was there before; it is then done when next called, or at
   * the end.
   */
  abstract scrub(tables: readonly string[]): Promise<boolean>;

  /** Answers if the database does; throws otherwise. */
  abstract ping(): Promise<void>;

  /** How many units wait for their turn to write, and for how long the first of them has. */
  abstract waitingWrites(): WaitingWrites;

  abstract close(): Promise<void>;

  /** Runs a write, and takes note of whether there was room for it. */
  protected async notingRoom<T>(write: () => Promise<T>): Promise<T> {
    try {
      const value = await write();
      this.#storageIsFull = false;
      return value;
    } catch (error) {
      if (isStorageFull(error)) this.#storageIsFull = true;
      throw error;
    }
  }
}

/** Does the work of a unit, and what each unit does at its end. */
export async function completed<T>(
  tx: WriteTransaction,
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  const value = await work(tx);
  await tx.noteChangedCases();
  return value;
}
