import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { openSocket, sendRaw } from '../support/raw-http.js';
import { untilTrue } from '../support/until-true.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe.each(DATABASES)('the log of requests on %s', (_dialect, newDatabase) => {
  const log: string[] = [];
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database, { operation: { logLevel: 'info' }, logTo: log });
    service = await openFullService(http, 'ONE');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const linesOf = async (requestId: string): Promise<any[]> => {
    const found = () => log.map((line) => JSON.parse(line)).filter((line) => line.requestId === requestId);
    await untilTrue(() => found().length > 0);
    return found();
  };

  it('has one line of JSON for a request, with the pattern of its route and nothing that was sent', async () => {
    const { headers } = await http.get(`/v1/cases/${service.ids.caseId}?`, service.headers);
    const id = headers.get('x-request-id') ?? '';
    expect(id).toMatch(UUID);
    const lines = await linesOf(id);
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        requestId: id,
        method: 'GET',
        route: '/v1/cases/:caseId',
        status: 200,
        durationMs: expect.any(Number),
        accountId: expect.any(String),
      },
    ]);
    expect(lines[0].durationMs).toBeGreaterThan(0);
  });

  it.each([
    ['0b6c1f0e-5d0a-4d57-9d55-0d6f6a0c3f21', true],
    ['0B6C1F0E-5D0A-4D57-9D55-0D6F6A0C3F21', true],
    ['4bf92f3577b34da6a3ce929d0e0e4736', true],
    ['00f067aa0ba902b7', true],
    ['2010-05-14', false],
    ['20100514', false],
    ['Zebedee', false],
    ['CHILD-1', false],
    ['a'.repeat(65), false],
    ['0b6c1f0e-5d0a-4d57-9d55-0d6f6a0c3f21\tx', false],
    ['', false],
  ])('takes the id %s of its sender: %s', async (given, taken) => {
    const answer = await http.get('/v1/nothing', { 'x-request-id': given });
    const id = answer.headers.get('x-request-id') ?? '';
    expect([id === given, answer.body.instance]).toEqual([taken, id]);
    expect(id).toMatch(taken ? /./ : UUID);
    expect(await linesOf(id)).toHaveLength(1);
  });

  it('names the problem of a refusal, and nobody’s path', async () => {
    const refused = await http.post('/v1/delivery-areas', { code: 'x' });
    expect(await linesOf(refused.body.instance)).toMatchObject([
      { method: 'POST', route: '/v1/delivery-areas', status: 400, problem: 'VALIDATION_FAILED' },
    ]);
    const nowhere = await http.get('/v1/cases-of/Zebedee?name=Zebedee');
    expect(await linesOf(nowhere.body.instance)).toMatchObject([
      { route: null, status: 404, problem: 'NOT_FOUND' },
    ]);
    const unroutable = await http.get('/v1/cases/%ff');
    expect(unroutable.headers.get('x-request-id')).toBe(unroutable.body.instance);
    expect(await linesOf(unroutable.body.instance)).toMatchObject([
      { route: null, status: 400, problem: 'BAD_URL' },
    ]);
    const unreadable = await sendRaw(http.url, 'garbage\r\n\r\n');
    expect(await linesOf(unreadable.body.instance)).toMatchObject([
      { method: null, status: 400, problem: 'BAD_REQUEST' },
    ]);
  });

  it('says that a client broke off', async () => {
    const id = 'feedfacefeedface';
    const socket = await openSocket(http.url);
    const head = `POST /v1/delivery-areas HTTP/1.1\r\nHost: x\r\nX-Request-Id: ${id}\r\nContent-Length: 99\r\n`;
    socket.write(`${head}Content-Type: application/json\r\n\r\n{`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    expect(await linesOf(id)).toMatchObject([{ route: '/v1/delivery-areas', brokenOff: true }]);
  });

  it('stays silent where it is told to', async () => {
    const lines: string[] = [];
    const other = await newDatabase();
    const silent = await TestApi.start(other, { operation: { logLevel: 'silent' }, logTo: lines });
    await silent.get('/health/live');
    await silent.get('/v1/nothing');
    await silent.close();
    await other.drop();
    expect(lines).toEqual([]);
  });
});
