import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';
import { readRows } from '../support/read-rows.js';

const DIED_ON = '2025-01-20';

describe.each(DATABASES)('children lost to follow-up in evaluations on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;

  const run = async () =>
    (await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF })).body.result;
  const surveyed = async () =>
    (await api.post('/v1/evaluation-surveys', { dataAsOf: AS_OF, landmarkWeeks: 0 })).body.result.cohort;
  const died = (childId: string, happenedOn = DIED_ON) =>
    api.create<{ id: string }>('/v1/follow-up-events', { childId, kind: 'DIED', happenedOn });
  /** Children whose only index event was shortly before the day, with a proven offence in the year after it, and with none at all. */
  const children = async (hasOffence: boolean): Promise<string[]> => {
    const proven =
      "AND x.outcome = 'CONVICTION' AND x.outcome_on < '2026-01-01' AND NOT o.is_breach AND o.is_recordable";
    const rows = await readRows<{ child_id: string }>(
      database,
      `SELECT c.child_id FROM case_record c
       WHERE c.index_date BETWEEN '2024-10-01' AND '2025-01-10'
         AND NOT EXISTS (SELECT 1 FROM case_record k WHERE k.child_id = c.child_id AND k.id <> c.id)
         AND ${hasOffence ? '' : 'NOT'} EXISTS (
           SELECT 1 FROM offence o JOIN offence_outcome x ON x.offence_id = o.id
           WHERE o.child_id = c.child_id AND o.committed_on > c.index_date AND o.committed_on < '2025-09-30'
             ${hasOffence ? proven : ''})
       ORDER BY c.child_id`,
    );
    return rows.map(({ child_id: childId }) => childId);
  };

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    interventionId = (await api.get('/v1/interventions?q=anger')).body.items[0].id;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const both = (result: any, pick: (arm: any) => number): number =>
    pick(result.reoffending.started) + pick(result.reoffending.comparison);

  it('R112 leaves a child who died without a proven reoffence out of every figure, and counts the child as lost', async () => {
    const before = await run();
    const cohort = await surveyed();
    expect(before.lostToFollowUp).toEqual({ started: 0, comparison: 0 });
    const [childId = ''] = await children(false);
    const event = await died(childId);
    const after = await run();
    expect(after.lostToFollowUp.started + after.lostToFollowUp.comparison).toBe(1);
    expect(both(after, ({ mature }) => mature)).toBe(both(before, ({ mature }) => mature) - 1);
    expect(both(after, ({ reoffenders }) => reoffenders)).toBe(
      both(before, ({ reoffenders }) => reoffenders),
    );
    expect(await surveyed()).toEqual({ ...cohort, children: cohort.children - 1 });
    const path = `/v1/follow-up-events/${event.id}`;
    await api.patch(path, { withdrawnReason: 'Recorded of another child.' }, { 'if-match': '"1"' });
    expect((await run()).reoffending).toEqual(before.reoffending);
  });

  it('R112 keeps a child who had reoffended, and one who died after the year', async () => {
    const before = await run();
    const [reoffended = ''] = await children(true);
    await died(reoffended, '2025-09-30');
    const [, , lived = ''] = await children(false);
    await died(lived, '2026-05-01');
    const after = await run();
    expect(after.lostToFollowUp).toEqual({ started: 0, comparison: 0 });
    expect(after.reoffending).toEqual(before.reoffending);
  });
});
