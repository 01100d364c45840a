import { TestApi } from '../support/api.js';
import { seedCasework, type SeededService } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { withDatabase } from '../support/in-database.js';
import { type Sent, statementsOf } from '../support/statements.js';

const sqlite = DATABASES.find(([dialect]) => dialect === 'sqlite');
if (!sqlite) throw new Error('There is no SQLite to test on.');
const [, newSqlite] = sqlite;

/** Lists in the order of their ids, and the tables of their rows. */
const BY_ID = {
  cases: 'case_record',
  assessments: 'assessment',
  'plan-actions': 'plan_action',
  deliveries: 'delivery',
  offences: 'offence',
  'ete-spells': 'ete_spell',
  'skill-measures': 'skill_measure',
};
const BY_CHILD = '/v1/cases?childReference=CH-SEEDED';

/** A page of a list that begins somewhere, and the table and key that its rows must be found by. */
type Case = [path: string, table: string, key: string];

// SQLite has no statistics until somebody asks for them; it then guesses, and the size of the tables plays no part.
describe('plans of SQLite without statistics', () => {
  let database: TestDatabase;
  let seeded: SeededService;
  let sent: Map<string, Sent[]>;

  const lists = (): Case[] => [
    ...Object.entries(BY_ID).map(([path, table]): Case => [`/v1/${path}`, table, 'service_id=? AND id>?']),
    ['/v1/sessions', 'delivery_session', 'service_id=?'],
    [`/v1/sessions?deliveryId=${seeded.deliveryId}`, 'delivery_session', 'delivery_id=?'],
    [`/v1/sessions?caseId=${seeded.caseId}`, 'delivery_session', 'delivery_id=?'],
    [`/v1/deliveries?caseId=${seeded.caseId}`, 'delivery', 'case_id=?'],
    [`/v1/assessments?caseId=${seeded.caseId}`, 'assessment', 'case_id=?'],
    [`/v1/plan-actions?caseId=${seeded.caseId}`, 'plan_action', 'case_id=?'],
    [`/v1/skill-measures?caseId=${seeded.caseId}`, 'skill_measure', 'case_id=?'],
    [`/v1/offences?childId=${seeded.childId}`, 'offence', 'child_id=?'],
    [`/v1/ete-spells?childId=${seeded.childId}`, 'ete_spell', 'child_id=?'],
  ];
  const lookups = (): Case[] => [
    [`/v1/cases/${seeded.caseId}`, 'need_rating', 'case_id=?'],
    [`/v1/cases/${seeded.caseId}`, 'delivery', 'case_id=?'],
    [`/v1/cases/${seeded.caseId}/recommendations`, 'need_rating', 'case_id=?'],
    [`/v1/cases/${seeded.caseId}/recommendations`, 'delivery', 'case_id=?'],
  ];

  beforeAll(async () => {
    database = await newSqlite();
    seeded = (await seedCasework(database)).own;
    const api = await TestApi.start(database);
    // What it brings up to date at its start is not of these requests.
    for (const code of ['OWN', 'OTHER']) await api.get('/v1/provision-map', { 'waymark-service': code });
    sent = new Map();
    for (const path of [...[...lists(), ...lookups()].map(([path]) => path), BY_CHILD]) {
      const ask = () => api.get(path, { 'waymark-service': 'OWN' });
      sent.set(path, await statementsOf(async () => expect((await ask()).status).toBe(200)));
    }
    await api.close();
  });

  afterAll(() => database.drop());

  /** How the statements of a request reach the rows of each table, and what else they do. */
  async function stepsOf(path: string): Promise<string[]> {
    return withDatabase(database, (uow) =>
      uow.read(async (tx) => {
        const steps: string[] = [];
        for (const { sql, parameters } of sent.get(path) ?? []) {
          const aliases = [...sql.matchAll(/(?:FROM|JOIN) (\w+) (\w+)\b/g)];
          const tables = new Map(aliases.map(([, table, alias]) => [alias, table]));
          const named = (step: string) =>
            step.replace(/(?<=^SEARCH )\w+/, (alias) => tables.get(alias) ?? alias);
          const plan = await tx.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters);
          steps.push(...plan.map(({ detail }) => named(detail)));
        }
        return steps;
      }),
    );
  }

  /** Keys that lead from one row to those of it, and what is counted over the whole service from an index alone. */
  const OTHERWISE = [
    '(replaces_session_id=?)',
    '(plan_action_id=?)',
    'COVERING INDEX ix_delivery_service_id',
  ];
  const search = (table: string, steps: string[]) =>
    steps.filter(
      (step) => step.startsWith(`SEARCH ${table} `) && !OTHERWISE.some((other) => step.includes(other)),
    );

  it('find the rows of a list by the key that it is in the order of, or by their parent', async () => {
    for (const [path, table, key] of lists()) {
      const steps = await stepsOf(path);
      const found = search(table, steps);
      expect([path, found.length, found.filter((step) => !step.includes(`(${key}`))]).toEqual([path, 1, []]);
      // The rest of an order is that of the few rows of a part: the newest of something.
      const sorted = steps.includes('USE TEMP B-TREE FOR ORDER BY');
      expect([path, sorted]).toEqual([path, sorted && !key.startsWith('service_id')]);
    }
  });

  it('find the cases of a child by the child, not by walking through all cases', async () => {
    const steps = await stepsOf(BY_CHILD);
    expect(steps.filter((step) => step.includes('service_id=? AND child_id=?'))).toHaveLength(1);
    expect(steps.join()).not.toContain('id>?');
  });

  it('find what belongs to a case by the case', async () => {
    for (const [path, table, key] of lookups()) {
      const found = search(table, await stepsOf(path));
      expect(found.length).toBeGreaterThan(0);
      expect([path, found.filter((step) => !step.includes(`(${key}`))]).toEqual([path, []]);
    }
  });
});
