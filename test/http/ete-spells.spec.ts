import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds, TO_COME, walk } from '../support/delivery-world.js';

describe.each(DATABASES)(
  'spells of education, training and employment over HTTP on %s',
  (_dialect, newDatabase) => {
    let api: TestApi;
    let one: ServiceWorld;
    let two: ServiceWorld;
    let stop: () => Promise<void>;

    const given = (change: object = {}) => ({
      childId: one.childId,
      provisionType: 'COLLEGE',
      suitability: 'SUITABLE',
      startedOn: '2025-03-10',
      ...change,
    });
    const post = (body: object) => api.post('/v1/ete-spells', body, one.headers);
    const created = async (change: object = {}) => {
      const answer = await post(given(change));
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    };
    const get = (path: string) => api.get(`/v1/ete-spells${path}`, one.headers);
    const patch = (id: string, body: object, etag = '"1"') =>
      api.patch(`/v1/ete-spells/${id}`, body, { ...one.headers, 'if-match': etag });
    const all = async () => (await get('?limit=200')).body.items;

    beforeAll(async () => {
      ({ api, one, two, stop } = await startWorlds(newDatabase));
    });

    afterAll(() => stop());

    it('R122 records provision, hours offered and attended, and suitability, and reads them back', async () => {
      const answer = await post(
        given({ reference: 'ETE-1', endedOn: TO_COME, hoursOffered: 16.25, hoursAttended: 0 }),
      );
      expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"1"']);
      expect(answer.body).toEqual({
        id: expect.any(String),
        childId: one.childId,
        reference: 'ETE-1',
        provisionType: 'COLLEGE',
        suitability: 'SUITABLE',
        startedOn: '2025-03-10',
        endedOn: TO_COME,
        hoursOffered: 16.25,
        hoursAttended: 0,
        ...{ providerId: null, reducedTimetable: null, reducedReason: null, reducedReviewOn: null },
        ...{ suitabilityJudgedById: null, suitabilityJudgedOn: null, suitabilityReason: null },
        recordedAt: expect.any(String),
      });
      const read = await get(`/${answer.body.id}`);
      expect([read.body, read.headers.get('etag')]).toEqual([answer.body, '"1"']);
    });

    it('R122 keeps hours that are not known apart from none', async () => {
      const spell = await created({ suitability: 'UNKNOWN' });
      expect(spell).toMatchObject({ endedOn: null, hoursOffered: null, hoursAttended: null });
      expect((await get(`/${spell.id}`)).body).toEqual(spell);
    });

    it('names every fault of a spell at once, and writes nothing', async () => {
      const before = await all();
      const cases: [object, unknown[]][] = [
        [
          { childId: two.childId, provisionType: 'CIRCUS', suitability: 'FINE' },
          [422, '/childId UNKNOWN_CHILD', '/provisionType UNKNOWN_CODE', '/suitability UNKNOWN_CODE'],
        ],
        [{ startedOn: TO_COME }, [422, '/startedOn DATE_IN_FUTURE']],
        [{ startedOn: '2010-04-30' }, [422, '/startedOn BEFORE_BIRTH']],
        [{ endedOn: '2025-03-09' }, [422, '/endedOn BEFORE_START']],
        [
          { startedOn: '2025-02-29', hoursOffered: 168.01, hoursAttended: -1, tutor: 'x' },
          [
            400,
            '/tutor UNKNOWN_FIELD',
            '/startedOn IS_PLAIN_DATE',
            '/hoursOffered MAX',
            '/hoursAttended MIN',
          ],
        ],
        [{ hoursOffered: 1e-7 }, [400, '/hoursOffered IS_OF_TWO_DECIMALS']],
        [
          { hoursOffered: 12.345, hoursAttended: '12' },
          [
            400,
            '/hoursOffered IS_OF_TWO_DECIMALS',
            '/hoursAttended IS_NUMBER',
            '/hoursAttended IS_OF_TWO_DECIMALS',
            '/hoursAttended MIN',
            '/hoursAttended MAX',
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
      await created({ reference: 'TAKEN' });
      const before = await all();
      expect(refusal(await post(given({ reference: 'TAKEN' })))).toEqual([
        409,
        'REFERENCE_TAKEN',
        '/reference REFERENCE_TAKEN',
      ]);
      expect(await all()).toEqual(before);
      const elsewhere = given({ childId: two.childId, reference: 'TAKEN' });
      expect((await api.post('/v1/ete-spells', elsewhere, two.headers)).status).toBe(201);
      expect(await all()).toEqual(before);
    });

    it('R122 ends a spell and changes its judgement and hours, a version at a time', async () => {
      const { id } = await created({ hoursOffered: 25 });
      const changed = await patch(id, {
        endedOn: '2025-07-18',
        suitability: 'UNSUITABLE',
        hoursAttended: 9.5,
      });
      expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
      expect(changed.body).toMatchObject({
        endedOn: '2025-07-18',
        suitability: 'UNSUITABLE',
        hoursOffered: 25,
        hoursAttended: 9.5,
      });
      const opened = await patch(id, { endedOn: null, hoursOffered: null }, '"2"');
      expect(opened.body).toEqual({ ...changed.body, endedOn: null, hoursOffered: null });
      expect((await get(`/${id}`)).body).toEqual(opened.body);
    });

    it('refuses an edit that is wrong, stale, unconditional or of another service, and changes nothing', async () => {
      const spell = await created();
      const { id } = spell;
      expect(refusal(await patch(id, { endedOn: '2025-03-09' }))).toEqual([
        422,
        'BEFORE_START',
        '/endedOn BEFORE_START',
      ]);
      expect(refusal(await patch(id, { suitability: 'FINE' })).slice(2)).toEqual([
        '/suitability UNKNOWN_CODE',
      ]);
      expect(refusal(await patch(id, { suitability: null })).slice(0, 3)).toEqual([
        400,
        'VALIDATION_FAILED',
        '/suitability MATCHES',
      ]);
      expect(refusal(await patch(id, { startedOn: '2025-03-11' })).slice(2)).toEqual([
        '/startedOn UNKNOWN_FIELD',
      ]);
      expect((await patch(id, { hoursOffered: 1 }, '"2"')).status).toBe(412);
      expect((await patch(id, { endedOn: '2025-03-09' }, '"2"')).status).toBe(412);
      const url = `/v1/ete-spells/${id}`;
      expect((await api.patch(url, { hoursOffered: 1 }, one.headers)).status).toBe(428);
      const foreign = { ...two.headers, 'if-match': '"1"' };
      expect((await api.patch(url, { hoursOffered: 1 }, foreign)).status).toBe(404);
      expect((await patch('7', { hoursOffered: 1 })).status).toBe(404);
      const read = await get(`/${id}`);
      expect([read.body, read.headers.get('etag')]).toEqual([spell, '"1"']);
    });

    it('lists the spells of a child, page by page', async () => {
      const walked = await walk(
        api,
        `/v1/ete-spells?limit=2&childId=${one.childId.toUpperCase()}`,
        one.headers,
      );
      expect(walked.length).toBeGreaterThan(3);
      expect(walked).toEqual(await all());
      expect((await get(`?childId=${two.childId}`)).body.items).toEqual([]);
      expect(refusal(await get('?childId=7')).slice(2)).toEqual(['?childId IS_UUID']);
      expect(refusal(await get('?cursor=WyJ4Il0')).slice(2)).toEqual(['?cursor BAD_CURSOR']);
      expect((await get(`/${NOBODY}`)).status).toBe(404);
      expect((await api.get(`/v1/ete-spells/${(await all())[0].id}`, two.headers)).status).toBe(404);
    });
  },
);
