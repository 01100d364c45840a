import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { countsOf, faultsOf, importCsv } from '../support/imports.js';

const HEADER =
  'code,status,title_en,summary_en,intervention_type,purpose,age_min,age_max,settings,languages,primary_needs,sessions_planned,minutes_per_session';
const row = (code: string, status: string, more = '') =>
  `${code},${status},Title,Summary,GROUP,REOFFENDING,10,17,COMMUNITY,en,ETE,6,60${more}`;

describe.each(DATABASES)('the catalogue from files on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const send = (type: string, csv: string, query = '') => importCsv(http, type, csv, query, service.headers);
  const read = async (code: string) => {
    const { items } = (await service.api.get(`/v1/interventions?q=${code}`)).body;
    const path = `/v1/interventions/${items[0].id}`;
    return { path, body: (await service.api.get(path)).body };
  };

  it('R148 takes how the work is delivered, and keeps what a later file does not say', async () => {
    const design =
      ',delivery_modes,required_qualifications,refresher_months,accreditation_body,accreditation_credits,owner';
    const first = `${HEADER}${design}\n${row('IN_FILE', 'ACTIVE_CORE', ',GROUP|FAMILY,FIRST_AID,24,Agored Cymru,3,Lead')}\n`;
    expect(countsOf(await send('interventions', first))).toEqual([1, 1, 0, 0, 0]);
    const said = {
      deliveryModes: ['FAMILY', 'GROUP'],
      requiredQualifications: ['FIRST_AID'],
      refresherMonths: 24,
      accreditation: { awardingBody: 'Agored Cymru', level: null, unit: null, creditValue: 3 },
      owner: 'Lead',
    };
    const { path, body } = await read('IN_FILE');
    expect(body).toMatchObject({ versionNo: 1, ...said, reviewDueOn: expect.any(String) });
    expect(countsOf(await send('interventions', first))).toEqual([1, 0, 0, 1, 0]);
    const less = `${HEADER}\n${row('IN_FILE', 'ACTIVE_CORE').replace('Summary', 'Other')}\n`;
    expect(countsOf(await send('interventions', less))).toEqual([1, 0, 1, 0, 0]);
    expect((await service.api.get(path)).body).toMatchObject({ versionNo: 2, ...said });
  });

  it('R153 R43 takes core components, adaptations and eligibility, by the rules of the API', async () => {
    const parts = ['core_components', 'allowed_adaptations', 'eligibility'];
    const file = (...rows: [string, ...unknown[]][]) => {
      const cells = (values: unknown[]) =>
        values.map((value) => `,"${JSON.stringify(value).replaceAll('"', '""')}"`).join('');
      const lines = rows.map(([code, ...values]) => row(code, 'ACTIVE_CORE', cells(values)));
      return `${HEADER},${parts.slice(0, (rows[0] ?? []).length - 1).join(',')}\n${lines.join('\n')}\n`;
    };
    const core = [{ code: 'TALK', labelEn: 'They talk', labelCy: 'Maent yn siarad' }];
    const may = [{ code: 'SHORTER', labelEn: 'Shorter sessions', labelCy: null }];
    const after = (code: string) => [{ field: 'COMPLETED', operator: 'IS_ALL_OF', codes: [code] }];
    const both = file(['PARTS', core, may, after('PARTS_2')], ['PARTS_2', [], [], []]);
    expect(countsOf(await send('interventions', both))).toEqual([2, 2, 0, 0, 0]);
    const { body } = await read('PARTS');
    expect(body).toMatchObject({ coreComponents: core, allowedAdaptations: may });
    expect(body.eligibility).toMatchObject(after('PARTS_2'));
    expect(countsOf(await send('interventions', both))).toEqual([2, 0, 0, 2, 0]);
    expect(countsOf(await send('interventions', file(['PARTS', []])))).toEqual([1, 0, 1, 0, 0]);
    expect((await read('PARTS')).body).toMatchObject({ coreComponents: [], allowedAdaptations: may });

    const refused = async (...values: unknown[]) =>
      faultsOf(await send('interventions', file(['PARTS_2', ...values])));
    expect(await refused({ code: 'A' })).toEqual(['2 core_components BAD_JSON']);
    expect(await refused([{ code: 'A', labelEn: '' }])).toEqual(['2 core_components IS_LENGTH']);
    expect(await refused([{ code: 'A', labelEn: 'A', extra: 1 }])).toEqual([
      '2 core_components UNKNOWN_FIELD',
    ]);
    expect(await refused([...core, ...core])).toEqual(['2 core_components REPEATED_CODE']);
    const ruled = (...rules: object[]) => refused([], [], rules);
    expect(await ruled({ field: 'MOON', operator: 'IS_ANY_OF' })).toEqual(['2 eligibility IS_IN']);
    expect(await ruled({ field: 'ORDER_TYPE', operator: 'AT_LEAST', number: 1 })).toEqual([
      '2 eligibility OPERATOR_DOES_NOT_FIT',
      '2 eligibility EMPTY_LIST',
      '2 eligibility NOT_OF_THIS_FIELD',
    ]);
    const odd = { field: 'ORDER_TYPE', operator: 'IS_ANY_OF', codes: ['ODD'] };
    expect(await ruled(odd)).toEqual(['2 eligibility UNKNOWN_CODE']);
    expect(await ruled(...after('NOBODY'))).toEqual(['2 eligibility UNKNOWN_INTERVENTION']);
    expect(await ruled(...after('PARTS'))).toEqual(['2 eligibility CIRCULAR_PREREQUISITE']);
    const circle = file(['ROUND_1', [], [], after('ROUND_2')], ['ROUND_2', [], [], after('ROUND_1')]);
    expect(faultsOf(await send('interventions', circle))).toEqual([
      '2 eligibility CIRCULAR_PREREQUISITE',
      '3 eligibility CIRCULAR_PREREQUISITE',
    ]);
  });

  it('R26 moves the status as the lifecycle has it, and keeps that it was a file', async () => {
    const file = (status: string) => `${HEADER}\n${row('MOVED', status)}\n`;
    await send('interventions', file('DRAFT'));
    const refused = await send('interventions', file('ACTIVE_CORE'));
    expect(faultsOf(refused)).toEqual(['2 status STATUS_MOVE_NOT_ALLOWED']);
    expect(countsOf(await send('interventions', file('UNDER_REVIEW')))).toEqual([1, 0, 1, 0, 0]);
    expect(countsOf(await send('interventions', file('ACTIVE_CORE')))).toEqual([1, 0, 1, 0, 0]);
    const { path } = await read('MOVED');
    const { items } = (await service.api.get(`${path}/status-moves`)).body;
    expect(items.map(({ toStatus }: { toStatus: string }) => toStatus)).toEqual([
      'ACTIVE_CORE',
      'UNDER_REVIEW',
      'DRAFT',
    ]);
    expect(items[0].reason).toMatch(/^Imported/);
  });

  const MODULES = 'intervention_code,module_code,sort_order,title_en,minutes,is_core\n';

  it('R151 takes modules, in a dry run first, and leaves those of a version that is used alone', async () => {
    await send('interventions', `${HEADER}\n${row('MODULAR', 'ACTIVE_CORE')}\n`);
    const file = `${MODULES}MODULAR,B,2,Second,60,no\nMODULAR,A,1,First,120,yes\n`;
    expect(countsOf(await send('intervention-modules', file, '&dryRun=true'))).toEqual([2, 2, 0, 0, 0]);
    expect((await read('MODULAR')).body.modules).toEqual([]);
    expect(countsOf(await send('intervention-modules', file))).toEqual([2, 2, 0, 0, 0]);
    const { body } = await read('MODULAR');
    expect(body.modules.map(({ code, isCore }: { code: string; isCore: boolean }) => [code, isCore])).toEqual(
      [
        ['A', true],
        ['B', false],
      ],
    );
    expect(countsOf(await send('intervention-modules', file))).toEqual([2, 0, 0, 2, 0]);
    await service.api.create('/v1/deliveries', {
      ...service.bodyOf('createDelivery'),
      ...{ planActionId: null, interventionVersionId: body.versionId },
    });
    const changed = `${MODULES}MODULAR,A,1,First,121,yes\nMODULAR,B,2,Second,60,no\n`;
    expect(faultsOf(await send('intervention-modules', changed))).toEqual([
      '2 intervention_code VERSION_IN_USE',
    ]);
    expect((await read('MODULAR')).body.modules).toEqual(body.modules);
  });

  it.each([
    ['NOBODY,A,1,First,60,yes', '2 intervention_code UNKNOWN_INTERVENTION'],
    ['FITTED,A,1,First,0,yes', '2 minutes BAD_NUMBER'],
    ['FITTED,A,1,First,361,yes', '2 - CORE_EXCEEDS_DOSE'],
    ['FITTED,A,1,First,60,no', '2 - NO_CORE_MODULE'],
  ])('refuses the module %s', async (line, fault) => {
    await send('interventions', `${HEADER}\n${row('FITTED', 'ACTIVE_CORE')}\n`);
    expect(faultsOf(await send('intervention-modules', `${MODULES}${line}\n`))).toEqual([fault]);
    expect((await read('FITTED')).body.modules).toEqual([]);
  });

  it('R49 attaches the resources of an archive, each with a licence', async () => {
    await send('interventions', `${HEADER}\n${row('SHELF', 'ACTIVE_CORE')}\n`);
    const header =
      'reference,intervention_code,module_code,title_en,url,archive_reference,language,licence,version\n';
    const good = 'R-1,SHELF,,Manual,https://example.org/m.pdf,,en,By agreement,1\n';
    const answer = await send(
      'intervention-resources',
      `${header}${good}R-2,SHELF,M9,Film,,,cy,By agreement,1\nR-3,SHELF,,Film,ftp://x,,cy,,1\nR-4,NONE,,Film,,Box,cy,Ours,1\n`,
    );
    expect(faultsOf(answer)).toEqual([
      '3 url PLACE_MISSING',
      '3 module_code UNKNOWN_MODULE',
      '4 url BAD_ADDRESS',
      '4 licence VALUE_MISSING',
      '5 intervention_code UNKNOWN_INTERVENTION',
    ]);
    expect(countsOf(await send('intervention-resources', `${header}${good}`))).toEqual([1, 1, 0, 0, 0]);
    expect(countsOf(await send('intervention-resources', `${header}${good}`))).toEqual([1, 0, 0, 1, 0]);
    const { body } = await read('SHELF');
    const listed = await service.api.all(`/v1/intervention-resources?interventionId=${body.id}`);
    expect(listed).toMatchObject([{ reference: 'R-1', licence: 'By agreement', usable: true }]);
  });
});
