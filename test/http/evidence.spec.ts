import type { TestApi } from '../support/api.js';
import { faultsOf, ONE, startCatalogue, TWO } from '../support/catalogue.js';
import { DATABASES } from '../support/databases.js';

describe.each(DATABASES)('evidence of the catalogue over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let ids: Map<string, string>;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ api, ids, stop } = await startCatalogue(newDatabase));
  });

  afterAll(() => stop());

  const item = (changes: object = {}) => ({
    interventionId: ids.get('CSCS'),
    scheme: 'YJB_LIBRARY',
    rating: 'L2',
    citation: 'Effective practice library',
    reviewedOn: '2026-03-01',
    ...changes,
  });
  const post = (body: object) => api.post('/v1/evidence-items', body, ONE);
  const made = async (changes: object = {}) => {
    const answer = await post(item(changes));
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const badgeOf = async (code: string) =>
    (await api.get(`/v1/interventions/${ids.get(code)}`, ONE)).body.badge;

  it('R52 keeps each item in its own scheme’s scale, and shows an entry with them and its badge', async () => {
    const yef = await made({
      interventionId: ids.get('DRAMA_100'),
      scheme: 'YEF_TOOLKIT',
      rating: 'MODERATE',
      evidenceSecurity: 4,
      costRating: 3,
      effect: { metric: 'RISK_RATIO', value: 0.84, low: 0.71, high: 0.99, n: 1240 },
      url: 'https://example.org/toolkit',
      accessedOn: '2026-02-27',
    });
    const eif = await made({
      interventionId: ids.get('DRAMA_100'),
      scheme: 'EIF_GUIDEBOOK',
      rating: '2_PLUS',
      reviewedOn: '2026-04-01',
    });
    expect(yef).toMatchObject({
      rating: 'MODERATE',
      evidenceSecurity: 4,
      costRating: 3,
      staleAfter: '2028-03-01',
    });
    expect(eif).toMatchObject({ rating: '2_PLUS', evidenceSecurity: null, effect: null, stale: false });
    const { body } = await api.get(`/v1/interventions/${ids.get('DRAMA_100')}`, ONE);
    expect(body.evidence).toEqual([eif, yef]);
    expect(body.badge).toMatchObject({
      badge: 'EVIDENCED',
      rule: 'RATING_SECURE',
      itemId: yef.id,
      on: '2026-03-01',
      statement: { en: expect.stringContaining('4 of 5'), cy: expect.stringContaining('4 o 5') },
    });
    expect((await api.get(`/v1/evidence-items/${yef.id}`, ONE)).body).toEqual(yef);
    expect((await api.get(`/v1/evidence-items/${yef.id}`, TWO)).status).toBe(404);
  });

  it.each([
    [{ rating: 'HIGH' }, ['/rating UNKNOWN_RATING']],
    [{ rating: undefined }, ['/rating RATING_MISSING']],
    [{ scheme: 'HEARSAY' }, ['/scheme UNKNOWN_CODE']],
    [
      { evidenceSecurity: 3, costRating: 1 },
      ['/costRating NOT_OF_SCHEME', '/evidenceSecurity NOT_OF_SCHEME'],
    ],
    [{ scheme: 'YEF_TOOLKIT', rating: 'LOW', costRating: 4 }, ['/costRating UNKNOWN_RATING']],
    [
      { direction: 'UP', effect: { metric: 'LUCK', value: 1 } },
      ['/direction UNKNOWN_CODE', '/effect/metric UNKNOWN_CODE'],
    ],
    [{ effect: { metric: 'RISK_RATIO', value: 2, low: 0.5, high: 1.5 } }, ['/effect/value OUTSIDE_INTERVAL']],
    [{ effect: { metric: 'RISK_RATIO', value: 1, low: 0.5 } }, ['/effect/high INTERVAL_INCOMPLETE']],
    [{ reviewedOn: '2199-01-01' }, ['/reviewedOn DATE_IN_FUTURE']],
    [
      { accessedOn: '2026-03-02', staleAfter: '2026-02-28' },
      ['/accessedOn AFTER_REVIEW', '/staleAfter BEFORE_REVIEW'],
    ],
    [{ interventionId: '00000000-0000-4000-8000-000000000000' }, ['/interventionId UNKNOWN_INTERVENTION']],
    [
      { evaluationId: '00000000-0000-4000-8000-000000000000', rating: undefined },
      ['/evaluationId NOT_OF_SCHEME', '/evaluationId UNKNOWN_EVALUATION', '/rating RATING_MISSING'],
    ],
  ])('R52 refuses %j, naming each fault', async (changes, faults) => {
    const before = (await api.get('/v1/evidence-items', ONE)).body.items;
    const refused = await post(item(changes));
    expect([refused.status, faultsOf(refused)]).toEqual([422, faults]);
    expect((await api.get('/v1/evidence-items', ONE)).body.items).toEqual(before);
  });

  it('R52 names the ratings of the scheme where one is not known, and refuses an address that is none', async () => {
    const refused = await post(item({ rating: 'HIGH' }));
    expect(refused.body.errors[0].detail).toContain('NO_CLASSIFICATION, L1, L2, L3');
    const unreadable = await post(
      item({ url: 'javascript:alert(1)', effect: { metric: 'RISK_RATIO', value: 'much' } }),
    );
    expect([unreadable.status, faultsOf(unreadable)]).toEqual([
      400,
      expect.arrayContaining(['/effect/value IS_NUMBER', '/url MATCHES']),
    ]);
  });

  it('R52 is reviewed again with a new date, and not over somebody else’s change', async () => {
    const { id } = await made({ reviewedOn: '2023-01-01', staleAfter: '2025-01-01' });
    const path = `/v1/evidence-items/${id}`;
    expect((await api.get(path, ONE)).body.stale).toBe(true);
    expect((await badgeOf('CSCS')).stale).toBe(true);
    const edit = { rating: 'L3', reviewedOn: '2026-10-01' };
    expect((await api.patch(path, edit, ONE)).status).toBe(428);
    const edited = await api.patch(path, edit, { ...ONE, 'if-match': '"1"' });
    expect(edited.body).toMatchObject({ ...edit, staleAfter: '2028-10-01', stale: false });
    expect((await api.patch(path, edit, { ...ONE, 'if-match': '"1"' })).status).toBe(412);
    const wrong = await api.patch(path, { rating: 'D3' }, { ...ONE, 'if-match': '"2"' });
    expect([wrong.status, faultsOf(wrong)]).toEqual([422, ['/rating UNKNOWN_RATING']]);
    expect(await badgeOf('CSCS')).toMatchObject({ badge: 'EVIDENCED', stale: false });
  });

  it('R52 counts no longer once withdrawn, and is kept with the reason', async () => {
    const { id } = await made({ scheme: 'BLUEPRINTS', rating: 'HARMFUL' });
    expect((await badgeOf('CSCS')).badge).toBe('CAUTION_HARM');
    const gone = await api.post(`/v1/evidence-items/${id}/withdrawal`, { reason: 'Retracted.' }, ONE);
    expect([gone.status, gone.body.withdrawnReason]).toEqual([201, 'Retracted.']);
    const again = await api.post(`/v1/evidence-items/${id}/withdrawal`, { reason: 'Other.' }, ONE);
    expect(again.body).toEqual(gone.body);
    expect((await badgeOf('CSCS')).badge).not.toBe('CAUTION_HARM');
    const edit = await api.patch(
      `/v1/evidence-items/${id}`,
      { rating: 'MODEL' },
      {
        ...ONE,
        'if-match': '"2"',
      },
    );
    expect([edit.status, edit.body.code]).toEqual([409, 'WITHDRAWN']);
    const list = async (search: string) =>
      (await api.get(`/v1/evidence-items${search}`, ONE)).body.items.map((each: { id: string }) => each.id);
    expect(await list('?withdrawn=true')).toEqual([id]);
    expect(await list('?withdrawn=false')).not.toContain(id);
    expect(await list(`?interventionId=${ids.get('CSCS')}&scheme=BLUEPRINTS`)).toEqual([id]);
    expect(await list(`?interventionId=${ids.get('PANEL')}`)).toEqual([]);
    expect(await list('?stale=true')).toEqual([]);
  });

  it('R21 attaches a run of the service’s own evaluation as local evidence, with what it found', async () => {
    const interventionId = ids.get('PANEL');
    const run = await api.post('/v1/evaluations', { interventionId, dataAsOf: '2026-06-01' }, ONE);
    const local = { interventionId, scheme: 'LOCAL', evaluationId: run.body.id, rating: undefined };
    const attached = await made(local);
    expect(attached).toMatchObject({
      rating: 'D0',
      direction: 'INCONCLUSIVE',
      effect: null,
      outcome: expect.stringContaining('Proven reoffending'),
      evaluationId: run.body.id,
    });
    expect(await badgeOf('PANEL')).toMatchObject({ badge: 'UNKNOWN', rule: 'NO_RATING_COUNTS' });
    const better = await post(item({ ...local, rating: 'D5', direction: 'FAVOURABLE' }));
    expect(faultsOf(better)).toEqual(['/direction TAKEN_FROM_RUN', '/rating TAKEN_FROM_RUN']);
    const etag = { ...ONE, 'if-match': '"1"' } as typeof ONE;
    const edited = await api.patch(`/v1/evidence-items/${attached.id}`, { direction: 'FAVOURABLE' }, etag);
    expect([edited.status, faultsOf(edited)]).toEqual([422, ['/direction TAKEN_FROM_RUN']]);
    const elsewhere = await post(item({ ...local, interventionId: ids.get('CSCS') }));
    expect(faultsOf(elsewhere)).toContain('/evaluationId UNKNOWN_EVALUATION');
  });
});
