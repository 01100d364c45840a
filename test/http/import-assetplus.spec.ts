import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { countsOf, exampleCsv, faultsOf, importCsv } from '../support/imports.js';

/** A file of AssetPlus assessments, each with these cells. */
const csvOf = (...rows: Record<string, string>[]): string => {
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => cells.join(','))
    .join('\n');
};

const assessment = (changes: Record<string, string> = {}) => ({
  ...{ assessmentID: 'AP-1', case_reference: 'CASE-1', date: '2026-01-14', stage: 'START' },
  ...{ concernsLifestyle: 'Yes', concernsAccommodation: 'No', concernsMentalHealth: '' },
  ...{ factorsForDesistance: 'Parenting:MODERATE', factorsAgainstDesistance: 'Learning and ETE:STRONG' },
  ...changes,
});

describe.each(DATABASES)('R10 the import of AssetPlus on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    await api.create('/v1/services', { code: 'CTM', nameEn: 'Cwm Taf Sample', country: 'WALES' });
    for (const type of ['delivery-areas', 'cases'] as const) {
      expect((await importCsv(api, type, exampleCsv(type, {}))).status).toBe(201);
    }
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const send = (...rows: Record<string, string>[]) => importCsv(api, 'assetplus', csvOf(...rows));
  const stored = async (): Promise<any> => (await api.get('/v1/assessments')).body.items;
  const ratings = async () =>
    Object.fromEntries(
      (await stored())[0].ratings.map((one: any) => [
        one.needAreaCode,
        [one.rawValue, one.severity, one.strengthRawValue, one.strength, one.isPriority],
      ]),
    );

  it('records an assessment with its judgements and a rating for each area that it speaks of', async () => {
    const judged = {
      ...{ roshjudgement: 'Very high', safetyWellbeingJudgement: 'MEDIUM', likelihoodOfReoffending: 'high' },
      ...{ scaledApproachInterventionLevel: 'Intensive', yogrs: '62.4', concernsRiskToOthers: 'true' },
    };
    expect(countsOf(await send(assessment(judged)))).toEqual([1, 1, 0, 0, 0]);
    expect(await stored()).toMatchObject([
      {
        ...{ reference: 'AP-1', source: 'ASSETPLUS', stage: 'START', assessedOn: '2026-01-14' },
        ...{ riskOfHarm: 'VERY_HIGH', safetyAndWellbeing: 'MEDIUM', likelihoodOfReoffending: 'HIGH' },
        ...{ interventionLevel: 'INTENSIVE', yogrs: 62.4 },
      },
    ]);
    expect(await ratings()).toEqual({
      LIF: ['CONCERN', 1, null, null, false],
      LIV: ['NO_CONCERN', 0, null, null, false],
      FAM: [null, null, 'MODERATE', 2, false],
      ETE: ['STRONG', 4, null, null, true],
      ROH: ['CONCERN', 1, null, null, true],
    });
  });

  it('changes nothing when the file comes again, and what is corrected when it comes corrected', async () => {
    await send(assessment());
    expect(countsOf(await send(assessment()))).toEqual([1, 0, 0, 1, 0]);
    const corrected = assessment({ concernsLifestyle: 'NO', date: '2026-01-15', concernsMentalHealth: '1' });
    expect(countsOf(await send(corrected))).toEqual([1, 0, 1, 0, 0]);
    expect(await ratings()).toMatchObject({
      LIF: ['NO_CONCERN', 0, null, null, false],
      EMH: ['CONCERN', 1, null, null, false],
    });
    const { assessmentID, case_reference, date, stage } = corrected;
    const lean = { assessmentID, case_reference, date, stage, factorsForDesistance: 'Learning and ETE:WEAK' };
    expect(countsOf(await send(lean))).toEqual([1, 0, 1, 0, 0]);
    expect(await ratings()).toMatchObject({ ETE: ['STRONG', 4, 'WEAK', 1, true] });
    expect(await api.get('/v1/assessments')).toMatchObject({
      body: { items: [{ assessedOn: '2026-01-15' }] },
    });
  });

  it('keeps the mapping that a rating went through when the file comes again', async () => {
    await send(assessment());
    const { body, headers } = await api.get('/v1/severity-mappings');
    const mappings = body.mappings.map(({ version: _version, ...mapping }: any) => ({
      ...mapping,
      severities: mapping.severities.map((one: any) =>
        one.rawValue === 'CONCERN' && mapping.source === 'ASSETPLUS' ? { ...one, severity: 2 } : one,
      ),
    }));
    const etag = headers.get('etag') ?? '';
    const set = await api.request('PUT', '/v1/severity-mappings', {
      body: { mappings },
      headers: { 'if-match': etag },
    });
    expect(set.status).toBe(200);
    expect(countsOf(await send(assessment()))).toEqual([1, 0, 0, 1, 0]);
    const another = assessment({ assessmentID: 'AP-2', concernsMentalHealth: 'Yes' });
    expect(countsOf(await send(assessment({ concernsMentalHealth: 'Yes' }), another))).toEqual([
      2, 1, 1, 0, 0,
    ]);
    const [first, second] = await stored();
    const of = (one: any, area: string) => one.ratings.find((each: any) => each.needAreaCode === area);
    expect(of(first, 'LIF')).toMatchObject({ severity: 1, mappingVersion: 'severity-1' });
    expect(of(first, 'EMH')).toMatchObject({ severity: 2, mappingVersion: 'severity-2' });
    expect(of(second, 'LIF')).toMatchObject({ severity: 2, mappingVersion: 'severity-2' });
  });

  it('names what is wrong with each row, and writes none of the file', async () => {
    const answer = await send(
      assessment({ assessmentID: 'A', case_reference: 'CASE-99', date: '1900-01-01' }),
      assessment({ assessmentID: 'B', concernsLifestyle: 'perhaps', stage: 'Middle' }),
      assessment({
        assessmentID: 'C',
        factorsForDesistance: 'Shoes:WEAK',
        factorsAgainstDesistance: 'ETE:HUGE',
      }),
      assessment({ assessmentID: 'D', factorsForDesistance: 'WEAK' }),
      assessment({ assessmentID: 'E', date: '2199-01-01' }),
      assessment({ assessmentID: 'F', date: '1900-01-01' }),
      {
        ...assessment({ assessmentID: 'G', concernsLifestyle: '', concernsAccommodation: '' }),
        ...NO_FACTORS,
      },
      assessment({ assessmentID: 'H', factorsAgainstDesistance: 'ENG:WEAK' }),
      assessment({ assessmentID: 'I' }),
      assessment({ assessmentID: 'I' }),
    );
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toEqual([
      '2 case_reference UNKNOWN_CASE',
      '2 date VALUE_MISSING',
      '3 stage UNKNOWN_CODE',
      '3 concernsLifestyle BAD_FLAG',
      '4 factorsAgainstDesistance UNKNOWN_FACTOR_RATING',
      '4 factorsForDesistance UNKNOWN_FACTOR_CATEGORY',
      '5 factorsForDesistance BAD_FACTORS',
      '6 date DATE_IN_FUTURE',
      '7 date VALUE_MISSING',
      '8 - NOTHING_RATED',
      '9 factorsAgainstDesistance FACTOR_AGAINST_A_STRENGTH',
      '11 assessmentID REPEATED_ROW',
    ]);
    expect(await stored()).toEqual([]);
  });

  it('refuses the reference of an assessment that was made with another tool', async () => {
    const pdat = exampleCsv('assessments', { assessment_reference: 'AP-1', source: 'PDAT' });
    expect((await importCsv(api, 'assessments', pdat)).status).toBe(201);
    expect(faultsOf(await send(assessment()))).toEqual(['2 assessmentID OF_ANOTHER_SOURCE']);
  });
});

const NO_FACTORS = { factorsForDesistance: '', factorsAgainstDesistance: '' };
