import { BREAKDOWNS } from '../../src/provision/map/breakdowns.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';

const [SQLITE] = DATABASES;

describe.each([SQLITE!])(
  'small groups of the demonstration, as they are published, on %s',
  (_dialect, make) => {
    let database: TestDatabase;
    let api: TestApi;

    beforeAll(async () => {
      database = await make();
      await loadDemoCaseload(database);
      api = await TestApi.start(database);
    });

    afterAll(async () => {
      await api.close();
      await database.drop();
    });

    const read = async (path: string): Promise<any> => {
      const { status, body } = await api.get(path);
      expect([status, body.code]).toEqual([200, undefined]);
      return body;
    };
    const mapOf = (query: string) => read(`/v1/provision-map?until=${AS_OF}&${query}`);

    it('S20 are counted together, and named', async () => {
      const trueMap = await mapOf('breakdown=ETHNICITY&view=OPERATIONAL');
      const childrenOf = new Map<string, number>(
        trueMap.groups.map(({ group, children }: any) => [group, children.value]),
      );
      const { groups, children } = await mapOf('breakdown=ETHNICITY&view=PUBLICATION');
      const together = groups.find(({ members }: any) => members.length > 1);
      expect(together.group).toBe(together.members.join('+'));
      expect([together.labelEn, together.labelCy]).toEqual([
        expect.stringMatching(/^Smaller groups together: /),
        expect.stringMatching(/^Grwpiau llai gyda’i gilydd: /),
      ]);
      const sum = together.members.reduce(
        (all: number, code: string) => all + (childrenOf.get(code) ?? 0),
        0,
      );
      expect([together.children.value, sum >= 5]).toEqual([sum, true]);
      expect(groups.reduce((all: number, group: any) => all + group.children.value, 0)).toBe(children.value);
    });

    it('S20 in every breakdown something is told, and all children together are told alike', async () => {
      const totals = new Set<string>();
      for (const breakdown of BREAKDOWNS) {
        const { children, needAreas, groups, noteEn } = await mapOf(
          `breakdown=${breakdown}&view=PUBLICATION`,
        );
        expect([breakdown, groups.some(({ children: { value } }: any) => value > 0)]).toEqual([
          breakdown,
          true,
        ]);
        // Nine children of every other group together are too few to say what they need.
        if (breakdown !== 'ETHNICITY') expect([breakdown, noteEn]).toEqual([breakdown, null]);
        const told = needAreas.map(({ total }: any) => [
          ...[total.assessed, total.notAssessed, total.prevalence, total.prioritised, total.outcomeNotKnown],
          ...[total.reach, total.completion, total.improvement],
        ]);
        totals.add(JSON.stringify([children, told]));
      }
      expect(totals.size).toBe(1);
    });

    it('S20 types of order go together only with those that supervision rests on alike', async () => {
      const { groups } = await mapOf('breakdown=ORDER_TYPE&view=PUBLICATION');
      const together = groups.flatMap(({ members }: any) => (members.length > 0 ? [members] : []));
      expect(together).not.toEqual([]);
      const court = [
        'REFERRAL_ORDER',
        'REPARATION_ORDER',
        'YOUTH_REHABILITATION_ORDER',
        'CUSTODIAL_SENTENCE',
      ];
      for (const members of together) {
        const ofCourt = members.filter((code: string) => court.some((start) => code.startsWith(start)));
        expect([0, members.length]).toContain(ofCourt.length);
      }
    });

    it('R17 two dates are each answered as if it alone were asked for', async () => {
      const query = 'breakdown=ORDER_TYPE&view=PUBLICATION';
      const then = '2025-11-02';
      const both = await mapOf(`${query}&compareTo=${then}`);
      const alone = await read(`/v1/provision-map?since=2024-11-03&until=${then}&${query}`);
      const cellsOf = (body: any, at: number) =>
        new Map<string, any>(body.needAreas[at].cells.map((cell: any) => [cell.group, cell]));
      let compared = 0;
      both.needAreas.forEach(({ cells }: any, at: number) => {
        const earlier = cellsOf(alone, at);
        for (const { group, change } of cells) {
          const own = earlier.get(group);
          expect(change === null).toBe(own === undefined);
          if (!own) continue;
          expect(own).toMatchObject(change.then);
          compared += 1;
        }
      });
      expect(compared).toBeGreaterThan(0);
    });

    it('S20 are of every child: of one area alone the map would show what the row of the area hides', async () => {
      const { status, body } = await api.get(
        '/v1/provision-map?view=PUBLICATION&deliveryArea=CYNON&orderType=REFERRAL_ORDER',
      );
      expect([status, body.errors.map(({ pointer, code }: any) => [pointer, code])]).toEqual([
        422,
        [
          ['?deliveryArea', 'NARROWED'],
          ['?orderType', 'NARROWED'],
        ],
      ]);
    });

    it('S20 in equity, and in a needs analysis', async () => {
      const { groups } = await read(`/v1/equity?until=${AS_OF}&breakdown=ETHNICITY&view=PUBLICATION`);
      const codes = groups.flatMap(({ group, members }: any) => (members.length > 0 ? members : [group]));
      expect(new Set(codes).size).toBe(codes.length);
      const [{ id }] = (await read('/v1/needs-analyses')).items;
      const { breakdowns } = (await read(`/v1/needs-analyses/${id}?view=PUBLICATION`)).cohort;
      const ages = breakdowns.find(({ breakdown }: any) => breakdown === 'AGE_BAND').groups;
      expect(ages.some(({ members }: any) => members.length > 1)).toBe(true);
      for (const { tooFine, note } of breakdowns) expect(note !== null).toBe(tooFine);
    });
  },
);
