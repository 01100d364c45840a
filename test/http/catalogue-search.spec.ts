import type { TestApi } from '../support/api.js';
import { codesOf, entry, faultsOf, ONE, startCatalogue } from '../support/catalogue.js';
import { DATABASES } from '../support/databases.js';

describe.each(DATABASES)('searching the catalogue over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let ids: Map<string, string>;
  let stop: () => Promise<void>;
  const list = (search: string, headers = ONE) => api.get(`/v1/interventions${search}`, headers);

  beforeAll(async () => {
    ({ api, ids, stop } = await startCatalogue(newDatabase));
  });

  afterAll(() => stop());

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
});
