import { DATABASES } from '../support/databases.js';
import { TestApi } from '../support/api.js';
import type { TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { refusalOf } from '../support/service-api.js';
import { signIn } from '../support/sign-in.js';

describe.each(DATABASES)('workers over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  let made = 0;
  const add = (changes: object = {}) =>
    service.api.create('/v1/workers', {
      reference: `OWN-${++made}`,
      name: 'Sample Worker',
      agency: 'YOUTH_JUSTICE_SERVICE',
      languages: ['en'],
      activeFrom: '2024-01-01',
      ...changes,
    });
  const idsOf = async (query: string): Promise<string[]> =>
    (await service.api.all(`/v1/workers?${query}`)).map(({ id }) => id as string);

  it('R37 finds who speaks Welsh, who is of a team, and who works on a day', async () => {
    const english = await add({ team: 'TEAM' });
    const welsh = await add({ languages: ['cy', 'en'], agency: 'HEALTH' });
    const left = await add({ languages: ['cy'], activeTo: '2025-12-31' });
    const of = async (query: string) => {
      const found = await idsOf(query);
      return [english, welsh, left].map(({ id }) => found.includes(id as string));
    };
    expect(await of('language=cy')).toEqual([false, true, false]);
    expect(await of('language=en')).toEqual([true, true, false]);
    expect(await of('language=cy&on=2025-12-31')).toEqual([false, true, true]);
    expect(await of('language=cy&inactive=true')).toEqual([false, true, true]);
    expect(await of('on=2023-12-31')).toEqual([false, false, false]);
    expect(await of('team=TEAM')).toEqual([true, false, false]);
    expect(await of('team=NONE')).toEqual([false, false, false]);
    expect(await of('agency=HEALTH')).toEqual([false, true, false]);
    expect(await of('qualification=NOTHING')).toEqual([false, false, false]);
  });

  it('answers what was given, and changes what a change names', async () => {
    const { accountId } = await signIn(http.uow, {
      serviceId: service.ids.serviceId,
      memberships: [{ role: 'CASE_MANAGER', teamId: null }],
    });
    const { id } = await add({ accountId, team: 'TEAM', deliveryArea: 'NORTH', languages: ['cy', 'en'] });
    const path = `/v1/workers/${id}`;
    const first = await service.api.get(path);
    expect(first.body).toMatchObject({
      accountId,
      languages: ['cy', 'en'],
      activeTo: null,
      qualifications: [],
    });
    expect([first.body.teamId, first.body.deliveryAreaId]).not.toContain(null);
    const etag = first.headers.get('etag');
    const changed = await service.api.patch(path, { team: null, activeTo: '2026-06-30' }, etag);
    expect(changed.body).toEqual({ ...first.body, teamId: null, activeTo: '2026-06-30' });
    expect((await service.api.patch(path, { name: 'X' }, etag)).status).toBe(412);
    expect((await service.api.get(path)).body).toEqual(changed.body);

    const taken = await service.api.post('/v1/workers', {
      ...{ reference: 'OTHER', name: 'X', agency: 'HEALTH', languages: ['en'], activeFrom: '2024-01-01' },
      accountId,
    });
    expect(refusalOf(taken)).toEqual([
      422,
      'ACCOUNT_OF_OTHER_WORKER',
      { '/accountId': 'ACCOUNT_OF_OTHER_WORKER' },
    ]);
    const kept = await service.api.patch(path, { accountId }, changed.headers.get('etag'));
    expect(kept.status).toBe(200);
  });

  it('names everything that is wrong with a worker at once', async () => {
    const answer = await service.api.post('/v1/workers', {
      reference: 'WRONG',
      name: 'X',
      agency: 'NONE',
      team: 'NONE',
      deliveryArea: 'NONE',
      accountId: service.ids.caseId,
      languages: [],
      activeFrom: '2026-01-02',
      activeTo: '2026-01-01',
    });
    expect(refusalOf(answer)).toEqual([
      422,
      'UNKNOWN_CODE',
      {
        '/agency': 'UNKNOWN_CODE',
        '/team': 'UNKNOWN_TEAM',
        '/deliveryArea': 'UNKNOWN_DELIVERY_AREA',
        '/accountId': 'UNKNOWN_ACCOUNT',
        '/languages': 'LANGUAGES_UNCLEAR',
        '/activeTo': 'BEFORE_START',
      },
    ]);
    const { reference } = await add();
    const again = await service.api.post('/v1/workers', {
      ...{ reference, name: 'X', agency: 'HEALTH', languages: ['en'], activeFrom: '2024-01-01' },
    });
    expect([again.status, again.body.code]).toEqual([409, 'REFERENCE_TAKEN']);
  });
});
