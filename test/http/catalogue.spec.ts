import { type Answer, TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const ONE = { 'waymark-service': 'ONE' };
const TWO = { 'waymark-service': 'TWO' };

const entry = (changes: object = {}) => ({
  code: 'CSCS',
  status: 'ACTIVE_CORE',
  titleEn: 'Construction skills',
  titleCy: 'Sgiliau adeiladu',
  summaryEn: 'Training for the construction card.',
  summaryCy: 'Hyfforddiant ar gyfer y cerdyn adeiladu.',
  interventionType: 'ACCREDITED_LEARNING',
  purpose: 'REOFFENDING',
  needs: [
    { needAreaCode: 'LIF', target: 'SECONDARY' },
    { needAreaCode: 'ETE', target: 'PRIMARY' },
  ],
  ageMin: 15,
  ageMax: 17,
  sexes: [],
  settings: ['COMMUNITY'],
  languages: ['en'],
  provider: 'LEARNING',
  sessionsPlanned: 12,
  minutesPerSession: 120,
  durationWeeks: 12,
  impactEvaluable: true,
  ...changes,
});

const { code: _code, ...content } = entry();
const version = (changes: object = {}) => ({
  ...content,
  changeReason: 'The groups ran out of time.',
  ...changes,
});

const faultsOf = ({ body }: Answer): string[] =>
  (body.errors as { pointer: string; code: string }[])
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .sort();
const codesOf = ({ body }: Answer): string[] => body.items.map((item: { code: string }) => item.code);

describe.each(DATABASES)('catalogue over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  const ids = new Map<string, string>();
  const list = (search: string, headers = ONE) => api.get(`/v1/interventions${search}`, headers);

  beforeAll(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    await api.create('/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' });
    await api.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'WALES' });
    for (const [service, code, agency] of [
      [ONE, 'LEARNING', 'EDUCATION'],
      [ONE, 'ARTS', 'VOLUNTARY_SECTOR'],
      [TWO, 'FIRE', 'FIRE_AND_RESCUE'],
    ] as const) {
      const made = await api.post('/v1/providers', { code, nameEn: code, agency }, service);
      expect(made.status).toBe(201);
    }
    for (const made of [
      entry(),
      entry({
        code: 'DRAMA_100',
        titleEn: 'Drama, 100% devised',
        titleCy: 'GŴYL ddrama',
        summaryEn: 'A group performs.',
        summaryCy: null,
        interventionType: 'ARTS',
        needs: [{ needAreaCode: 'PSO', target: 'PRIMARY' }],
        ageMin: 12,
        sexes: ['FEMALE'],
        settings: ['COMMUNITY', 'CUSTODY'],
        languages: ['en', 'cy'],
        provider: 'ARTS',
      }),
      entry({
        code: 'PANEL',
        status: 'DRAFT',
        titleEn: 'Referral order panel',
        titleCy: null,
        summaryEn: 'Agrees a contract.',
        summaryCy: null,
        interventionType: 'PANEL_PROCESS',
        needs: [],
        ageMin: 10,
        settings: ['CUSTODY'],
        provider: undefined,
        sessionsPlanned: null,
        minutesPerSession: null,
        durationWeeks: null,
        impactEvaluable: false,
      }),
    ]) {
      const { status, body } = await api.post('/v1/interventions', made, ONE);
      expect(status).toBe(201);
      ids.set(body.code, body.id);
    }
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R8 shows each entry in its current version with the needs it targets, in the reader’s language', async () => {
    const english = await list('');
    expect(codesOf(english)).toEqual(['CSCS', 'DRAMA_100', 'PANEL']);
    const [cscs, , panel] = english.body.items;
    expect(cscs).toEqual({
      ...entry(),
      id: ids.get('CSCS'),
      versionId: expect.any(String),
      versionNo: 1,
      title: 'Construction skills',
      needs: [
        { needAreaCode: 'ETE', target: 'PRIMARY' },
        { needAreaCode: 'LIF', target: 'SECONDARY' },
      ],
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(panel).toMatchObject({ needs: [], provider: null, sessionsPlanned: null, impactEvaluable: false });
    const welsh = await list('', { ...ONE, 'accept-language': 'cy' } as typeof ONE);
    expect(welsh.body.items.map((item: { title: string }) => item.title)).toEqual([
      'Sgiliau adeiladu',
      'GŴYL ddrama',
      'Referral order panel',
    ]);
  });

  it.each([
    ['needArea=ETE', ['CSCS']],
    ['needArea=LIF', ['CSCS']],
    ['needArea=LIF&target=PRIMARY', []],
    ['needArea=LIF&target=SECONDARY', ['CSCS']],
    ['target=SECONDARY', ['CSCS']],
    ['target=PRIMARY', ['CSCS', 'DRAMA_100']],
    ['needArea=NO_SUCH', []],
    ['status=DRAFT', ['PANEL']],
    ['interventionType=ARTS', ['DRAMA_100']],
    ['setting=COMMUNITY', ['CSCS', 'DRAMA_100']],
    ['setting=CUSTODY', ['DRAMA_100', 'PANEL']],
    ['setting=C_STODY', []],
    ['language=cy', ['DRAMA_100']],
    ['sex=FEMALE', ['CSCS', 'DRAMA_100', 'PANEL']],
    ['sex=MALE', ['CSCS', 'PANEL']],
    ['age=11', ['PANEL']],
    ['age=12', ['DRAMA_100', 'PANEL']],
    ['age=17', ['CSCS', 'DRAMA_100', 'PANEL']],
    ['age=18', []],
    ['provider=ARTS', ['DRAMA_100']],
    ['provider=FIRE', []],
    ['setting=CUSTODY&language=en&age=12&status=ACTIVE_CORE', ['DRAMA_100']],
    ['q=cscs', ['CSCS']],
    ['q=CONTRACT', ['PANEL']],
    ['q=cerdyn', ['CSCS']],
    ['q=g%C5%B5yl', ['DRAMA_100']],
    ['q=G%C5%B4YL', ['DRAMA_100']],
    ['q=100%25', ['DRAMA_100']],
    ['q=%25', ['DRAMA_100']],
    ['q=_', ['DRAMA_100']],
    ['q=!', []],
    ['q=skills%20Sgiliau', []],
    [`q=${encodeURIComponent("' OR 1=1 --")}`, []],
  ])('R48 searches by %s', async (search, codes) => {
    const found = await list(`?${search}`);
    expect([found.status, codesOf(found)]).toEqual([200, codes]);
  });

  it('pages by code, each entry once, with a link to the next page', async () => {
    const first = await list('?limit=2&age=16');
    expect(codesOf(first)).toEqual(['CSCS', 'DRAMA_100']);
    const next = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(next).toContain('age=16');
    const last = await api.get(next, ONE);
    expect([codesOf(last), last.body.nextCursor, last.headers.get('link')]).toEqual([['PANEL'], null, null]);
  });

  it.each([
    ['area=ETE', '?area UNKNOWN_FIELD'],
    ['target=TERTIARY', '?target IS_IN'],
    ['language=fr', '?language IS_IN'],
    ['age=old', '?age IS_INT'],
    ['age=15.5', '?age IS_INT'],
    ['age=', '?age MIN'],
    ['q=', '?q MATCHES'],
    ['q=a%00b', '?q MATCHES'],
    ['q=a&q=b', '?q MATCHES'],
    ['limit=0', '?limit MIN'],
    ['limit=201', '?limit MAX'],
    ['cursor=nonsense', '?cursor BAD_CURSOR'],
    [`cursor=${Buffer.from('["a","b"]').toString('base64url')}`, '?cursor BAD_CURSOR'],
    [`cursor=${Buffer.from('["\\u0000"]').toString('base64url')}`, '?cursor BAD_CURSOR'],
    [`cursor=${Buffer.from('[""]').toString('base64url')}`, '?cursor BAD_CURSOR'],
  ])('refuses the search %s', async (search, fault) => {
    const refused = await list(`?${search}`);
    expect(refused.status).toBe(400);
    expect(faultsOf(refused)).toContain(fault);
  });

  it('keeps the catalogue of another service out of sight', async () => {
    const id = ids.get('CSCS') ?? '';
    const edits = { ...TWO, 'if-match': '"1"' };
    expect((await list('', TWO)).body.items).toEqual([]);
    for (const answer of [
      await api.get(`/v1/interventions/${id}`, TWO),
      await api.get(`/v1/interventions/${id}/versions`, TWO),
      await api.get(`/v1/interventions/${id}/versions/1`, TWO),
      await api.patch(`/v1/interventions/${id}`, { status: 'RETIRED' }, edits),
      await api.post(`/v1/interventions/${id}/versions`, version({ provider: null }), edits),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await api.get(`/v1/interventions/${id}`, ONE)).body).toMatchObject({
      status: 'ACTIVE_CORE',
      versionNo: 1,
    });
  });

  it.each(['not-a-uuid', NOWHERE, `${NOWHERE}'--`])('has no intervention %s', async (id) => {
    const path = `/v1/interventions/${encodeURIComponent(id)}`;
    expect((await api.get(path, ONE)).status).toBe(404);
    expect((await api.get(`${path}/versions`, ONE)).status).toBe(404);
    expect((await api.patch(path, {}, { ...ONE, 'if-match': '"1"' })).status).toBe(404);
  });

  it.each(['0', '-1', '1.5', '2', '99999999999', 'x'])('has no version %s', async (versionNo) => {
    const path = `/v1/interventions/${ids.get('CSCS')}/versions`;
    expect((await api.get(`${path}/1`, ONE)).status).toBe(200);
    expect((await api.get(`${path}/${versionNo}`, ONE)).status).toBe(404);
  });

  describe('adding an entry', () => {
    const fresh = (changes: object) => entry({ code: 'FRESH', ...changes });

    it.each([
      [{ code: 'lower case' }, ['/code MATCHES']],
      [{ titleEn: '' }, ['/titleEn IS_LENGTH']],
      [{ summaryEn: undefined }, ['/summaryEn IS_LENGTH', '/summaryEn IS_STRING']],
      [{ ageMin: '15', ageMax: 26 }, ['/ageMax MAX', '/ageMin IS_INT', '/ageMin MAX', '/ageMin MIN']],
      [{ languages: ['fr'] }, ['/languages IS_IN']],
      [{ settings: 'COMMUNITY' }, ['/settings IS_ARRAY']],
      [{ needs: [{ needAreaCode: 'ETE', target: 'MAIN' }] }, ['/needs/0/target IS_IN']],
      [{ needs: [[{ needAreaCode: 'ETE', target: 'PRIMARY' }]] }, ['/needs IS_OBJECT']],
      [{ settings: [['COMMUNITY']] }, ['/settings MATCHES']],
      [{ needs: [{ needAreaCode: 'ETE', target: 'PRIMARY', weight: 2 }] }, ['/needs/0/weight UNKNOWN_FIELD']],
      [{ sessionsPlanned: 0 }, ['/sessionsPlanned MIN']],
      [{ versionNo: 7 }, ['/versionNo UNKNOWN_FIELD']],
      [{ impactEvaluable: 'yes' }, ['/impactEvaluable IS_BOOLEAN']],
    ])('answers 400 to %j and writes nothing', async (changes, faults) => {
      const refused = await api.post('/v1/interventions', fresh(changes), ONE);
      expect(refused.status).toBe(400);
      for (const fault of faults) expect(faultsOf(refused)).toContain(fault);
      expect(codesOf(await list('?q=FRESH'))).toEqual([]);
    });

    it.each([
      [
        {
          status: 'SHINY',
          interventionType: 'MAGIC',
          purpose: 'FUN',
          sexes: ['FEMALE', 'X'],
          settings: ['MOON'],
          needs: [
            { needAreaCode: 'ETE', target: 'PRIMARY' },
            { needAreaCode: 'ZZZ', target: 'SECONDARY' },
          ],
          provider: 'FIRE',
        },
        [
          '/interventionType UNKNOWN_CODE',
          '/needs/1/needAreaCode UNKNOWN_NEED_AREA',
          '/provider UNKNOWN_PROVIDER',
          '/purpose UNKNOWN_CODE',
          '/settings/0 UNKNOWN_CODE',
          '/sexes/1 UNKNOWN_CODE',
          '/status UNKNOWN_CODE',
        ],
      ],
      [
        { ageMin: 17, ageMax: 10, settings: [], languages: [], needs: [] },
        [
          '/ageMax AGE_RANGE_EMPTY',
          '/languages EMPTY_LIST',
          '/needs NO_PRIMARY_NEED',
          '/settings EMPTY_LIST',
        ],
      ],
      [
        {
          needs: [
            { needAreaCode: 'ETE', target: 'PRIMARY' },
            { needAreaCode: 'ETE', target: 'SECONDARY' },
          ],
        },
        ['/needs/1/needAreaCode REPEATED_NEED_AREA'],
      ],
    ])('answers 422 to %j, names every fault and writes nothing', async (changes, faults) => {
      const refused = await api.post('/v1/interventions', fresh(changes), ONE);
      expect([refused.status, faultsOf(refused)]).toEqual([422, faults]);
      expect(codesOf(await list('?q=FRESH'))).toEqual([]);
    });

    it('answers 409 to a code that is taken, in the same service only', async () => {
      const refused = await api.post('/v1/interventions', entry({ titleEn: 'Second' }), ONE);
      expect([refused.status, faultsOf(refused)]).toEqual([409, ['/code CODE_TAKEN']]);
      expect(codesOf(await list('?q=Second'))).toEqual([]);
      const elsewhere = await api.post('/v1/interventions', entry({ provider: 'FIRE' }), TWO);
      expect(elsewhere.status).toBe(201);
    });
  });

  describe('R26 changing an entry', () => {
    let id: string;
    let path: string;
    let made = 0;
    const ifMatch = (tag: string | null) => ({ ...ONE, 'if-match': tag ?? '' });
    const read = () => api.get(path, ONE);

    beforeEach(async () => {
      const { body, headers } = await api.post(
        '/v1/interventions',
        entry({ code: `CHANGED_${++made}` }),
        ONE,
      );
      id = body.id as string;
      path = `/v1/interventions/${id}`;
      expect(headers.get('etag')).toBe('"1"');
    });

    it('edits the status and the Welsh texts in place, and leaves out what is not given', async () => {
      const before = await read();
      const edited = await api.patch(
        path,
        { status: 'SUSPENDED', titleCy: null },
        ifMatch(before.headers.get('etag')),
      );
      expect([edited.status, edited.headers.get('etag')]).toEqual([200, '"2"']);
      expect(edited.body).toEqual({ ...before.body, status: 'SUSPENDED', titleCy: null });
      expect((await read()).body).toEqual(edited.body);
    });

    it.each([
      [{ titleEn: 'New' }, 400, '/titleEn UNKNOWN_FIELD'],
      [{ ageMax: 16 }, 400, '/ageMax UNKNOWN_FIELD'],
      [{ status: null }, 400, '/status MATCHES'],
      [{ status: 'SHINY' }, 422, '/status UNKNOWN_CODE'],
      [{ titleCy: '' }, 400, '/titleCy IS_LENGTH'],
    ])('refuses the edit %j', async (changes, status, fault) => {
      const before = await read();
      const refused = await api.patch(path, changes, ifMatch('"1"'));
      expect(refused.status).toBe(status);
      expect(faultsOf(refused)).toContain(fault);
      const after = await read();
      expect([after.body, after.headers.get('etag')]).toEqual([before.body, '"1"']);
    });

    it('replaces the current version, keeps the old one, and leaves the identity', async () => {
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
        second.body,
        { ...first.body, isCurrent: false },
      ]);
      expect((await api.get(`${path}/versions/1`, ONE)).body).toEqual({ ...first.body, isCurrent: false });
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
        (headers: Record<string, string>) => api.patch(path, { status: 'RETIRED' }, headers),
        (headers: Record<string, string>) => api.post(`${path}/versions`, version(), headers),
      ]) {
        expect((await send(ONE)).status).toBe(428);
        expect((await send(ifMatch('"9"'))).status).toBe(412);
        expect((await send(ifMatch('*'))).status).toBe(412);
      }
      expect((await api.post(`${path}/versions`, version(), ifMatch('"1"'))).status).toBe(201);
      const refused = await api.patch(path, { status: 'RETIRED' }, ifMatch('"1"'));
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
});
