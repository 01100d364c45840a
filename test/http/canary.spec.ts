import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { type Answer, TestApi } from '../support/api.js';
import { fieldsOf, typesOf, withField } from '../support/body-fields.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { editedPath, type Operation, OPERATIONS, pathOf, pathParameters } from '../support/operations.js';
import { sendRaw } from '../support/raw-http.js';
import type { Body } from '../support/sample-bodies.js';

/** What must not be found again, whatever field, header, path or query it came in. */
const NAME = 'Zebedee Quillfeather';
const REFERENCE = 'QUILLFEATHER-ZZ88';
const BIRTH = '2011-03-17';
const TOKEN = 'wmk_q8xzebedee77f1c2d3e4b5a697';
const CANARIES = ['zebedee', 'quillfeather', 'zz88', BIRTH, '20110317', 'q8xzebedee'];

const HEADERS = {
  cookie: `session=${TOKEN}; name=Quillfeather`,
  'x-request-id': REFERENCE,
  'x-forwarded-for': 'quillfeather',
  'user-agent': NAME,
  'accept-language': 'zebedee',
  'idempotency-key': REFERENCE,
  referer: `http://x/?name=${REFERENCE}`,
};

const writes = OPERATIONS.filter(({ body }) => body !== null);

/** Bodies with the canaries in every field that takes text: as accepted as can be, as wrong as can be, and cut off. */
function bodiesOf({ body: schema }: Operation, sample: Body): (Body | string)[] {
  const fields = fieldsOf(schema ?? {}, sample).filter(({ schema: part }) =>
    typesOf(part).includes('string'),
  );
  const filled = (valueOf: (field: (typeof fields)[number]) => string): Body =>
    fields.reduce((body, field) => withField(body, field.pointer, valueOf(field)), sample);
  const free = ({ pointer, schema: part }: (typeof fields)[number]): string | null => {
    if (/reference$/i.test(pointer)) return REFERENCE;
    if (pointer.endsWith('dateOfBirth')) return BIRTH;
    return part.format || part.pattern?.startsWith('^[A-Z') || part.enum ? null : NAME;
  };
  const valid = fields.reduce((body, field) => {
    const value = free(field);
    return value === null ? body : withField(body, field.pointer, value);
  }, sample);
  const singly = fields.flatMap(({ pointer }) =>
    [NAME, BIRTH, 'QUILLFEATHER'].map((value) => withField(sample, pointer, value)),
  );
  return [
    valid,
    valid,
    filled(() => NAME),
    filled(() => BIRTH),
    filled(() => 'QUILLFEATHER'),
    filled(() => `${NAME}\u0000`),
    { ...sample, shoeSize: NAME },
    ...singly,
    `{"name":"${NAME}", "token": "${TOKEN}"`,
    `"${NAME}"`,
  ];
}

const TABLES = ['intervention', 'delivery', 'delivery_session', 'offence', 'ete_spell', 'delivery_area'];
const RENAMED = TABLES.map((table) => `ALTER TABLE ${table} RENAME TO ${table}_quillfeather;`).join('\n');

/** Makes the database fail in words that quote the date of birth of a child. */
const QUOTING = {
  sqlite: `CREATE TRIGGER quote BEFORE UPDATE ON child BEGIN
    SELECT RAISE(ABORT, 'no room for ' || NEW.date_of_birth); END;`,
  postgres: `CREATE FUNCTION quote() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'no room for %', NEW.date_of_birth; END $$;
    CREATE TRIGGER quote BEFORE UPDATE ON child FOR EACH ROW EXECUTE FUNCTION quote();`,
};

