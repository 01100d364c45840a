import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

describe.each(DATABASES)('organisation over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('asks for a service to be made first, and then uses the only one there is', async () => {
    const refused = await api.get('/v1/need-areas');
    expect([refused.status, refused.body.code]).toEqual([400, 'SERVICE_NOT_CHOSEN']);
    await api.create('/v1/services', { code: 'ONE', nameEn: 'One', nameCy: 'Un', country: 'WALES' });
    const listed = await api.get('/v1/need-areas', { 'accept-language': 'cy-GB, en;q=0.5' });
    expect(listed.body.items[0]).toMatchObject({
      code: 'LIV',
      label: 'Trefniadau byw a llety',
      assetSection: 1,
    });
    expect(listed.body.items).toHaveLength(22);
  });

  it('keeps the services of one deployment apart', async () => {
    await api.create('/v1/delivery-areas', { code: 'NORTH', nameEn: 'North', nameCy: 'Gogledd' });
    await api.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'ENGLAND' });
    expect((await api.get('/v1/delivery-areas')).body.code).toBe('SERVICE_NOT_CHOSEN');
    expect((await api.get('/v1/delivery-areas', { 'waymark-service': 'ONE' })).body.items).toHaveLength(1);
    expect((await api.get('/v1/delivery-areas', { 'waymark-service': 'TWO' })).body.items).toHaveLength(0);
    expect((await api.get('/v1/delivery-areas', { 'waymark-service': 'THREE' })).status).toBe(400);
  });

  it('names every field that cannot be used, and writes nothing', async () => {
    const refused = await api.post(
      '/v1/providers',
      { code: 'fire', nameEn: '', agency: 'FIRE_AND_RESCUE', shoeSize: 9 },
      { 'waymark-service': 'ONE' },
    );
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((fault: { pointer: string }) => fault.pointer).sort()).toEqual([
      '/code',
      '/nameEn',
      '/shoeSize',
    ]);
    const unknown = await api.post(
      '/v1/providers',
      { code: 'FIRE', nameEn: 'Fire', agency: 'PIRATES' },
      { 'waymark-service': 'ONE' },
    );
    expect([unknown.status, unknown.body.code, unknown.body.errors[0].pointer]).toEqual([
      422,
      'UNKNOWN_CODE',
      '/agency',
    ]);
    expect((await api.get('/v1/providers', { 'waymark-service': 'ONE' })).body.items).toEqual([]);
  });

  it('refuses a code that is taken, also when several come at once, and lets another service have it', async () => {
    const own = { 'waymark-service': 'TAKEN' };
    const other = { 'waymark-service': 'OTHER' };
    const codes = async (path: string) =>
      (await api.get(path, own)).body.items.map(({ code }: { code: string }) => code);
    const service = { code: 'TAKEN', nameEn: 'Taken', country: 'WALES' };
    await api.create('/v1/services', { ...service, code: 'OTHER' });
    for (const [path, body] of [
      ['/v1/services', service],
      ['/v1/delivery-areas', { code: 'TAKEN', nameEn: 'Taken' }],
      ['/v1/providers', { code: 'TAKEN', nameEn: 'Taken', agency: 'EDUCATION' }],
    ] as const) {
      const headers = path === '/v1/services' ? {} : own;
      const answers = await Promise.all([1, 2, 3].map(() => api.post(path, body, headers)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      const refused = answers.find(({ status }) => status === 409)?.body;
      expect([refused.code, refused.errors]).toEqual([
        'CODE_TAKEN',
        [{ pointer: '/code', code: 'CODE_TAKEN', detail: expect.any(String) }],
      ]);
      if (path !== '/v1/services') expect((await api.post(path, body, other)).status).toBe(201);
      expect((await codes(path)).filter((code: string) => code === 'TAKEN')).toHaveLength(1);
    }
  });
});
