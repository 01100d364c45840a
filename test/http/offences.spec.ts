import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds, TO_COME, walk } from '../support/delivery-world.js';

describe.each(DATABASES)('offences over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;

  const given = (change: object = {}) => ({
    childId: one.childId,
    committedOn: '2025-03-10',
    category: 'CRIMINAL_DAMAGE',
    ...change,
  });
  const post = (body: object) => api.post('/v1/offences', body, one.headers);
  const created = async (change: object = {}) => {
    const answer = await post(given(change));
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const addOutcome = (id: string, body: object, world = one) =>
    api.post(`/v1/offences/${id}/outcomes`, body, world.headers);
  const get = (path: string) => api.get(`/v1/offences${path}`, one.headers);
  const all = async () => (await get('?limit=200')).body.items;

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
  });

  afterAll(() => stop());

  it('records an offence with its outcomes, by date, and reads it back', async () => {
    const answer = await post(
      given({
        reference: 'OFF-1',
        seriousness: 3,
        isBreach: true,
        isRecordable: false,
        outcomes: [
          { outcome: 'CONVICTION', outcomeOn: '2025-06-01', appealStatus: 'PENDING' },
          { outcome: 'NO_FURTHER_ACTION', outcomeOn: '2025-04-01' },
        ],
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: expect.any(String),
      childId: one.childId,
      reference: 'OFF-1',
      committedOn: '2025-03-10',
      category: 'CRIMINAL_DAMAGE',
      seriousness: 3,
      isBreach: true,
      isRecordable: false,
      outcomes: [
        {
          id: expect.any(String),
          outcome: 'NO_FURTHER_ACTION',
          outcomeOn: '2025-04-01',
          appealStatus: null,
          recordedAt: expect.any(String),
        },
        {
          id: expect.any(String),
          outcome: 'CONVICTION',
          outcomeOn: '2025-06-01',
          appealStatus: 'PENDING',
          recordedAt: expect.any(String),
        },
      ],
      recordedAt: expect.any(String),
    });
    expect((await get(`/${answer.body.id}`)).body).toEqual(answer.body);
    expect(await all()).toEqual([answer.body]);
  });

  it('holds what was left out: no breach, recordable, seriousness not known', async () => {
    const offence = await created();
    expect(offence).toMatchObject({ isBreach: false, isRecordable: true, seriousness: null, outcomes: [] });
    expect((await get(`/${offence.id}`)).body).toEqual(offence);
  });

  it('adds the proof that comes later, once', async () => {
    const { id } = await created();
    const proof = { outcome: 'YOUTH_CAUTION', outcomeOn: '2025-09-01' };
    const added = await addOutcome(id, proof);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ ...proof, appealStatus: null });
    expect((await get(`/${id}`)).body.outcomes).toEqual([added.body]);
    expect(refusal(await addOutcome(id, { ...proof, appealStatus: 'PENDING' }))).toEqual([
      409,
      'OUTCOME_ALREADY_RECORDED',
      '/outcome OUTCOME_ALREADY_RECORDED',
    ]);
    expect((await addOutcome(id, { ...proof, outcomeOn: '2025-09-02' })).status).toBe(201);
    expect((await get(`/${id}`)).body.outcomes).toHaveLength(2);
  });

  it('holds an outcome to its offence, and writes none that is wrong', async () => {
    const { id } = await created();
    const proof = { outcome: 'CONVICTION', outcomeOn: '2025-09-01' };
    const cases: [object, number, string][] = [
      [{ outcomeOn: '2025-03-09' }, 422, '/outcomeOn BEFORE_OFFENCE'],
      [{ outcomeOn: TO_COME }, 422, '/outcomeOn DATE_IN_FUTURE'],
      [{ outcome: 'GUILTY' }, 422, '/outcome UNKNOWN_CODE'],
      [{ appealStatus: 'LOST' }, 422, '/appealStatus UNKNOWN_CODE'],
      [{ outcomeOn: '2025-02-30' }, 400, '/outcomeOn IS_PLAIN_DATE'],
      [{ court: 'Cardiff' }, 400, '/court UNKNOWN_FIELD'],
    ];
    for (const [change, status, fault] of cases) {
      const [was, , ...faults] = refusal(await addOutcome(id, { ...proof, ...change }));
      expect([was, faults]).toEqual([status, [fault]]);
    }
    expect((await addOutcome(id, proof, two)).status).toBe(404);
    expect((await addOutcome(NOBODY, proof)).status).toBe(404);
    expect((await addOutcome('7', proof)).status).toBe(404);
    expect((await get(`/${id}`)).body.outcomes).toEqual([]);
  });

  it('names every fault of an offence at once, and writes nothing', async () => {
    const before = await all();
    const outcome = { outcome: 'CONVICTION', outcomeOn: '2025-09-01' };
    const cases: [object, unknown[]][] = [
      [{ childId: two.childId }, [422, '/childId UNKNOWN_CHILD']],
      [{ childId: NOBODY, category: 'HERESY' }, [422, '/childId UNKNOWN_CHILD', '/category UNKNOWN_CODE']],
      [{ committedOn: TO_COME }, [422, '/committedOn DATE_IN_FUTURE']],
      [{ committedOn: '2010-04-30' }, [422, '/committedOn BEFORE_BIRTH']],
      [
        {
          outcomes: [outcome, { outcome: 'GUILTY', outcomeOn: '2025-03-01', appealStatus: 'LOST' }, outcome],
        },
        [
          422,
          '/outcomes/1/outcome UNKNOWN_CODE',
          '/outcomes/1/appealStatus UNKNOWN_CODE',
          '/outcomes/1/outcomeOn BEFORE_OFFENCE',
          '/outcomes/2 OUTCOME_REPEATED',
        ],
      ],
      [
        { childId: 'x', committedOn: '2026-02-30', seriousness: 9, isBreach: 'no', weapon: 'knife' },
        [
          400,
          '/weapon UNKNOWN_FIELD',
          '/childId IS_UUID',
          '/committedOn IS_PLAIN_DATE',
          '/seriousness MAX',
          '/isBreach IS_BOOLEAN',
        ],
      ],
      [{ seriousness: 0 }, [400, '/seriousness MIN']],
      [{ outcomes: [{ ...outcome, outcomeOn: '2025-02-29' }] }, [400, '/outcomes/0/outcomeOn IS_PLAIN_DATE']],
    ];
    for (const [change, expected] of cases) {
      const [status, , ...faults] = refusal(await post(given(change)));
      expect([status, ...faults]).toEqual(expected);
    }
    for (const outcomes of [[null], [[outcome]], 'none', {}, Array(21).fill(outcome)]) {
      const refused = await post(given({ outcomes }));
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/outcomes']);
    }
    expect(await all()).toEqual(before);
  });

  it('R119 refuses a reference that is taken in the service, and keeps no outcome of it', async () => {
    await created({ reference: 'TAKEN' });
    const before = await all();
    const outcomes = [{ outcome: 'CONVICTION', outcomeOn: '2025-09-01' }];
    expect(refusal(await post(given({ reference: 'TAKEN', outcomes })))).toEqual([
      409,
      'REFERENCE_TAKEN',
      '/reference REFERENCE_TAKEN',
    ]);
    expect(await all()).toEqual(before);
    const elsewhere = given({ childId: two.childId, reference: 'TAKEN' });
    expect((await api.post('/v1/offences', elsewhere, two.headers)).status).toBe(201);
  });

  it('filters the list, and walks it page by page with the outcomes of each', async () => {
    const march = await created({ committedOn: '2025-03-20' });
    const april = await created({
      committedOn: '2025-04-20',
      outcomes: [{ outcome: 'CONVICTION', outcomeOn: '2025-09-01' }],
    });
    const period = `?childId=${one.childId.toUpperCase()}&committedFrom=2025-03-20`;
    expect((await get(period)).body.items).toEqual([march, april]);
    expect((await get(`${period}&committedTo=2025-04-19`)).body.items).toEqual([march]);
    expect((await get(`?childId=${two.childId}`)).body.items).toEqual([]);

    const walked = await walk(api, '/v1/offences?limit=2', one.headers);
    expect(walked.length).toBeGreaterThan(4);
    expect(walked).toEqual(await all());
  });

  it('refuses a query that it does not know, and shows nothing to another service', async () => {
    const { id } = await created();
    expect(refusal(await get('?committedTo=2025-02-30')).slice(2)).toEqual(['?committedTo IS_PLAIN_DATE']);
    expect(refusal(await get('?category=DRUGS')).slice(2)).toEqual(['?category UNKNOWN_FIELD']);
    expect(refusal(await get('?cursor=WyJ4Il0')).slice(1)).toEqual(['BAD_CURSOR', '?cursor BAD_CURSOR']);
    expect((await get(`/${NOBODY}`)).status).toBe(404);
    expect((await get('/7')).status).toBe(404);
    expect((await api.get(`/v1/offences/${id}`, two.headers)).status).toBe(404);
  });
});
