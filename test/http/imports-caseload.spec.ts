import type { RecordTypeName } from '../../src/imports/record-types/all.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { countsOf, exampleCsv, faultsOf, importCsv, importSamples } from '../support/imports.js';
import { countRows, readRows } from '../support/read-rows.js';

const TABLES = [
  'delivery_area',
  'need_area',
  'provider',
  'intervention',
  'intervention_version',
  'intervention_need',
  'child',
  'case_record',
  'assessment',
  'need_rating',
  'plan_action',
  'delivery',
  'delivery_session',
  'attendance',
  'offence',
  'offence_outcome',
  'ete_spell',
  'skill_measure',
];

/** Ratings of the sample of assessments: that of AssetPlus is of the same case. */
const OF_SAMPLE = "assessment_id IN (SELECT id FROM assessment WHERE reference = 'ASSESSMENT-1')";

describe.each(DATABASES)('imports of a caseload on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeEach(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    await api.create('/v1/services', { code: 'CTM', nameEn: 'Cwm Taf Sample', country: 'WALES' });
    await importSamples(api);
  });

  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const send = (type: RecordTypeName, ...changes: Record<string, string | undefined>[]) =>
    importCsv(api, type, exampleCsv(type, ...changes));

  it.each<[RecordTypeName, Record<string, string>, string, Record<string, unknown>]>([
    ['delivery-areas', { name_cy: '' }, 'SELECT name_cy FROM delivery_area', { name_cy: null }],
    [
      'need-areas',
      { label_en: 'Games' },
      "SELECT label_en, version FROM need_area WHERE code = 'CTM-GAMING'",
      { label_en: 'Games', version: 2 },
    ],
    ['providers', { agency: 'POLICE' }, 'SELECT agency FROM provider', { agency: 'POLICE' }],
    [
      'interventions',
      { status: 'SUSPENDED' },
      'SELECT status, version_no, row_version FROM intervention_version',
      { status: 'SUSPENDED', version_no: 1, row_version: 3 },
    ],
    [
      'cases',
      { likelihood_of_reoffending: 'HIGH' },
      'SELECT likelihood_of_reoffending AS lor, row_version FROM case_record',
      { lor: 'HIGH', row_version: 2 },
    ],
    [
      'cases',
      { ethnicity: '' },
      'SELECT ethnicity, row_version FROM child',
      { ethnicity: null, row_version: 2 },
    ],
    [
      'assessments',
      { raw_value: 'MODERATE', severity: '' },
      `SELECT severity FROM need_rating WHERE need_area_code = 'ETE' AND ${OF_SAMPLE}`,
      { severity: 3 },
    ],
    [
      'plan-actions',
      { sessions_planned: '6' },
      "SELECT sessions_planned, row_version FROM plan_action WHERE reference = 'PLAN-1'",
      { sessions_planned: 6, row_version: 2 },
    ],
    [
      'deliveries',
      { language: 'en' },
      'SELECT language, row_version FROM delivery',
      { language: 'en', row_version: 2 },
    ],
    [
      'sessions',
      { minutes_planned: '90' },
      "SELECT minutes_planned FROM delivery_session WHERE reference = 'SESSION-1'",
      { minutes_planned: 90 },
    ],
    [
      'sessions',
      { engagement: '' },
      "SELECT engagement, minutes_attended FROM attendance WHERE code = 'ATTENDED_ENGAGED'",
      { engagement: null, minutes_attended: 55 },
    ],
    [
      'offences',
      { appeal_status: 'UNSUCCESSFUL' },
      "SELECT appeal_status FROM offence_outcome WHERE outcome = 'YOUTH_CAUTION'",
      { appeal_status: 'UNSUCCESSFUL' },
    ],
    [
      'ete-spells',
      { hours_attended: '7.25' },
      'SELECT hours_attended, row_version FROM ete_spell',
      { hours_attended: 7.25, row_version: 2 },
    ],
    ['skill-measures', { score: '22' }, 'SELECT score FROM skill_measure', { score: 22 }],
  ])('changes a record of %s whose row has changed: %j', async (type, change, sql, expected) => {
    const answer = await send(type, change);
    expect([answer.status, countsOf(answer)]).toEqual([201, [1, 0, 1, 0, 0]]);
    expect(await readRows(database, sql)).toEqual([expected]);
  });

  it('refuses rows that disagree about what they share', async () => {
    const children = await send(
      'cases',
      { case_reference: 'CASE-2' },
      { case_reference: 'CASE-3', sex: 'FEMALE' },
    );
    expect(faultsOf(children)).toEqual(['3 child_reference ROWS_DISAGREE']);
    const ratings = await send('assessments', {}, { need_area: 'THB', stage: 'REVIEW' });
    expect(faultsOf(ratings)).toEqual(['3 assessment_reference ROWS_DISAGREE']);
    const offences = await send('offences', {}, { outcome: 'CONVICTION', seriousness: '4' });
    expect(faultsOf(offences)).toEqual(['3 offence_reference ROWS_DISAGREE']);
    const twice = await send('assessments', {}, {});
    expect(faultsOf(twice)).toEqual(['3 need_area REPEATED_ROW']);
  });

  it('R119 asks why a child begins what they are too young for', async () => {
    const young = { case_reference: 'CASE-9', child_reference: 'CHILD-9', date_of_birth: '2013-05-14' };
    await send('cases', young);
    const { date_of_birth: _born, child_reference: _child, ...ofCase } = young;
    const begun = { ...ofCase, delivery_reference: 'DELIVERY-9', plan_action_reference: '' };
    expect(faultsOf(await send('deliveries', begun))).toEqual(['2 started_on OUTSIDE_AGE_RANGE']);
    const reasoned = { ...begun, age_exception_reason: 'The group is of her friends.' };
    expect(countsOf(await send('deliveries', reasoned))).toEqual([1, 1, 0, 0, 0]);
    const later = { ...begun, age_exception_reason: '', started_on: '2026-02-03' };
    expect(faultsOf(await send('deliveries', later))).toEqual(['2 started_on OUTSIDE_AGE_RANGE']);
  });

  it('links only what is of one case', async () => {
    await send('cases', { case_reference: 'CASE-2', child_reference: 'CHILD-2' });
    const moved = await send('deliveries', { case_reference: 'CASE-2', plan_action_reference: '' });
    expect(faultsOf(moved)).toEqual(['2 case_reference CANNOT_MOVE']);
    const other = { case_reference: 'CASE-2' };
    const delivery = await send('deliveries', { ...other, delivery_reference: 'DELIVERY-2' });
    expect(faultsOf(delivery)).toEqual(['2 plan_action_reference PLAN_ACTION_OF_OTHER_CASE']);
    const plan = await send('plan-actions', { ...other, plan_action_reference: 'PLAN-3' });
    expect(faultsOf(plan)).toEqual(['2 assessment_reference ASSESSMENT_OF_OTHER_CASE']);
    const measure = await send('skill-measures', { ...other, skill_measure_reference: 'MEASURE-2' });
    expect(faultsOf(measure)).toEqual(['2 delivery_reference DELIVERY_OF_OTHER_CASE']);
  });

  it('makes the next version of an intervention, and leaves deliveries on the one they had', async () => {
    const changed = { title_en: 'Construction skills', change_reason: 'Shorter title' };
    expect(countsOf(await send('interventions', changed))).toEqual([1, 0, 1, 0, 0]);
    const versions = () =>
      readRows(
        database,
        'SELECT version_no, row_version, title_en, change_reason FROM intervention_version ORDER BY version_no',
      );
    expect(await versions()).toEqual([
      { version_no: 1, row_version: 2, title_en: 'Construction skills certificate', change_reason: null },
      { version_no: 2, row_version: 3, title_en: 'Construction skills', change_reason: 'Shorter title' },
    ]);
    expect(countsOf(await send('interventions', changed))).toEqual([1, 0, 0, 1, 0]);
    expect(countsOf(await send('deliveries', {}))).toEqual([1, 0, 0, 1, 0]);
    const later = { delivery_reference: 'DELIVERY-2', plan_action_reference: '' };
    expect(
      countsOf(
        await send('deliveries', later, { ...later, delivery_reference: 'DELIVERY-3', version_no: '1' }),
      ),
    ).toEqual([2, 2, 0, 0, 0]);
    expect(
      await readRows(
        database,
        `SELECT d.reference, v.version_no FROM delivery d
         JOIN intervention_version v ON v.id = d.intervention_version_id ORDER BY d.reference`,
      ),
    ).toEqual([
      { reference: 'DELIVERY-1', version_no: 1 },
      { reference: 'DELIVERY-2', version_no: 2 },
      { reference: 'DELIVERY-3', version_no: 1 },
    ]);
  });

  it('refuses another intervention where the plan names one', async () => {
    await send('interventions', { code: 'DRAMA' });
    const delivered = await send('deliveries', { intervention_code: 'DRAMA' });
    expect(faultsOf(delivered)).toEqual(['2 plan_action_reference OTHER_INTERVENTION_PLANNED']);
    const planned = await send('plan-actions', { intervention_code: 'DRAMA' });
    expect(faultsOf(planned)).toEqual(['2 intervention_code OTHER_INTERVENTION_DELIVERED']);
    const silent = await send('deliveries', {
      intervention_code: 'DRAMA',
      plan_action_reference: undefined,
    });
    expect(faultsOf(silent)).toEqual(['2 intervention_code OTHER_INTERVENTION_PLANNED']);
  });

  it('takes the severity from the raw value, and an empty one for not assessed where the tool has no scale', async () => {
    const pdat = { assessment_reference: 'ASSESSMENT-2', source: 'PDAT', severity: '', is_priority: '' };
    const answer = await send(
      'assessments',
      { need_area: 'FAM', raw_value: 'MODERATE', severity: '', is_priority: '' },
      { need_area: 'LIV', raw_value: 'NOT_ASSESSED', severity: '', is_priority: '' },
      { ...pdat, need_area: 'FAM', raw_value: 'Some concern' },
      { ...pdat, need_area: 'LIV', raw_value: 'Great concern', severity: '3' },
    );
    expect(countsOf(answer)).toEqual([4, 4, 0, 0, 0]);
    const ratings = await readRows<{ is_priority: boolean | number }>(
      database,
      `SELECT a.source, r.need_area_code AS area, r.severity, r.is_priority, r.mapping_version AS mapping
       FROM need_rating r JOIN assessment a ON a.id = r.assessment_id
       WHERE r.need_area_code IN ('FAM', 'LIV') AND a.reference NOT LIKE 'ASSETPLUS-%' ORDER BY a.source, r.need_area_code`,
    );
    const mapping = 'severity-1';
    expect(ratings.map((rating) => ({ ...rating, is_priority: Boolean(rating.is_priority) }))).toEqual([
      { source: 'ASSETPLUS', area: 'FAM', severity: 3, is_priority: true, mapping },
      { source: 'ASSETPLUS', area: 'LIV', severity: null, is_priority: false, mapping },
      { source: 'PDAT', area: 'FAM', severity: null, is_priority: false, mapping },
      { source: 'PDAT', area: 'LIV', severity: 3, is_priority: true, mapping },
    ]);
  });

  it('refuses work that is planned after its case closed', async () => {
    const closed = { case_reference: 'CASE-2', closed_on: '2026-02-01' };
    await send('cases', closed);
    const planned = { plan_action_reference: 'PLAN-3', case_reference: 'CASE-2', assessment_reference: '' };
    const answer = await send('plan-actions', { ...planned, planned_on: '2026-02-02', copy_given_on: '' });
    expect(faultsOf(answer)).toEqual(['2 planned_on AFTER_CASE']);
  });

  it('leaves alone what a file has no column for', async () => {
    const answer = await send('cases', {
      ethnicity: undefined,
      index_event: undefined,
      index_date: undefined,
      likelihood_of_reoffending: undefined,
      delivery_area: undefined,
    });
    expect(countsOf(answer)).toEqual([1, 0, 0, 1, 0]);
    const [record] = await readRows(
      database,
      'SELECT index_event, likelihood_of_reoffending AS lor FROM case_record',
    );
    expect(record).toEqual({ index_event: 'COURT_NON_CUSTODIAL', lor: 'MEDIUM' });
  });

  it('moves the ratings of an assessment with its day, and the child with the latest case', async () => {
    const day = { assessed_on: '2026-01-15' };
    expect(countsOf(await send('assessments', day))).toEqual([1, 0, 1, 0, 0]);
    const days = await readRows(database, `SELECT DISTINCT assessed_on FROM need_rating WHERE ${OF_SAMPLE}`);
    expect(days).toEqual([{ assessed_on: '2026-01-15' }]);
    await send('delivery-areas', { code: 'TAFF' });
    const areaOfChild = 'SELECT a.code FROM child c JOIN delivery_area a ON a.id = c.delivery_area_id';
    await send('cases', { case_reference: 'CASE-0', opened_on: '2025-05-01', delivery_area: 'TAFF' });
    expect(await readRows(database, areaOfChild)).toEqual([{ code: 'CYNON' }]);
    await send('cases', { case_reference: 'CASE-2', opened_on: '2026-05-01', delivery_area: 'TAFF' });
    expect(await readRows(database, areaOfChild)).toEqual([{ code: 'TAFF' }]);
  });

  it('does not see the records of another service', async () => {
    await api.create('/v1/services', { code: 'CTX', nameEn: 'Another', country: 'WALES' });
    const other = { 'waymark-service': 'CTX' };
    const deliveries = await importCsv(api, 'deliveries', exampleCsv('deliveries', {}), '', other);
    expect(faultsOf(deliveries)).toEqual(['2 case_reference UNKNOWN_CASE']);
    const needs = exampleCsv('assessments', { need_area: 'CTM-GAMING' });
    expect(faultsOf(await importCsv(api, 'assessments', needs, '', other))).toEqual([
      '2 need_area UNKNOWN_NEED_AREA',
    ]);
    const cases = exampleCsv('cases', { sex: 'FEMALE', delivery_area: '' });
    expect(countsOf(await importCsv(api, 'cases', cases, '', other))).toEqual([1, 1, 0, 0, 0]);
    expect(await readRows(database, 'SELECT sex FROM child ORDER BY sex')).toEqual([
      { sex: 'FEMALE' },
      { sex: 'MALE' },
    ]);
    expect(await countRows(database, 'delivery')).toBe(1);
  });
});

