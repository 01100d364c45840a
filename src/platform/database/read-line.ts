import type { Database, Statement } from 'better-sqlite3';
import { SqliteStatements } from './statements.js';
import { ReadTransaction } from './transaction.js';

/** One read-only connection, used by one unit at a time; each unit sees one snapshot. */
export class ReadLine {
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
