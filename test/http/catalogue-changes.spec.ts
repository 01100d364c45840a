import type { TestApi } from '../support/api.js';
import { entry, faultsOf, ofVersion, ONE, startCatalogue, version } from '../support/catalogue.js';
import { DATABASES } from '../support/databases.js';

describe.each(DATABASES)('changing the catalogue over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let stop: () => Promise<void>;
  const list = (search: string, headers = ONE) => api.get(`/v1/interventions${search}`, headers);

  beforeAll(async () => {
    ({ api, stop } = await startCatalogue(newDatabase));
  });

  afterAll(() => stop());

  let id: string;
  let path: string;
  let made = 0;
  const ifMatch = (tag: string | null) => ({ ...ONE, 'if-match': tag ?? '' });
  const read = () => api.get(path, ONE);

  beforeEach(async () => {
    const { body, headers } = await api.post('/v1/interventions', entry({ code: `CHANGED_${++made}` }), ONE);
    id = body.id as string;
    path = `/v1/interventions/${id}`;
    expect(headers.get('etag')).toBe('"1"');
  });

  it('edits the Welsh texts, the owner and the review date in place, and leaves out what is not given', async () => {
    const before = await read();
    const edited = await api.patch(
      path,
      { owner: 'Education lead', titleCy: null, reviewDueOn: '2020-01-31' },
      ifMatch(before.headers.get('etag')),
    );
    expect([edited.status, edited.headers.get('etag')]).toEqual([200, '"2"']);
    expect(edited.body).toEqual({
      ...before.body,
      ...{ owner: 'Education lead', titleCy: null, reviewDueOn: '2020-01-31', reviewOverdue: true },
    });
    expect((await read()).body).toEqual(edited.body);
  });

  it.each([
    [{ titleEn: 'New' }, 400, '/titleEn UNKNOWN_FIELD'],
    [{ ageMax: 16 }, 400, '/ageMax UNKNOWN_FIELD'],
    [{ status: 'RETIRED' }, 400, '/status UNKNOWN_FIELD'],
    [{ reviewDueOn: 'soon' }, 400, '/reviewDueOn IS_PLAIN_DATE'],
    [{ titleCy: '' }, 400, '/titleCy IS_LENGTH'],
  ])('refuses the edit %j', async (changes, status, fault) => {
    const before = await read();
    const refused = await api.patch(path, changes, ifMatch('"1"'));
    expect(refused.status).toBe(status);
    expect(faultsOf(refused)).toContain(fault);
    const after = await read();
    expect([after.body, after.headers.get('etag')]).toEqual([before.body, '"1"']);
  });

  it('R26 replaces the current version, keeps the old one, and leaves the identity', async () => {
    const first = await read();
    const second = await api.post(
      `${path}/versions`,
      version({ ageMax: 18, needs: [{ needAreaCode: 'EMH', target: 'PRIMARY' }] }),
      ifMatch('"1"'),
    );
    expect([second.status, second.headers.get('etag')]).toEqual([201, '"2"']);
    expect(second.body).toMatchObject({
      id,
      code: first.body.code,
      versionNo: 2,
      isCurrent: true,
      ageMax: 18,
      needs: [{ needAreaCode: 'EMH', target: 'PRIMARY' }],
      changeReason: 'The groups ran out of time.',
    });
    expect(second.body.versionId).not.toBe(first.body.versionId);
    expect((await read()).body).toEqual(second.body);
    expect((await api.get(`${path}/versions`, ONE)).body.items).toEqual([
      ofVersion(second.body),
      { ...ofVersion(first.body), isCurrent: false },
    ]);
    expect((await api.get(`${path}/versions/1`, ONE)).body).toEqual({
      ...ofVersion(first.body),
      isCurrent: false,
    });
    const listed = await list(`?q=${first.body.code}`);
    expect(listed.body.items.map((item: { versionNo: number }) => item.versionNo)).toEqual([2]);
  });

  it.each([
    [version({ changeReason: undefined }), 400, '/changeReason IS_STRING'],
    [version({ code: 'OTHER' }), 400, '/code UNKNOWN_FIELD'],
    [version({ settings: [] }), 422, '/settings EMPTY_LIST'],
    [version({ provider: 'FIRE' }), 422, '/provider UNKNOWN_PROVIDER'],
  ])('refuses a faulty version and keeps the current one (%#)', async (body, status, fault) => {
    const before = await read();
    const refused = await api.post(`${path}/versions`, body, ifMatch('"1"'));
    expect(refused.status).toBe(status);
    expect(faultsOf(refused)).toContain(fault);
    expect((await read()).body).toEqual(before.body);
    expect((await api.get(`${path}/versions`, ONE)).body.items).toHaveLength(1);
  });

  it('asks for If-Match, and refuses one that is stale, malformed or of an earlier version', async () => {
    for (const send of [
      (headers: Record<string, string>) => api.patch(path, { titleCy: 'Teitl' }, headers),
      (headers: Record<string, string>) => api.post(`${path}/versions`, version(), headers),
    ]) {
      expect((await send(ONE)).status).toBe(428);
      expect((await send(ifMatch('"9"'))).status).toBe(412);
      expect((await send(ifMatch('*'))).status).toBe(412);
    }
    expect((await api.post(`${path}/versions`, version(), ifMatch('"1"'))).status).toBe(201);
    const refused = await api.patch(path, { titleCy: 'Teitl' }, ifMatch('"1"'));
    expect([refused.status, refused.body.code]).toEqual([412, 'STALE_VERSION']);
    expect((await read()).body).toMatchObject({ versionNo: 2, status: 'ACTIVE_CORE' });
  });

  it('lets one of two people who read the same version replace it', async () => {
    const answers = await Promise.all(
      ['First', 'Second'].map((titleEn) =>
        api.post(`${path}/versions`, version({ titleEn }), ifMatch('"1"')),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const { body } = await api.get(`${path}/versions`, ONE);
    expect(body.items.map((item: { isCurrent: boolean }) => item.isCurrent)).toEqual([true, false]);
  });
});
