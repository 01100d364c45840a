import { readCaseWork } from '../../src/evaluation/analyses/read-case-work.js';
import type { EvaluationDefinition } from '../../src/evaluation/definition.js';
import { addDays } from '../../src/platform/calendar/plain-date.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';
import { readRows } from '../support/read-rows.js';

const ALL = ['DOSE', 'TIME_VARYING', 'SITES', 'TREND', 'SENSITIVITY'];
const sum = (items: any[], field: string): number => items.reduce((total, item) => total + item[field], 0);

describe.each(DATABASES)('analyses that a plan declares, over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    const { items } = (await api.get('/v1/interventions?q=intensive%20supervision')).body;
    interventionId = items[0].id;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R107 R147 R157 are fixed with it, and account for every child of the comparison', async () => {
    const plan = await api.create('/v1/evaluation-plans', {
      ...{ interventionId, title: 'Intensive supervision', question: 'What goes with it?' },
      ...{ outcome: 'PROVEN_REOFFENDING', analysisOn: AS_OF, decisionRule: 'None follows.' },
      ...{ method: 'WEIGHTING', covariates: ['SEX', 'PRIOR_OFFENCES'], analyses: ALL },
    });
    const path = `/v1/evaluation-plans/${plan.id}`;
    const { body, headers } = await api.get(path);
    expect(body.analyses).toEqual(ALL);
    await api.post(`${path}/fixing`, undefined, { 'if-match': headers.get('etag') ?? '' });
    const run = (await api.post(`${path}/runs`, { dataAsOf: AS_OF })).body;
    expect(run.definition.analyses).toEqual(ALL);
    const { reoffending, analyses } = run.result;
    const { started, comparison } = reoffending;
    const { dose, timeVarying, sites, trend, sensitivity } = analyses;
    expect(sum(dose.bands, 'children')).toBe(started.mature + comparison.mature);
    expect(dose.bands[0].children).toBeGreaterThanOrEqual(comparison.mature);
    expect(sum(dose.bands.slice(1), 'children')).toBeGreaterThan(0);
    expect(sum(sites.sites, 'children')).toBe(started.mature);
    expect(sum(trend.started.quarters, 'children')).toBeLessThanOrEqual(started.mature);
    expect(sum(trend.comparison.quarters, 'children')).toBeGreaterThan(0);
    // Children who reoffended before the landmark are in it too.
    expect(timeVarying.exposed.children + timeVarying.unexposed.children).toBeGreaterThan(
      started.mature + comparison.mature,
    );
    for (const { notes } of [dose, timeVarying, sites, trend]) {
      expect(notes[0].code).toBe('SUB_ANALYSIS');
      for (const { en, cy } of notes) expect(cy).not.toBe(en);
    }
    expect(sensitivity.runs.map((made: { run: string }) => made.run)).toEqual([
      ...['NO_TRIM', 'OTHER_METHOD', 'WITHOUT_CUSTODY', 'NO_OTHER_WORK'],
    ]);
    const others = sensitivity.otherInterventions;
    expect(others.length).toBeGreaterThan(1);
    expect(others.map((other: any) => other.interventionCode)).not.toContain(run.definition.interventionCode);
    expect(Math.max(...others.map((other: any) => other.started))).toBeLessThanOrEqual(started.mature);
    expect((await api.get(`/v1/evaluations/${run.id}`)).body).toEqual(run);
  });

  it('R147 count the sessions that a child had attended by the landmark, of those planned', async () => {
    const [row] = await readRows<{ service_id: string }>(
      database,
      'SELECT service_id FROM case_record LIMIT 1',
    );
    const cases = (
      await readRows<{ id: string; index_date: string | Date }>(
        database,
        `SELECT id, CAST(index_date AS varchar) AS index_date FROM case_record WHERE index_date IS NOT NULL`,
      )
    ).map(({ id, index_date: on }) => ({ caseId: id, landmark: addDays(String(on), 168) }));
    const held = await readRows<Record<string, string | number | null>>(
      database,
      `SELECT d.id, d.case_id, CAST(d.started_on AS varchar) AS started_on, v.sessions_planned AS of_version,
         pa.sessions_planned AS of_plan, CAST(s.held_on AS varchar) AS held_on, a.code
       FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
       LEFT JOIN plan_action pa ON pa.id = d.plan_action_id
       LEFT JOIN delivery_session s ON s.delivery_id = d.id LEFT JOIN attendance a ON a.session_id = s.id
       WHERE v.intervention_id = '${interventionId}'`,
    );
    const counting = ['ATTENDED_ENGAGED', 'ATTENDED_PARTIAL', 'ATTENDED_NOT_ENGAGED', 'LATE'];
    const definition = {
      interventionId,
      versionIds: null,
      dataAsOf: AS_OF,
      analyses: ['DOSE', 'SENSITIVITY'],
    };
    const workOf = await api.uow.read((tx) =>
      readCaseWork(tx, row!.service_id, definition as unknown as EvaluationDefinition, cases, counting),
    );
    let found = 0;
    for (const { caseId, landmark } of cases) {
      const rows = held.filter(
        ({ case_id: of, started_on: on }) => of === caseId && typeof on === 'string' && on <= landmark,
      );
      const deliveries = [...new Map(rows.map((row) => [row.id, row])).values()];
      const planned = deliveries.map(({ of_plan, of_version }) => of_plan ?? of_version);
      const attended = rows.filter(
        ({ code, held_on }) => counting.includes(String(code)) && String(held_on) <= landmark,
      ).length;
      const expected =
        deliveries.length === 0
          ? null
          : {
              attended,
              planned: planned.includes(null)
                ? null
                : planned.reduce<number>((total, n) => total + Number(n), 0),
            };
      expect(workOf!(caseId).dose).toEqual(expected);
      found += attended;
    }
    expect(found).toBeGreaterThan(20);
  });

  it('R107 of a run that declares none are null', async () => {
    const { result, definition } = (await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF }))
      .body;
    expect([result.analyses, definition.analyses]).toEqual([null, []]);
  });
});
