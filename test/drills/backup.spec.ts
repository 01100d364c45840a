import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../src/backup/manifest.js';
import { readHead } from '../../src/audit/chain.js';
import { verifyAuditChain } from '../../src/audit/verify-chain.js';
import { inspectDatabase } from '../../src/platform/database/inspect-database.js';
import { SCHEMA } from '../../src/schema.js';
import { type BuiltApp, startBuiltApp } from '../support/built-app.js';
import { caseReferences, CaseWriters, prepareArea, until } from '../support/case-writers.js';
import { flip, offsetOf } from '../support/damage.js';
import { newSqlite, type TestDatabase } from '../support/databases.js';
import { loadDemoCaseload } from '../support/demo-caseload.js';
import { countRows } from '../support/read-rows.js';
import { runSql, withoutTriggers } from '../support/run-sql.js';
import { everyRoleOn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';
import { findingsOf, SOUND, waymark } from '../support/waymark-command.js';

const fileOf = ({ url }: TestDatabase): string => url.replace('sqlite:', '');
const at = (file: string): TestDatabase => ({
  dialect: 'sqlite',
  location: { kind: 'sqlite', file },
  url: `sqlite:${file}`,
  drop: () => Promise.resolve(),
});

describe('a backup that is made while a server is writing', () => {
  let database: TestDatabase;
  let app: BuiltApp;
  let authorization: string;
  let folder: string;
  let backup: string;
  let manifest: Manifest;
  let knownBefore: Set<string>;
  const writers = new CaseWriters();

  beforeAll(async () => {
    database = await newSqlite();
    folder = join(dirname(fileOf(database)), 'backups');
    await loadDemoCaseload(database);
    authorization = await everyRoleOn(database);
    app = await startBuiltApp(database.url, { authorization });
    await prepareArea(app);
    writers.start(app, 4);
    await until('writes', () => writers.acknowledged.size > 20);
    knownBefore = new Set(writers.acknowledged);
    const made = await waymark('backup', 'create', '--to', `${folder}/`, '--database', database.url);
    expect(made).toMatchObject({ code: 0 });
    const size = writers.acknowledged.size;
    await until('writes after the backup', () => writers.acknowledged.size > size);
    await writers.stop();
    backup = /^Backup: (.+)$/m.exec(made.stdout)?.[1] ?? '';
    manifest = JSON.parse(readFileSync(`${backup}.json`, 'utf8')) as Manifest;
  }, 120_000);

  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  it('is one private file with a manifest, named by its moment and schema, and stops no writer', () => {
    expect(writers.refused).toEqual([]);
    expect(writers.unanswered).toBe(0);
    const [name = ''] = readdirSync(folder);
    expect(readdirSync(folder)).toEqual([name, `${name}.json`]);
    expect(name).toMatch(/^waymark-\d{8}T\d{6}Z-schema-\d{13}\.db$/);
    expect(name).toContain(String(manifest.schemaVersion));
    if (process.platform !== 'win32') {
      for (const path of [backup, `${backup}.json`]) expect(statSync(path).mode & 0o777).toBe(0o600);
    }
  });

  it('restores to a server that has every case acknowledged before, and the rows that the manifest counts', async () => {
    const target = join(dirname(folder), 'restored.db');
    const restored = await waymark('backup', 'restore', backup, '--to', target);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    for (const [table, rows] of Object.entries(manifest.rows)) {
      expect([table, await countRows(at(target), table)]).toEqual([table, rows]);
    }
    expect(await storedRows(at(target))).toEqual(await storedRows(at(backup)));
    expect(await findingsOf(at(target).url)).toEqual(SOUND);
    const again = await startBuiltApp(at(target).url, { authorization });
    const kept = await caseReferences(again);
    expect([...knownBefore].filter((reference) => !kept.has(reference))).toEqual([]);
    expect(await again.stop()).toBe(0);
  }, 60_000);

  it('restores the audit log as far as the head that the manifest notes, and finds what was taken from it', async () => {
    const target = at(join(dirname(folder), 'audited.db'));
    await waymark('backup', 'restore', backup, '--to', target.url);
    const head = readHead(manifest.auditHead);
    expect(head?.position).toBeGreaterThan(0);
    const verify = () => inspectDatabase(target.location, SCHEMA, (tx) => verifyAuditChain(tx, { head }));
    expect(await verify()).toMatchObject({ head, faultCount: 0 });
    const cut = `DELETE FROM audit_seal WHERE position = ${head?.position ?? 0}`;
    await runSql(target, ...withoutTriggers(target, 'audit_seal'), cut);
    expect((await verify()).faults.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['HEAD_DIFFERS', 'NOT_SEALED']),
    );
    const { code, findings } = await findingsOf(target.url);
    expect([code, findings]).toEqual([1, expect.arrayContaining([expect.stringContaining('audit log')])]);
  }, 60_000);

  it('verifies; with 16 bytes changed it does not, and restoring it touches nothing', async () => {
    expect(await waymark('backup', 'verify', backup)).toMatchObject({ code: 0, stderr: '' });
    const target = join(dirname(folder), 'untouched.db');
    const text = readFileSync(backup);
    const offset = offsetOf(text, [...knownBefore][0] ?? '');
    flip(backup, offset, 4);
    const verified = await waymark('backup', 'verify', backup);
    expect(verified.code).toBe(1);
    expect(verified.stdout).toContain('FAILED  manifest');
    const refused = await waymark('backup', 'restore', backup, '--to', target);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('Nothing was changed');
    expect(existsSync(target)).toBe(false);
    flip(backup, offset, 4);
    expect((await waymark('backup', 'verify', backup)).code).toBe(0);
  }, 60_000);

  it('does not replace a database unless that is said, nor ever one that a server is using', async () => {
    const inUse = await waymark('backup', 'restore', backup, '--to', database.url, '--replace');
    expect(inUse.code).toBe(1);
    expect(inUse.stderr).toMatch(/^Another Waymark process is using .*\n$/);
    const target = join(dirname(folder), 'older.db');
    await waymark('backup', 'restore', backup, '--to', target);
    const refused = await waymark('backup', 'restore', backup, '--to', target);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--replace')]);
    const replaced = await waymark('backup', 'restore', backup, '--to', target, '--replace');
    const aside = /^The database from before: (.+)$/m.exec(replaced.stdout)?.[1] ?? '';
    expect(await storedRows(at(aside))).toEqual(await storedRows(at(target)));
    expect(readdirSync(dirname(folder)).filter((name) => /restoring|\.part/.test(name))).toEqual([]);
  }, 60_000);
});
