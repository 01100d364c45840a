import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { loadDemoCaseload } from '../support/demo-caseload.js';

/** Every item of a paged list. */
async function all(api: TestApi, path: string): Promise<any[]> {
  const items: any[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: any = (
      await api.get(`${path}${path.includes('?') ? '&' : '?'}limit=200${cursor && `&cursor=${cursor}`}`)
    ).body;
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

describe.each(DATABASES)('provision summary over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let summary: any;

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    summary = (await api.get('/v1/provision-summary')).body;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R8 shows every need area that is a need, mapped to every intervention that targets it', async () => {
    const areas = (await api.get('/v1/need-areas')).body.items.filter((area: any) => !area.strength);
    expect(summary.needAreas.map((area: any) => area.needArea)).toEqual(areas.map((area: any) => area.code));
    for (const { needArea, interventions } of summary.needAreas) {
      const targeting = await all(api, `/v1/interventions?needArea=${needArea}`);
      expect(interventions.map((entry: any) => entry.code).sort()).toEqual(
        targeting.map(({ code }) => code).sort(),
      );
    }
  });

  it('R17 counts cases with the need as the case itself shows it', async () => {
    const cases = await all(api, '/v1/cases');
    const details = await Promise.all(cases.map(async ({ id }) => (await api.get(`/v1/cases/${id}`)).body));
    const expected = new Map<string, number>();
    for (const { needs } of details) {
      for (const need of needs) {
        if (!need.isPriority && !(need.severity >= 2)) continue;
        expected.set(need.needAreaCode, (expected.get(need.needAreaCode) ?? 0) + 1);
      }
    }
    for (const { needArea, casesWithNeed, casesAssessed } of summary.needAreas) {
      expect([needArea, casesWithNeed]).toEqual([needArea, expected.get(needArea) ?? 0]);
      expect(casesAssessed).toBeGreaterThanOrEqual(casesWithNeed);
    }
  });

  it('R22 counts planned, started and completed among the cases with the need', async () => {
    let started = 0;
    for (const { casesWithNeed, interventions } of summary.needAreas) {
      for (const entry of interventions) {
        expect(entry.planned).toBeLessThanOrEqual(casesWithNeed);
        expect(entry.started).toBeLessThanOrEqual(casesWithNeed);
        expect(entry.completed).toBeLessThanOrEqual(entry.started);
        started += entry.started;
      }
    }
    expect(started).toBeGreaterThan(100);
  });

  it('adds up over delivery areas', async () => {
    const areas = (await api.get('/v1/delivery-areas')).body.items as { code: string }[];
    const parts = await Promise.all(
      areas.map(async ({ code }) => (await api.get(`/v1/provision-summary?deliveryArea=${code}`)).body),
    );
    for (const [index, { casesWithNeed }] of summary.needAreas.entries()) {
      const sum = parts.reduce((total, part) => total + part.needAreas[index].casesWithNeed, 0);
      expect(sum).toBe(casesWithNeed);
    }
  });

  it.each([
    ['since=2026-02-01&until=2026-01-01', 422, '?since'],
    ['until=2026-02-30', 400, '?until'],
    ['deliveryArea=NOWHERE', 422, '?deliveryArea'],
    ['colour=red', 400, '?colour'],
  ])('refuses %s', async (query, status, pointer) => {
    const refused = await api.get(`/v1/provision-summary?${query}`);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
  });
});
