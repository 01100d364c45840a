import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { importCsv } from '../support/imports.js';
import { EVERY_ROLE, signIn } from '../support/sign-in.js';

describe.each(DATABASES)('limits of rate on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;

  beforeEach(async () => {
    database = await newDatabase();
    http = await TestApi.start(database, { operation: { requestsPerMinute: 5, expensivePerMinute: 2 } });
    await http.create('/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' });
  });

  afterEach(async () => {
    await http.close();
    await database.drop();
  });

  const somebody = async () => {
    const { secret } = await signIn(http.uow, { serviceId: null, memberships: EVERY_ROLE });
    return { authorization: `Bearer ${secret}` };
  };

  const ask = (headers: Record<string, string> = {}) => http.get('/v1/need-areas', headers);

  it('counts each token by itself, tells how many requests are left, and refuses the next', async () => {
    const first = await somebody();
    const left: (string | null)[] = [];
    for (let count = 0; count < 5; count++) {
      const answer = await ask(first);
      expect([answer.status, answer.headers.get('ratelimit-policy')]).toEqual([200, '"default";q=5;w=60']);
      left.push(
        /^"default";r=(\d+);t=(?:60|[1-5]?\d)$/.exec(answer.headers.get('ratelimit') ?? '')?.[1] ?? null,
      );
    }
    expect(left).toEqual(['4', '3', '2', '1', '0']);
    const refused = await ask(first);
    expect([refused.status, refused.body.code, refused.headers.get('ratelimit')?.slice(0, 13)]).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      '"default";r=0',
    ]);
    const after = Number(refused.headers.get('retry-after'));
    expect(after > 0 && after <= 60).toBe(true);
    expect((await ask(await somebody())).status).toBe(200);
    expect((await ask({ authorization: first.authorization.replace('Bearer', 'bearer') })).status).toBe(429);
  });

  it('counts requests without a token by address, those among them that nothing answers', async () => {
    const statuses: number[] = [];
    // One request has made the service.
    for (let count = 0; count < 4; count++) statuses.push((await http.get(`/v1/nothing-${count}`)).status);
    statuses.push((await ask()).status, (await http.get('/v1/nothing')).status);
    expect(statuses).toEqual([404, 404, 404, 404, 429, 429]);
  });

  it('takes no address from a header', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 5; count++) {
      const address = `203.0.113.${count}`;
      const claimed = { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` };
      statuses.push((await ask(claimed)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });

  it('refuses what is expensive sooner, and nothing is done', async () => {
    const third = await somebody();
    const runImport = async (): Promise<number> =>
      (await importCsv(http, 'delivery-areas', 'code,name_en\nA1,Area\n', '', third)).status;
    expect([await runImport(), await runImport(), await runImport()]).toEqual([201, 201, 429]);
    const evaluation = await http.post('/v1/evaluations', {}, third);
    expect([evaluation.status, evaluation.headers.get('ratelimit-policy')]).toEqual([
      429,
      '"expensive";q=2;w=60',
    ]);
    expect((await http.get('/v1/imports', third)).body.items).toHaveLength(2);
  });

  it('never refuses a probe of health', async () => {
    for (let count = 0; count < 20; count++) {
      const { status, headers } = await http.get('/health/live');
      expect([status, headers.has('ratelimit')]).toEqual([200, false]);
    }
  });

  it('refuses nobody where there is no limit', async () => {
    const other = await newDatabase();
    const free = await TestApi.start(other);
    for (let count = 0; count < 20; count++) {
      const { status, headers } = await free.get('/v1/nothing');
      expect([status, headers.has('ratelimit')]).toEqual([404, false]);
    }
    await free.close();
    await other.drop();
  });
});
