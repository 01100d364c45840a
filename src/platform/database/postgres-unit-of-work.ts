import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import type { DatabaseLocation } from '../config/database-url.js';
import { driverCodeOf } from './database-fault.js';
import { PostgresStatements } from './statements.js';
import { ReadTransaction, WriteTransaction } from './transaction.js';
import { completed, UnitOfWork, type WaitingWrites } from './unit-of-work.js';
import { WriteLanes } from './write-lanes.js';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const MOST_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 4;

/**
 * Units of work on PostgreSQL: each takes a connection from the pool. Writes are SERIALIZABLE, so they mean the
 * same as on SQLite, and are run again when PostgreSQL finds that they overlapped. It watches whole pages of an
 * index, and rows recorded at about the same time share a page, so that most writes that overlap are found to
 * clash: few run side by side, and one that clashed runs again alone. Another process may still be in its way.
 */
export class PostgresUnitOfWork extends UnitOfWork {
  readonly #lanes = new WriteLanes();

  constructor(
    private readonly dataSource: DataSource,
    readonly location: DatabaseLocation,
  ) {
    super();
  }

  async read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.#withRunner(async (runner) => {
      await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      try {
        return await work(new ReadTransaction(new PostgresStatements(runner), 'postgres'));
      } finally {
        await runner.query('COMMIT');
      }
    });
  }

  analyse<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.read(work);
  }

  /** In one transaction. A log is only added to, so it needs none of what a write needs to be serialisable. */
  consult<T>(
    read: (tx: ReadTransaction) => Promise<T>,
    logOf: (value: T) => ((tx: WriteTransaction) => Promise<void>) | null,
  ): Promise<T> {
    return this.#inTransaction('REPEATABLE READ', async (tx) => {
      const value = await read(tx);
      await logOf(value)?.(tx);
      return value;
    });
  }

  async write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.notingRoom(() =>
          this.#lanes.run(() => this.#inTransaction('SERIALIZABLE', work), attempt > 1),
        );
      } catch (error) {
        const code = driverCodeOf(error);
        if ((code !== SERIALIZATION_FAILURE && code !== DEADLOCK) || attempt === MOST_ATTEMPTS) throw error;
        // Full jitter from the second time on: units of two processes must not meet again at the same moment.
        if (attempt > 1) await delay(Math.random() * FIRST_PAUSE_MS * 2 ** Math.min(attempt, 7));
      }
    }
  }

  /** Removes the dead rows, and what the statistics hold of them. The server's own log is the server's. */
  scrub(tables: readonly string[]): Promise<boolean> {
    return this.#withRunner(async (runner) => {
      await runner.query('SET statement_timeout = 0');
      try {
        await runner.query(`VACUUM (ANALYZE) ${tables.map((table) => `"${table}"`).join(', ')}`);
      } finally {
        await runner.query('RESET statement_timeout');
      }
      return true;
    });
  }

  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  waitingWrites(): WaitingWrites {
    return this.#lanes.waiting();
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }

  #inTransaction<T>(
    isolation: 'REPEATABLE READ' | 'SERIALIZABLE',
    work: (tx: WriteTransaction) => Promise<T>,
  ): Promise<T> {
    return this.#withRunner(async (runner) => {
      await runner.startTransaction(isolation);
      try {
        const tx = new WriteTransaction(new PostgresStatements(runner), 'postgres', this.dataSource);
        const result = await completed(tx, work);
        await runner.commitTransaction();
        return result;
      } catch (error) {
        // A lost connection cannot be rolled back; its error matters, not the rollback's.
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    });
  }

  async #withRunner<T>(use: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await use(runner);
    } finally {
      await runner.release();
    }
  }
}
