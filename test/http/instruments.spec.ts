import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { refusal, type ServiceWorld, startWorlds } from '../support/delivery-world.js';
import { sampleBodies } from '../support/sample-bodies.js';

describe.each(DATABASES)('R155 instruments over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let number = 0;

  const body = (change: object = {}) => ({
    ...(sampleBodies({} as never, () => String(++number)).createInstrument as object),
    ...change,
  });
  const post = (change: object = {}) => api.post('/v1/instruments', body(change), one.headers);
  const get = (path = '', service = one) => api.get(`/v1/instruments${path}`, service.headers);
  const patch = (code: string, etag: string | null, change: object) =>
    api.request('PATCH', `/v1/instruments/${code}`, {
      headers: { ...one.headers, 'if-match': etag ?? '' },
      body: change,
    });
  const measure = (change: object) =>
    api.post(
      '/v1/skill-measures',
      { caseId: one.caseId, timepoint: 'T0', measuredOn: '2025-02-03', respondent: 'CHILD', ...change },
      one.headers,
    );

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
  });

  afterAll(() => stop());

  it('lists those that ship, with reliability, source, licence and what is still to be confirmed', async () => {
    const { items } = (await get()).body;
    const codes = items.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(codes).toEqual(expect.arrayContaining(['SDQ_SELF', 'SDQ_TEACHER', 'SWEMWBS', 'GBO', 'MY_STAR']));
    const sdq = (await get('/SDQ_SELF')).body;
    expect(items).toContainEqual(sdq);
    expect(sdq).toMatchObject({ isLocal: false, itemsMayBeStored: false, respondents: ['CHILD'] });
    expect(sdq.reliability).toEqual([
      {
        ...{ scale: 'TOTAL', respondent: null, reliability: 0.8, sd: 5.2, points: null, cutOff: 15 },
        ...{ importantChange: null, source: expect.stringContaining('Goodman (2001)') },
        ...{ sourcedOn: '2001-11-01', toBeConfirmed: true },
      },
    ]);
    expect((await get('/SWEMWBS')).body.scales[0].conversion).toHaveLength(29);
    expect(JSON.stringify(items)).not.toMatch(/"(question|text|wording)"/);
  });

  it('adds, edits and retires one of the service, which no other service sees', async () => {
    const added = await post();
    expect(added.status).toBe(201);
    const { code } = added.body as { code: string };
    expect(added.body).toMatchObject({ isLocal: true, retiredOn: null });
    expect((await get(`/${code}`)).body).toEqual(added.body);
    expect((await get(`/${code}`, two)).status).toBe(404);
    expect((await get('', two)).body.items.map((each: { code: string }) => each.code)).not.toContain(code);
    expect((await api.post('/v1/instruments', body({ code }), two.headers)).status).toBe(201);
    const reliability = [{ ...added.body.reliability[0], reliability: 0.85, source: 'Own data, 2026' }];
    const edited = await patch(code, added.headers.get('etag'), { reliability, retiredOn: '2025-02-10' });
    expect(edited.body).toEqual({ ...added.body, reliability, retiredOn: '2025-02-10' });
    expect((await patch(code, added.headers.get('etag'), { retiredOn: null })).status).toBe(412);
    expect((await measure({ instrument: code, score: 3 })).status).toBe(201);
    expect(refusal(await measure({ instrument: code, score: 3, measuredOn: '2025-02-11' }))).toEqual([
      ...[422, 'RETIRED', '/instrument RETIRED'],
    ]);
  });

  it('keeps how an instrument is scored once children were measured with it; the rest may change', async () => {
    const added = await post();
    const { code, scales } = added.body;
    const wider = [{ ...scales[0], leastAnswered: 3 }];
    const changed = await patch(code, added.headers.get('etag'), { scales: wider });
    expect(changed.body.scales).toEqual(wider);
    expect((await measure({ instrument: code, score: 3 })).status).toBe(201);
    const etag = changed.headers.get('etag');
    expect(refusal(await patch(code, etag, { scales })).slice(0, 2)).toEqual([409, 'INSTRUMENT_IN_USE']);
    const named = [{ ...wider[0], labelEn: 'Mean rating' }];
    expect((await patch(code, etag, { scales: named, bands: [] })).body).toMatchObject({ bands: [] });
  });

  it('refuses what cannot be scored, naming the field; a code that is taken; and edits of what ships', async () => {
    const [scale] = (body() as { scales: object[] }).scales;
    const [row] = (body() as { reliability: object[] }).reliability;
    const before = (await get()).body;
    const refused: [object, string[]][] = [
      [
        { respondents: ['CAT'] },
        [
          '/respondents/0 UNKNOWN_CODE',
          '/bands/0/respondent NOT_A_RESPONDENT',
          '/reliability/0/respondent NOT_A_RESPONDENT',
        ],
      ],
      [{ scales: [{ ...scale, max: 6 }] }, ['/scales/0/min RANGE_OF_ITEMS']],
      [{ scales: [{ ...scale, items: [1, 2, 4] }] }, ['/scales/0/items/2 UNKNOWN_ITEM']],
      [{ scales: [{ ...scale, min: 5, max: 1 }] }, ['/scales/0/max RANGE_REVERSED']],
      [
        { scales: [{ ...scale, sumOf: ['TOTAL'] }] },
        ['/scales/0/sumOf/0 UNKNOWN_SCALE', '/scales/0/sumOf ITEMS_OR_SCALES'],
      ],
      [{ scales: [{ ...scale, leastAnswered: 4 }] }, ['/scales/0/leastAnswered MORE_THAN_ITEMS']],
      [{ reliability: [{ ...row, sd: null }] }, ['/reliability/0/sd BOTH_OR_NEITHER']],
      [{ reliability: [{ ...row, points: 1 }] }, ['/reliability/0/points ONE_BASIS']],
      [{ reliability: [row, row] }, ['/reliability/1/scale REPEATED_VALUE']],
    ];
    for (const [change, expected] of refused) {
      expect([change, refusal(await post(change)).slice(2)]).toEqual([change, expected]);
    }
    expect(refusal(await post({ code: 'SDQ_SELF' })).slice(0, 2)).toEqual([409, 'CODE_TAKEN']);
    const sdq = await get('/SDQ_SELF');
    const edit = await patch('SDQ_SELF', sdq.headers.get('etag'), { nameEn: 'Ours' });
    expect(refusal(edit).slice(0, 2)).toEqual([409, 'NOT_YOUR_OWN']);
    expect((await get()).body).toEqual(before);
  });
});
