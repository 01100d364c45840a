import { placeCase } from '../support/two-teams.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { refusalOf } from '../support/service-api.js';
import { storedRows } from '../support/stored-rows.js';

const SHIPPED = '01930000-0000-7000-8000-000000000001';

describe.each(DATABASES)('quality over HTTP on %s', (_dialect, newDatabase) => {
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

  const openCase = async (changes: object = {}): Promise<string> => {
    const body = { ...service.bodyOf('createCase'), closedOn: null, ...changes };
    return (await service.api.create('/v1/cases', body)).id as string;
  };
  const formOf = async (id = SHIPPED) => (await service.api.get(`/v1/audit-forms/${id}`)).body;
  const audit = async (caseId: string, answerOf: (domain: string, place: number) => string, more = {}) => {
    const { questions } = await formOf();
    return service.api.create('/v1/case-audits', {
      caseId,
      formId: SHIPPED,
      auditorId: service.ids.auditorId,
      auditedOn: '2026-02-02',
      answers: questions.map(({ code, domain }: any, place: number) => ({
        question: code,
        answer: answerOf(domain, place),
      })),
      ...more,
    });
  };
  const summaryOf = async (query: string) => (await service.api.get(`/v1/case-audit-summary?${query}`)).body;

  it('R29 ships a form of twenty questions in five domains, in English and in Welsh', async () => {
    const { items } = (await service.api.get('/v1/audit-forms')).body;
    const shipped = items.find((form: any) => form.shipped);
    expect(shipped.questions).toHaveLength(20);
    expect(new Set(shipped.questions.map(({ domain }: any) => domain)).size).toBe(5);
    expect(shipped.questions.filter(({ textCy }: any) => !textCy)).toEqual([]);
    const body = { ...service.bodyOf('createAuditForm'), code: 'LOCAL' };
    expect((await service.api.create('/v1/audit-forms', body)).versionNo).toBe(1);
    const next = await service.api.create('/v1/audit-forms', body);
    expect(next.versionNo).toBe(2);
    const listed = (await service.api.get('/v1/audit-forms')).body.items.filter(
      (f: any) => f.code === 'LOCAL',
    );
    expect(listed.map(({ id }: any) => id)).toEqual([next.id]);
  });

  it('R29 scores yes out of what applies, by domain, and says where nothing applies', async () => {
    const caseId = await openCase();
    const body = await audit(caseId, (domain, place) =>
      domain === 'PROTECTING_PUBLIC' ? 'NA' : place % 4 === 0 ? 'NO' : 'YES',
    );
    const of = (domain: string) => body.domains.find((one: any) => one.domain === domain);
    expect(of('INTERVENTIONS')).toMatchObject({ yes: 3, no: 1, applicable: 4, score: 0.75, reason: null });
    expect(of('PROTECTING_PUBLIC')).toMatchObject({
      ...{ yes: 0, no: 0, notApplicable: 4, score: null, reason: 'NOTHING_APPLICABLE' },
    });
    expect(body.score).toMatchObject({ yes: 12, no: 4, notApplicable: 4, applicable: 16, score: 0.75 });
    expect(body.setting).toBe('COMMUNITY');
    expect((await service.api.get(`/v1/case-audits/${body.id}`)).body).toEqual(body);
    expect(await service.api.all(`/v1/case-audits?caseId=${caseId}`)).toEqual([body]);
  });

  it('R47 judges whether enough was done about a need, beside the dose that was delivered for it', async () => {
    const { caseId } = service.ids;
    const held = await service.api.all(`/v1/sessions?caseId=${caseId}`);
    const minutes = held.map(({ attendance }) => attendance.minutesAttended as number);
    expect(minutes.length).toBeGreaterThan(0);
    const body = await audit(caseId, () => 'YES', {
      needs: [
        { needAreaCode: 'ETE', judgement: 'INSUFFICIENT', words: 'One session of six.' },
        { needAreaCode: 'THB', judgement: 'NOT_APPLICABLE' },
      ],
    });
    const shared = { caseId, auditId: body.id, judgedById: null, judgedOn: '2026-02-02' };
    expect(body.needs).toMatchObject([
      {
        ...{ ...shared, needAreaCode: 'ETE', judgement: 'INSUFFICIENT', words: 'One session of six.' },
        sessionsAttended: minutes.length,
        minutesAttended: minutes.reduce((sum, each) => sum + each, 0),
      },
      { ...shared, needAreaCode: 'THB', judgement: 'NOT_APPLICABLE', words: null, sessionsAttended: 0 },
    ]);
    const listed = await service.api.all(`/v1/sufficiency-judgements?caseId=${caseId}`);
    expect(listed.filter(({ auditId }) => auditId === body.id)).toEqual(body.needs);
    const { needs } = (await service.api.get(`/v1/cases/${caseId}/concordance`)).body;
    const ofArea = needs.find(({ needAreaCode }: any) => needAreaCode === 'ETE');
    expect(ofArea.sufficiency).toEqual(body.needs[0]);
    const before = await audit(caseId, () => 'YES', {
      auditedOn: '2025-02-01',
      needs: [{ needAreaCode: 'ETE', judgement: 'INSUFFICIENT' }],
    });
    expect(before.needs[0]).toMatchObject({ sessionsAttended: 0, minutesAttended: 0 });
    const summed = await summaryOf('since=2026-02-02&until=2026-02-02');
    expect(summed.needs).toMatchObject([
      { needAreaCode: 'ETE', yes: 0, no: 1, notApplicable: 0 },
      { needAreaCode: 'THB', yes: 0, no: 0, notApplicable: 1, score: null },
    ]);
  });

  it('R29 R84 adds up yes and no over audits by domain and setting, with an interval, and no restricted case', async () => {
    const day = { auditedOn: '2024-06-03' };
    const opened = { openedOn: '2024-01-08', indexDate: '2024-01-02' };
    const [first, second, third, hidden] = [
      await openCase(opened),
      await openCase(opened),
      await openCase({ ...opened, setting: 'CUSTODY' }),
      await openCase(opened),
    ];
    await audit(first, (domain) => (domain === 'PROTECTING_CHILD' ? 'NO' : 'YES'), day);
    await audit(second, (domain) => (domain === 'PROTECTING_CHILD' ? 'NA' : 'YES'), day);
    await audit(third, () => 'YES', day);
    await audit(hidden, () => 'NO', day);
    await placeCase({ http }, hidden, null, true);
    const body = await summaryOf('since=2024-06-01&until=2024-06-30');
    expect([body.audits, body.cases]).toEqual([3, 3]);
    const safety = body.domains.find((one: any) => one.domain === 'PROTECTING_CHILD');
    expect(safety).toMatchObject({ yes: 4, no: 4, notApplicable: 4, applicable: 8, score: 0.5 });
    expect(safety.labelCy).toBe('Diogelu’r plentyn neu’r person ifanc');
    // Wilson (1927): 4 of 8.
    expect(safety.interval).toMatchObject({ computable: true, method: 'Wilson 1927' });
    expect(safety.interval.lower).toBeCloseTo(0.2152, 4);
    expect(safety.interval.upper).toBeCloseTo(0.7848, 4);
    expect(safety.bySetting.map(({ setting, score }: any) => [setting, score])).toEqual([
      ['COMMUNITY', 0],
      ['CUSTODY', 1],
    ]);
    const nothing = await summaryOf('since=2023-06-01&until=2023-06-30');
    expect(nothing).toMatchObject({ audits: 0, cases: 0, domains: [], trend: { pairs: 0, domains: [] } });
    const reversed = await service.api.get('/v1/case-audit-summary?since=2026-02-02&until=2026-02-01');
    expect([reversed.status, reversed.body.code]).toEqual([422, 'PERIOD_REVERSED']);
  });

  it('R133 goes from a finding to an action and to an audit again, and sets practice beside what it was', async () => {
    const caseId = await openCase();
    const first = await audit(caseId, (_domain, place) => (place % 2 ? 'YES' : 'NO'));
    const action = await service.api.create('/v1/quality-actions', {
      auditId: first.id,
      finding: 'Half was not done.',
      action: 'Supervision and training.',
      qualification: 'SAFEGUARDING',
      ownerId: service.ids.ownerId,
      dueOn: '2026-02-28',
    });
    expect(action).toMatchObject({ caseId, overdue: true, doneOn: null });
    const overdue = async (flag: boolean) =>
      (await service.api.all(`/v1/quality-actions?overdue=${flag}&caseId=${caseId}`)).length;
    expect([await overdue(true), await overdue(false)]).toEqual([1, 0]);
    const path = `/v1/quality-actions/${action.id}`;
    const etag = (await service.api.get(path)).headers.get('etag');
    const done = await service.api.patch(path, { doneOn: '2026-03-02' }, etag);
    expect(done.body).toMatchObject({ doneOn: '2026-03-02', overdue: false });
    expect((await service.api.patch(path, { doneOn: null }, etag)).status).toBe(412);
    expect([await overdue(true), await overdue(false)]).toEqual([0, 1]);

    await audit(caseId, () => 'YES', { auditedOn: '2026-03-16', followsId: first.id });
    const { trend, actions } = await summaryOf('since=2026-03-16&until=2026-03-16');
    expect(trend.pairs).toBe(1);
    const own = trend.domains.find((one: any) => one.domain === 'INTERVENTIONS');
    expect(own).toMatchObject({ before: { yes: 2, no: 2 }, after: { yes: 4, no: 0 }, difference: 0.5 });
    expect(actions).toEqual({ recorded: 0, done: 0, overdue: 0 });
    expect((await summaryOf('since=2026-02-02&until=2026-02-02')).actions).toMatchObject({
      recorded: 1,
      done: 1,
    });
  });

  it('R161 scores an observation over its core components, and counts what was observed of what ran', async () => {
    const observe = (changes: object) =>
      service.api.post('/v1/observations', { ...service.bodyOf('recordObservation'), ...changes });
    const items = [
      { component: 'LETTER', answer: 'NO' },
      { component: 'RESPECTFUL', answer: 'YES' },
      { component: 'SAFE', answer: 'YES' },
      { component: 'PRACTISED', answer: 'NA' },
    ];
    const { body } = await observe({ items });
    expect(body.score).toMatchObject({ yes: 2, no: 1, notApplicable: 1, applicable: 3 });
    expect(body.coreScore).toMatchObject({ yes: 0, no: 1, score: 0, reason: null });
    const na = await observe({ items: [{ component: 'LETTER', answer: 'NA' }] });
    expect(na.body.coreScore).toMatchObject({ score: null, reason: 'NOTHING_APPLICABLE' });
    expect((await service.api.get(`/v1/observations/${body.id}`)).body).toEqual(body);

    const plan = { ...service.bodyOf('createDelivery'), planActionId: null };
    await service.api.create('/v1/deliveries', plan);
    const coverage = async (query: string) => {
      const found = (await service.api.get(`/v1/observation-coverage?${query}`)).body.interventions;
      return found.find((one: any) => one.interventionId === service.ids.interventionId);
    };
    expect(await coverage('since=2025-02-01&until=2025-02-28')).toMatchObject({
      ...{ running: 2, observed: 1, share: 0.5 },
      score: { yes: 3, no: 1 },
      coreScore: { yes: 1, no: 1 },
    });
    expect(await coverage('since=2025-03-01&until=2025-03-31')).toMatchObject({ running: 2, observed: 0 });
    expect(await coverage('since=2024-03-01&until=2024-03-31')).toBeUndefined();

    const before = await storedRows(database);
    const refused = await observe({
      sessionId: service.ids.caseId,
      observerId: service.ids.caseId,
      delivererId: service.ids.caseId,
      observedOn: '2025-02-02',
      items: [{ component: 'DRAMA', answer: 'YES' }],
    });
    expect(refusalOf(refused)).toEqual([
      422,
      'UNKNOWN_WORKER',
      {
        '/observerId': 'OWN_DELIVERY',
        '/delivererId': 'UNKNOWN_WORKER',
        '/sessionId': 'UNKNOWN_SESSION',
        '/observedOn': 'BEFORE_DELIVERY',
        '/items': 'COMPONENT_MISSING',
        '/items/0/component': 'UNKNOWN_COMPONENT',
      },
    ]);
    expect(await storedRows(database)).toEqual(before);
  });

  it('R166 draws the same sample for the same seed, at least one of each stratum, and audits what it drew', async () => {
    for (const sex of ['MALE', 'MALE', 'MALE', 'MALE', 'MALE', 'FEMALE']) {
      const body = service.bodyOf('createCase');
      await openCase({ openedOn: '2023-01-09', indexDate: '2023-01-02', child: { ...body.child, sex } });
    }
    const ask = {
      title: 'A',
      population: 'CASES',
      since: '2023-01-01',
      until: '2023-12-31',
      strata: ['SEX'],
    };
    const draw = (changes: object) =>
      service.api.create('/v1/quality-samples', { ...ask, size: 3, ...changes });
    const first = await draw({ seed: 11 });
    expect(first).toMatchObject({ populationSize: 6, seed: 11, algorithm: 'STRATIFIED-1' });
    expect(first.allocation).toEqual([
      { stratum: 'SEX=FEMALE', population: 1, drawn: 1 },
      { stratum: 'SEX=MALE', population: 5, drawn: 2 },
    ]);
    const drawn = (sample: any) => sample.members.map(({ caseId }: any) => caseId as string);
    expect(drawn(await draw({ seed: 11 }))).toEqual(drawn(first));
    const others = [];
    for (const seed of [1, 2, 3, 4, 5, 6]) others.push(drawn(await draw({ seed })).join());
    expect(new Set(others).size).toBeGreaterThan(1);
    const own = await draw({});
    expect(drawn(await draw({ seed: own.seed }))).toEqual(drawn(own));
    expect(drawn(await draw({ size: 100, strata: [] })).length).toBe(6);

    const [chosen = ''] = drawn(first);
    const left = drawn(await draw({ size: 100 })).find((caseId: string) => !drawn(first).includes(caseId));
    await audit(chosen, () => 'YES', { sampleId: first.id });
    const { body } = await service.api.get(`/v1/quality-samples/${first.id}`);
    expect(body.members.map(({ audited }: any) => audited)).toEqual([true, false, false]);
    const { questions } = await formOf();
    const wrong = await service.api.post('/v1/case-audits', {
      ...{ caseId: left, formId: SHIPPED, auditorId: service.ids.auditorId, auditedOn: '2026-02-02' },
      ...{ sampleId: first.id, followsId: service.ids.auditId },
      answers: questions.map(({ code }: any) => ({ question: code, answer: 'YES' })),
    });
    expect(refusalOf(wrong)).toEqual([
      422,
      'NOT_IN_SAMPLE',
      { '/sampleId': 'NOT_IN_SAMPLE', '/followsId': 'UNKNOWN_AUDIT' },
    ]);
    const few = await service.api.post('/v1/quality-samples', { ...ask, size: 1 });
    expect(refusalOf(few)).toEqual([422, 'FEWER_THAN_STRATA', { '/size': 'FEWER_THAN_STRATA' }]);
    const none = { ...ask, size: 3, since: '2001-01-01', until: '2001-02-01' };
    expect((await service.api.post('/v1/quality-samples', none)).body.code).toBe('NOTHING_TO_DRAW');
  });
});
