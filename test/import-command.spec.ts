import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportCommandOptions, runImport } from '../src/imports/import-command.js';
import { RECORD_TYPE_NAMES } from '../src/imports/record-types/all.js';
import { TestApi } from './support/api.js';
import { runBuilt } from './support/built-app.js';
import { DATABASES, type TestDatabase } from './support/databases.js';
import { csvOf } from './support/imports.js';
import { countRows } from './support/read-rows.js';

const SAMPLES = join(process.cwd(), 'docs', 'samples');

describe.each(DATABASES)('waymark import on %s', (dialect, newDatabase) => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await newDatabase();
    folder = await mkdtemp(join(tmpdir(), 'waymark-files-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
    await database.drop();
  });

  async function withApi<Result>(use: (api: TestApi) => Promise<Result>): Promise<Result> {
    const api = await TestApi.start(database);
    try {
      return await use(api);
    } finally {
      await api.close();
    }
  }

  const addService = (code = 'CTM') =>
    withApi((api) => api.create('/v1/services', { code, nameEn: code, country: 'WALES' }));

  async function run(paths: string[], options: ImportCommandOptions = {}, token?: string) {
    const written = { out: '', err: '' };
    const streamTo = (name: 'out' | 'err') =>
      ({
        columns: 120,
        write: (text: string) => Boolean((written[name] += text)),
      }) as unknown as NodeJS.WriteStream;
    const surroundings = {
      environment: { DATABASE_URL: database.url, WAYMARK_TOKEN: token },
      out: streamTo('out'),
      err: streamTo('err'),
    };
    const code = await runImport(paths, options, surroundings);
    return { code, ...written };
  }

  it('imports a folder in order, whatever the order of its names, and changes nothing the second time', async () => {
    await addService();
    const first = await run([SAMPLES]);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out.split('\n')[0]).toMatch(
      /delivery-areas\.csv: 1 rows: 1 new, .* Imported as [0-9a-f-]{36}\.$/,
    );
    expect(first.out).toMatch(/skill-measures\.csv: 1 rows: 1 new/);
    const second = await run([SAMPLES]);
    expect(second.code).toBe(0);
    expect(second.out).not.toMatch(/[1-9]\d* (new|changed|rejected)/);
    expect(await countRows(database, 'import_batch')).toBe(2 * RECORD_TYPE_NAMES.length);
  });

  it('tries a folder as a whole, and keeps nothing', async () => {
    await addService();
    const { code, out } = await run([SAMPLES], { dryRun: true });
    expect([code, out.match(/Dry run: nothing was kept\./g)?.length]).toEqual([0, RECORD_TYPE_NAMES.length]);
    expect(out).not.toMatch(/[1-9]\d* rejected/);
    expect(await countRows(database, 'child')).toBe(0);
  });

  it('keeps no file where one is refused, and says what to mend', async () => {
    await addService();
    await cp(join(SAMPLES, 'delivery-areas.csv'), join(folder, 'delivery-areas.csv'));
    const agency = 'code,name_en,agency,delivery_area';
    await writeFile(join(folder, 'providers.csv'), csvOf(agency, 'A,One,POLICE,CYNON', 'B,Two,POLICE,TAFF'));
    const refused = await run([folder]);
    expect(refused.code).toBe(1);
    expect(refused.out).toMatch(/providers\.csv: 2 rows: 1 rejected\. Refused: nothing was kept\./);
    expect(refused.out).toMatch(/│ 3 +│ delivery_area +│ The service has no such delivery area\./);
    expect(await countRows(database, 'delivery_area')).toBe(0);
    const partial = await run([folder], { partial: true });
    expect(partial.code).toBe(1);
    expect(partial.out).toMatch(
      /providers\.csv: 2 rows: 1 new, 0 changed, 0 unchanged, 1 rejected\. Imported/,
    );
    expect(await countRows(database, 'provider')).toBe(1);
  });

  it('names the file that is not UTF-8 text', async () => {
    await addService();
    await cp(join(SAMPLES, 'delivery-areas.csv'), join(folder, 'delivery-areas.csv'));
    await writeFile(join(folder, 'cases.csv'), Buffer.from('case_reference\ncaf\xe9\n', 'latin1'));
    const { code, err } = await run([folder]);
    expect([code, err]).toEqual([1, expect.stringMatching(/cases\.csv: Line 2 is not UTF-8 text/)]);
    expect(await countRows(database, 'delivery_area')).toBe(0);
  });

  it('sends files to a running server', async () => {
    await addService();
    await withApi(async (api) => {
      const token = api.authorization.replace('Bearer ', '');
      const tokenFile = join(folder, 'token');
      await writeFile(tokenFile, `${token}\n`);
      const sent = await run([SAMPLES], { url: api.url, tokenFile });
      expect([sent.code, sent.err]).toEqual([0, '']);
      expect((await api.get('/v1/imports')).body.items).toHaveLength(RECORD_TYPE_NAMES.length);
      const file = join(folder, 'areas.csv');
      await writeFile(file, csvOf('code,name_en', 'east,East'));
      const refused = await run([file], { url: api.url, type: 'delivery-areas' }, token);
      expect(refused.code).toBe(1);
      expect(refused.out).toMatch(/Refused: nothing was kept\.[^]*│ 2 +│ code/);
      const tried = await run([SAMPLES], { url: api.url, dryRun: true }, token);
      expect([tried.code, tried.err]).toEqual([0, expect.stringMatching(/tries each file by itself/)]);
      const unknown = await run([file], { url: api.url, type: 'delivery-areas', service: 'NONE' }, token);
      expect([unknown.code, unknown.err]).toEqual([1, expect.stringMatching(/No service has the code/)]);
      const unsigned = await run([SAMPLES], { url: api.url }, 'wmk_0');
      expect([unsigned.code, unsigned.err]).toEqual([1, expect.stringMatching(/token is not good/)]);
    });
    const away = await run([SAMPLES], { url: 'http://127.0.0.1:9' }, 'x');
    expect([away.code, away.err]).toEqual([1, expect.stringMatching(/cannot be reached/)]);
  });

  it('says which service is meant, and that there must be one', async () => {
    const none = await run([SAMPLES]);
    expect([none.code, none.err]).toEqual([
      1,
      expect.stringMatching(/^There is no youth justice service yet/),
    ]);
    await addService('CTM');
    await addService('TWO');
    const several = await run([SAMPLES]);
    expect([several.code, several.err]).toEqual([1, expect.stringMatching(/name one with --service/)]);
    const unknown = await run([SAMPLES], { service: 'THREE' });
    expect([unknown.code, unknown.err]).toEqual([1, 'No service has the code "THREE".\n']);
    expect((await run([SAMPLES], { service: 'CTM' })).code).toBe(0);
  });

  it('is told what it was not given, and answers 2', async () => {
    const other = join(folder, 'children.csv');
    await writeFile(other, '');
    for (const [paths, options, message] of [
      [[join(folder, 'none.csv')], {}, /There is no file or folder/],
      [[folder], {}, /not named after a record type/],
      [[other], { type: 'children' }, /There is no record type "children"/],
      [[SAMPLES], { url: 'somewhere' }, /--url must be/],
      [[SAMPLES], { url: 'http://127.0.0.1:9' }, /needs a token/],
      [[SAMPLES], { url: 'http://127.0.0.1:9', tokenFile: join(folder, 'none') }, /no token to be read/],
    ] as const) {
      const { code, err } = await run([...paths], options);
      expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    }
    await rm(other);
    expect((await run([folder])).code).toBe(2);
  });

  if (dialect === 'sqlite') {
    it('leaves a database alone that a server is using, and says what to do', async () => {
      await addService();
      const { code, err } = await withApi(() => run([SAMPLES]));
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/^Another Waymark process is using .*see --url/),
      ]);
      expect(await countRows(database, 'import_batch')).toBe(0);
    });
  }
});

describe('the import command', () => {
  it.each([
    [['import'], 2],
    [['import', 'cases.csv', '--sheet', '2'], 2],
    [['import', '--help'], 0],
  ])('%j ends with %i', async (args, expected) => {
    expect((await runBuilt('dist/src/cli.main.js', args, {})).code).toBe(expected);
  });
});
