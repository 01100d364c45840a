import { BREAKDOWNS } from '../../src/groups/breakdown.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';
import { readRows } from '../support/read-rows.js';

const PERIOD = `since=2016-01-01&until=${AS_OF}`;

describe.each(DATABASES)('R90 equity over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  const equity = async (query: string) => (await api.get(`/v1/equity?${query}`)).body;
  const total = (body: any, pick: (group: any) => number): number =>
    body.groups.reduce((sum: number, group: any) => sum + pick(group), 0);

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('counts each child with a priority need once, in one group and at one place', async () => {
    const [counted] = await readRows<{ n: number }>(
      database,
      `SELECT CAST(COUNT(DISTINCT c.child_id) AS integer) AS n FROM case_record c
       WHERE NOT c.is_restricted AND c.opened_on <= '${AS_OF}'
         AND EXISTS (SELECT 1 FROM need_rating r WHERE r.case_id = c.id AND r.is_priority)`,
    );
    for (const breakdown of BREAKDOWNS) {
      const body = await equity(`${PERIOD}&breakdown=${breakdown}`);
      expect([breakdown, body.children.value]).toEqual([breakdown, counted!.n]);
      expect(total(body, (group) => group.children.value)).toBe(counted!.n);
      expect(
        total(body, (group) => group.places.reduce((sum: number, one: any) => sum + one.children.value, 0)),
      ).toBe(counted!.n);
    }
  });

  it('groups by what is recorded, and by what follows from it', async () => {
    const children = async (breakdown: string, group: string): Promise<number> => {
      const { groups } = await equity(`${PERIOD}&breakdown=${breakdown}`);
      return groups.find((one: any) => one.group === group).children.value;
    };
    const newest = `SELECT c.* FROM case_record c WHERE NOT c.is_restricted
      AND EXISTS (SELECT 1 FROM need_rating r JOIN case_record k ON k.id = r.case_id WHERE k.child_id = c.child_id AND r.is_priority)
      AND NOT EXISTS (SELECT 1 FROM case_record n WHERE n.child_id = c.child_id AND n.opened_on > c.opened_on)`;
    const count = async (condition: string): Promise<number> =>
      (
        await readRows<{ n: number }>(
          database,
          `SELECT CAST(COUNT(*) AS integer) AS n FROM (${newest}) c WHERE ${condition}`,
        )
      )[0]!.n;
    const inCare = "care_status IN ('ACCOMMODATED', 'CARE_ORDER', 'REMANDED')";
    expect(await children('LOOKED_AFTER', 'LOOKED_AFTER')).toBe(await count(inCare));
    expect(await children('LOOKED_AFTER', 'NOT_RECORDED')).toBe(await count('care_status IS NULL'));
    expect(await children('CASE_MIX', 'PREVENTION')).toBe(await count("order_type = 'PREVENTION'"));
  });

  it('counts who was offered work as the plans say, and sets a group beside everybody else', async () => {
    const rows = await readRows<{ sex: string; offered: number; n: number }>(
      database,
      `SELECT sex, CAST(SUM(offered) AS integer) AS offered, CAST(COUNT(*) AS integer) AS n FROM (
         SELECT ch.sex, MAX(CASE WHEN EXISTS (
           SELECT 1 FROM plan_action p WHERE p.case_id = r.case_id AND p.need_area_code = r.need_area_code)
           THEN 1 ELSE 0 END) AS offered
         FROM need_rating r JOIN case_record c ON c.id = r.case_id JOIN child ch ON ch.id = c.child_id
         WHERE r.is_priority AND NOT c.is_restricted GROUP BY ch.id, ch.sex) children GROUP BY sex`,
    );
    const bySex = new Map(rows.map((row) => [row.sex, row]));
    const body = await equity(`${PERIOD}&breakdown=SEX`);
    const all = rows.reduce((sum, { offered }) => sum + offered, 0);
    for (const { group, stages } of body.groups) {
      const { offered, n } = bySex.get(group) ?? { offered: 0, n: 0 };
      const { share, shareOfRest } = stages.find(({ stage }: any) => stage === 'OFFERED');
      expect([group, share.numerator.value, share.denominator.value]).toEqual([group, offered, n]);
      expect([group, shareOfRest.numerator.value]).toEqual([group, all - offered]);
    }
    const girls = body.groups.find(({ group }: any) => group === 'FEMALE').stages[0];
    const ratio = girls.share.value / girls.shareOfRest.value;
    expect(girls.comparison.ratio.estimate).toBeCloseTo(ratio, 12);
    expect(girls.comparison.adjustedRatio.computable).toBe(true);
    expect(body.statement.cy).not.toBe(body.statement.en);
  });

  it('R169 tells nothing small in the view for publication, and nothing that subtraction would find', async () => {
    for (const breakdown of ['SEX', 'ETHNICITY', 'AGE_BAND']) {
      const body = await equity(`${PERIOD}&breakdown=${breakdown}&view=PUBLICATION`);
      expect(body.view).toBe('PUBLICATION');
      const told = (count: any) => count.value === null || count.value === 0 || count.value >= 5;
      for (const { children, places, stages } of body.groups) {
        const hidden = places.filter((one: any) => one.children.value === null);
        expect([children, ...places.map((one: any) => one.children)].every(told)).toBe(true);
        // One hidden number of a row whose total is shown would be known.
        if (children.value !== null) expect(hidden.length).not.toBe(1);
        for (const { share, shareOfRest, comparison } of stages) {
          if (share.withheld ?? shareOfRest.withheld) expect(comparison).toBeNull();
        }
      }
    }
  });

  it('says so where groups are so small that nothing can be shown', async () => {
    const body = await equity(
      'since=2026-11-27&until=2026-11-27&breakdown=ETHNICITY&needArea=LIV&view=PUBLICATION',
    );
    const shown = body.groups
      .flatMap(({ places }: any) => places)
      .filter((one: any) => one.children.value > 0);
    expect(shown).toEqual([]);
    expect(body.statement.en).toMatch(/so small|No child/);
  });

  it.each([
    ['since=2026-02-01&until=2026-01-01', 422, '?since'],
    ['until=2026-02-30', 400, '?until'],
    ['breakdown=SHOE_SIZE', 400, '?breakdown'],
    ['needArea=MOON', 422, '?needArea'],
  ])('refuses %s', async (query, status, pointer) => {
    const refused = await api.get(`/v1/equity?${query}`);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
  });
});
