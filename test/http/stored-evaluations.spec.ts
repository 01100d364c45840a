import { EvaluationRun } from '../../src/evaluation/runs/evaluation-run.entity.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';
import { readRows } from '../support/read-rows.js';

type Json = Record<string, any>;

const without = (object: Json, ...fields: string[]): Json =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !fields.includes(name)));

const NEW_OF_ETE = ['notRecordedAtStart', 'notRecordedAtEnd', 'suitableAtEndBounds'];

/** One side as the method comparison-3 stored it. */
const armOfThree = ({ hoursOffered, hoursAttended, ...arm }: Json): Json => ({
  ...without(arm, ...NEW_OF_ETE),
  hoursOffered: without(hoursOffered, 'notKnown'),
  hoursAttended: without(hoursAttended, 'notKnown'),
});

/** A group as the method comparison-3 stored it, which looked at nothing but reoffending within groups. */
const groupOfThree = ({ started, comparison, ...group }: Json): Json => {
  const armOf = ({ children, withOutcome }: Json) => ({ mature: children, reoffenders: withOutcome });
  return { ...group, started: armOf(started), comparison: armOf(comparison) };
};

/** A result as the method comparison-3 stored it. */
const asOfThree = ({ ete, subgroups, ...result }: Json): Json => ({
  ...result,
  subgroups: subgroups.map((analysis: Json) => ({
    ...without(analysis, 'outcome'),
    groups: analysis.groups.map(groupOfThree),
  })),
  ete: {
    ...without(ete, 'suitableAtEndDifferenceBounds'),
    started: armOfThree(ete.started),
    comparison: armOfThree(ete.comparison),
  },
});

/** A result as the method comparison-2 stored it. */
const asOfTwo = (now: Json): Json => {
  const { ete, ...result } = asOfThree(now);
  return {
    ...without(result, 'frequency', 'timeToReoffence'),
    claimed: without(result.claimed, 'outcome', 'measure', 'method', 'minimumDetectable', 'direction'),
    adjusted: result.adjusted && without(result.adjusted, 'hazardRatio'),
    ete: {
      ...ete,
      started: without(ete.started, 'transitions'),
      comparison: without(ete.comparison, 'transitions'),
    },
  };
};

/** A result as the method comparison-1 stored it. */
const asOfOne = (result: Json): Json =>
  without(asOfTwo(result), 'designReasons', 'claimed', 'landmark', 'adjusted', 'subgroups');

const NEW_IN_DEFINITION = [
  ...['versionIds', 'landmarkWeeks', 'method', 'covariates', 'exactOn', 'caliper', 'trim', 'subgroups'],
  ...['minimumChildren', 'outcome'],
];

