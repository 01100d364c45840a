import { setTimeout as delay } from 'node:timers/promises';
import { startBuiltApp } from '../support/built-app.js';
import { CaseWriters, prepareService, until } from '../support/case-writers.js';
import { startPostgres } from '../support/postgres-server.mjs';
import { everyRoleOn } from '../support/sign-in.js';
import { findingsOf, SOUND } from '../support/waymark-command.js';

const RESTARTS = 2;

describe('PostgreSQL', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;

  beforeAll(async () => {
    postgres = await startPostgres();
  });

  afterAll(() => postgres.stop());

  it(`falling and starting again ${RESTARTS} times under 8 writers: 503 with Retry-After, nothing acknowledged is lost`, async () => {
    const url = `${postgres.url}/postgres`;
    const authorization = await everyRoleOn({ location: { kind: 'postgres', url } });
    const app = await startBuiltApp(url, { authorization });
    await prepareService(app);
    const writers = new CaseWriters();
    writers.start(app);
    for (let restart = 0; restart < RESTARTS; restart++) {
      const before = writers.acknowledged.size;
      await until('writes', () => writers.acknowledged.size > before + 20);
      await postgres.restart();
      await delay(200);
    }
    const after = writers.acknowledged.size;
    await until('writes after the restart', () => writers.acknowledged.size > after + 20);
    await writers.stop();
    const refusals = writers.refused.map(
      ({ status, code, retryAfter }) => `${status} ${code} ${retryAfter === null ? 'at once' : 'later'}`,
    );
    expect([...new Set(refusals)]).toEqual(['503 DATABASE_UNAVAILABLE later']);
    expect(writers.unanswered).toBe(0);
    expect(await writers.lostAt(app)).toEqual([]);
    expect(await app.stop()).toBe(0);
    expect(await findingsOf(url)).toEqual(SOUND);
  }, 120_000);
});
