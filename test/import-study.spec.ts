import { TestApi } from './support/api.js';
import { DATABASES, type TestDatabase } from './support/databases.js';
import { countsOf, importCsv } from './support/imports.js';
import { countRows, readRows } from './support/read-rows.js';
import { RELEASED_ON, rossiStudy } from './support/rossi-study.js';

describe.each(DATABASES)('a published study as a caseload on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    await api.create('/v1/services', { code: 'STUDY', nameEn: 'Study', country: 'ENGLAND' });
    for (const { recordType, csv } of rossiStudy()) {
      const answer = await importCsv(api, recordType, csv);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    }
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R21 R147 imports 432 people, 216 of whom were given the aid, and 114 proven offences', async () => {
    expect(await countRows(database, 'child')).toBe(432);
    expect(await countRows(database, `case_record WHERE index_date = '${RELEASED_ON}'`)).toBe(432);
    expect(await countRows(database, 'delivery')).toBe(216);
    expect(await countRows(database, 'offence')).toBe(114);
    expect(await countRows(database, "offence_outcome WHERE outcome = 'CONVICTION'")).toBe(114);
  });

  it('R147 tells who was given the aid from who was not: 48 of 216 against 66 of 216 were arrested', async () => {
    const arms = await readRows<{ aided: number | string; arrested: number | string }>(
      database,
      `SELECT COUNT(d.id) AS aided, COUNT(*) AS arrested
       FROM offence o
       JOIN case_record c ON c.child_id = o.child_id
       LEFT JOIN delivery d ON d.case_id = c.id`,
    );
    expect(arms.map(({ aided, arrested }) => [Number(aided), Number(arrested)])).toEqual([[48, 114]]);
    const [dates] = await readRows(
      database,
      'SELECT MIN(committed_on) AS first_on, MAX(committed_on) AS last_on FROM offence',
    );
    expect(dates).toEqual({ first_on: '2015-01-11', last_on: '2016-01-03' });
  });

  it('R147 evaluates the aid as published: difference -0.0833, Newcombe limits -0.1650 and -0.0002', async () => {
    const [{ id: interventionId }] = (await api.get('/v1/interventions')).body.items;
    const { status, body } = await api.post('/v1/evaluations', { interventionId, dataAsOf: '2017-01-01' });
    expect(status).toBe(201);
    const { started, comparison, riskDifference, riskDifferenceScore, riskRatio, tests } =
      body.result.reoffending;
    expect([started.reoffenders, started.mature]).toEqual([48, 216]);
    expect([comparison.reoffenders, comparison.mature]).toEqual([66, 216]);
    const rounded = ({ estimate, lower, upper }: Record<string, number>): number[] =>
      [estimate, lower, upper].map((value) => Number(value?.toFixed(4)));
    expect(rounded(riskDifference)).toEqual([-0.0833, -0.165, -0.0002]);
    expect(rounded(riskDifferenceScore)).toEqual([-0.0833, -0.1659, -0.0001]);
    expect(rounded(riskRatio)).toEqual([0.7273, 0.5279, 1.002]);
    expect(tests.fisherP).toBeCloseTo(0.0632, 4);
    expect(tests.nMinusOneChiSquaredP).toBeCloseTo(0.0497, 4);
    expect((await api.get(`/v1/evaluations/${body.id}`)).body).toEqual(body);
  });

  it('R147 puts nobody in a rate while the 18 months are running', async () => {
    const [{ id: interventionId }] = (await api.get('/v1/interventions')).body.items;
    const { body } = await api.post('/v1/evaluations', { interventionId, dataAsOf: '2016-07-04' });
    expect(body.result.reoffending.started).toMatchObject({ children: 216, mature: 0, reoffenders: 0 });
    const later = await api.post('/v1/evaluations', { interventionId, dataAsOf: '2016-07-05' });
    expect(later.body.result.reoffending.started).toMatchObject({ mature: 216, reoffenders: 48 });
  });

  it('changes nothing when the study is imported again', async () => {
    for (const { recordType, csv } of rossiStudy()) {
      const [read, inserted, updated, unchanged, rejected] = countsOf(await importCsv(api, recordType, csv));
      expect([inserted, updated, unchanged, rejected]).toEqual([0, 0, read, 0]);
    }
  });
});
