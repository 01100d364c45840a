import { NO_PLAN_DETAILS } from '../../src/planning/no-plan-details.js';
import { newAction as actionOf, type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

describe.each(DATABASES)('plan actions over HTTP on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let other: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;
  let ratingIds: Record<string, string>;

  const assess = async (by: ServiceApi, caseId: string): Promise<Record<string, string>> => {
    const ratings = ['ETE', 'FAM'].map((needAreaCode) => ({ needAreaCode, severity: 3 }));
    const made = await by.create('/v1/assessments', {
      ...{ caseId, source: 'LOCAL', stage: 'START', assessedOn: '2026-01-12', ratings },
    });
    return Object.fromEntries(made.ratings.map((rating: any) => [rating.needAreaCode, rating.id]));
  };

  const newAction = (changes: object = {}) => actionOf(seeded.own, changes);

  beforeAll(async () => {
    ({ service, other, seeded, stop } = await startCasework(newDatabase));
    ratingIds = await assess(service, seeded.own.caseId);
  });

  afterAll(() => stop());

  /** Sends a request that must be refused, and sees that nothing was kept of it. */
  async function refusal(body: object): Promise<unknown> {
    const before = await service.all('/v1/plan-actions');
    const answer = await service.post('/v1/plan-actions', body);
    expect(await service.all('/v1/plan-actions')).toEqual(before);
    return refusalOf(answer);
  }

  const grounds = () => ({
    parentInterventionId: seeded.own.interventionId,
    bespokeRationale: 'The course starts only in September.',
  });

  it('R51 grounds bespoke work in an entry, with a need and a rationale', async () => {
    const bespoke = { interventionVersionId: null, bespokeDescription: 'Visits to three colleges' };
    expect(await refusal(newAction(bespoke))).toEqual([
      422,
      'BESPOKE_UNGROUNDED',
      { '/parentInterventionId': 'BESPOKE_UNGROUNDED', '/bespokeRationale': 'BESPOKE_UNGROUNDED' },
    ]);
    const elsewhere = { ...bespoke, ...grounds(), parentInterventionId: seeded.other.interventionId };
    expect(await refusal(newAction(elsewhere))).toEqual([
      422,
      'UNKNOWN_INTERVENTION',
      { '/parentInterventionId': 'UNKNOWN_INTERVENTION' },
    ]);
    expect(await refusal(newAction(grounds()))).toMatchObject([
      422,
      'NOT_BESPOKE',
      { '/parentInterventionId': 'NOT_BESPOKE', '/bespokeRationale': 'NOT_BESPOKE' },
    ]);
    const made = await service.create('/v1/plan-actions', newAction({ ...bespoke, ...grounds() }));
    expect(made).toMatchObject({ ...bespoke, ...grounds() });
  });

  it('R13 R44 R67 says who answers for it, what done means and why, and what is not SMART yet', async () => {
    const said = {
      responsibleRole: 'EDUCATION_WORKER',
      dueOn: '2026-06-30',
      doneWhen: 'She has applied to a college',
      childWordedWhy: 'So that I can pick a course I like',
      childWordedLanguage: 'cy',
      copyGivenOn: '2026-01-20',
    };
    const bare = await service.create('/v1/plan-actions', newAction());
    const unmet = ({ smart }: any) =>
      smart.filter(({ met }: any) => !met).map(({ criterion }: any) => criterion as string);
    expect(unmet(bare)).toEqual(['MEASURABLE', 'OWNED', 'TIME_BOUND', 'EXPLAINED']);
    expect(bare.smart[1].advice).toEqual({ en: expect.any(String), cy: expect.any(String) });
    const edited = await service.patch(`/v1/plan-actions/${bare.id}`, said, '"1"');
    expect(edited.body).toMatchObject(said);
    expect(unmet(edited.body)).toEqual([]);
    expect((await service.get(`/v1/plan-actions/${bare.id}`)).body).toEqual(edited.body);
    const wrong = { responsibleRole: 'WIZARD' };
    expect(await refusal(newAction(wrong))).toMatchObject([
      422,
      'UNKNOWN_CODE',
      { '/responsibleRole': 'UNKNOWN_CODE' },
    ]);
    const dates = { ...said, childWordedLanguage: null, dueOn: '2026-01-18', copyGivenOn: '2026-01-18' };
    expect(await refusal(newAction(dates))).toMatchObject([
      422,
      'BEFORE_PLAN',
      {
        '/copyGivenOn': 'BEFORE_PLAN',
        '/dueOn': 'DUE_BEFORE_START',
        '/childWordedLanguage': 'CHILD_WORDED_INCOMPLETE',
      },
    ]);
  });

  it('R44 R159 plans work that answers a rating, with an agency responsible for it', async () => {
    const input = newAction({
      reference: 'PA-1',
      needRatingId: ratingIds.ETE,
      startDueOn: '2026-02-16',
      sessionsPlanned: 8,
      minutesPlanned: 480,
    });
    const created = await service.post('/v1/plan-actions', input);
    expect([created.status, created.headers.get('etag')]).toEqual([201, '"1"']);
    expect(created.body).toEqual({
      ...input,
      id: expect.any(String),
      ...NO_PLAN_DETAILS,
      smart: expect.any(Array),
      bespokeDescription: null,
      notDeliveredReason: null,
      notDeliveredOn: null,
      recommendationId: null,
      advisedVersionId: null,
      otherChoiceReason: null,
      suitability: { decision: 'NOT_ASSESSED', assessmentId: null, assessedOn: null },
      recordedAt: expect.any(String),
    });
    const read = await service.get(`/v1/plan-actions/${created.body.id}`);
    expect([read.headers.get('etag'), read.body]).toEqual(['"1"', created.body]);
  });

  it('plans bespoke work in words, and one of the two only', async () => {
    const words = { bespokeDescription: 'Visits to colleges' };
    const bespoke = newAction({ ...words, ...grounds(), interventionVersionId: null });
    expect(await service.create('/v1/plan-actions', bespoke)).toMatchObject({
      ...words,
      interventionVersionId: null,
      needRatingId: null,
      startDueOn: null,
      sessionsPlanned: null,
    });
    const both = await refusal(newAction({ ...words, ...grounds() }));
    expect(both).toEqual([
      422,
      'INTERVENTION_OR_BESPOKE',
      { '/bespokeDescription': 'INTERVENTION_OR_BESPOKE' },
    ]);
    const neither = await refusal(newAction({ interventionVersionId: undefined }));
    expect(neither).toMatchObject([
      422,
      'INTERVENTION_OR_BESPOKE',
      { '/interventionVersionId': expect.anything() },
    ]);
  });

  it('R159 refuses links that do not lead along this case, naming each', async () => {
    const otherRatings = await assess(other, seeded.other.caseId);
    const faults = {
      '/needRatingId': 'UNKNOWN_NEED_RATING',
      '/interventionVersionId': 'UNKNOWN_INTERVENTION_VERSION',
    };
    const theirs = { needRatingId: otherRatings.ETE, interventionVersionId: seeded.other.versionId };
    expect(await refusal(newAction(theirs))).toEqual([422, 'UNKNOWN_NEED_RATING', faults]);
    const ofAnotherArea = newAction({ needRatingId: ratingIds.FAM });
    expect(await refusal(ofAnotherArea)).toMatchObject([422, 'UNKNOWN_NEED_RATING', {}]);
    const { id: caseId } = await service.create('/v1/cases', {
      child: { reference: 'CH-2', dateOfBirth: '2011-01-01', sex: 'MALE' },
      reference: 'CASE-2',
      deliveryArea: 'NORTH',
      openedOn: '2026-01-05',
      orderType: 'DIVERSION',
      setting: 'COMMUNITY',
    });
    const ofAnotherCase = newAction({ caseId, needRatingId: ratingIds.ETE });
    expect(await refusal(ofAnotherCase)).toMatchObject([422, 'UNKNOWN_NEED_RATING', {}]);
    expect(await refusal(newAction({ caseId: seeded.other.caseId }))).toEqual([
      422,
      'UNKNOWN_CASE',
      { '/caseId': 'UNKNOWN_CASE' },
    ]);
    expect(await refusal(newAction({ needAreaCode: 'SHOES' }))).toEqual([
      422,
      'UNKNOWN_NEED_AREA',
      { '/needAreaCode': 'UNKNOWN_NEED_AREA' },
    ]);
    const shouted = newAction({ needRatingId: ratingIds.ETE?.toUpperCase() });
    expect((await service.create('/v1/plan-actions', shouted)).needRatingId).toBe(ratingIds.ETE);
  });

  it('refuses codes that are not known, dates that cannot be, and a reference that is taken', async () => {
    expect(await refusal(newAction({ purpose: 'FUN', responsibleAgency: 'PIRATES' }))).toEqual([
      422,
      'UNKNOWN_CODE',
      { '/purpose': 'UNKNOWN_CODE', '/responsibleAgency': 'UNKNOWN_CODE' },
    ]);
    expect(await refusal(newAction({ plannedOn: '2199-01-01', startDueOn: '2198-01-01' }))).toEqual([
      422,
      'DATE_IN_FUTURE',
      { '/plannedOn': 'DATE_IN_FUTURE', '/startDueOn': 'BEFORE_PLAN' },
    ]);
    const again = newAction({ reference: 'PA-2' });
    await service.create('/v1/plan-actions', again);
    expect(await refusal(again)).toEqual([409, 'REFERENCE_TAKEN', { '/reference': 'REFERENCE_TAKEN' }]);
    const unreadable = { caseId: 'x', plannedOn: '2026-02-30', sessionsPlanned: 0, minutesPlanned: 1.5 };
    const unknown = { notDeliveredReason: 'MISSING', bespokeDescription: '' };
    expect(await refusal(newAction({ ...unreadable, ...unknown, needRatingId: 7 }))).toEqual([
      400,
      'VALIDATION_FAILED',
      {
        '/caseId': 'IS_UUID',
        '/plannedOn': 'IS_PLAIN_DATE',
        '/sessionsPlanned': 'MIN',
        '/minutesPlanned': 'IS_INT',
        '/needRatingId': 'IS_UUID',
        '/notDeliveredReason': 'UNKNOWN_FIELD',
        '/bespokeDescription': 'IS_LENGTH',
      },
    ]);
  });

  it('plans nothing after the case closed, and the closing day still', async () => {
    const created = await service.post('/v1/cases', {
      child: { reference: 'CH-3', dateOfBirth: '2011-01-01', sex: 'MALE' },
      reference: 'CASE-3',
      deliveryArea: 'NORTH',
      openedOn: '2026-01-05',
      closedOn: '2026-02-01',
      orderType: 'DIVERSION',
      setting: 'COMMUNITY',
    });
    const caseId = created.body.id;
    expect(await refusal(newAction({ caseId, plannedOn: '2026-02-02' }))).toEqual([
      422,
      'AFTER_CASE',
      { '/plannedOn': 'AFTER_CASE' },
    ]);
    await service.create('/v1/plan-actions', newAction({ caseId, plannedOn: '2026-02-01' }));
  });

  it('R69 lists what was not delivered, by case and need area, page by page', async () => {
    const { id: caseId } = await service.create('/v1/cases', {
      child: { reference: 'CH-4', dateOfBirth: '2011-01-01', sex: 'MALE' },
      reference: 'CASE-4',
      deliveryArea: 'NORTH',
      openedOn: '2026-01-05',
      orderType: 'DIVERSION',
      setting: 'COMMUNITY',
    });
    const made = [];
    for (const needAreaCode of ['ETE', 'FAM', 'ETE']) {
      made.push(await service.create('/v1/plan-actions', newAction({ caseId, needAreaCode })));
    }
    const reason = { notDeliveredReason: 'MISSING', notDeliveredOn: '2026-06-15' };
    const given = await service.patch(`/v1/plan-actions/${made[2].id}`, reason, '"1"');
    const expected = [made[0], made[1], given.body];
    const list = `/v1/plan-actions?caseId=${caseId}`;
    expect(await service.all(list, 2)).toEqual(expected);
    expect(await service.all(`${list}&needArea=ETE`)).toEqual([made[0], given.body]);
    expect(await service.all(`${list}&notDelivered=true`)).toEqual([given.body]);
    expect(await service.all(`${list}&notDelivered=false`)).toEqual([made[0], made[1]]);
    expect(await other.all(list)).toEqual([]);
  });

  it.each([
    ['?caseId=1', 400, '?caseId'],
    ['?notDelivered=1', 400, '?notDelivered'],
    ['?purpose=SAFETY', 400, '?purpose'],
    ['?cursor=%00', 400, '?cursor'],
    ['?needArea=SHOES', 422, '?needArea'],
  ])('%s is refused with %i at %s', async (query, status, pointer) => {
    const refused = await service.get(`/v1/plan-actions${query}`);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
  });
});
