import type { TestApi } from '../support/api.js';
import { codesOf, entry, faultsOf, ONE, startCatalogue, TWO } from '../support/catalogue.js';
import { DATABASES } from '../support/databases.js';

const WELSH = { ...ONE, 'accept-language': 'cy' };

const MORE = [
  {
    code: 'RJC',
    titleEn: 'Restorative justice conference',
    titleCy: 'Cynhadledd cyfiawnder adferol',
    summaryEn: 'A meeting between a child and whoever was harmed.',
    interventionType: 'RJ_DIRECT',
    needs: [{ needAreaCode: 'THB', target: 'PRIMARY' }],
    languages: ['en', 'cy'],
    deliveryModes: ['CONFERENCE'],
  },
  {
    code: 'ANGER',
    titleEn: 'Anger management',
    titleCy: 'Rheoli dicter',
    summaryEn: 'Twelve sessions on restorative ways out of a quarrel.',
    interventionType: 'GROUP',
    needs: [{ needAreaCode: 'THB', target: 'PRIMARY' }],
    durationWeeks: 6,
    modules: [{ code: 'M1', titleEn: 'Breathing calmly', titleCy: null, minutes: 60, isCore: true }],
  },
  {
    code: 'LODGE',
    titleEn: 'Supported lodgings',
    titleCy: 'Lletty â chymorth',
    summaryEn: 'A room.',
    interventionType: 'OUTREACH',
    needs: [{ needAreaCode: 'LIV', target: 'PRIMARY' }],
    durationWeeks: null,
  },
];

