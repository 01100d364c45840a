import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { countsOf, csvOf, faultsOf, importCsv } from '../support/imports.js';
import { countRows, readRows } from '../support/read-rows.js';

const AREAS = csvOf('code,name_en,name_cy', 'NORTH,North,Gogledd', 'SOUTH,South,De');
const HEADER = 'code,name_en';

const areaLines = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `A-${index},"Area ${index}"`);

const spools = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('waymark-import-'));

describe.each(DATABASES)('imports over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    await api.create('/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' });
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const areas = () => importCsv(api, 'delivery-areas', AREAS);

  it('imports a file, records that it did, and says so', async () => {
    const answer = await areas();
    expect([answer.status, answer.body.mode, answer.body.dryRun, answer.body.faults]).toEqual([
      201,
      'all',
      false,
      [],
    ]);
    expect(countsOf(answer)).toEqual([2, 2, 0, 0, 0]);
    const read = await api.get(`/v1/imports/${answer.body.id}`);
    expect(read.body).toMatchObject({ id: answer.body.id, recordType: 'delivery-areas', rowsInserted: 2 });
    expect((await api.get('/v1/delivery-areas')).body.items).toMatchObject([
      { code: 'NORTH', nameEn: 'North', nameCy: 'Gogledd' },
      { code: 'SOUTH', nameEn: 'South', nameCy: 'De' },
    ]);
  });

  it('changes nothing when the same file comes twice, and a record when its row has changed', async () => {
    await areas();
    expect(countsOf(await areas())).toEqual([2, 0, 0, 2, 0]);
    const changed = csvOf(
      'name_cy,code,name_en',
      ',NORTH,North and west',
      'De,SOUTH,South',
      'Dwyrain,EAST,East',
    );
    expect(countsOf(await importCsv(api, 'delivery-areas', changed))).toEqual([3, 1, 1, 1, 0]);
    const withoutWelsh = csvOf(HEADER, 'SOUTH,South');
    expect(countsOf(await importCsv(api, 'delivery-areas', withoutWelsh))).toEqual([1, 0, 0, 1, 0]);
    expect((await api.get('/v1/delivery-areas')).body.items).toMatchObject([
      { code: 'EAST', nameCy: 'Dwyrain' },
      { code: 'NORTH', nameEn: 'North and west', nameCy: null },
      { code: 'SOUTH', nameEn: 'South', nameCy: 'De' },
    ]);
  });

  it('tries a file and keeps nothing in a dry run', async () => {
    const answer = await importCsv(
      api,
      'delivery-areas',
      csvOf(HEADER, 'EAST,East', 'west,West'),
      '&dryRun=true',
    );
    expect([answer.status, answer.body.id, answer.body.dryRun]).toEqual([200, null, true]);
    expect(countsOf(answer)).toEqual([2, 1, 0, 0, 1]);
    expect(faultsOf(answer)).toEqual(['3 code BAD_CODE']);
    const good = await importCsv(api, 'delivery-areas', AREAS, '&dryRun=true');
    expect([good.status, good.body.id, countsOf(good)]).toEqual([200, null, [2, 2, 0, 0, 0]]);
    const partial = await importCsv(api, 'delivery-areas', AREAS, '&dryRun=true&mode=partial');
    expect([partial.status, partial.body.id, countsOf(partial)]).toEqual([200, null, [2, 2, 0, 0, 0]]);
    expect(await countRows(database, 'delivery_area')).toBe(0);
    expect((await api.get('/v1/imports')).body.items).toEqual([]);
  });

  it('refuses the whole file for one faulty row, and names every fault', async () => {
    const lines = ['EAST,East', 'west,', 'EAST,East again', ',West', 'SOUTH,South,De'];
    const answer = await importCsv(api, 'delivery-areas', csvOf(HEADER, ...lines));
    expect([answer.status, answer.body.code, answer.body.report.id]).toEqual([422, 'ROWS_FAULTY', null]);
    expect(answer.body.detail).toBe('4 of 5 rows cannot be used, so nothing was imported; see "errors".');
    expect(faultsOf(answer)).toEqual([
      '3 code BAD_CODE',
      '3 name_en VALUE_MISSING',
      '4 code REPEATED_ROW',
      '5 code VALUE_MISSING',
      '6 - RAGGED_ROW',
    ]);
    expect(answer.body.errors[0].pointer).toBe('/rows/3/code');
    expect(answer.body.errors[4].pointer).toBe('/rows/6');
    expect(countsOf(answer)).toEqual([5, 0, 0, 0, 4]);
    expect(await countRows(database, 'delivery_area')).toBe(0);
    expect((await api.get('/v1/imports')).body.items).toEqual([]);
  });

  it('keeps the good rows where that is asked for', async () => {
    const file = csvOf(HEADER, 'EAST,East', 'west,West', 'SO"UTH,South', 'NORTH,North');
    const answer = await importCsv(api, 'delivery-areas', file, '&mode=partial');
    expect([answer.status, answer.body.mode]).toEqual([201, 'partial']);
    expect(countsOf(answer)).toEqual([4, 2, 0, 0, 2]);
    expect(faultsOf(answer)).toEqual(['3 code BAD_CODE', '4 - STRAY_QUOTE']);
    expect(await countRows(database, 'delivery_area')).toBe(2);
    expect((await api.get(`/v1/imports/${answer.body.id}`)).body).toMatchObject({
      rowsRead: 4,
      rowsRejected: 2,
    });
  });

  it('refuses a file with an unclosed quotation mark in any mode, and says what was not read', async () => {
    const file = csvOf(HEADER, 'EAST,East', 'WEST,"West', 'NORTH,North', 'SOUTH,South');
    for (const mode of ['all', 'partial']) {
      const answer = await importCsv(api, 'delivery-areas', file, `&mode=${mode}`);
      expect([answer.status, answer.body.code]).toEqual([422, 'UNCLOSED_QUOTE']);
      expect(faultsOf(answer)).toEqual(['3 - UNCLOSED_QUOTE']);
      expect(answer.body.detail).toMatch(/2 lines after this one were not read/);
    }
    const tried = await importCsv(api, 'delivery-areas', file, '&mode=partial&dryRun=true');
    expect([tried.status, ...faultsOf(tried)]).toEqual([200, '3 - UNCLOSED_QUOTE']);
    expect(await countRows(database, 'delivery_area')).toBe(0);
  });

  it('reads a byte order mark, CRLF, quoted line breaks and blank lines, and counts lines as they stand', async () => {
    const file = '\ufeffcode,name_en\r\n\r\nEAST,"East\r\nof the river"\r\n,\r\n"WEST", West \r\nnorth,North';
    const answer = await importCsv(api, 'delivery-areas', file, '&mode=partial', {
      'content-type': 'text/csv; charset=utf-8',
    });
    expect([answer.status, ...faultsOf(answer)]).toEqual([201, '7 code BAD_CODE']);
    expect((await api.get('/v1/delivery-areas')).body.items).toMatchObject([
      { code: 'EAST', nameEn: 'East\r\nof the river' },
      { code: 'WEST', nameEn: 'West' },
    ]);
  });

  it.each([
    ['Windows-1252', Buffer.from(csvOf(HEADER, 'EAST,caf\xe9'), 'latin1'), /^Line 2 is not UTF-8/],
    ['UTF-16', Buffer.from(`\ufeff${AREAS}`, 'utf16le'), /UTF-16/],
  ])('refuses %s with a remedy', async (_what, body, detail) => {
    const answer = await importCsv(api, 'delivery-areas', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'INVALID_UTF8']);
    expect(answer.body.detail).toMatch(detail);
    expect(answer.body.detail).toMatch(/CSV UTF-8/);
    expect(await countRows(database, 'delivery_area')).toBe(0);
  });

  it.each([
    ['nothing', '', 'EMPTY_FILE', ['1 - EMPTY_FILE']],
    [
      'a column that is not known',
      csvOf('code,name_en,colour', 'EAST,East,red'),
      'UNKNOWN_COLUMN',
      ['1 colour UNKNOWN_COLUMN'],
    ],
    ['a required column missing', csvOf('code', 'EAST'), 'MISSING_COLUMN', ['1 name_en MISSING_COLUMN']],
    [
      'a column twice',
      csvOf('code,name_en,Code', 'EAST,East,EAST'),
      'REPEATED_COLUMN',
      ['1 code REPEATED_COLUMN'],
    ],
    ['semicolons', csvOf('code;name_en', 'EAST;East'), 'HEADER_MISSING', ['1 - HEADER_MISSING']],
    ['an unclosed header', 'code,"name_en\nEAST,East\n', 'UNCLOSED_QUOTE', ['1 - UNCLOSED_QUOTE']],
  ])('refuses a file with %s, even in a dry run', async (_what, file, code, faults) => {
    for (const query of ['', '&dryRun=true']) {
      const answer = await importCsv(api, 'delivery-areas', file, query);
      expect([answer.status, answer.body.code, faultsOf(answer)]).toEqual([422, code, faults]);
      expect(countsOf(answer)).toEqual([0, 0, 0, 0, 0]);
    }
    expect(await countRows(database, 'delivery_area')).toBe(0);
  });

  it('names the columns there are, and never repeats what a file holds', async () => {
    const headless = await importCsv(api, 'cases', csvOf('CASE-77,CHILD-77,2010-02-03'));
    expect(JSON.stringify({ ...headless.body, instance: '' })).not.toMatch(/77|2010/);
    expect(headless.body.errors[0].remedy).toMatch(/^The columns are: case_reference, child_reference,/);
    const header = 'case_reference,child_reference,date_of_birth,sex,opened_on,order_type,setting';
    const faulty = await importCsv(
      api,
      'cases',
      csvOf(header, 'CASE-77,CHILD-77,03/02/2010,Wenglish,1900-01-01,X,Y'),
    );
    expect(faultsOf(faulty)).toEqual([
      '2 date_of_birth BAD_DATE',
      '2 sex UNKNOWN_CODE',
      '2 opened_on PLACEHOLDER_DATE',
      '2 order_type UNKNOWN_CODE',
      '2 setting UNKNOWN_CODE',
    ]);
    expect(JSON.stringify({ ...faulty.body, instance: '' })).not.toMatch(/77|2010|Wenglish/);
    expect(faulty.body.errors[4].remedy).toBe('Use one of COMMUNITY, CUSTODY.');
  });

  it('lists the first thousand faults and counts the others', async () => {
    const answer = await importCsv(
      api,
      'delivery-areas',
      csvOf(HEADER, ...Array.from({ length: 700 }, () => 'a,')),
    );
    expect([answer.body.errors.length, answer.body.report.faultsOmitted]).toEqual([1_000, 400]);
    expect(countsOf(answer)).toEqual([700, 0, 0, 0, 700]);
  });

  it('imports a file that is sent four times at once as if it were sent four times in turn', async () => {
    const file = csvOf(HEADER, ...areaLines(700));
    const answers = await Promise.all([1, 2, 3, 4].map(() => importCsv(api, 'delivery-areas', file)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const counts = answers.map(countsOf).sort((one, other) => (other[1] ?? 0) - (one[1] ?? 0));
    expect(counts).toEqual([[700, 700, 0, 0, 0], ...[1, 2, 3].map(() => [700, 0, 0, 700, 0])]);
    expect(await countRows(database, 'delivery_area')).toBe(700);
  });

  it('streams 20,000 rows', async () => {
    const answer = await importCsv(api, 'delivery-areas', csvOf(HEADER, ...areaLines(20_000)));
    expect(countsOf(answer)).toEqual([20_000, 20_000, 0, 0, 0]);
    expect(await countRows(database, 'delivery_area')).toBe(20_000);
  });

  it('does not hold up other writers while a client is slow, and forgets an upload that is cut off', async () => {
    const before = spools();
    const { hostname, port } = new URL(api.url);
    const upload = httpRequest({
      hostname,
      port,
      method: 'POST',
      path: '/v1/imports?recordType=delivery-areas',
      headers: {
        authorization: api.authorization,
        'content-type': 'text/csv',
        'transfer-encoding': 'chunked',
      },
    });
    const ended = new Promise((resolve) => upload.on('error', resolve));
    upload.write(AREAS);
    await api.create('/v1/delivery-areas', { code: 'QUICK', nameEn: 'Quick' });
    upload.destroy();
    await ended;
    expect(countsOf(await importCsv(api, 'delivery-areas', csvOf(HEADER, 'EAST,East')))).toEqual([
      1, 1, 0, 0, 0,
    ]);
    expect(
      (await api.get('/v1/delivery-areas')).body.items.map(({ code }: { code: string }) => code),
    ).toEqual(['EAST', 'QUICK']);
    expect(spools()).toEqual(before);
  });

  it('keeps services apart', async () => {
    await areas();
    await api.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'WALES' });
    const one = { 'waymark-service': 'ONE' };
    const two = { 'waymark-service': 'TWO' };
    const providers = csvOf('code,name_en,agency,delivery_area', 'CARE,Care,HEALTH,NORTH');
    const unknown = await importCsv(api, 'providers', providers, '', two);
    expect([unknown.status, ...faultsOf(unknown)]).toEqual([422, '2 delivery_area UNKNOWN_DELIVERY_AREA']);
    expect(countsOf(await importCsv(api, 'delivery-areas', AREAS, '', two))).toEqual([2, 2, 0, 0, 0]);
    expect(countsOf(await importCsv(api, 'providers', providers, '', two))).toEqual([1, 1, 0, 0, 0]);
    expect((await api.get('/v1/providers', one)).body.items).toEqual([]);
    const [listed] = (await api.get('/v1/imports', two)).body.items;
    expect((await api.get(`/v1/imports/${listed.id}`, one)).status).toBe(404);
    expect((await importCsv(api, 'delivery-areas', AREAS)).body.code).toBe('SERVICE_NOT_CHOSEN');
  });

  it('pages the imports, the latest first', async () => {
    for (const code of ['A', 'B', 'C']) await importCsv(api, 'delivery-areas', csvOf(HEADER, `${code},Area`));
    const first = await api.get('/v1/imports?limit=2&recordType=delivery-areas');
    const rest = await api.get(`/v1/imports?limit=2&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...rest.body.items].map(({ id }: { id: string }) => id);
    expect([first.body.items.length, rest.body.items.length, rest.body.nextCursor]).toEqual([2, 1, null]);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(first.headers.get('link')).toMatch(/rel="next"/);
    expect((await api.get('/v1/imports?recordType=sessions')).body.items).toEqual([]);
    const foreign = Buffer.from('["not an id"]').toString('base64url');
    for (const cursor of ['x', foreign]) {
      expect((await api.get(`/v1/imports?cursor=${cursor}`)).body.code).toBe('BAD_CURSOR');
    }
    expect((await api.get('/v1/imports/not-an-id')).status).toBe(404);
    expect((await api.get('/v1/imports/0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b')).status).toBe(404);
  });

  it.each([
    ['?recordType=children', '?recordType'],
    ['?recordType=cases&dryRun=perhaps', '?dryRun'],
    ['?recordType=cases&mode=some', '?mode'],
    ['?recordType=cases&sheet=2', '?sheet'],
    ['', '?recordType'],
  ])('refuses the query "%s"', async (query, pointer) => {
    const answer = await api.request('POST', `/v1/imports${query}`, {
      body: AREAS,
      headers: { 'content-type': 'text/csv' },
    });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('takes CSV here and nothing else, and nowhere else', async () => {
    const json = await api.post('/v1/imports?recordType=cases', { rows: [] });
    expect([json.status, json.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    const empty = await api.request('POST', '/v1/imports?recordType=cases');
    expect(empty.status).toBe(415);
    const elsewhere = await api.request('POST', '/v1/delivery-areas', {
      body: AREAS,
      headers: { 'content-type': 'text/csv' },
    });
    expect(elsewhere.status).toBe(415);
  });

  it('refuses a file that is announced as too large before it is sent', async () => {
    const { hostname, port } = new URL(api.url);
    const status = await new Promise((resolve, reject) => {
      const upload = httpRequest(
        {
          hostname,
          port,
          method: 'POST',
          path: '/v1/imports?recordType=delivery-areas',
          headers: {
            authorization: api.authorization,
            'content-type': 'text/csv',
            'content-length': 268_435_457,
          },
        },
        (answer) => {
          resolve(answer.statusCode);
          upload.destroy();
        },
      );
      upload.on('error', reject);
      upload.write('code');
    });
    expect(status).toBe(413);
  });

  it('lists the record types with their columns, before there is any service', async () => {
    const { items } = (await api.get('/v1/imports/record-types')).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual([
      'delivery-areas',
      'need-areas',
      'providers',
      'workers',
      'training',
      'interventions',
      'intervention-modules',
      'intervention-resources',
      'cases',
      'assessments',
      'assetplus',
      'plan-actions',
      'deliveries',
      'sessions',
      'offences',
      'ete-spells',
      'skill-measures',
    ]);
    expect(items[0].columns[0]).toMatchObject({ name: 'code', required: true, kind: 'code', codeSet: null });
    expect(items[8].columns[3]).toMatchObject({ name: 'sex', codeSet: 'SEX' });
    expect(await readRows(database, 'SELECT code FROM delivery_area')).toEqual([]);
  });
});
