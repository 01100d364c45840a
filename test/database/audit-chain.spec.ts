import { commandPrincipal } from '../../src/access/principal.js';
import { audit } from '../../src/audit/audit-log.js';
import { type ChainHead, headText, readHead, sealWaiting } from '../../src/audit/chain.js';
import { type ChainReport, verifyAuditChain } from '../../src/audit/verify-chain.js';
import type { WriteTransaction } from '../../src/platform/database/transaction.js';
import { inspectDatabase } from '../../src/platform/database/inspect-database.js';
import { SCHEMA } from '../../src/schema.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { inDatabase } from '../support/in-database.js';
import { readRows } from '../support/read-rows.js';
import { runSql, withoutTriggers } from '../support/run-sql.js';

const SERVICE = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const TABLES = ['audit_entry', 'audit_subject', 'audit_seal'];
const ENTRIES = 8;

/** Logs that many entries; the fourth is about three cases. */
async function logEntries(tx: WriteTransaction, count: number): Promise<void> {
  for (let index = 1; index <= count; index++) {
    const about =
      index === 4
        ? { subjects: [tx.newId(), tx.newId(), tx.newId()] }
        : { recordId: tx.newId(), caseId: tx.newId() };
    await audit(tx, commandPrincipal(SERVICE, `op${index}`), {
      action: 'CONSULTATION',
      recordType: 'case',
      ...about,
    });
  }
}

