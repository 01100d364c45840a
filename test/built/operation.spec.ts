import { type BuiltApp, runBuilt, startBuiltApp } from '../support/built-app.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { untilTrue } from '../support/until-true.js';

const METRICS_URL = /Measurements are at (http:\/\/\S+)\n/;
const ID = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

describe.each(DATABASES)('how the built server is run on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let app: BuiltApp | undefined;

  const start = async (environment: NodeJS.ProcessEnv): Promise<BuiltApp> =>
    (app = await startBuiltApp(database.url, { environment }));

  beforeEach(async () => {
    database = await newDatabase();
  });

  afterEach(async () => {
    await app?.kill();
    app = undefined;
    await database.drop();
  });

  it('serves its measurements at an address of their own, without a name or an id in them', async () => {
    const app = await start({ METRICS_PORT: '0' });
    const metrics = METRICS_URL.exec(app.said())?.[1] ?? '';
    expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
    await fetch(`${app.url}/v1/cases/${ID}?name=Zebedee`);
    await fetch(`${app.url}/v1/Zebedee`);
    await fetch(`${app.url}/health/live`);
    // A request is measured when it is over, a moment after its answer has come.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const answer = await fetch(metrics);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/plain'),
    ]);
    for (const line of [
      'waymark_http_request_duration_seconds_count{method="GET",route="/v1/cases/:caseId",status="4xx"} 1',
      'waymark_http_request_duration_seconds_count{method="GET",route="none",status="4xx"} 2',
      'waymark_http_request_duration_seconds_count{method="GET",route="/health/live",status="2xx"} 1',
      'waymark_http_requests_in_flight 0',
      'waymark_writes_waiting 0',
      'waymark_writes_oldest_wait_seconds 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toMatch(/^process_cpu_seconds_total \d/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
    expect(text).not.toMatch(/Zebedee|0193a1b2/);
    const root = metrics.replace('/metrics', '/');
    expect([(await fetch(root)).status, (await fetch(metrics, { method: 'POST' })).status]).toEqual([
      404, 404,
    ]);
    expect(await app.stop()).toBe(0);
  });

  it('writes a line for each request to its standard output, between those for people', async () => {
    const app = await start({ LOG_LEVEL: 'info' });
    const { headers } = await fetch(`${app.url}/health/live`);
    const id = headers.get('x-request-id') ?? 'none';
    await untilTrue(() => app.said().includes(id));
    await fetch(`${app.url}/health/ready`);
    expect(await app.stop()).toBe(0);
    const [greeting, ...rest] = app.said().trim().split('\n');
    const lines = rest.filter((line) => line.startsWith('{') && !line.includes('AuditSealer'));
    expect(greeting).toMatch(/^Waymark is listening on /);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { requestId: id, route: '/health/live', status: 200 },
      // Written as the process ended.
      { route: '/health/ready', status: 200 },
    ]);
  });

  it('limits rates as it is told to, by default generously', async () => {
    const unlimited = { RATE_LIMIT_PER_MINUTE: '', RATE_LIMIT_EXPENSIVE_PER_MINUTE: '' };
    const app = await start(unlimited);
    const policies = await Promise.all(
      [fetch(`${app.url}/v1/need-areas`), fetch(`${app.url}/v1/evaluations`, { method: 'POST' })].map(
        async (answer) => (await answer).headers.get('ratelimit-policy'),
      ),
    );
    expect(policies).toEqual(['"default";q=6000;w=60', '"expensive";q=60;w=60']);
    expect(await app.stop()).toBe(0);
  });

  it('names every setting of its operation that cannot be used', async () => {
    const { code, stderr } = await runBuilt('dist/src/main.js', [], {
      DATABASE_URL: database.url,
      LOG_LEVEL: 'loud',
      RATE_LIMIT_PER_MINUTE: '-1',
      RATE_LIMIT_EXPENSIVE_PER_MINUTE: '1.5',
      METRICS_PORT: '70000',
      METRICS_HOST: 'a b',
    });
    const named = stderr
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect([code, ...named]).toEqual([
      1,
      ...['LOG_LEVEL', 'RATE_LIMIT_PER_MINUTE', 'RATE_LIMIT_EXPENSIVE_PER_MINUTE'],
      ...['METRICS_HOST', 'METRICS_PORT'],
    ]);
  });
});
