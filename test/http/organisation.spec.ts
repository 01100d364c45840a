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
});