describe.each(DATABASES)('runs that an earlier method stored, on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;

  const run = async (extra: object = {}): Promise<Json> =>
    (await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF, ...extra })).body;

  /** Stores a run as a method of before would have; answers its id. */
  async function stored(id: string, changes: Partial<EvaluationRun>): Promise<string> {
    const [row] = await readRows(database, `SELECT service_id FROM evaluation_run WHERE id = '${id}'`);
    return api.uow.write(async (tx) => {
      const older: EvaluationRun = {
        id: tx.newId(),
        serviceId: String(row?.service_id),
        ...{ deliveryAreaId: null, interventionId, planId: null, look: null, dataAsOf: AS_OF },
        ...{ inputSha256: '0'.repeat(64), recordedAt: tx.now },
        ...{ methodVersion: '', definition: '', result: '' },
        ...changes,
      };
      await tx.insert(EvaluationRun, [older]);
      return older.id;
    });
  }

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    interventionId = (await api.get('/v1/interventions?q=intensive%20supervision')).body.items[0].id;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R107 R124 keeps the version of a run of comparison-3, which did not tell who was not recorded', async () => {
    const now = await run({ outcome: 'SUITABLE_ETE_AT_END' });
    const old = asOfThree(now.result);
    const id = await stored(now.id, {
      methodVersion: 'comparison-3',
      definition: JSON.stringify(now.definition),
      result: JSON.stringify(old),
    });
    const { status, body } = await api.get(`/v1/evaluations/${id}`);
    expect(status).toBe(200);
    expect(body.methodVersion).toBe('comparison-3');
    expect(body.result).toMatchObject(old);
    expect(body.result.ete.suitableAtEndDifferenceBounds).toBeNull();
    for (const arm of [body.result.ete.started, body.result.ete.comparison]) {
      for (const field of NEW_OF_ETE) expect(arm[field]).toBeNull();
      expect([arm.hoursOffered.notKnown, arm.hoursAttended.notKnown]).toEqual([null, null]);
    }
    const places = async (of: string): Promise<unknown> =>
      (await api.get(`/v1/evaluations/${of}/pictures/ete-transition`, { accept: 'text/csv' })).body;
    expect(await places(now.id)).toContain('Not recorded');
    expect(await places(id)).not.toContain('Not recorded');
  });

  it('R103 R107 says of the groups of a run of comparison-3 that they are of reoffending', async () => {
    const now = await run({ subgroups: ['SEX'] });
    const old = asOfThree(now.result);
    expect(JSON.stringify(old.subgroups)).toMatch(/"mature":\d+,"reoffenders":/);
    const id = await stored(now.id, {
      methodVersion: 'comparison-3',
      definition: JSON.stringify(now.definition),
      result: JSON.stringify(old),
    });
    const { status, body } = await api.get(`/v1/evaluations/${id}`);
    expect([status, body.result.subgroups]).toEqual([200, now.result.subgroups]);
  });

  it('R107 answers null for what comparison-2 did not look at, as the contract says', async () => {
    const now = await run({ method: 'WEIGHTING', covariates: ['SEX'] });
    const old = asOfTwo(now.result);
    const id = await stored(now.id, {
      methodVersion: 'comparison-2',
      definition: JSON.stringify(without(now.definition, 'outcome')),
      result: JSON.stringify(old),
    });
    const { status, body } = await api.get(`/v1/evaluations/${id}`);
    expect(status).toBe(200);
    expect(body.methodVersion).toBe('comparison-2');
    expect(body.definition).toEqual(now.definition);
    expect(body.result).toMatchObject({ ...old, frequency: null, timeToReoffence: null });
    expect(body.result.adjusted.hazardRatio).toBeNull();
    expect(body.result.ete.started.transitions).toBeNull();
    expect(body.result.claimed).toEqual(now.result.claimed);
  });

  it('R107 says of a run of comparison-1 that it adjusted for nothing, and takes no evidence from it', async () => {
    const now = await run();
    const id = await stored(now.id, {
      methodVersion: 'comparison-1',
      definition: JSON.stringify(without(now.definition, ...NEW_IN_DEFINITION)),
      result: JSON.stringify(asOfOne(now.result)),
    });
    const { status, body } = await api.get(`/v1/evaluations/${id}`);
    expect(status).toBe(200);
    expect(body.definition).toEqual(now.definition);
    expect(body.result).toMatchObject({
      ...{ designReasons: null, claimed: null, frequency: null, timeToReoffence: null },
      ...{ landmark: null, adjusted: null, subgroups: [] },
      reoffending: now.result.reoffending,
    });
    const item = { interventionId, scheme: 'LOCAL', evaluationId: id, citation: 'A run', reviewedOn: AS_OF };
    const refused = await api.post('/v1/evidence-items', item);
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]).toMatchObject({
      pointer: '/evaluationId',
      code: 'EVALUATION_METHOD_TOO_OLD',
    });
  });

  it('answers a run of today byte for byte as it was first answered', async () => {
    const first = await run({ method: 'WEIGHTING', covariates: ['SEX'], subgroups: ['SEX'] });
    const [row] = await readRows(
      database,
      `SELECT result, definition FROM evaluation_run WHERE id = '${first.id}'`,
    );
    expect(JSON.stringify(first.result)).toBe(row?.result);
    expect(JSON.stringify(first.definition)).toBe(row?.definition);
  });
});
