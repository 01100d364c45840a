import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';
import { notWellFormed, overlapsOf } from '../support/svg-texts.js';

const PICTURES = ['forest', 'balance', 'survival', 'funnel', 'ete-transition'];

describe.each(DATABASES)('pictures of an evaluation over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;
  let adjusted: string;
  let plain: string;

  const run = async (extra: object): Promise<string> =>
    (await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF, ...extra })).body.id;
  const get = (id: string, picture: string, headers: Record<string, string> = {}) =>
    api.get(`/v1/evaluations/${id}/pictures/${picture}`, headers);

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    interventionId = (await api.get('/v1/interventions?q=intensive%20supervision')).body.items[0].id;
    const subgroups = ['SEX', 'ORDER_TYPE', 'RISK_OF_HARM', 'DELIVERY_AREA'];
    adjusted = await run({ method: 'WEIGHTING', subgroups });
    plain = await run({});
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it.each(PICTURES.flatMap((picture) => ['en', 'cy'].map((language) => [picture, language] as const)))(
    'R21 R147 draws %s in %s with the labels of the service, and no two texts over each other',
    async (picture, language) => {
      const { status, headers, body } = await get(adjusted, picture, { 'accept-language': language });
      expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('vary')).toMatch(/accept, accept-language/);
      expect(headers.get('content-language')).toBe(language);
      expect(notWellFormed(body)).toBeNull();
      expect(overlapsOf(body)).toEqual([]);
      expect(/NaN|Infinity|[A-Z]{3,}_[A-Z]{3,}/.exec(body)).toBeNull();
      expect((await get(adjusted, picture, { 'accept-language': language })).body).toBe(body);
    },
  );

  it('R21 R157 shows in the forest what the run answers, group by group, by their labels', async () => {
    const { result } = (await api.get(`/v1/evaluations/${adjusted}`)).body;
    const { body } = await get(adjusted, 'forest');
    expect(body).toContain(result.statement.en.slice(0, 40));
    expect(body).toContain('Female');
    expect(body).toContain('Assessed risk of serious harm');
    const { estimate } = result.adjusted.weighting;
    expect(body).toContain(`${estimate < 0 ? '−' : ''}${Math.abs(estimate * 100).toFixed(1)} (`);
  });

  it('R21 gives the figures as a table to those who ask for one', async () => {
    const { headers, body } = await get(adjusted, 'survival', {
      accept: 'text/csv',
      'accept-language': 'cy',
    });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const { timeToReoffence } = (await api.get(`/v1/evaluations/${adjusted}`)).body.result;
    const [head, ...rows] = body.replace('\uFEFF', '').trim().split('\r\n');
    expect(head).toBe('Ochr,Amser,Heb eto,Cyfran heb,Terfyn isaf,Terfyn uchaf');
    const last = timeToReoffence.started.curve.at(-1);
    expect(rows).toContain(`Wedi dechrau,${last.day},,${last.withoutReoffence},${last.lower},${last.upper}`);
  });

  it('says why a run has no picture of balance, and knows no other pictures, runs or services', async () => {
    const without = await get(plain, 'balance');
    expect([without.status, without.body.code]).toEqual([404, 'PICTURE_NOT_AVAILABLE']);
    expect(without.body.detail).toMatch(/adjusts for nothing/);
    expect((await get(plain, 'forest')).status).toBe(200);
    expect((await get(plain, 'pie')).status).toBe(404);
    expect((await get('0197a000-0000-7000-8000-000000000001', 'forest')).status).toBe(404);
    await api.create('/v1/services', { code: 'OTHER', nameEn: 'Other', country: 'ENGLAND' });
    expect((await get(plain, 'forest', { 'waymark-service': 'OTHER' })).status).toBe(404);
  });

  it('says that a run which is still worked out has no pictures yet', async () => {
    const { body } = await api.post(
      '/v1/evaluations',
      { interventionId, dataAsOf: AS_OF },
      {
        ...{ 'waymark-service': 'CTS', prefer: 'respond-async' },
      },
    );
    expect(body.state).toBe('RUNNING');
    const early = await get(body.id, 'forest', { 'waymark-service': 'CTS' });
    expect([early.status, early.body.code]).toEqual([404, 'PICTURE_NOT_AVAILABLE']);
    expect(early.body.detail).toBe('The run is RUNNING; only one that is FINISHED has pictures.');
  });

  it('R21 draws a run of nobody, and says so', async () => {
    const { body } = await api.post(
      '/v1/evaluations',
      { interventionId, dataAsOf: '2001-01-01' },
      {
        'waymark-service': 'CTS',
      },
    );
    for (const picture of ['forest', 'survival', 'funnel', 'ete-transition']) {
      const drawn = await get(body.id, picture, { 'waymark-service': 'CTS' });
      expect(drawn.status).toBe(200);
      expect(drawn.body).not.toMatch(/NaN|Infinity/);
    }
    const { body: forest } = await get(body.id, 'forest', { 'waymark-service': 'CTS' });
    expect(forest).toContain('not computable');
  });
});
