import type { Database, Statement } from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import type { FileLock } from './file-lock.js';
import { SqliteStatements } from './statements.js';
import { ReadTransaction, WriteTransaction } from './transaction.js';
import { UnitOfWork, type WaitingWrites } from './unit-of-work.js';
import { type CommitControl, WriteLine } from './write-line.js';

/** The better-sqlite3 handle beneath a TypeORM data source. */
export const handleOf = (dataSource: DataSource): Database =>
  (dataSource.driver as unknown as { databaseConnection: Database }).databaseConnection;

function commitControlOf(handle: Database): CommitControl {
  // Commit and rollback are prepared once: they run for every request that writes.
  const begin = handle.prepare('BEGIN IMMEDIATE');
  const commit = handle.prepare('COMMIT');
  const savepoint = handle.prepare('SAVEPOINT unit');
  const release = handle.prepare('RELEASE unit');
  const rollbackTo = handle.prepare('ROLLBACK TO unit');
  return {
    begin: () => void begin.run(),
    commit: () => void commit.run(),
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

/** One read-only connection, used by one unit at a time; each unit sees one snapshot. */
class ReadLine {
  readonly #transaction: ReadTransaction;
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  constructor(private readonly handle: Database) {
    this.#transaction = new ReadTransaction(new SqliteStatements(handle), 'sqlite');
    this.#begin = handle.prepare('BEGIN');
    this.#commit = handle.prepare('COMMIT');
  }

  async run<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    if (this.#busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy = true;
    try {
      this.#begin.run();
      try {
        return await work(this.#transaction);
      } finally {
        this.#commit.run();
      }
    } finally {
      // Handed on without a moment in which a newcomer could step in.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy = false;
    }
  }

  async close(): Promise<void> {
    await this.run(() => Promise.resolve());
    this.handle.close();
  }
}

/**
 * Units of work on one SQLite file: writes take turns on one connection, reads use read-only connections.
 * TypeORM's own shared connection loses acknowledged writes under overlapping requests (typeorm/typeorm#1884).
 */
export class SqliteUnitOfWork extends UnitOfWork {
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
    this.#writes = new WriteLine(commitControlOf(handleOf(writer)));
    this.#statements = new SqliteStatements(handleOf(writer));
    this.#reads = new ReadLine(reader);
    this.#analyses = new ReadLine(analyst);
  }

  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.#reads.run(work);
  }

  analyse<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    return this.#analyses.run(work);
  }

  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    return this.#writes.run(() => work(new WriteTransaction(this.#statements, 'sqlite', this.writer)));
  }

  async ping(): Promise<void> {
    await this.read((tx) => tx.query('SELECT 1'));
  }

  waitingWrites(): WaitingWrites {
    return this.#writes.waiting();
  }

  async close(): Promise<void> {
    await this.#writes.idle();
    await this.#reads.close();
    await this.#analyses.close();
    handleOf(this.writer).pragma('wal_checkpoint(TRUNCATE)');
    await this.writer.destroy();
    this.lock.release();
  }
}