describe.each(DATABASES)('refused imports of a caseload on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await newDatabase();
    api = await TestApi.start(database);
    await api.create('/v1/services', { code: 'CTM', nameEn: 'Cwm Taf Sample', country: 'WALES' });
    await importSamples(api);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** Everything that an import writes, to see that a refused one wrote nothing. */
  const everything = async () =>
    Promise.all(TABLES.map((table) => readRows(database, `SELECT * FROM ${table} ORDER BY 1, 2`)));

  it.each<[string, RecordTypeName, Record<string, string>, string[]]>([
    [
      'a child born after the case opened',
      'cases',
      { case_reference: 'CASE-2', child_reference: 'CHILD-2', date_of_birth: '2026-02-02' },
      ['2 opened_on BEFORE_BIRTH', '2 index_date BEFORE_BIRTH'],
    ],
    [
      'a case that opens tomorrow',
      'cases',
      { case_reference: 'CASE-2', opened_on: '2199-01-01', order_ends_on: '' },
      ['2 opened_on DATE_IN_FUTURE'],
    ],
    [
      'half an index event',
      'cases',
      { case_reference: 'CASE-2', index_date: '' },
      ['2 index_date INDEX_INCOMPLETE'],
    ],
    [
      'a case that closes before work in it',
      'cases',
      { closed_on: '2026-02-03' },
      ['2 closed_on WORK_AFTER_CLOSING'],
    ],
    [
      'a case that opens after work in it',
      'cases',
      { opened_on: '2026-01-27' },
      ['2 opened_on WORK_BEFORE_OPENING'],
    ],
    [
      'a birth after what is recorded',
      'cases',
      { case_reference: 'CASE-2', date_of_birth: '2026-01-12', index_event: '', index_date: '' },
      ['2 date_of_birth RECORDED_BEFORE_BIRTH'],
    ],
    ['a case of another child', 'cases', { child_reference: 'CHILD-2' }, ['2 child_reference CANNOT_MOVE']],
    [
      'an area that is not there',
      'cases',
      { delivery_area: 'NOWHERE' },
      ['2 delivery_area UNKNOWN_DELIVERY_AREA'],
    ],
    ['an impossible date', 'cases', { opened_on: '2026-02-30' }, ['2 opened_on BAD_DATE']],
    ['a need area of no service', 'assessments', { need_area: 'XYZ' }, ['2 need_area UNKNOWN_NEED_AREA']],
    [
      'an assessment in a case that is not there',
      'assessments',
      { case_reference: 'CASE-9' },
      ['2 case_reference UNKNOWN_CASE'],
    ],
    ['a severity of 5', 'assessments', { severity: '5' }, ['2 severity BAD_NUMBER']],
    [
      'a severity that contradicts the tool',
      'assessments',
      { severity: '3' },
      ['2 severity SEVERITY_CONTRADICTS'],
    ],
    [
      'a raw value that the tool does not have',
      'assessments',
      { raw_value: 'GRAVE' },
      ['2 raw_value UNKNOWN_RAW_VALUE'],
    ],
    [
      'a strength with a severity',
      'assessments',
      { need_area: 'ENG', raw_value: '', severity: '2', is_priority: 'yes' },
      ['2 severity STRENGTH_HAS_NO_SEVERITY', '2 is_priority STRENGTH_IS_NO_PRIORITY'],
    ],
    [
      'an assessment to come',
      'assessments',
      { assessment_reference: 'A-2', assessed_on: '2199-01-01' },
      ['2 assessed_on DATE_IN_FUTURE'],
    ],
    [
      'both an intervention and a bespoke piece',
      'plan-actions',
      { bespoke_description: 'Walks' },
      ['2 bespoke_description INTERVENTION_OR_BESPOKE'],
    ],
    [
      'neither of the two',
      'plan-actions',
      { plan_action_reference: 'PLAN-3', intervention_code: '' },
      ['2 intervention_code INTERVENTION_OR_BESPOKE'],
    ],
    [
      'a plan for a rating that was not made',
      'plan-actions',
      { need_area: 'ATT' },
      ['2 assessment_reference UNKNOWN_RATING'],
    ],
    [
      'a plan for an intervention that is not there',
      'plan-actions',
      { intervention_code: 'NONE' },
      ['2 intervention_code UNKNOWN_INTERVENTION'],
    ],
    ['a version that is not there', 'deliveries', { version_no: '2' }, ['2 version_no UNKNOWN_VERSION']],
    [
      'a provider that is not there',
      'deliveries',
      { provider_code: 'NOBODY' },
      ['2 provider_code UNKNOWN_PROVIDER'],
    ],
    [
      'a plan action that is not there',
      'deliveries',
      { plan_action_reference: 'PLAN-9' },
      ['2 plan_action_reference UNKNOWN_PLAN_ACTION'],
    ],
    [
      'an enrolment before the case opened',
      'deliveries',
      { enrolled_on: '2026-01-11' },
      ['2 enrolled_on BEFORE_CASE'],
    ],
    [
      'an ending without its completion',
      'deliveries',
      { completion: '', not_completed_reason: '' },
      ['2 completion ENDING_INCOMPLETE'],
    ],
    [
      'no reason for what was not completed',
      'deliveries',
      { not_completed_reason: '' },
      ['2 not_completed_reason REASON_REQUIRED'],
    ],
    [
      'a start after a session',
      'deliveries',
      { started_on: '2026-02-04' },
      ['2 started_on SESSION_BEFORE_START'],
    ],
    [
      'a reason that says nothing by itself, without words',
      'deliveries',
      { not_completed_reason: 'OTHER' },
      ['2 not_completed_note WORDS_REQUIRED'],
    ],
    [
      'words of no reason',
      'plan-actions',
      { not_delivered_note: 'The hall burnt down.' },
      ['2 not_delivered_note NOTE_WITHOUT_REASON'],
    ],
    [
      'work given up for a reason that says nothing by itself, without words',
      'plan-actions',
      { not_delivered_reason: 'OTHER', not_delivered_on: '2026-03-02' },
      ['2 not_delivered_note WORDS_REQUIRED'],
    ],
    ['an end before a session', 'deliveries', { ended_on: '2026-02-04' }, ['2 ended_on SESSION_AFTER_END']],
    [
      'a session before its delivery',
      'sessions',
      { session_reference: 'SESSION-3', held_on: '2026-02-01' },
      ['2 held_on BEFORE_DELIVERY'],
    ],
    [
      'minutes of an absence',
      'sessions',
      { attendance: 'ABSENT_UNACCEPTABLE' },
      ['2 minutes_attended MINUTES_WITHOUT_ATTENDANCE'],
    ],
    [
      'a session of a delivery that is not there',
      'sessions',
      { delivery_reference: 'DELIVERY-9' },
      ['2 delivery_reference UNKNOWN_DELIVERY'],
    ],
    [
      'an outcome before its offence',
      'offences',
      { outcome_on: '2026-02-19' },
      ['2 outcome_on BEFORE_OFFENCE'],
    ],
    [
      'an offence after its recorded outcomes',
      'offences',
      { committed_on: '2026-03-10', outcome_on: '2026-05-12' },
      ['2 committed_on OUTCOME_BEFORE_OFFENCE'],
    ],
    ['half an outcome', 'offences', { outcome_on: '' }, ['2 outcome_on OUTCOME_INCOMPLETE']],
    [
      'an offence of a child that is not there',
      'offences',
      { child_reference: 'CHILD-9' },
      ['2 child_reference UNKNOWN_CHILD'],
    ],
    [
      'a spell that ends before it starts',
      'ete-spells',
      { ended_on: '2026-01-04' },
      ['2 ended_on BEFORE_START'],
    ],
    ['more hours than a week has', 'ete-spells', { hours_offered: '168.5' }, ['2 hours_offered BAD_NUMBER']],
    [
      'a score that the instrument does not give',
      'skill-measures',
      { score: '36' },
      ['2 score SCORE_OUT_OF_RANGE'],
    ],
    ['a timepoint that is not one', 'skill-measures', { timepoint: 'T3' }, ['2 timepoint NOT_ALLOWED']],
    [
      'a need area whose code is not of the service',
      'need-areas',
      { code: 'GAMING' },
      ['2 code NOT_OF_SERVICE'],
    ],
    [
      'a need area that turns into a strength',
      'need-areas',
      { strength: 'yes' },
      ['2 strength CANNOT_CHANGE'],
    ],
    ['an empty range of ages', 'interventions', { age_min: '18' }, ['2 age_max AGE_RANGE_EMPTY']],
    [
      'a need that is both primary and secondary',
      'interventions',
      { secondary_needs: 'ETE' },
      ['2 secondary_needs REPEATED_NEED_AREA'],
    ],
    ['no primary need', 'interventions', { primary_needs: '' }, ['2 primary_needs NO_PRIMARY_NEED']],
    [
      'a list with a value twice',
      'interventions',
      { settings: 'COMMUNITY|COMMUNITY' },
      ['2 settings REPEATED_VALUE'],
    ],
  ])('refuses %s, and writes nothing', async (_what, type, change, faults) => {
    const before = await everything();
    const answer = await importCsv(api, type, exampleCsv(type, change));
    expect([answer.status, faultsOf(answer)]).toEqual([422, faults]);
    expect(await everything()).toEqual(before);
  });
});
