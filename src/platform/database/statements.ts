import type { Database, Statement } from 'better-sqlite3';
import type { QueryRunner } from 'typeorm';

/** Runs statements with positional values on one connection. */
export interface Statements {
  /** The rows of a statement; none where it gives none. */
  all<Row>(sql: string, values: readonly unknown[]): Promise<Row[]>;
  /** How many rows a statement changed. */
  run(sql: string, values: readonly unknown[]): Promise<number>;
}

const MOST_PREPARED = 1_000;
const bindable = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);

/** Prepared statements on an SQLite connection: each is compiled once and then costs little more than its work. */
export class SqliteStatements implements Statements {
  readonly #prepared = new Map<string, Statement<unknown[]>>();

  constructor(private readonly handle: Database) {}

  async all<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    const statement = this.#statement(sql);
    if (statement.reader) return statement.all(values.map(bindable)) as Row[];
    statement.run(values.map(bindable));
    return [];
  }

  async run(sql: string, values: readonly unknown[]): Promise<number> {
    return this.#statement(sql).run(values.map(bindable)).changes;
  }

  #statement(sql: string): Statement<unknown[]> {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      if (this.#prepared.size === MOST_PREPARED) this.#prepared.clear();
      statement = this.handle.prepare<unknown[]>(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}

/** Statements on a connection from PostgreSQL's pool. */
export class PostgresStatements implements Statements {
  constructor(private readonly runner: QueryRunner) {}

  all<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.runner.query(sql, [...values]) as Promise<Row[]>;
  }

  async run(sql: string, values: readonly unknown[]): Promise<number> {
    const { affected } = await this.runner.query(sql, [...values], true);
    return affected ?? 0;
  }
}
