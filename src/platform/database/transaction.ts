import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ChangedCase } from './changed-case.entity.js';
import { caseOfRow } from './changes-case.js';
import { damagedRecord, staleVersion } from '../errors/domain-error.js';
import type { Dialect } from './dialect.js';
import { compileInsert, rowsPerInsert } from './insert-statement.js';
import { compileNamed, type Parameters } from './named-parameters.js';
import { agreesWithChecksum } from './row-checksum.js';
import { sealedTableOf } from './sealed-table.js';
import type { Statements } from './statements.js';
import { compileAmend, type WholeRow } from './update-statement.js';

/** A row that people edit, as one of them read it: its version is its `ETag`. */
export interface RowVersion {
  id: string;
  serviceId: string;
  rowVersion: number;
}

/** A snapshot of the database, for reading. */
export class ReadTransaction {
  constructor(
    protected readonly statements: Statements,
    readonly dialect: Dialect,
  ) {}

  /**
   * Runs one statement with `:named` parameters and returns its rows as the database gives them: snake-case
   * columns; booleans 1/0 on SQLite; JSON columns as text.
   */
  query<Row>(sql: string, parameters: Parameters = {}): Promise<Row[]> {
    const compiled = compileNamed(sql, this.dialect);
    return this.statements.all<Row>(compiled.sql, compiled.bind(parameters));
  }

  /** The only row of a statement, or null. */
  async queryOne<Row>(sql: string, parameters: Parameters = {}): Promise<Row | null> {
    const rows = await this.query<Row>(sql, parameters);
    return rows[0] ?? null;
  }
}

/** A unit of work in progress: everything it writes is kept together or not at all. */
export class WriteTransaction extends ReadTransaction {
  /** When this unit of work began, the `recordedAt` of every row it writes. */
  readonly now = new Date().toISOString();

  /** The service of each case that it changes, by the id of the case. */
  readonly #changedCases = new Map<string, string>();

  constructor(
    statements: Statements,
    dialect: Dialect,
    private readonly dataSource: DataSource,
  ) {
    super(statements, dialect);
  }

  /** A fresh UUIDv7. */
  newId(): string {
    return uuidv7();
  }

  /** Inserts whole rows. The keys of `rows` are the entity's property names; every column must be given. */
  async insert<Row extends ObjectLiteral>(entity: EntityTarget<Row>, rows: readonly Row[]): Promise<void> {
    const metadata = this.dataSource.getMetadata(entity);
    const step = rowsPerInsert(metadata, this.dialect);
    for (let from = 0; from < rows.length; from += step) {
      const insert = compileInsert(metadata, this.dialect, rows.slice(from, from + step));
      await this.statements.run(insert.sql, insert.values);
    }
    const key = caseOfRow(entity);
    if (!key || key.casesOf !== null) return;
    for (const row of rows) this.#changedCases.set(String(row[key.property]), String(row.serviceId));
  }

  /**
   * Changes the row that was read `at` a version, and gives its new version. The keys of `changes` are the entity's
   * property names.
   * @throws DomainError (precondition failed) where the row is no longer at that version; see `whole`.
   */
  async update<Row extends RowVersion>(
    entity: EntityTarget<Row>,
    { id, serviceId, rowVersion }: RowVersion,
    changes: Partial<Omit<Row, keyof RowVersion>>,
  ): Promise<number> {
    const [row] = await this.whole(
      entity,
      'id = :id AND service_id = :serviceId AND row_version = :rowVersion',
      { id, serviceId, rowVersion },
    );
    if (!row) throw staleVersion();
    const next = rowVersion + 1;
    await this.amend<RowVersion>(entity, row, { ...changes, rowVersion: next });
    return next;
  }

  /**
   * The whole rows of an entity that a condition finds, to be amended.
   * @throws DomainError (unavailable) where one does not agree with its checksum: to change it would make the damage
   * look sound.
   */
  async whole<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: string,
    parameters: Parameters,
  ): Promise<WholeRow[]> {
    const metadata = this.dataSource.getMetadata(entity);
    const sealed = sealedTableOf(metadata);
    const rows = await this.query<WholeRow>(
      `SELECT * FROM "${metadata.tableName}" WHERE ${where}`,
      parameters,
    );
    if (sealed && !rows.every((row) => agreesWithChecksum(sealed.covered, row))) {
      throw damagedRecord();
    }
    return rows;
  }

  /** Changes a row that `whole` gave in this transaction. The keys of `changes` are the entity's property names. */
  async amend<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    row: WholeRow,
    changes: Partial<Row>,
  ): Promise<void> {
    const { sql, parameters } = compileAmend(this.dataSource.getMetadata(entity), row, changes);
    await this.execute(sql, parameters);
    await this.#noteChange(entity, row);
  }

  /** Notes which cases it changed: the last that a unit of work does. */
  async noteChangedCases(): Promise<void> {
    if (this.#changedCases.size === 0) return;
    const changed = [...this.#changedCases].map(([caseId, serviceId]) => {
      return { id: this.newId(), serviceId, caseId, recordedAt: this.now };
    });
    await this.insert(ChangedCase, changed);
  }

  async #noteChange<Row extends ObjectLiteral>(entity: EntityTarget<Row>, row: WholeRow): Promise<void> {
    const key = caseOfRow(entity);
    if (!key) return;
    const column = this.dataSource.getMetadata(entity).findColumnWithPropertyName(key.property);
    const id = row[column?.databaseName ?? key.property];
    const cases = key.casesOf === null ? [{ id }] : await this.query<{ id: unknown }>(key.casesOf, { id });
    for (const { id: caseId } of cases) this.#changedCases.set(String(caseId), String(row.service_id));
  }

  /** Runs one writing statement with `:named` parameters and returns how many rows it changed. */
  execute(sql: string, parameters: Parameters = {}): Promise<number> {
    const compiled = compileNamed(sql, this.dialect);
    return this.statements.run(compiled.sql, compiled.bind(parameters));
  }
}
