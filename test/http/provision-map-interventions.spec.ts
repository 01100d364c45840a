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

const PERIOD = 'since=2000-01-01&until=2026-11-20';

describe.each(DATABASES)(
  'the interventions behind the provision map over HTTP on %s',
  (_dialect, newDatabase) => {
    let database: TestDatabase;
    let api: TestApi;
    let behind: any;

    const reach = async (query: string): Promise<any> => {
      const { status, body } = await api.get(`/v1/provision-map/interventions?${PERIOD}${query}`);
      expect([status, body.code]).toEqual([200, undefined]);
      return body.needAreas;
    };

    beforeAll(async () => {
      database = await newDatabase();
      await loadDemoCaseload(database);
      api = await TestApi.start(database);
      behind = await reach('');
    });

    afterAll(async () => {
      await api.close();
      await database.drop();
    });

    it('R8 shows every need, and every intervention that is mapped to it', async () => {
      const areas = (await api.get('/v1/need-areas')).body.items.filter((area: any) => !area.strength);
      expect(behind.map((area: any) => area.needArea)).toEqual(areas.map((area: any) => area.code));
      for (const { needArea, interventions } of behind) {
        const mapped = interventions.filter(({ target }: any) => target !== null);
        const targeting = await all(api, `/v1/interventions?needArea=${needArea}`);
        expect(mapped.map((entry: any) => entry.code).sort()).toEqual(
          targeting.map(({ code }) => code).sort(),
        );
      }
    });

    it('R17 R22 comes to what the map says of the need: each child is behind one intervention or several', async () => {
      const map = (await api.get(`/v1/provision-map?${PERIOD}`)).body;
      let reached = 0;
      for (const [place, { interventions }] of behind.entries()) {
        const { planned, reach: ofMap, completion, prioritised } = map.needAreas[place].total;
        for (const [measure, of] of [
          ['planned', planned.value],
          ['reached', ofMap.numerator.value],
          ['completed', completion.numerator.value],
        ] as const) {
          const counts = interventions.map((entry: any) => entry[measure]);
          expect(Math.max(0, ...counts)).toBeLessThanOrEqual(of);
          // Work that is described, and in no catalogue, is on the map and behind no intervention.
          if (measure !== 'planned') reached += of;
        }
        for (const entry of interventions) {
          expect(entry.planned).toBeLessThanOrEqual(prioritised.value);
          expect(entry.completed).toBeLessThanOrEqual(entry.reached);
          expect(entry.reached + entry.waiting).toBeLessThanOrEqual(entry.planned);
          expect(entry.sessionsAttended >= entry.reached).toBe(true);
        }
      }
      expect(reached).toBeGreaterThan(200);
    });

    it('adds up over the groups of a breakdown, each child being in one', async () => {
      for (const breakdown of ['DELIVERY_AREA', 'SEX', 'AGE_BAND']) {
        const { groups } = (await api.get(`/v1/provision-map?${PERIOD}&breakdown=${breakdown}`)).body;
        const parts = await Promise.all(
          groups.map(({ group }: any) => reach(`&needArea=ETE&breakdown=${breakdown}&group=${group}`)),
        );
        const ete = behind.find(({ needArea }: any) => needArea === 'ETE');
        for (const { code, planned, reached } of ete.interventions) {
          const ofGroups = parts.map(([need]) =>
            need.interventions.find((entry: any) => entry.code === code),
          );
          const sum = (measure: string) =>
            ofGroups.reduce((total, entry) => total + (entry?.[measure] ?? 0), 0);
          expect([code, sum('planned'), sum('reached')]).toEqual([code, planned, reached]);
        }
      }
    });

    it.each([
      ['since=2026-02-01&until=2026-01-01', 422, '?since'],
      ['until=2026-02-30', 400, '?until'],
      ['deliveryArea=NOWHERE', 422, '?deliveryArea'],
      ['needArea=NONE', 422, '?needArea'],
      ['group=NOWHERE', 422, '?group'],
      ['breakdown=SEX&group=CYNON', 422, '?group'],
      ['view=PUBLICATION', 400, '?view'],
      ['colour=red', 400, '?colour'],
    ])('refuses %s', async (query, status, pointer) => {
      const refused = await api.get(`/v1/provision-map/interventions?${query}`);
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
    });
  },
);
