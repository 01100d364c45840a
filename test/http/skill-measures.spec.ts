import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds, TO_COME, walk } from '../support/delivery-world.js';
import { deliver } from '../support/sessions.js';

describe.each(DATABASES)('skill measures over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveryId: string;
  let foreignDeliveryId: string;

  const given = (change: object = {}) => ({
    caseId: one.caseId,
    instrument: 'WEMWBS',
    timepoint: 'T0',
    measuredOn: '2025-02-03',
    score: 40,
    respondent: 'CHILD',
    ...change,
  });
  const post = (body: object) => api.post('/v1/skill-measures', body, one.headers);
  const get = (path: string) => api.get(`/v1/skill-measures${path}`, one.headers);
  const all = async () => (await get('?limit=200')).body.items;

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
    deliveryId = await deliver(api, one);
    foreignDeliveryId = await deliver(api, two);
  });

  afterAll(() => stop());

  it('R155 records a score at a time point, and reads it back', async () => {
    const answer = await post(
      given({
        caseId: one.caseId.toUpperCase(),
        deliveryId: deliveryId.toUpperCase(),
        reference: 'SKM-1',
        instrument: 'LOCAL_SOFT_SKILLS',
        timepoint: 'T2',
        score: 3.625,
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: expect.any(String),
      caseId: one.caseId,
      deliveryId,
      reference: 'SKM-1',
      instrument: 'LOCAL_SOFT_SKILLS',
      timepoint: 'T2',
      measuredOn: '2025-02-03',
      score: 3.625,
      respondent: 'CHILD',
      ...{ language: null, assisted: null, consented: null, answers: null },
      scales: [
        {
          ...{ scale: 'TOTAL', labelEn: 'Mean of the ratings', labelCy: 'Cymedr y sgorau', score: 3.625 },
          ...{ comparable: 3.625, answered: null, prorated: false, band: null },
        },
      ],
      warnings: [
        {
          code: 'CONSENT_NOT_NOTED',
          ...{ en: expect.stringContaining('not noted'), cy: expect.stringContaining('Ni nodwyd') },
        },
      ],
      recordedAt: expect.any(String),
    });
    expect((await get(`/${answer.body.id}`)).body).toEqual(answer.body);
  });

  it("R155 holds a score to its instrument's range, ends included", async () => {
    const ranges: [string, number, number][] = [
      ['WEMWBS', 14, 70],
      ['ROSENBERG', 0, 30],
      ['LOCAL_SOFT_SKILLS', 1, 5],
    ];
    for (const [instrument, min, max] of ranges) {
      for (const score of [min, max]) {
        expect((await post(given({ instrument, score }))).status).toBe(201);
      }
      const before = await all();
      for (const score of [min - 0.5, max + 0.5]) {
        expect(refusal(await post(given({ instrument, score })))).toEqual([
          422,
          'SCORE_OUT_OF_RANGE',
          '/score SCORE_OUT_OF_RANGE',
        ]);
      }
      expect(await all()).toEqual(before);
    }
  });

  it('R155 works scores out of answers where the licence lets them be kept, and keeps both', async () => {
    const answers = Array.from({ length: 10 }, (_, index) => ({ item: index + 1, value: 3 }));
    const recorded = await post(given({ instrument: 'ROSENBERG', score: undefined, answers }));
    // Five of the ten are worded the other way.
    expect(recorded.body).toMatchObject({ score: 15, answers });
    expect(recorded.body.scales).toMatchObject([{ scale: 'TOTAL', answered: 10, band: { code: 'AVERAGE' } }]);
    expect((await get(`/${recorded.body.id}`)).body).toEqual(recorded.body);
    const before = await all();
    const refused: [object, string][] = [
      [{ instrument: 'SDQ_SELF', score: undefined, answers }, '/answers ITEMS_NOT_LICENSED'],
      [{ instrument: 'ROSENBERG', score: 15, answers }, '/answers SCORES_OR_ANSWERS'],
      [{ instrument: 'ROSENBERG', score: null, answers: answers.slice(1) }, '/answers TOO_FEW_ANSWERS'],
      [
        { instrument: 'ROSENBERG', score: null, answers: [{ item: 4, value: 4 }] },
        '/answers/0/value ANSWER_OUT_OF_RANGE',
      ],
      [{ instrument: 'ROSENBERG', score: null }, '/score NOTHING_SCORED'],
    ];
    for (const [change, expected] of refused) {
      expect(refusal(await post(given(change))).slice(2)).toEqual([expected]);
    }
    expect(await all()).toEqual(before);
  });

  it('R155 takes the scores of scales, adds up what is added up, and nothing that is not', async () => {
    const parts = ['EMOTIONAL', 'CONDUCT', 'HYPERACTIVITY', 'PEER'].map((scale) => ({ scale, score: 5 }));
    const sdq = { instrument: 'SDQ_SELF', scales: parts };
    const summed = (await post(given({ ...sdq, score: null }))).body;
    expect(summed).toMatchObject({ score: 20, answers: null });
    expect(summed.scales.map(({ scale }: { scale: string }) => scale)).toEqual([
      ...['EMOTIONAL', 'CONDUCT', 'HYPERACTIVITY', 'PEER', 'TOTAL'],
    ]);
    expect(summed.scales.at(-1)).toMatchObject({ score: 20, band: { labelEn: 'High', labelCy: 'Uchel' } });
    const star = { instrument: 'MY_STAR', scales: [{ scale: 'AREA_1', score: 3 }] };
    expect((await post(given({ ...star, score: null }))).body).toMatchObject({ score: null });
    const refused: [object, string][] = [
      [{ ...sdq, score: 21 }, '/score TOTAL_DISAGREES'],
      [{ ...star, score: 24 }, '/score NO_TOTAL'],
      [{ instrument: 'MY_STAR', score: null }, '/scales NOTHING_SCORED'],
      [{ ...sdq, score: 20, scales: [{ scale: 'TOTAL', score: 20 }] }, '/scales/0/scale TOTAL_IS_SCORE'],
      [{ ...sdq, score: 20, scales: [{ scale: 'JOY', score: 2 }] }, '/scales/0/scale UNKNOWN_SCALE'],
      [{ ...sdq, score: 20, scales: [{ scale: 'PEER', score: 11 }] }, '/scales/0/score SCORE_OUT_OF_RANGE'],
      [{ ...sdq, score: 20, scales: [parts[0], parts[0]] }, '/scales/1/scale REPEATED_VALUE'],
      [{ ...sdq, score: 20, respondent: 'TEACHER' }, '/respondent NOT_A_RESPONDENT'],
      [{ instrument: 'SWEMWBS', score: 21.5 }, '/score NOT_A_SUM'],
    ];
    for (const [change, expected] of refused) {
      expect(refusal(await post(given(change))).slice(2)).toEqual([expected]);
    }
    const converted = (await post(given({ instrument: 'SWEMWBS', score: 21 }))).body;
    expect(converted).toMatchObject({ score: 21, scales: [{ score: 21, comparable: 19.25 }] });
  });

  it('R155 warns of what was taken late, with help or without consent, and takes it', async () => {
    const late = given({ deliveryId, timepoint: 'T1', assisted: 'YES', consented: 'NO', language: 'cy' });
    const { status, body } = await post(late);
    expect(status).toBe(201);
    expect(body).toMatchObject({ language: 'cy', assisted: 'YES', consented: 'NO' });
    expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual([
      ...['T1_BEFORE_END', 'ASSISTED', 'CONSENT_NOT_GIVEN'],
    ]);
  });

  it('names every fault of a measure at once, and writes nothing', async () => {
    const before = await all();
    const cases: [object, unknown[]][] = [
      [
        { caseId: two.caseId, deliveryId: foreignDeliveryId, instrument: 'TAROT', respondent: 'CAT' },
        [
          422,
          '/caseId UNKNOWN_CASE',
          '/deliveryId UNKNOWN_DELIVERY',
          '/respondent UNKNOWN_CODE',
          '/instrument UNKNOWN_INSTRUMENT',
        ],
      ],
      [{ caseId: one.closedCaseId, deliveryId }, [422, '/deliveryId DELIVERY_OF_OTHER_CASE']],
      [{ measuredOn: TO_COME }, [422, '/measuredOn DATE_IN_FUTURE']],
      [
        { measuredOn: '2025-02-29', timepoint: 'T3', score: '40', answers: [] },
        [
          400,
          ...['/timepoint IS_IN', '/measuredOn IS_PLAIN_DATE', '/score IS_NUMBER'],
          '/answers ARRAY_MIN_SIZE',
        ],
      ],
    ];
    for (const [change, expected] of cases) {
      const [status, , ...faults] = refusal(await post(given(change)));
      expect([status, ...faults]).toEqual(expected);
    }
    expect(await all()).toEqual(before);
  });

  it('R119 refuses a reference that is taken in the service', async () => {
    expect((await post(given({ reference: 'TAKEN' }))).status).toBe(201);
    const before = await all();
    expect(refusal(await post(given({ reference: 'TAKEN' })))).toEqual([
      409,
      'REFERENCE_TAKEN',
      '/reference REFERENCE_TAKEN',
    ]);
    expect(await all()).toEqual(before);
    const elsewhere = given({ caseId: two.caseId, reference: 'TAKEN' });
    expect((await api.post('/v1/skill-measures', elsewhere, two.headers)).status).toBe(201);
    expect(await all()).toEqual(before);
  });

  it('R155 lists the measures of a case and of an instrument, page by page', async () => {
    const elsewhere = (await post(given({ caseId: one.closedCaseId }))).body;
    expect((await get(`?caseId=${one.closedCaseId.toUpperCase()}`)).body.items).toEqual([elsewhere]);
    const rosenberg = (await get(`?caseId=${one.caseId}&instrument=ROSENBERG`)).body.items;
    expect(rosenberg.map(({ score }: { score: number }) => score)).toEqual([0, 30, 15]);
    expect((await get(`?caseId=${two.caseId}`)).body.items).toEqual([]);
    const walked = await walk(api, '/v1/skill-measures?limit=3', one.headers);
    expect(walked.length).toBeGreaterThan(6);
    expect(walked).toEqual(await all());
  });

  it('refuses a query that it does not know, and shows nothing to another service', async () => {
    const { body } = await post(given());
    expect(refusal(await get('?instrument=wemwbs')).slice(2)).toEqual(['?instrument MATCHES']);
    expect(refusal(await get('?timepoint=T0')).slice(2)).toEqual(['?timepoint UNKNOWN_FIELD']);
    expect(refusal(await get('?cursor=WyJ4Il0')).slice(2)).toEqual(['?cursor BAD_CURSOR']);
    expect((await get(`/${NOBODY}`)).status).toBe(404);
    expect((await get('/7')).status).toBe(404);
    expect((await api.get(`/v1/skill-measures/${body.id}`, two.headers)).status).toBe(404);
  });
});