async function breakDatabase({ location, dialect }: TestDatabase): Promise<void> {
  const statements = `${RENAMED}\n${QUOTING[dialect]}`;
  if (location.kind === 'sqlite') {
    const handle = new BetterSqlite3(location.file);
    handle.exec(statements);
    handle.close();
    return;
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  await client.query(statements);
  await client.end();
}

describe.each(DATABASES)('canaries on %s', (dialect, newDatabase) => {
  const log: string[] = [];
  const problems: string[] = [];
  const statuses = new Set<number>();
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database, { operation: { logLevel: 'trace' }, logTo: log });
    service = await openFullService(http, 'ONE');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const note = ({ status, body }: Pick<Answer, 'status' | 'body'>): void => {
    statuses.add(status);
    if (status >= 400) problems.push(JSON.stringify(body));
  };
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    note(await http.request(method, path, { body, headers: { ...HEADERS, ...service.headers, ...headers } }));
  const leaks = (texts: string[]): string[] => {
    const [, secret = ''] = http.authorization.toLowerCase().split('_');
    const canaries = [...CANARIES, secret.slice(0, 12)];
    return texts.filter((text) => canaries.some((canary) => text.toLowerCase().includes(canary)));
  };

  /** Puts the canaries wherever a request has room for them. */
  const askEverything = async (): Promise<void> => {
    for (const operation of writes) {
      const path = pathOf(operation, service);
      const read = editedPath(operation, path);
      for (const body of bodiesOf(operation, service.bodyOf(operation.operationId))) {
        const answer = read && (await http.get(read, service.headers));
        const etag = answer ? answer.headers.get('etag') : null;
        await send(operation.method, path, body, etag ? { 'if-match': etag } : {});
      }
      await send(operation.method, path, {}, { 'if-match': `"${REFERENCE}"` });
      await send(operation.method, path, NAME, { 'content-type': 'text/quillfeather' });
      await send(operation.method, path, {}, { 'waymark-service': 'QUILLFEATHER' });
      await send(operation.method, path, {}, { authorization: `Bearer ${TOKEN}` });
    }
    for (const operation of OPERATIONS) {
      const values = [NAME, BIRTH, REFERENCE, 'QUILLFEATHER', '%00Zebedee'].map(encodeURIComponent);
      for (const value of values) {
        const names = operation.parameters
          .filter(({ in: place }) => place === 'query')
          .map(({ name }) => name);
        for (const name of [...names, 'token']) {
          await send(operation.method, `${pathOf(operation, service)}?${name}=${value}&${name}=${value}`);
          await send(operation.method, `${pathOf(operation, service)}?${name}=${value}`);
        }
        const replaced = Object.fromEntries(pathParameters(operation).map((name) => [name, value]));
        await send(operation.method, `${pathOf(operation, service, replaced)}?name=${value}`);
        await send('DELETE', `${pathOf(operation, service, replaced)}?name=${value}`);
        await send('PUT', `/v1/quillfeather/${value}?token=${TOKEN}`);
      }
    }
    await send('GET', `/v1/cases/%ffquillfeather?token=${TOKEN}`);
    await send('GET', `/v1/cases?limit=${NAME.repeat(400)}`);
    const csv = `code,name_en\nQUILLFEATHER,${NAME}\n${REFERENCE} ${BIRTH},"${NAME}\n`;
    for (const type of ['delivery-areas', 'cases', 'quillfeather']) {
      await send('POST', `/v1/imports?recordType=${type}`, csv, { 'content-type': 'text/csv' });
    }
    for (const bytes of [`${NAME}\r\n\r\n`, `GET /${TOKEN} HTTP/1.1\r\n${NAME}\r\n\r\n`]) {
      note(await sendRaw(http.url, bytes));
    }
  };

  it('puts nothing that was sent into a log or a problem', async () => {
    await askEverything();
    expect(
      [200, 201, 400, 401, 404, 405, 409, 412, 414, 415, 422].filter((status) => !statuses.has(status)),
    ).toEqual([]);
    expect(leaks(problems)).toEqual([]);
    expect(log.length).toBeGreaterThan(500);
    expect(leaks(log)).toEqual([]);
  }, 120_000);

  it('nor when the database fails, of which it says the kind of error and where', async () => {
    await breakDatabase(database);
    const before = log.length;
    await askEverything();
    expect(statuses.has(500)).toBe(true);
    expect(leaks(problems)).toEqual([]);
    expect(leaks(log)).toEqual([]);
    const faults = log
      .slice(before)
      .map((line) => JSON.parse(line))
      .filter(({ status }) => status === 500)
      .map(({ fault }) => fault);
    const codes = new Set(faults.map(({ code }) => code as string));
    expect([...codes].sort()).toEqual(
      dialect === 'sqlite' ? ['SQLITE_CONSTRAINT_TRIGGER', 'SQLITE_ERROR'] : ['42P01', 'P0001'],
    );
    for (const fault of faults) {
      expect(fault).toEqual({
        error: expect.stringMatching(/Error$/),
        code: expect.any(String),
        frames: expect.arrayContaining([expect.stringMatching(/^src\/\S+:\d+$/)]),
      });
    }
  }, 120_000);
});