describe.each(DATABASES)('searching by words and facets over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let ids: Map<string, string>;
  let stop: () => Promise<void>;
  const search = (query: string, headers: Record<string, string> = ONE) =>
    api.get(`/v1/intervention-searches?${query}`, headers);
  const find = async (q: string) => codesOf(await search(`q=${encodeURIComponent(q)}`));

  beforeAll(async () => {
    ({ api, ids, stop } = await startCatalogue(newDatabase));
    for (const changes of MORE) {
      const made = await api.post(
        '/v1/interventions',
        entry({ summaryCy: null, provider: null, ...changes }),
        ONE,
      );
      expect([made.status, made.body.errors]).toEqual([201, undefined]);
      ids.set(changes.code, made.body.id);
    }
  });

  afterAll(() => stop());

  it.each([
    ['restorative', ['RJC', 'ANGER']],
    ['restoritive', ['RJC', 'ANGER']],
    ['restoritive justise', ['RJC']],
    ['angr managment', ['ANGER']],
    ['cyfiawnder adferrol', ['RJC']],
    ['gyfiawnder', ['RJC']],
    ['gwyl', ['DRAMA_100']],
    ['letty', ['LODGE']],
    ['lletty a chymorth', ['LODGE']],
    ['breathing', ['ANGER']],
    ['cscs', ['CSCS']],
    ['drama_100', ['DRAMA_100']],
    ['100%', ['DRAMA_100']],
    ['%', []],
    ['_', []],
    ["' OR 1=1 --", ['PANEL', 'DRAMA_100']],
    ['🙂🙂', []],
    ['x'.repeat(200), []],
  ])('R48 finds by %j', async (q, codes) => {
    expect(await find(q)).toEqual(codes);
  });

  it('R48 shows what it finds with its badge, in the reader’s language, and how many there are', async () => {
    const { body } = await search('q=restorative&limit=1', WELSH);
    expect(body).toMatchObject({ total: 2, words: 'ALL', nextCursor: expect.any(String) });
    expect(body.items[0]).toMatchObject({
      code: 'RJC',
      title: 'Cynhadledd cyfiawnder adferol',
      badge: { badge: 'UNKNOWN', rule: 'NO_EVIDENCE' },
    });
    const next = await search(`q=restorative&limit=1&cursor=${body.nextCursor}`);
    expect([codesOf(next), next.body.nextCursor]).toEqual([['ANGER'], null]);
  });

  it('R48 counts what each filter would leave beside the others', async () => {
    const facets = async (query: string) => (await search(query)).body.facets;
    expect((await facets('q=restorative')).interventionType).toEqual([
      { code: 'GROUP', count: 1 },
      { code: 'RJ_DIRECT', count: 1 },
    ]);
    const narrow = await facets('needArea=THB&language=cy');
    expect(narrow.needArea).toEqual([
      { code: 'PSO', count: 1 },
      { code: 'THB', count: 1 },
    ]);
    expect(narrow.language).toEqual([
      { code: 'en', count: 2 },
      { code: 'cy', count: 1 },
    ]);
    expect(narrow.mode).toEqual([{ code: 'CONFERENCE', count: 1 }]);
    expect(narrow.badge).toEqual([{ code: 'UNKNOWN', count: 1 }]);
  });

  it.each([
    ['needArea=THB', ['ANGER', 'RJC']],
    ['mode=CONFERENCE', ['RJC']],
    ['status=DRAFT', ['PANEL']],
    ['age=11', ['PANEL']],
    ['sex=MALE&age=15', ['ANGER', 'CSCS', 'LODGE', 'PANEL', 'RJC']],
    ['weeksAtMost=6', ['ANGER']],
    ['badge=EVIDENCED', []],
    ['', ['ANGER', 'CSCS', 'DRAMA_100', 'LODGE', 'PANEL', 'RJC']],
    ['sort=TITLE', ['ANGER', 'CSCS', 'DRAMA_100', 'PANEL', 'RJC', 'LODGE']],
  ])('R48 narrows by %s', async (query, codes) => {
    expect(codesOf(await search(query))).toEqual(codes);
  });

  it('R48 sorts titles as a Welsh reader expects', async () => {
    const { body } = await search('sort=TITLE&status=ACTIVE_CORE', WELSH);
    expect(body.items.map(({ title }: { title: string }) => title)).toEqual([
      'Cynhadledd cyfiawnder adferol',
      'GŴYL ddrama',
      'Lletty â chymorth',
      'Rheoli dicter',
      'Sgiliau adeiladu',
    ]);
  });

  it('R48 sees a change of the catalogue and of its evidence at once', async () => {
    expect(await find('cheese')).toEqual([]);
    const path = `/v1/interventions/${ids.get('PANEL')}`;
    const etag = (await api.get(path, ONE)).headers.get('etag') ?? '';
    const edit = await api.patch(path, { titleCy: 'Panel caws cheese' }, { ...ONE, 'if-match': etag });
    expect(edit.status).toBe(200);
    expect(await find('cheese')).toEqual(['PANEL']);
    const evidence = {
      scheme: 'BLUEPRINTS',
      rating: 'MODEL',
      citation: 'Blueprints',
      reviewedOn: '2026-01-01',
    };
    const made = await api.post('/v1/evidence-items', { interventionId: ids.get('PANEL'), ...evidence }, ONE);
    expect(made.status).toBe(201);
    expect(codesOf(await search('badge=EVIDENCED'))).toEqual(['PANEL']);
  });

  it('finds nothing of another service', async () => {
    expect((await search('q=restorative', TWO)).body).toMatchObject({ items: [], total: 0, words: 'NONE' });
  });

  it.each([
    ['q=', 400, '?q MATCHES'],
    [`q=${'x'.repeat(201)}`, 400, '?q MATCHES'],
    ['q=a%00', 400, '?q MATCHES'],
    ['cursor=nonsense', 400, '?cursor BAD_CURSOR'],
    [`cursor=${Buffer.from('["GONE"]').toString('base64url')}`, 400, '?cursor BAD_CURSOR'],
    ['needArea=NOWHERE', 422, '?needArea UNKNOWN_NEED_AREA'],
    ['setting=MOON', 422, '?setting UNKNOWN_CODE'],
    ['badge=GOLD', 422, '?badge UNKNOWN_CODE'],
    ['sort=LUCK', 400, '?sort IS_IN'],
  ])('refuses %s with %i', async (query, status, fault) => {
    const refused = await search(query);
    expect(refused.status).toBe(status);
    expect(faultsOf(refused)).toContain(fault);
  });

  it('R48 shows what was looked for and not found, without the words that may be a name', async () => {
    for (const q of ['gaming addiction', 'addiction gaming', 'Kestrel Aderyn', 'gaming CASE-2026-0147']) {
      await search(`q=${encodeURIComponent(q)}`, TWO);
    }
    await search('needArea=CAR&setting=CUSTODY&age=12&sex=MALE', { ...TWO, 'accept-language': 'cy' });
    await search('', TWO);
    const demand = await api.get('/v1/intervention-searches/unmet-demand?since=2026-01-01', TWO);
    expect(demand.status).toBe(200);
    const { items, ...counts } = demand.body;
    expect(counts).toEqual({ since: '2026-01-01', searches: 6 });
    const anything = { filters: [], words: [], foundNothing: 1, inWelsh: 0, withOtherWords: 0 };
    const filters = [
      { filter: 'needArea', code: 'CAR' },
      { filter: 'setting', code: 'CUSTODY' },
    ];
    expect(items[0]).toMatchObject({
      ...anything,
      words: ['addiction', 'gaming'],
      searches: 2,
      foundNothing: 2,
    });
    const once = [
      { ...anything, withOtherWords: 1 },
      { ...anything, filters, inWelsh: 1 },
      { ...anything, words: ['gaming'], withOtherWords: 1 },
      { ...anything, words: ['restorative'] },
    ].map((item) => ({ ...item, searches: 1, lastOn: expect.any(String) as string }));
    expect(items.slice(1)).toHaveLength(once.length);
    expect(items.slice(1)).toEqual(expect.arrayContaining(once));
    expect(JSON.stringify(demand.body)).not.toMatch(/kestrel|aderyn|0147/i);
    const none = await api.get('/v1/intervention-searches/unmet-demand?since=2199-01-01', TWO);
    expect(none.body).toMatchObject({ searches: 0, items: [] });
  });
});
