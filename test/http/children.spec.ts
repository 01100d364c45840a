import { TestApi } from '../support/api.js';
import { seedCasework, startCasework } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { inDatabase } from '../support/in-database.js';
import { newCase } from '../support/new-case.js';
import { refusalOf, ServiceApi } from '../support/service-api.js';

const areaOf = async (database: TestDatabase, childId: string): Promise<string | undefined> => {
  const sql =
    'SELECT a.code FROM child c JOIN delivery_area a ON a.id = c.delivery_area_id WHERE c.id = :childId';
  return (await inDatabase(database, (tx) => tx.queryOne<{ code: string }>(sql, { childId })))?.code;
};

describe.each(DATABASES)('the delivery area of a child on %s', (_dialect, newDatabase) => {
  it('is that of the case that opened last, also when that case moves', async () => {
    const database = await newDatabase();
    await seedCasework(database);
    const api = await TestApi.start(database);
    const service = new ServiceApi(api, 'OWN');
    const open = async (openedOn: string, deliveryArea: string, child: object) =>
      service.create('/v1/cases', { ...newCase({ openedOn, deliveryArea }), child });
    const [stays, moved, followed] = [newCase().child, newCase().child, newCase().child];
    const first = await open('2026-03-02', 'NORTH', stays);
    await open('2026-02-02', 'SOUTH', stays);
    const second = await open('2026-02-02', 'NORTH', moved);
    await open('2026-03-02', 'SOUTH', moved);
    const third = await open('2026-03-02', 'NORTH', followed);
    await service.patch(`/v1/cases/${third.id}`, { deliveryArea: 'SOUTH' }, '"1"');
    await service.patch(`/v1/cases/${second.id}`, { setting: 'CUSTODY' }, '"1"');
    await api.close();
    expect(await areaOf(database, first.childId)).toBe('NORTH');
    expect(await areaOf(database, second.childId)).toBe('SOUTH');
    expect(await areaOf(database, third.childId)).toBe('SOUTH');
    await database.drop();
  });
});

describe.each(DATABASES)('changing a child over HTTP on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ service, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  it('records an answer on language later, and corrects the rest', async () => {
    const { childId } = await service.create('/v1/cases', newCase({}, { preferredLanguage: null }));
    const path = `/v1/children/${childId}`;
    const { body: before } = await service.get(path);
    const asked = await service.patch(path, { preferredLanguage: 'cy' }, '"1"');
    expect([asked.status, asked.headers.get('etag')]).toEqual([200, '"2"']);
    expect(asked.body).toEqual({ ...before, preferredLanguage: 'cy' });
    const rest = { ethnicity: null, sex: 'OTHER', dateOfBirth: '2010-12-31' };
    const corrected = await service.patch(path, rest, '"2"');
    expect(corrected.body).toEqual({ ...asked.body, ...rest });
    expect((await service.get(path)).body).toEqual(corrected.body);
  });

  it('keeps the birth before every case of the child, and before its index date', async () => {
    const sentenced = newCase({ indexEvent: 'CAUTION', indexDate: '2026-02-20' });
    const opened = newCase({ openedOn: '2026-01-20' });
    const first = await service.create('/v1/cases', sentenced);
    const second = await service.create('/v1/cases', opened);
    await service.create('/v1/cases', { ...newCase(), child: opened.child });
    for (const [made, dateOfBirth] of [
      [first, '2026-02-21'],
      [second, '2026-01-21'],
    ]) {
      const path = `/v1/children/${made.childId}`;
      expect(refusalOf(await service.patch(path, { dateOfBirth }, '"1"'))).toEqual([
        422,
        'BORN_AFTER_CASE',
        { '/dateOfBirth': 'BORN_AFTER_CASE' },
      ]);
      const { body, headers } = await service.get(path);
      expect([body.dateOfBirth, headers.get('etag')]).toEqual(['2011-03-01', '"1"']);
    }
  });

  it.each([
    [{ dateOfBirth: '2199-01-01' }, '"1"', 422],
    [{ dateOfBirth: '2011-02-29' }, '"1"', 400],
    [{ dateOfBirth: null }, '"1"', 400],
    [{ sex: null }, '"1"', 400],
    [{ sex: 'M' }, '"1"', 422],
    [{ ethnicity: 'MARTIAN' }, '"1"', 422],
    [{ preferredLanguage: 'fr' }, '"1"', 400],
    [{ reference: 'CH-X' }, '"1"', 400],
    [{ sex: 'FEMALE' }, '"2"', 412],
    [{ sex: 'FEMALE' }, null, 428],
  ])('refuses %j with If-Match %s: %i, and writes nothing', async (changes, etag, status) => {
    const { childId } = await service.create('/v1/cases', newCase());
    const before = await service.get(`/v1/children/${childId}`);
    expect((await service.patch(`/v1/children/${childId}`, changes, etag)).status).toBe(status);
    const after = await service.get(`/v1/children/${childId}`);
    expect([after.body, after.headers.get('etag')]).toEqual([before.body, '"1"']);
  });
});
