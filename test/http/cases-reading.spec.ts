import type { TestApi } from '../support/api.js';
import { type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { newCase } from '../support/new-case.js';
import { ServiceApi } from '../support/service-api.js';
import { statementsOf } from '../support/statements.js';

const NOWHERE = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

describe.each(DATABASES)('reading cases over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let service: ServiceApi;
  let other: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ api, service, other, seeded, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  it('answers one case in three statements, with the newest rating of each need area and its deliveries', async () => {
    const { caseId, deliveryId } = seeded.own;
    const assess = (assessedOn: string, ratings: object[]) =>
      service.create('/v1/assessments', { caseId, source: 'LOCAL', stage: 'REVIEW', assessedOn, ratings });
    await assess('2026-02-01', [
      { needAreaCode: 'ETE', severity: 4 },
      { needAreaCode: 'SUB', severity: 1 },
    ]);
    await assess('2026-01-10', [{ needAreaCode: 'SUB', severity: 3 }]);
    await assess('2026-03-01', [{ needAreaCode: 'ETE', severity: 3 }]);
    const newest = await assess('2026-03-01', [{ needAreaCode: 'ETE', severity: null, strength: 2 }]);
    const { body } = await service.get(`/v1/cases/${caseId}`);
    expect(body.needs.map(({ needAreaCode, severity }: any) => [needAreaCode, severity])).toEqual([
      ['ETE', null],
      ['SUB', 1],
    ]);
    expect(body.needs[0]).toEqual({
      needRatingId: newest.ratings[0].id,
      assessmentId: newest.id,
      needAreaCode: 'ETE',
      severity: null,
      isPriority: false,
      strength: 2,
      assessedOn: '2026-03-01',
    });
    expect(body.deliveries).toEqual([
      {
        id: deliveryId,
        interventionId: expect.any(String),
        interventionCode: 'MENTORING',
        versionNo: 2,
        titleEn: 'Mentoring',
        titleCy: 'Mentora',
        enrolledOn: '2026-02-02',
        startedOn: '2026-02-09',
        endedOn: null,
        completion: null,
      },
    ]);
    expect(await statementsOf(() => service.get(`/v1/cases/${caseId}`))).toHaveLength(3);
  });

  it('hides the cases and children of another service', async () => {
    const { caseId, childId } = seeded.other;
    for (const path of [`/v1/cases/${caseId}`, `/v1/children/${childId}`]) {
      expect((await other.get(path)).status).toBe(200);
      expect((await service.get(path)).status).toBe(404);
      expect((await service.patch(path, {}, '"1"')).status).toBe(404);
      expect((await other.get(path)).headers.get('etag')).toBe('"1"');
    }
    for (const path of ['/v1/cases/not-a-uuid', `/v1/cases/${NOWHERE}`, '/v1/children/1']) {
      expect((await service.get(path)).status).toBe(404);
    }
    expect((await service.get(`/v1/cases/${seeded.own.caseId.toUpperCase()}`)).status).toBe(200);
    const listed = await service.all('/v1/cases');
    expect(listed.some(({ id }) => id === caseId)).toBe(false);
  });

  describe('listing', () => {
    let listed: ServiceApi;

    beforeAll(async () => {
      await api.create('/v1/services', { code: 'LISTED', nameEn: 'Listed', country: 'ENGLAND' });
      listed = new ServiceApi(api, 'LISTED');
      for (const code of ['NORTH', 'SOUTH'])
        await listed.create('/v1/delivery-areas', { code, nameEn: code });
      const index = (indexDate: string) => ({ indexEvent: 'CAUTION', indexDate });
      const cases = [
        newCase({ reference: 'A', ...index('2026-01-01') }, { reference: 'CH-A' }),
        newCase({ reference: 'B', deliveryArea: 'SOUTH', ...index('2026-01-31') }),
        newCase({ reference: 'C', closedOn: '2026-03-31' }, { reference: 'CH-A' }),
        newCase({ reference: 'D', setting: 'CUSTODY', ...index('2026-02-01') }),
        newCase({ reference: 'E', deliveryArea: 'SOUTH', closedOn: '2026-03-02' }),
      ];
      for (const one of cases) await listed.create('/v1/cases', one);
    });

    it.each([
      ['', 'ABCDE'],
      ['?deliveryArea=SOUTH', 'BE'],
      ['?open=true', 'ABD'],
      ['?open=false', 'CE'],
      ['?reference=C', 'C'],
      ['?reference=c', ''],
      ['?childReference=CH-A', 'AC'],
      ['?childReference=CH-SEEDED', ''],
      ['?setting=CUSTODY', 'D'],
      ['?indexFrom=2026-01-31', 'BD'],
      ['?indexTo=2026-01-31', 'AB'],
      ['?indexFrom=2026-01-31&indexTo=2026-01-31', 'B'],
      ['?deliveryArea=NORTH&open=true&indexFrom=2026-01-01', 'AD'],
    ])('%s gives %s', async (query, expected) => {
      const items = await listed.all(`/v1/cases${query}`);
      expect(items.map(({ reference }) => reference).join('')).toBe(expected);
    });

    it('walks the pages, each case once, and links to the next', async () => {
      const walked = await listed.all('/v1/cases?open=true', 2);
      expect(walked.map(({ reference }) => reference)).toEqual(['A', 'B', 'D']);
      const first = await listed.get('/v1/cases?limit=4&open=true&setting=COMMUNITY');
      expect([first.body.nextCursor, first.headers.get('link')]).toEqual([null, null]);
      const { headers } = await listed.get('/v1/cases?limit=1&open=true');
      expect(headers.get('link')).toMatch(/^<\/v1\/cases\?limit=1&open=true&cursor=[^>]+>; rel="next"$/);
    });

    it.each([
      ['?open=perhaps', 400, '?open'],
      ['?open=true&open=false', 400, '?open'],
      ['?indexFrom=2026-02-30', 400, '?indexFrom'],
      ['?age=15', 400, '?age'],
      ['?limit=0', 400, '?limit'],
      ['?cursor=nonsense', 400, '?cursor'],
      [`?cursor=${Buffer.from('["not-an-id"]').toString('base64url')}`, 400, '?cursor'],
      [`?cursor=${Buffer.from('["a","b"]').toString('base64url')}`, 400, '?cursor'],
      ['?deliveryArea=WEST', 422, '?deliveryArea'],
      ['?setting=MOON', 422, '?setting'],
      ['?indexFrom=2026-02-02&indexTo=2026-02-01', 422, '?indexTo'],
    ])('%s is refused with %i at %s', async (query, status, pointer) => {
      const refused = await listed.get(`/v1/cases${query}`);
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
    });
  });
});
