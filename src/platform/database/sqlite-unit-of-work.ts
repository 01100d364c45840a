import type { Database } from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import type { DatabaseLocation } from '../config/database-url.js';
import { listOf } from './conditions.js';
import type { FileLock } from './file-lock.js';
import { ReadLine } from './read-line.js';
import { SqliteStatements } from './statements.js';
import { StorageGuard } from './storage-guard.js';
import { type ReadTransaction, WriteTransaction } from './transaction.js';
import { completed, UnitOfWork, type WaitingWrites } from './unit-of-work.js';
import { type CommitControl, WriteLine } from './write-line.js';

/** How long a connection waits for another before it gives up. */
export const BUSY_TIMEOUT_MS = 5_000;
// The wait stops the event loop.
const SHORT_WAIT_MS = 250;

/** The better-sqlite3 handle beneath a TypeORM data source. */
export const handleOf = (dataSource: DataSource): Database =>
  (dataSource.driver as unknown as { databaseConnection: Database }).databaseConnection;

function commitControlOf(handle: Database, guard: StorageGuard): CommitControl {
  // Commit and rollback are prepared once: they run for every request that writes.
  const begin = handle.prepare('BEGIN IMMEDIATE');
  const commit = handle.prepare('COMMIT');
  const savepoint = handle.prepare('SAVEPOINT unit');
  const release = handle.prepare('RELEASE unit');
  const rollbackTo = handle.prepare('ROLLBACK TO unit');
  return {
    begin: () => {
      guard.admitWrite();
      begin.run();
    },
    commit: () => {
      try {
        commit.run();
      } catch (error) {
        guard.noteWrite(error);
        throw error;
      }
    },
    rollback: () => {
      if (handle.inTransaction) handle.exec('ROLLBACK');
    },
    savepoint: () => void savepoint.run(),
    releaseSavepoint: () => void release.run(),
    rollbackToSavepoint: () => {
      rollbackTo.run();
      release.run();
    },
  };
}

/** ANALYZE keeps samples of what indices hold: values of rows that are gone. */
async function forgetSamples(tx: WriteTransaction, tables: readonly string[]): Promise<void> {
  const kept = await tx.queryOne("SELECT 1 AS kept FROM sqlite_schema WHERE name = 'sqlite_stat4'");
  if (!kept) return;
  const { list, parameters } = listOf(tables);
  await tx.execute(`DELETE FROM sqlite_stat4 WHERE tbl IN (${list})`, parameters);
}

/** Moves what is in the write-ahead log to the file, and cuts the log to nothing. False where a reader is in the way. */
function emptyLog(handle: Database): boolean {
  handle.pragma(`busy_timeout = ${SHORT_WAIT_MS}`);
  try {
    const [outcome] = handle.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return outcome?.busy === 0;
  } finally {
    handle.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}

/**
 * Units of work on one SQLite file: writes take turns on one connection, reads use read-only connections.
 * TypeORM's own shared connection loses acknowledged writes under overlapping requests (typeorm/typeorm#1884).
 */
export class SqliteUnitOfWork extends UnitOfWork {
  readonly #guard: StorageGuard;
  readonly #writes: WriteLine;
  readonly #statements: SqliteStatements;
  readonly #reads: ReadLine;
  readonly #analyses: ReadLine;

  constructor(
    private readonly writer: DataSource,
    reader: Database,
    analyst: Database,
    private readonly lock: FileLock,
  ) {
    super();
    const handle = handleOf(writer);
    this.#guard = new StorageGuard(handle.name);
    this.#writes = new WriteLine(commitControlOf(handle, this.#guard));
    this.#statements = new SqliteStatements(handle);
    this.#reads = new ReadLine(reader);
    this.#analyses = new ReadLine(analyst);
  }

  get location(): DatabaseLocation {
    return { kind: 'sqlite', file: handleOf(this.writer).name };
  }

  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.#readOn(this.#reads, work);
  }

  analyse<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.#readOn(this.#analyses, work);
  }

  async consult<T>(
    read: (tx: ReadTransaction) => Promise<T>,
    logOf: (value: T) => ((tx: WriteTransaction) => Promise<void>) | null,
  ): Promise<T> {
    const value = await this.read(read);
    const log = logOf(value);
    if (log) await this.write(log);
    return value;
  }

  async write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.notingRoom(() =>
        this.#writes.run(() =>
          completed(new WriteTransaction(this.#statements, 'sqlite', this.writer), work),
        ),
      );
    } catch (error) {
      this.#guard.noteWrite(error);
      throw error;
    }
  }

  async scrub(tables: readonly string[]): Promise<boolean> {
    await this.write((tx) => forgetSamples(tx, tables));
    // Our own readers stand still without a snapshot, which would keep the pages of before in the log.
    return this.#analyses.run(() =>
      this.#reads.run(() => this.#writes.between(() => emptyLog(handleOf(this.writer)))),
    );
  }

  async ping(): Promise<void> {
    this.#guard.admitWrite();
    await this.read((tx) => tx.query('SELECT 1'));
  }

  waitingWrites(): WaitingWrites {
    return this.#writes.waiting();
  }

  async close(): Promise<void> {
    await this.#writes.idle();
    await this.#reads.close();
    await this.#analyses.close();
    if (this.#guard.sound) handleOf(this.writer).pragma('wal_checkpoint(TRUNCATE)');
    await this.writer.destroy();
    this.lock.release();
  }

  async #readOn<T>(line: ReadLine, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    this.#guard.admitRead();
    try {
      return await line.run(work);
    } catch (error) {
      this.#guard.noteRead(error);
      throw error;
    }
  }
}
