import { MEASURE_VERSIONS } from '../../migrations/data/measure-versions.js';
import type { MeasureChangesDto, MeasureDto } from '../../src/measures/dto/measure.dto.js';
import { PROVEN_REOFFENDING } from '../../src/outcomes/measures/reoffending-definition.js';
import { startCasework } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { runSql } from '../support/run-sql.js';
import { refusalOf } from '../support/service-api.js';

describe.each(DATABASES)('definitions of measures over HTTP on %s', (_dialect, newDatabase) => {
  let world: Awaited<ReturnType<typeof startCasework>>;
  let database: TestDatabase;

  beforeAll(async () => {
    world = await startCasework(async () => (database = await newDatabase()));
  });

  afterAll(() => world.stop());

  const read = async <T>(path: string): Promise<T> =>
    (await world.service.get(`/v1/measures${path}`)).body as T;
  const changes = (query: string) => read<MeasureChangesDto>(`/REOFFENDING_BINARY/changes?${query}`);

  it('R165 gives every version of every measure, in both languages', async () => {
    const { items } = await read<{ items: MeasureDto[] }>('');
    const reoffending = ['MOJ_12M_PRE2017', 'MOJ_3M_POST2017', 'NI19', 'LOCAL_LIVE'];
    expect(items.map(({ code, versions }) => [code, versions.map(({ version }) => version)])).toEqual([
      ['REOFFENDING_BINARY', reoffending],
      ['REOFFENDING_PER_CHILD', reoffending],
      ['REOFFENDING_PER_REOFFENDER', reoffending],
      ['FTE_RATE', ['MOJ_PNC', 'YJB_CASE_LEVEL']],
      ['CUSTODY_RATE', ['YJB']],
      ['SERIOUS_VIOLENCE_RATE', ['KPI_2023']],
      ['ETE_AT_END', ['KPI_2023', 'NI45']],
    ]);
    const versions = items.flatMap((item) => item.versions);
    expect(versions).toHaveLength(MEASURE_VERSIONS.length);
    for (const one of versions) {
      for (const name of ['name', 'numerator', 'denominator', 'unit', 'source'] as const) {
        const [en, cy] = [one[`${name}En`], one[`${name}Cy`]];
        expect([en.trim() !== '', cy.trim() !== '', en !== cy]).toEqual([true, true, true]);
      }
    }
    expect(await read('/CUSTODY_RATE')).toEqual(items.find(({ code }) => code === 'CUSTODY_RATE'));
    expect(versions.find(({ measure }) => measure === 'CUSTODY_RATE')).toMatchObject({ per: 1000 });
  });

  it('R165 calls 1.40 what it is: reoffences for each child in the cohort', async () => {
    const { versions } = await read<MeasureDto>('/REOFFENDING_PER_CHILD');
    expect(versions[0]).toMatchObject({
      nameEn: 'Proven reoffences for each child in the cohort',
      unit: 'PER_CHILD',
      followUpMonths: 12,
      waitingMonths: 6,
    });
  });

  it('R98 says field by field how two versions differ, and that they are not comparable', async () => {
    const found = await changes('from=MOJ_12M_PRE2017&to=MOJ_3M_POST2017');
    expect(found).toMatchObject({ from: 'MOJ_12M_PRE2017', to: 'MOJ_3M_POST2017', comparable: false });
    expect(found.changes.map(({ field }) => field)).toEqual([
      'denominator',
      'cohortMonths',
      'reference',
      'validTo',
    ]);
    expect(found.changes[1]).toEqual({
      field: 'cohortMonths',
      label: { en: 'Length of the cohort', cy: 'Hyd y garfan' },
      from: { en: '12 months', cy: '12 mis' },
      to: { en: '3 months', cy: '3 mis' },
    });
    const waiting = (await changes('from=MOJ_3M_POST2017&to=NI19')).changes.find(
      ({ field }) => field === 'waitingMonths',
    );
    expect(waiting).toMatchObject({ from: { en: '6 months' }, to: { en: '3 months' } });
    expect(await changes('from=NI19&to=NI19')).toMatchObject({ comparable: true, changes: [] });
    expect(await changes('')).toMatchObject({ from: 'MOJ_12M_PRE2017', to: 'LOCAL_LIVE' });
  });

  it('refuses a version that is not one of the measure', async () => {
    const answer = await world.service.get('/v1/measures/CUSTODY_RATE/changes?from=NI19&to=YJB');
    expect(refusalOf(answer)).toEqual([422, 'UNKNOWN_VERSION', { '?from': 'UNKNOWN_VERSION' }]);
    expect((await world.service.get('/v1/measures/NOTHING')).status).toBe(404);
  });

  it('R165 keeps every definition from being changed or removed', async () => {
    await expect(runSql(database, `UPDATE measure_version SET name_en = 'x'`)).rejects.toThrow(/append-only/);
    await expect(runSql(database, 'DELETE FROM measure_version')).rejects.toThrow(/append-only/);
  });

  it('R112 counts locally by the windows that the registry gives', async () => {
    const { versions } = await read<MeasureDto>('/REOFFENDING_BINARY');
    const local = versions.find(({ version }) => version === 'LOCAL_LIVE');
    const { followUpMonths, provenWithinMonths } = PROVEN_REOFFENDING;
    expect([local?.followUpMonths, (local?.followUpMonths ?? 0) + (local?.waitingMonths ?? 0)]).toEqual([
      followUpMonths,
      provenWithinMonths,
    ]);
  });
});
