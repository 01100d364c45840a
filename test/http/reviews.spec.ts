import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { addWorkingDays } from '../../src/platform/calendar/working-days.js';
import type { TestApi } from '../support/api.js';
import { type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

const SUMMARY =
  'She went to school on four days of five and met her mentor every week. Evenings at home are calmer. The plan stays as it is for now.';

describe.each(DATABASES)('reviews over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let service: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;
  let caseId: string;

  beforeAll(async () => {
    ({ api, service, seeded, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  let made = 0;
  /** A case of a child of its own, open since 2026-01-05, with needs in ETE (first) and FAM (not). */
  beforeEach(async () => {
    const number = ++made;
    const opened = await service.create('/v1/cases', {
      ...{
        reference: `R-${number}`,
        deliveryArea: 'NORTH',
        openedOn: '2026-01-05',
        orderType: 'REFERRAL_ORDER',
        setting: 'COMMUNITY',
      },
      child: { reference: `RC-${number}`, dateOfBirth: '2012-05-14', sex: 'FEMALE' },
    });
    caseId = opened.id;
    await assess({ ETE: 'STRONG', FAM: 'CONCERN' }, '2026-01-12');
  });

  const assess = (ratings: Record<string, string>, assessedOn: string, changes: object = {}) =>
    service.create('/v1/assessments', {
      ...{ caseId, source: 'ASSETPLUS', stage: 'REVIEW', assessedOn },
      ratings: Object.entries(ratings).map(([needAreaCode, rawValue]) => ({ needAreaCode, rawValue })),
      ...changes,
    });
  const need = (needAreaCode: string, progress = 'SAME', change = 'As before.') => ({
    ...{ needAreaCode, progress, change },
  });
  const newReview = (changes: object = {}) => ({
    ...{ caseId, kind: 'SCHEDULED', reviewedOn: '2026-04-01', planChanged: false, summary: SUMMARY },
    ...{ childInvolvement: 'TOOK_PART', parentInvolvement: 'NOT_INVITED' },
    ...{ childKnowsPlan: 'YES', childDescribesWork: 'NOT_ASKED' },
    needs: [need('ETE')],
    ...changes,
  });
  const review = (changes: object = {}) => service.create('/v1/reviews', newReview(changes));
  const due = async (query = ''): Promise<any[]> => service.all(`/v1/reviews/due?caseId=${caseId}${query}`);
  const dueDays = async (query = '') =>
    Object.fromEntries((await due(query)).map((task) => [task.change ?? task.kind, task.dueOn]));
  async function refusal(path: string, body: object): Promise<unknown> {
    const before = await service.all(path);
    const answer = await service.post(path, body);
    expect(await service.all(path)).toEqual(before);
    return refusalOf(answer);
  }

  it('R68 takes no review of a closed case but the closing one, within the days of the local standard', async () => {
    const closedOn = '2026-03-02';
    const closed = await service.patch(`/v1/cases/${caseId}`, { closedOn }, '"1"');
    expect(closed.status).toBe(200);
    const late = [422, 'AFTER_CASE', { '/reviewedOn': 'AFTER_CASE' }];
    const on = (reviewedOn: string, kind = 'SCHEDULED') =>
      refusal('/v1/reviews', newReview({ reviewedOn, kind }));
    expect(await on('2026-03-03')).toEqual(late);
    const last = addWorkingDays(closedOn, 10);
    expect(await on(addDays(last, 1), 'FINAL')).toEqual(late);
    expect((await service.post('/v1/reviews', newReview({ reviewedOn: closedOn }))).status).toBe(201);
    const closing = newReview({ reviewedOn: last, kind: 'FINAL' });
    expect((await service.post('/v1/reviews', closing)).status).toBe(201);
  });

  it('R68 keeps what has become of each need, with its severity then and now', async () => {
    const assessment = await assess({ ETE: 'WEAK', FAM: 'CONCERN' }, '2026-03-30');
    const created = await review({
      assessmentId: assessment.id,
      needs: [need('FAM'), need('ETE', 'BETTER')],
    });
    expect(created).toMatchObject({
      ...{ caseId, kind: 'SCHEDULED', assessmentId: assessment.id, childKnowsPlan: 'YES' },
      ...{ predecessorId: null, similarity: null, looksCopied: false },
      needs: [
        { needAreaCode: 'ETE', severityThen: 4, severityNow: 2, severityChange: -2, noChangeReason: null },
        { needAreaCode: 'FAM', severityThen: 1, severityNow: 1, severityChange: 0, noChangeReason: null },
      ],
    });
    expect((await service.get(`/v1/reviews/${created.id}`)).body).toEqual(created);
    expect(await service.all(`/v1/reviews?caseId=${caseId}&kind=SCHEDULED`)).toEqual([created]);
    expect(await service.all(`/v1/reviews?caseId=${caseId}&kind=FINAL`)).toEqual([]);
  });

  it('compares no severity with one of another source, or with itself', async () => {
    const first = await review({ needs: [need('ETE'), need('LIF')] });
    expect(first.needs).toMatchObject([
      { severityThen: 4, severityNow: 4, severityChange: null, noChangeReason: 'NOT_RATED_AGAIN' },
      { severityThen: null, severityNow: null, severityChange: null, noChangeReason: 'NOT_RATED' },
    ]);
    const ratings = [{ needAreaCode: 'ETE', severity: 1 }];
    await assess({}, '2026-05-01', { source: 'LOCAL', ratings });
    const second = await review({ reviewedOn: '2026-05-02', needs: [need('ETE')] });
    expect(second.needs).toMatchObject([
      { severityThen: 4, severityNow: 1, severityChange: null, noChangeReason: 'OTHER_SOURCE' },
    ]);
  });

  it('R68 refuses a review that leaves out a need that comes first, and names it', async () => {
    await assess({ SUB: 'MODERATE', ENG: 'NOT_ASSESSED' }, '2026-03-01', {
      ratings: [
        { needAreaCode: 'SUB', rawValue: 'MODERATE' },
        { needAreaCode: 'ENG', strength: 3 },
      ],
    });
    const answer = await service.post('/v1/reviews', newReview({ needs: [need('FAM')] }));
    expect(refusalOf(answer)).toEqual([422, 'NEEDS_LEFT_OUT', { '/needs': 'NEEDS_LEFT_OUT' }]);
    expect(answer.body.errors[0].detail).toMatch(/Left out: ETE, SUB\.$/);
    await review({ reviewedOn: '2026-02-01', needs: [need('ETE')] });
    await assess({ ETE: 'NO_CONCERN' }, '2026-03-15');
    await review({ needs: [need('SUB')] });
  });

  it('R68 what comes first is for a person to decide, and is not undone by an assessment that left it out', async () => {
    await assess({ ETE: 'NOT_ASSESSED' }, '2026-03-01');
    const answer = await service.post('/v1/reviews', newReview({ needs: [need('FAM')] }));
    expect(answer.body.errors[0].detail).toMatch(/Left out: ETE\.$/);
    const decided = [{ needAreaCode: 'ETE', rawValue: 'STRONG', isPriority: false }];
    await assess({}, '2026-03-02', { ratings: decided });
    await review({ needs: [need('FAM')] });
  });

  it('names every fault of a review, and writes nothing', async () => {
    const wrong = {
      ...{ kind: 'ODD', childInvolvement: 'ODD', parentInvolvement: 'ODD', childKnowsPlan: 'ODD' },
      ...{ childDescribesWork: 'ODD', reviewedOn: '2026-01-04', assessmentId: seeded.own.caseId },
      needs: [need('ETE', 'ODD'), need('ETE'), need('SHOES')],
    };
    expect(await refusal('/v1/reviews', newReview(wrong))).toEqual([
      422,
      'UNKNOWN_CODE',
      {
        '/kind': 'UNKNOWN_CODE',
        '/childInvolvement': 'UNKNOWN_CODE',
        '/parentInvolvement': 'UNKNOWN_CODE',
        '/childKnowsPlan': 'UNKNOWN_CODE',
        '/childDescribesWork': 'UNKNOWN_CODE',
        '/needs/0/progress': 'UNKNOWN_CODE',
        '/assessmentId': 'UNKNOWN_ASSESSMENT',
        '/reviewedOn': 'BEFORE_CASE',
        '/needs/1/needAreaCode': 'REVIEWED_TWICE',
        '/needs/2/needAreaCode': 'UNKNOWN_NEED_AREA',
      },
    ]);
    expect(await refusal('/v1/reviews', newReview({ reviewedOn: '2199-01-01' }))).toEqual([
      422,
      'DATE_IN_FUTURE',
      { '/reviewedOn': 'DATE_IN_FUTURE' },
    ]);
    const reference = `REF-${made}`;
    await review({ reference });
    expect(await refusal('/v1/reviews', newReview({ reference }))).toEqual([
      409,
      'REFERENCE_TAKEN',
      { '/reference': 'REFERENCE_TAKEN' },
    ]);
  });

  it('R83 says of a review that it repeats the one before, and records it all the same', async () => {
    const first = await review();
    const copy = await review({ reviewedOn: '2026-06-01' });
    expect(copy).toMatchObject({ predecessorId: first.id, similarity: 1, looksCopied: true });
    const anew = await review({
      reviewedOn: '2026-07-01',
      summary: 'He starts college.',
      needs: [need('ETE', 'BETTER', 'All new.')],
    });
    expect(anew).toMatchObject({ predecessorId: copy.id, looksCopied: false });
    expect(anew.similarity).toBeLessThan(0.1);
  });

  it('R68 lists the scheduled review of a case until it is done', async () => {
    expect(await dueDays()).toEqual({ SCHEDULED: '2026-03-30' });
    await review();
    const [task] = await due();
    expect(task).toMatchObject({ kind: 'SCHEDULED', since: '2026-04-01', dueOn: '2026-06-24', change: null });
    expect(task.reasonEn).toContain('12 weeks after 2026-04-01');
    await assess({ ETE: 'STRONG' }, '2026-04-02', { interventionLevel: 'INTENSIVE' });
    expect(await dueDays()).toEqual({ SCHEDULED: '2026-05-13' });
    const recent = todayInBritain();
    await review({ reviewedOn: recent });
    expect(await due('&overdue=true')).toEqual([]);
    expect(await dueDays('&overdue=false')).toEqual({ SCHEDULED: addDays(recent, 42) });
    expect(await due(`&dueTo=${addDays(recent, 41)}`)).toEqual([]);
    const { headers, body } = await service.get(`/v1/cases/${caseId}`);
    const etag = headers.get('etag');
    expect((await service.patch(`/v1/cases/${caseId}`, { closedOn: recent }, etag)).status).toBe(200);
    expect(await due()).toEqual([]);
    expect(body.id).toBe(caseId);
  });

  it('R83 R73 a significant change calls for a review in ten working days, until there is one', async () => {
    await review();
    const kind = 'SCHOOL_EXCLUSION';
    const change = { caseId, kind, happenedOn: '2026-05-01', knownOn: '2026-05-05', note: 'Five days.' };
    const created = await service.create('/v1/significant-changes', change);
    const dueOn = addWorkingDays('2026-05-05', 10);
    expect(await dueDays('&kind=AFTER_CHANGE')).toEqual({ [kind]: dueOn });
    const [task] = await due('&kind=AFTER_CHANGE&overdue=true');
    expect(task).toMatchObject({ id: created.id, changeId: created.id, since: '2026-05-05' });
    expect(task.daysOverdue).toBeGreaterThan(100);
    expect(task.reasonEn).toBe(
      'A review is due within 10 working days of this change: School exclusion, loss of a placement or a reduced timetable.',
    );
    expect(task.reasonCy).toContain('Gwaharddiad');
    await review({ reviewedOn: '2026-05-04' });
    expect(await due('&kind=AFTER_CHANGE')).toHaveLength(1);
    await review({ reviewedOn: '2026-05-05', kind: 'AFTER_CHANGE' });
    expect(await due('&kind=AFTER_CHANGE')).toEqual([]);
  });

  it('R73 a change that needs no review leaves the list when somebody says why', async () => {
    await review();
    const change = { caseId, kind: 'BREACH', happenedOn: '2026-05-01', knownOn: '2026-05-01' };
    const { id } = await service.create('/v1/significant-changes', change);
    const path = `/v1/significant-changes/${id}`;
    const { body, headers } = await service.get(path);
    expect(body).toEqual({ ...change, id, note: null, noReviewReason: null, recordedAt: expect.any(String) });
    const noReviewReason = 'Withdrawn by the court on the same day.';
    const answer = await service.patch(path, { noReviewReason }, headers.get('etag'));
    expect([answer.status, answer.headers.get('etag'), answer.body]).toEqual([
      200,
      '"2"',
      { ...body, noReviewReason },
    ]);
    expect(await due('&kind=AFTER_CHANGE')).toEqual([]);
    expect((await service.patch(path, { noReviewReason: null }, '"2"')).status).toBe(200);
    expect(await due('&kind=AFTER_CHANGE')).toHaveLength(1);
    const early = await service.patch(path, { knownOn: '2026-04-30' }, '"3"');
    expect(refusalOf(early)).toEqual([
      422,
      'KNOWN_BEFORE_IT_HAPPENED',
      { '/knownOn': 'KNOWN_BEFORE_IT_HAPPENED' },
    ]);
    expect(await service.all(`/v1/significant-changes?caseId=${caseId}&kind=BREACH`)).toHaveLength(1);
  });

  it('refuses a change that is worked out anyway, or that cannot have been', async () => {
    const path = '/v1/significant-changes';
    const given = { caseId, kind: 'AGE_18', happenedOn: '2199-01-01', knownOn: '2199-01-01' };
    expect(await refusal(path, given)).toEqual([
      422,
      'CHANGE_IS_DERIVED',
      {
        '/kind': 'CHANGE_IS_DERIVED',
        '/happenedOn': 'DATE_IN_FUTURE',
        '/knownOn': 'DATE_IN_FUTURE',
      },
    ]);
    expect(
      await refusal(path, { ...given, kind: 'ODD', happenedOn: '2026-01-02', knownOn: '2026-01-01' }),
    ).toEqual([422, 'UNKNOWN_CODE', { '/kind': 'UNKNOWN_CODE', '/knownOn': 'KNOWN_BEFORE_IT_HAPPENED' }]);
  });

  it('R83 the end of an intervention, a new outcome and an age call for a review by themselves', async () => {
    const { child } = (await service.get(`/v1/cases/${caseId}`)).body;
    await review();
    await service.create('/v1/deliveries', {
      ...{ caseId, interventionVersionId: seeded.own.versionId, setting: 'COMMUNITY', language: 'en' },
      ...{ enrolledOn: '2026-04-02', startedOn: '2026-04-02', endedOn: '2026-05-11', completion: 'PARTIAL' },
      notCompletedReason: 'CHILD_UNWELL',
    });
    await service.create('/v1/offences', {
      ...{ childId: child.id, committedOn: '2026-02-01', category: 'DRUGS', seriousness: 3 },
      ...{ isBreach: false, isRecordable: true },
      outcomes: [{ outcome: 'CONVICTION', outcomeOn: '2026-05-18' }],
    });
    const changes = await dueDays('&kind=AFTER_CHANGE');
    expect(changes).toEqual({
      INTERVENTION_ENDED: addWorkingDays('2026-05-11', 10),
      NEW_OUTCOME: addWorkingDays('2026-05-18', 10),
    });
    const etag = (await service.get(`/v1/children/${child.id}`)).headers.get('etag');
    const born = { dateOfBirth: '2008-05-20' };
    expect((await service.patch(`/v1/children/${child.id}`, born, etag)).status).toBe(200);
    expect(await dueDays('&kind=AFTER_CHANGE')).toMatchObject({ AGE_18: addWorkingDays('2026-05-20', 10) });
    await review({ reviewedOn: '2026-05-20' });
    expect(await due('&kind=AFTER_CHANGE')).toEqual([]);
  });

  it('R68 pages what is due, longest overdue first, by team and for whom the cases are allocated to', async () => {
    const all = await service.all('/v1/reviews/due');
    const days = all.map(({ dueOn }) => dueOn);
    expect(days).toEqual([...days].sort());
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(await service.all('/v1/reviews/due', 1)).toEqual(all);
    expect(await service.all('/v1/reviews/due?team=NOBODYS')).toEqual([]);
    expect(await service.all('/v1/reviews/due?mine=true')).toEqual([]);
    for (const cursor of ['x', btoa('["2026-01-01"]'), btoa('["x","y"]')]) {
      expect((await service.get(`/v1/reviews/due?cursor=${cursor}`)).status).toBe(400);
    }
  });

  it('R68 R83 a service sets when cases are reviewed, how soon after a change, and what looks copied', async () => {
    const path = '/v1/review-standards';
    const { body, headers } = await service.get(path);
    expect(body).toMatchObject({
      versionNo: 1,
      ownOfService: false,
      afterChangeWorkingDays: 10,
      closingReviewWorkingDays: 10,
    });
    const rule = {
      orderTypes: ['REFERRAL_ORDER'],
      interventionLevels: [],
      firstAfterWeeks: 4,
      thenEveryWeeks: 8,
    };
    const wanted = {
      rules: [rule],
      afterChangeWorkingDays: 5,
      copySimilarity: 0,
      closingReviewWorkingDays: 3,
    };
    const set = await service.put(path, wanted, headers.get('etag'));
    expect([set.status, set.body]).toEqual([200, { versionNo: 2, ownOfService: true, ...wanted }]);
    expect(await dueDays()).toEqual({ SCHEDULED: '2026-02-02' });
    await review();
    expect((await review({ summary: 'All new.', reviewedOn: '2026-04-02' })).looksCopied).toBe(true);
    expect(await dueDays()).toEqual({ SCHEDULED: addDays('2026-04-02', 56) });
    expect((await service.put(path, wanted, '"1"')).status).toBe(412);
    const wrong = { ...wanted, rules: [{ ...rule, orderTypes: ['ODD'], interventionLevels: ['ODD'] }] };
    expect(refusalOf(await service.put(path, wrong, '"2"'))).toEqual([
      422,
      'UNKNOWN_CODE',
      { '/rules/0/orderTypes/0': 'UNKNOWN_CODE', '/rules/0/interventionLevels/0': 'UNKNOWN_CODE' },
    ]);
    expect((await api.get(path, { 'waymark-service': 'OTHER' })).body.versionNo).toBe(1);
  });
});
