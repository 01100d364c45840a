import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { startBuiltApp } from '../support/built-app.js';
import { caseReferences, prepareService, type Server } from '../support/case-writers.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { newCase } from '../support/new-case.js';
import { everyRoleOn } from '../support/sign-in.js';

const REQUESTS = 50;
const LONGEST_MS = 10_000;

/** A request that a server has begun to read: its body is sent only in part. */
function begin({ url, authorization }: Server, agent: Agent, body: string): ClientRequest {
  const begun = request(`${url}/v1/cases`, {
    method: 'POST',
    agent,
    headers: { authorization, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  begun.write(body.slice(0, 20));
  return begun;
}

async function finish(begun: ClientRequest, rest: string): Promise<number> {
  const answered = once(begun, 'response') as Promise<[IncomingMessage]>;
  begun.end(rest);
  const [answer] = await answered;
  answer.resume();
  return answer.statusCode ?? 0;
}

describe.each(DATABASES)('SIGTERM on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await newDatabase();
  });

  afterAll(() => database.drop());

  it(`with ${REQUESTS} requests in flight: each is answered, what was acknowledged is kept, exit 0 within 10 s`, async () => {
    const authorization = await everyRoleOn(database);
    const app = await startBuiltApp(database.url, { authorization });
    await prepareService(app);
    const agent = new Agent({ keepAlive: false });
    const bodies = Array.from({ length: REQUESTS }, () => newCase());
    const texts = bodies.map((body) => JSON.stringify(body));
    const begun = texts.map((text) => begin(app, agent, text));
    await delay(300);
    const from = Date.now();
    const ended = app.stop();
    await delay(300);
    const statuses = await Promise.all(
      begun.map((each, index) => finish(each, (texts[index] ?? '').slice(20))),
    );
    expect(await ended).toBe(0);
    expect(Date.now() - from).toBeLessThan(LONGEST_MS);
    expect([...new Set(statuses)]).toEqual([201]);
    await expect(fetch(`${app.url}/health/live`)).rejects.toThrow();
    const again = await startBuiltApp(database.url, { authorization });
    expect(await caseReferences(again)).toEqual(new Set(bodies.map(({ reference }) => reference)));
    await again.stop();
  });
});
