import type { Database, Statement } from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import type { FileLock } from './file-lock.js';
import { ReadTransaction, WriteTransaction } from './transaction.js';
import { UnitOfWork } from './unit-of-work.js';
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
  #last: Promise<unknown> = Promise.resolve();
  readonly #transaction: ReadTransaction;
  readonly #begin: Statement;
  readonly #commit: Statement;

  constructor(private readonly dataSource: DataSource) {
    const handle = handleOf(dataSource);
    this.#transaction = new ReadTransaction(dataSource.createQueryRunner(), 'sqlite');
    this.#begin = handle.prepare('BEGIN');
    this.#commit = handle.prepare('COMMIT');
  }

  run<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const begun = this.#last.then(() => this.#runAlone(work));
    this.#last = begun.catch(() => undefined);
    return begun;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.dataSource.destroy();
  }

  async #runAlone<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    this.#begin.run();
    try {
      return await work(this.#transaction);
    } finally {
      this.#commit.run();
    }
  }
}

/**
 * Units of work on one SQLite file: writes take turns on one connection, reads use read-only connections.
 * TypeORM's own shared connection loses acknowledged writes under overlapping requests (typeorm/typeorm#1884).
 */
export class SqliteUnitOfWork extends UnitOfWork {
  readonly #writes: WriteLine;
  readonly #reads: ReadLine;
  readonly #analyses: ReadLine;

  constructor(
    private readonly writer: DataSource,
    reader: DataSource,
    analyst: DataSource,
    private readonly lock: FileLock,
  ) {
    super();
    this.#writes = new WriteLine(commitControlOf(handleOf(writer)));
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
    return this.#writes.run(() => work(new WriteTransaction(this.writer.createQueryRunner(), 'sqlite')));
  }

  async ping(): Promise<void> {
    await this.read((tx) => tx.query('SELECT 1'));
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