describe.each(DATABASES)('S7 the chain over the audit log on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let ids: string[];

  beforeEach(async () => {
    database = await newDatabase();
    await inDatabase(database, (tx) => logEntries(tx, ENTRIES));
    await inDatabase(database, sealWaiting);
    const seals = await readRows<{ entry_id: string }>(
      database,
      'SELECT entry_id FROM audit_seal ORDER BY position',
    );
    ids = seals.map((seal) => seal.entry_id);
  });

  afterEach(() => database.drop());

  const verify = (expected: ChainHead | null = null): Promise<ChainReport> =>
    inspectDatabase(database.location, SCHEMA, (tx) => verifyAuditChain(tx, { head: expected }));
  const faults = async (expected: ChainHead | null = null) =>
    (await verify(expected)).faults.map(({ position, code }) => [position, code]);
  const tamper = (...statements: string[]) =>
    runSql(database, ...TABLES.flatMap((table) => withoutTriggers(database, table)), ...statements);

  it('holds over what was logged, and names its head', async () => {
    const report = await verify();
    expect(report).toMatchObject({ entries: ENTRIES, waiting: 0, faultCount: 0, faults: [] });
    expect(report.head.position).toBe(ENTRIES);
    expect(readHead(headText(report.head))).toEqual(report.head);
    await inDatabase(database, (tx) => logEntries(tx, 2));
    expect(await verify(report.head)).toMatchObject({ entries: ENTRIES + 2, waiting: 2, faults: [] });
  });

  it('finds an entry that was put in later with an old date, though it is sealed in its turn', async () => {
    const { head } = await verify();
    const id = '017f0000-0000-7000-8000-000000000001';
    await runSql(
      database,
      `INSERT INTO audit_entry (id, service_id, action, operation, account_id, request_id, record_type, records, recorded_at)
       VALUES ('${id}', '${SERVICE}', 'CONSULTATION', 'getCase', '${SERVICE}', 'r', 'case', 1, '2022-02-14T09:00:00.000Z')`,
      `INSERT INTO audit_unsealed (entry_id) VALUES ('${id}')`,
    );
    await inDatabase(database, sealWaiting);
    expect(await faults(head)).toEqual([[ENTRIES + 1, 'OUT_OF_ORDER']]);
  });

  it('finds a seal whose time was changed', async () => {
    await tamper(`UPDATE audit_seal SET recorded_at = '2001-01-01T00:00:00.000Z' WHERE position = 2`);
    expect(await faults()).toEqual([[2, 'ENTRY_CHANGED']]);
  });

  it.each(TABLES)('the database refuses to change or remove rows of %s', async (table) => {
    const column = table === 'audit_seal' ? 'hash' : table === 'audit_subject' ? 'subject_id' : 'operation';
    const before = await readRows(database, `SELECT * FROM ${table}`);
    await expect(runSql(database, `UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(
      /append-only/,
    );
    await expect(runSql(database, `DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
    if (database.dialect === 'postgres') {
      await expect(runSql(database, `TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only/);
    }
    expect(await readRows(database, `SELECT * FROM ${table}`)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  it.each([
    ['action', "'ERASURE'"],
    ['operation', "'other'"],
    ['account_id', `'${SERVICE}'`],
    ['request_id', "'x'"],
    ['record_id', 'NULL'],
    ['case_id', 'NULL'],
    ['child_id', `'${SERVICE}'`],
    ['records', '2'],
    ['subjects_sha256', "'x'"],
    ['recorded_at', "'2026-01-01T00:00:00.000Z'"],
  ])('finds an entry whose %s was edited, at its position', async (column, value) => {
    await tamper(`UPDATE audit_entry SET ${column} = ${value} WHERE id = '${ids[2]}'`);
    expect(await faults()).toEqual([[3, 'ENTRY_CHANGED']]);
  });

  it('finds a removed entry, with its seal and without', async () => {
    const unlocked =
      database.dialect === 'sqlite'
        ? ['PRAGMA foreign_keys = OFF']
        : ['SET session_replication_role = replica'];
    await tamper(...unlocked, `DELETE FROM audit_entry WHERE id = '${ids[4]}'`);
    expect(await faults()).toEqual([[5, 'ENTRY_MISSING']]);
    await runSql(database, ...unlocked, `DELETE FROM audit_seal WHERE position = 5`);
    expect(await faults()).toEqual([[5, 'GAP']]);
  });

  it('finds entries that changed places', async () => {
    await tamper(
      `UPDATE audit_seal SET position = 100 WHERE position = 2`,
      `UPDATE audit_seal SET position = 2 WHERE position = 3`,
      `UPDATE audit_seal SET position = 3 WHERE position = 100`,
    );
    expect(await faults()).toEqual([
      [2, 'ENTRY_CHANGED'],
      [3, 'ENTRY_CHANGED'],
      [4, 'ENTRY_CHANGED'],
    ]);
  });

  it('finds an entry that was put in between, sealed or not', async () => {
    const [{ id = '' } = {}] = await readRows<{ id: string }>(
      database,
      `SELECT id FROM audit_entry WHERE id = '${ids[5]}'`,
    );
    const forged = `${id.slice(0, -1)}${id.endsWith('f') ? 'e' : (parseInt(id.slice(-1), 16) + 1).toString(16)}`;
    const columns =
      'service_id, action, operation, account_id, token_id, request_id, record_type, record_id, case_id, child_id, records, subjects_sha256, recorded_at';
    await tamper(
      `INSERT INTO audit_entry (id, ${columns}) SELECT '${forged}', ${columns} FROM audit_entry WHERE id = '${id}'`,
    );
    const [found] = (await verify()).faults;
    expect(found).toMatchObject({ code: 'NOT_SEALED', entryId: forged });
    expect([5, 6]).toContain(found?.position);
    await runSql(
      database,
      `UPDATE audit_seal SET position = -position WHERE position > 6`,
      `UPDATE audit_seal SET position = 1 - position WHERE position < 0`,
      `INSERT INTO audit_seal (position, entry_id, hash, recorded_at) SELECT 7, '${forged}', hash, recorded_at FROM audit_seal WHERE position = 6`,
    );
    expect(await faults()).toEqual([[7, 'ENTRY_CHANGED']]);
  });

  it('finds subjects that were added, removed or replaced', async () => {
    await tamper(`INSERT INTO audit_subject (entry_id, subject_id) VALUES ('${ids[0]}', '${SERVICE}')`);
    expect(await faults()).toEqual([[1, 'SUBJECTS_CHANGED']]);
    await runSql(
      database,
      `DELETE FROM audit_subject WHERE entry_id = '${ids[0]}'`,
      `DELETE FROM audit_subject WHERE CAST(subject_id AS varchar) = (SELECT MIN(CAST(subject_id AS varchar)) FROM audit_subject)`,
    );
    expect(await faults()).toEqual([[4, 'SUBJECTS_CHANGED']]);
    await runSql(database, `DELETE FROM audit_subject`);
    expect(await faults()).toEqual([[4, 'SUBJECTS_CHANGED']]);
  });

  it('finds a tail that was cut off, and a chain made anew, by a head noted down before', async () => {
    const { head } = await verify();
    await tamper(
      `DELETE FROM audit_seal WHERE position > 6`,
      `DELETE FROM audit_entry WHERE id IN ('${ids[6]}', '${ids[7]}')`,
    );
    expect(await faults()).toEqual([]);
    expect(await faults(head)).toEqual([[ENTRIES, 'HEAD_DIFFERS']]);
    await inDatabase(database, (tx) => logEntries(tx, 3));
    await inDatabase(database, sealWaiting);
    expect(await faults()).toEqual([]);
    expect(await faults(head)).toEqual([[ENTRIES, 'HEAD_DIFFERS']]);
  });

  it('finds an entry that is kept from being sealed', async () => {
    await inDatabase(database, (tx) => logEntries(tx, 1));
    expect(await faults()).toEqual([]);
    await tamper(
      `UPDATE audit_entry SET recorded_at = '2026-01-01T00:00:00.000Z' WHERE id IN (SELECT entry_id FROM audit_unsealed)`,
    );
    expect(await faults()).toEqual([[ENTRIES, 'WAITS_TOO_LONG']]);
    await runSql(database, 'DELETE FROM audit_unsealed');
    expect(await faults()).toEqual([[ENTRIES, 'NOT_SEALED']]);
  });
});
