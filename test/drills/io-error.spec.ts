import { spawnSync } from 'node:child_process';
import { type BuiltApp, startBuiltApp } from '../support/built-app.js';
import { call, caseReferences, CaseWriters, prepareService, until } from '../support/case-writers.js';
import { newSqlite, type TestDatabase } from '../support/databases.js';
import { newCase } from '../support/new-case.js';
import { everyRoleOn } from '../support/sign-in.js';
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

const CLIENTS = 4;
const LOUD = { LOG_LEVEL: 'warn' };

describe('a disk that fails under SQLite', () => {
  let database: TestDatabase;
  let authorization: string;

  beforeEach(async () => {
    database = await newSqlite();
    authorization = await everyRoleOn(database);
    const app = await startBuiltApp(database.url, { authorization });
    await prepareService(app);
    await app.stop();
  });

  afterEach(() => database.drop());

  /** Gives what is there after a restart though it was refused. */
  async function expectWritingToStop(app: BuiltApp): Promise<string[]> {
    const writers = new CaseWriters();
    writers.start(app, CLIENTS);
    await until('a refusal', () => writers.refused.length > 8);
    await writers.stop();
    expect(writers.acknowledged.size).toBeGreaterThan(10);
    const refusals = new Set(writers.refused.map(({ status, code }) => `${status} ${code}`));
    expect([...refusals]).toEqual(['503 STORAGE_FAILED']);
    const later = await call(app, 'POST', '/v1/cases', newCase());
    expect([later.status, later.body.code]).toEqual([503, 'STORAGE_FAILED']);
    expect((await call(app, 'GET', '/health/ready')).status).toBe(503);
    expect((await call(app, 'GET', '/health/live')).status).toBe(200);
    expect((await call(app, 'GET', '/v1/need-areas')).status).toBe(200);
    // Whoever looks at a child is logged: where nothing can be written, nothing of a child is shown.
    expect((await call(app, 'GET', '/v1/cases')).status).toBe(503);
    expect(app.said().match(/Nothing more is written until Waymark is started again/g)).toHaveLength(1);
    expect(await app.stop()).toBe(0);
    const again = await startBuiltApp(database.url, { authorization });
    expect(await writers.lostAt(again)).toEqual([]);
    const unasked = [...(await caseReferences(again))].filter((one) => !writers.acknowledged.has(one));
    expect(writers.refused.map(({ reference }) => reference)).toEqual(expect.arrayContaining(unasked));
    expect((await call(again, 'POST', '/v1/cases', newCase())).status).toBe(201);
    expect(await again.stop()).toBe(0);
    expect(await findingsOf(database.url)).toEqual(SOUND);
    return unasked;
  }

  const onPosix = process.platform === 'win32' ? it.skip : it;
  onPosix(
    'in a write: 503 and nothing acknowledged is lost; writing stops until a restart, reads that need no log go on',
    async () => {
      const server = { authorization, environment: LOUD, under: FILE_LIMIT };
      expect(await expectWritingToStop(await startBuiltApp(database.url, server))).toEqual([]);
    },
  );

  const withStrace = canInject ? it : it.skip;
  withStrace(
    `in fsync, with EIO: the same, though what was refused may be found${canInject ? '' : ' (skipped: strace is not here, or may not trace)'}`,
    async () => {
      // What was written, but not known to have reached the disk, may have: the last commit, of one case a client.
      const server = { authorization, environment: LOUD, under: STRACE };
      const unasked = await expectWritingToStop(await startBuiltApp(database.url, server));
      expect(unasked.length).toBeLessThanOrEqual(CLIENTS);
    },
    120_000,
  );
});
