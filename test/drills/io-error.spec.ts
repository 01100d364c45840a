import { spawnSync } from 'node:child_process';
import { type BuiltApp, startBuiltApp } from '../support/built-app.js';
import { call, caseReferences, CaseWriters, prepareService, until } from '../support/case-writers.js';
import { newSqlite, type TestDatabase } from '../support/databases.js';
import { newCase } from '../support/new-case.js';
import { findingsOf, SOUND } from '../support/waymark-command.js';

const EIO_FROM = 60;
const INJECTED = `inject=fsync,fdatasync:error=EIO:when=${EIO_FROM}+`;
const STRACE = [
  'strace',
  '-D',
  '-f',
  '-qq',
  '-o',
  '/dev/null',
  '-e',
  'trace=fsync,fdatasync',
  '-e',
  INJECTED,
];
const [strace = '', ...straceArgs] = STRACE;
const canInject =
  process.platform === 'linux' && spawnSync(strace, [...straceArgs, process.execPath, '-e', '']).status === 0;

// 2 to 4 MB, as the shell counts: more than the file has, and less than its log of changes comes to.
const FILE_LIMIT = ['sh', '-c', 'ulimit -f 4096 && exec "$@"', 'sh'];

describe('a disk that fails under SQLite', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await newSqlite();
    const app = await startBuiltApp(database.url);
    await prepareService(app.url);
    await app.stop();
  });

  afterEach(() => database.drop());

  async function expectWritingToStop(app: BuiltApp): Promise<void> {
    const writers = new CaseWriters();
    writers.start(app.url, 4);
    await until('a refusal', () => writers.refused.length > 8);
    await writers.stop();
    expect(writers.acknowledged.size).toBeGreaterThan(10);
    const refusals = new Set(writers.refused.map(({ status, code }) => `${status} ${code}`));
    expect([...refusals]).toEqual(['503 STORAGE_FAILED']);
    const later = await call(app.url, 'POST', '/v1/cases', newCase());
    expect([later.status, later.body.code]).toEqual([503, 'STORAGE_FAILED']);
    expect((await call(app.url, 'GET', '/health/ready')).status).toBe(503);
    expect((await call(app.url, 'GET', '/health/live')).status).toBe(200);
    expect(await caseReferences(app.url)).toEqual(writers.acknowledged);
    expect(app.said().match(/Nothing more is written until Waymark is started again/g)).toHaveLength(1);
    expect(await app.stop()).toBe(0);
    const again = await startBuiltApp(database.url);
    expect(await writers.lostAt(again.url)).toEqual([]);
    expect((await call(again.url, 'POST', '/v1/cases', newCase())).status).toBe(201);
    expect(await again.stop()).toBe(0);
    expect(await findingsOf(database.url)).toEqual(SOUND);
  }

  const onPosix = process.platform === 'win32' ? it.skip : it;
  onPosix(
    'in a write: 503 and nothing acknowledged is lost; writing stops until a restart, reads go on',
    async () => {
      await expectWritingToStop(await startBuiltApp(database.url, { under: FILE_LIMIT }));
    },
  );

  const withStrace = canInject ? it : it.skip;
  withStrace(
    `in fsync, with EIO: the same${canInject ? '' : ' (skipped: strace is not here, or may not trace)'}`,
    async () => {
      await expectWritingToStop(await startBuiltApp(database.url, { under: STRACE }));
    },
    120_000,
  );
});
