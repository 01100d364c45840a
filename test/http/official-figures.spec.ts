import type { FigureComparisonDto } from '../../src/official-figures/dto/figure-comparison.dto.js';
import type { OfficialFigureDto } from '../../src/official-figures/dto/official-figure.dto.js';
import { startCasework } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { refusalOf } from '../support/service-api.js';
import { storedRows } from '../support/stored-rows.js';

const NOBODY = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

describe.each(DATABASES)('official figures over HTTP on %s', (_dialect, newDatabase) => {
  let world: Awaited<ReturnType<typeof startCasework>>;
  let database: TestDatabase;
  let areas = 0;

  beforeAll(async () => {
    world = await startCasework(async () => (database = await newDatabase()));
  });

  afterAll(() => world.stop());

  const given = (changes: object = {}) => ({
    measure: 'REOFFENDING_BINARY',
    version: 'MOJ_12M_PRE2017',
    areaKind: 'SERVICE',
    areaName: 'Cwm Taf',
    cohortFrom: '2014-04-01',
    cohortTo: '2015-03-31',
    value: 0.434,
    sourceTitle: 'Proven reoffending statistics, January 2017',
    ...changes,
  });
  const post = (changes: object) => world.service.post('/v1/official-figures', given(changes));
  const record = (changes: object = {}) =>
    world.service.create<OfficialFigureDto>('/v1/official-figures', given(changes));
  const elsewhere = () => ({ areaName: `Area ${++areas}` });
  const compare = (...figures: OfficialFigureDto[]) =>
    world.service.get(`/v1/official-figures/comparison?figureIds=${figures.map(({ id }) => id).join()}`);
  const national = { areaKind: 'ENGLAND_AND_WALES', areaName: null };
  const perChild = { measure: 'REOFFENDING_PER_CHILD', decimals: 2 };

  it('R98 R165 sets 43.4 beside 37.9 and 1.40 beside 1.25, and reads them: more children, not more often each', async () => {
    const b = [await record(), await record({ ...national, value: 0.379 })] as const;
    const f = [
      await record({ ...perChild, value: 1.4 }),
      await record({ ...perChild, ...national, value: 1.25 }),
    ] as const;
    expect([b[0].asText, f[0].asText, f[0].name.en]).toEqual([
      '43.4%',
      '1.40',
      'Proven reoffences for each child in the cohort',
    ]);
    const { status, body } = await compare(b[0], b[1], ...f);
    expect(status).toBe(200);
    const { measures, reading, cautions, first, second } = body as FigureComparisonDto;
    expect([first.name.en, second.name.cy]).toEqual(['Cwm Taf', 'Cymru a Lloegr']);
    expect(measures.map(({ measure, derived }) => [measure, derived])).toEqual([
      ['REOFFENDING_BINARY', false],
      ['REOFFENDING_PER_CHILD', false],
      ['REOFFENDING_PER_REOFFENDER', true],
    ]);
    expect(measures[0]?.difference).toBeCloseTo(0.055, 10);
    expect(measures[0]?.ratio).toBeCloseTo(1.1451, 4);
    // 1.395 / 0.4345 and 1.405 / 0.4335.
    expect(measures[2]?.first).toMatchObject({ asText: '3.23', officialFigureId: null });
    expect(measures[2]?.first.leastBeforeRounding).toBeCloseTo(3.2106, 3);
    expect(measures[2]?.first.mostBeforeRounding).toBeCloseTo(3.2411, 3);
    expect(measures[2]?.second.asText).toBe('3.30');
    expect(reading).toEqual({
      en: 'More children reoffend in Cwm Taf than in England and Wales (43.4% and 37.9%); each child who reoffends does so about as often (3.23 and 3.30 reoffences). The gap is in how many children reoffend, not in how often each does.',
      cy: 'Mae mwy o blant yn aildroseddu (Cwm Taf 43.4%, Cymru a Lloegr 37.9%); mae pob plentyn sy’n aildroseddu yn gwneud hynny tua’r un mor aml (3.23 a 3.30 aildrosedd). Mae’r bwlch yn nifer y plant sy’n aildroseddu, nid ym mha mor aml y mae pob un yn gwneud hynny.',
    });
    expect(cautions.map(({ en }) => en.slice(0, 12))).toEqual(['How many chi', 'A service is']);
  });

  it('R98 gives Wilson’s interval where the counts are published, and none where they are not', async () => {
    const counted = await record({ ...elsewhere(), numerator: 102, denominator: 235 });
    expect(counted.interval?.lower).toBeCloseTo(0.372, 3);
    expect(counted.interval?.upper).toBeCloseTo(0.498, 3);
    expect((await record(elsewhere())).interval).toBeNull();
    const national = {
      areaKind: 'ENGLAND_AND_WALES',
      areaName: null,
      cohortFrom: '2014-07-01',
      cohortTo: '2015-06-30',
    };
    const ofAll = await record({
      ...national,
      value: 0.38,
      decimals: 3,
      numerator: 13177,
      denominator: 34682,
    });
    expect([ofAll.interval?.lower?.toFixed(4), ofAll.interval?.upper?.toFixed(4)]).toEqual([
      '0.3748',
      '0.3851',
    ]);
  });

  it('R98 refuses to compare across a change of definition, and says what changed', async () => {
    const before = await record(elsewhere());
    const after = await record({
      ...{ ...elsewhere(), version: 'MOJ_3M_POST2017', cohortFrom: '2019-04-01', cohortTo: '2020-03-31' },
      value: 0.38,
    });
    const answer = await compare(before, after);
    expect(refusalOf(answer)).toEqual([409, 'DEFINITIONS_DIFFER', { '?figureIds': 'DEFINITIONS_DIFFER' }]);
    expect(answer.body.versions).toEqual(['MOJ_12M_PRE2017', 'MOJ_3M_POST2017']);
    expect(answer.body.detail).toMatch(/MOJ_12M_PRE2017.*MOJ_3M_POST2017.*length of the cohort/);
    expect(answer.body.differences.map(({ field }: { field: string }) => field)).toContain('cohortMonths');
    expect(answer.body.reading).toBeUndefined();
  });

  it('compares two areas, a pair for each measure, of its own service', async () => {
    const [one, two] = [await record(elsewhere()), await record(elsewhere())];
    const third = await record(elsewhere());
    const alone = await record({ ...perChild, areaName: one.areaName, value: 1.4 });
    const theirs = await world.other.create<OfficialFigureDto>('/v1/official-figures', given(elsewhere()));
    const faultOf = async (...figures: OfficialFigureDto[]) =>
      refusalOf(await compare(...figures)) as [number, string];
    expect((await faultOf(one, two, third)).slice(0, 2)).toEqual([422, 'NOT_IN_PAIRS']);
    expect((await faultOf(one, two, alone)).slice(0, 2)).toEqual([422, 'NOT_IN_PAIRS']);
    expect((await faultOf(one, one)).slice(0, 2)).toEqual([422, 'NOT_IN_PAIRS']);
    expect((await faultOf(one, theirs)).slice(0, 2)).toEqual([422, 'UNKNOWN_FIGURE']);
    expect((await faultOf(one)).slice(0, 2)).toEqual([400, 'VALIDATION_FAILED']);
    const { body } = await compare(two, one);
    expect(body.first.name.en).toBe(two.areaName);
    expect([body.reading, body.measures[0].difference]).toEqual([null, 0]);
  });

  it('R165 refuses a value that the definition cannot have, and writes nothing', async () => {
    const before = await storedRows(database);
    const cases: [object, string[]][] = [
      [{ value: 43.4 }, ['/value VALUE_NOT_OF_MEASURE']],
      [{ measure: 'REOFFENDING_PER_REOFFENDER', value: 0.434 }, ['/value VALUE_NOT_OF_MEASURE']],
      [{ measure: 'CUSTODY_RATE', version: 'YJB', value: 1001 }, ['/value VALUE_NOT_OF_MEASURE']],
      [{ numerator: 102 }, ['/denominator COUNT_MISSING']],
      [{ numerator: 236, denominator: 235 }, ['/numerator COUNTS_NOT_OF_MEASURE']],
      [{ numerator: 103, denominator: 235 }, ['/value VALUE_NOT_OF_COUNTS']],
      [{ decimals: 1 }, ['/decimals DECIMALS_TOO_FEW']],
      [{ cohortTo: '2014-06-30' }, ['/cohortTo COHORT_NOT_OF_MEASURE']],
      [{ cohortFrom: '2016-04-01', cohortTo: '2017-03-31' }, ['/version VERSION_NOT_IN_USE']],
      [{ cohortTo: '2014-03-31' }, ['/cohortTo PERIOD_REVERSED']],
      [{ publishedOn: '2015-03-30' }, ['/publishedOn BEFORE_COHORT_ENDED']],
      [{ version: 'LOCAL_LIVE' }, ['/version NOT_OFFICIAL']],
      [{ version: 'KPI_2023' }, ['/version UNKNOWN_VERSION']],
      [{ measure: 'HAPPINESS' }, ['/measure UNKNOWN_MEASURE']],
      [{ areaKind: 'MOON' }, ['/areaKind UNKNOWN_CODE']],
      [{ areaName: null }, ['/areaName NAME_MISSING']],
      [{ areaKind: 'WALES' }, ['/areaName NOT_ASKED']],
      [{ reason: 'Revised' }, ['/reason NOT_ASKED']],
      [{ supersedesId: NOBODY }, ['/reason REASON_MISSING', '/supersedesId UNKNOWN_FIGURE']],
      [
        { value: 2, numerator: 3, cohortTo: '2014-06-30' },
        ['/value VALUE_NOT_OF_MEASURE', '/denominator COUNT_MISSING', '/cohortTo COHORT_NOT_OF_MEASURE'],
      ],
    ];
    for (const [changes, faults] of cases) {
      const { status, body } = await post({ ...elsewhere(), ...changes });
      expect([changes, status, body.errors.map((one: any) => `${one.pointer} ${one.code}`)]).toEqual([
        changes,
        422,
        faults,
      ]);
    }
    expect(await storedRows(database)).toEqual(before);
  });

  it('R165 refuses three figures of one cohort that cannot all be true: 1.40 is not 43.4% × 1.25', async () => {
    const area = elsewhere();
    await record(area);
    await record({ ...area, ...perChild, value: 1.4 });
    const perReoffender = { ...area, measure: 'REOFFENDING_PER_REOFFENDER' };
    expect(refusalOf(await post({ ...perReoffender, value: 1.25 }))).toEqual([
      422,
      'IDENTITY_BROKEN',
      { '/value': 'IDENTITY_BROKEN' },
    ]);
    expect((await post({ ...perReoffender, value: 3.23 })).status).toBe(201);
  });

  it('R98 corrects a figure by another that names it, once, and keeps both', async () => {
    const area = elsewhere();
    const wrong = await record({ ...area, value: 0.404 });
    expect(refusalOf(await post(area))).toEqual([
      409,
      'FIGURE_ALREADY_RECORDED',
      { '/measure': 'FIGURE_ALREADY_RECORDED' },
    ]);
    const right = await record({ ...area, supersedesId: wrong.id, reason: 'Misread' });
    expect(right).toMatchObject({ value: 0.434, supersedesId: wrong.id, supersededById: null });
    const { body } = await world.service.get(`/v1/official-figures/${wrong.id}`);
    expect(body).toEqual({ ...wrong, supersededById: right.id });
    const again = await post({ ...area, supersedesId: wrong.id, reason: 'Again' });
    expect(refusalOf(again)).toEqual([409, 'ALREADY_SUPERSEDED', { '/supersedesId': 'ALREADY_SUPERSEDED' }]);
    // A figure under the wrong definition is corrected too, and its place is then free.
    const moved = await record({
      ...area,
      supersedesId: right.id,
      reason: 'Of 2013',
      cohortFrom: '2013-04-01',
      cohortTo: '2014-03-31',
    });
    expect((await post({ ...area, value: 0.41 })).status).toBe(201);
    const listed = await world.service.all('/v1/official-figures?superseded=false&areaKind=SERVICE');
    const ids = listed.map(({ id }) => id as string);
    expect([ids.includes(wrong.id), ids.includes(right.id), ids.includes(moved.id)]).toEqual([
      false,
      false,
      true,
    ]);
    const past = await world.service.all('/v1/official-figures?superseded=true');
    expect(past.map(({ id }) => id as string)).toEqual([wrong.id, right.id]);
  });

  it('R98 lets one of two who correct a figure at once do so', async () => {
    const area = elsewhere();
    const wrong = await record({ ...area, value: 0.404 });
    const answers = await Promise.all(
      [0.434, 0.435, 0.436].map((value) =>
        post({ ...area, value, supersedesId: wrong.id, reason: 'Misread' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});
