import type { Role } from '../../src/access/roles.js';
import type { TestApi } from '../support/api.js';
import { newAction, type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { entry } from '../support/matching.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';
import { giveAccess, signIn } from '../support/sign-in.js';

const PATH = '/v1/suitability-assessments';
const outcomes = (criteria: { code: string; outcome: string }[]) =>
  Object.fromEntries(criteria.map(({ code, outcome }) => [code, outcome]));

describe.each(DATABASES)('suitability over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let service: ServiceApi;
  let other: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;
  let made = 0;

  beforeAll(async () => {
    ({ api, service, other, seeded, stop } = await startCasework(newDatabase));
    await service.create('/v1/assessments', {
      caseId: seeded.own.caseId,
      source: 'ASSETPLUS',
      stage: 'START',
      assessedOn: '2026-01-10',
      ratings: [{ needAreaCode: 'ETE', severity: 3 }],
    });
    await service.create('/v1/offences', {
      childId: seeded.own.childId,
      committedOn: '2025-12-01',
      category: 'DRUGS',
      seriousness: 3,
      isBreach: false,
      isRecordable: true,
      outcomes: [{ outcome: 'CONVICTION', outcomeOn: '2026-01-02' }],
    });
  });

  afterAll(() => stop());

  /** A new entry of the catalogue, and the id of its version. */
  const newEntry = async (changes: object = {}): Promise<string> =>
    (await service.create('/v1/interventions', entry(`ENTRY${++made}`, ['ETE'], [], changes))).versionId;
  const body = (interventionVersionId: string, changes: object = {}) => ({
    caseId: seeded.own.caseId,
    interventionVersionId,
    assessedOn: '2026-03-10',
    decision: 'SUITABLE',
    ...changes,
  });
  const as = async (role: Role, withCase = false) => {
    const { serviceId, caseId } = seeded.own;
    const memberships = [{ role, teamId: null }];
    const { accountId, secret } = await signIn(api.uow, { serviceId, memberships });
    if (withCase) await giveAccess(api.uow, { serviceId, caseId, accountId });
    const authorization = `Bearer ${secret}`;
    return {
      accountId,
      get: (path: string) => api.get(path, { authorization }),
      post: (input: object) => api.post(PATH, input, { authorization }),
      approve: (id: string, input: object, etag = '"1"') =>
        api.patch(`${PATH}/${id}`, input, { authorization, 'if-match': etag }),
    };
  };

  it('R146 keeps the decision with what the catalogue asks, as worked out on the day, and what the assessor saw', async () => {
    const versionId = await newEntry();
    const worker = await as('CASE_MANAGER');
    const answer = await worker.post(
      body(versionId, {
        decision: 'SUITABLE_WITH_ADAPTATION',
        adaptations: 'The worksheets read aloud.',
        criteria: [
          { code: 'LITERACY', outcome: 'NOT_MET', note: 'Reads with effort.' },
          { code: 'CHILD_VIEW', outcome: 'MET' },
        ],
      }),
    );
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"1"']);
    expect(answer.body).toMatchObject({
      caseId: seeded.own.caseId,
      interventionVersionId: versionId,
      assessedOn: '2026-03-10',
      assessedById: worker.accountId,
      decision: 'SUITABLE_WITH_ADAPTATION',
      reason: null,
      criteria: [
        { code: 'LITERACY', outcome: 'NOT_MET', note: 'Reads with effort.' },
        { code: 'CHILD_VIEW', outcome: 'MET', note: null },
      ],
      approval: 'NOT_NEEDED',
      isCurrent: true,
    });
    expect(outcomes(answer.body.computedCriteria)).toMatchObject({
      NEED: 'MET',
      AGE: 'MET',
      LANGUAGE: 'MET',
    });
    expect(answer.body.computedCriteria[1].explanationEn).toContain('The child is 15');
    expect((await service.get(`${PATH}/${answer.body.id}`)).body).toEqual(answer.body);
    // What is assessed of the child later does not change what was seen.
    await service.create('/v1/assessments', {
      caseId: seeded.own.caseId,
      source: 'ASSETPLUS',
      stage: 'REVIEW',
      assessedOn: '2026-03-01',
      ratings: [{ needAreaCode: 'ETE', severity: 2 }],
    });
    const kept = (await service.get(`${PATH}/${answer.body.id}`)).body.computedCriteria;
    expect(kept).toEqual(answer.body.computedCriteria);
    expect(kept[0].explanationEn).toContain('severity 3');
  });

  it('R146 takes nothing for suitable that a criterion rules out: it is adapted, refused, or overridden', async () => {
    const versionId = await newEntry({ ageMin: 16 });
    expect(refusalOf(await service.post(PATH, body(versionId)))).toEqual([
      422,
      'CRITERION_NOT_MET',
      { '/decision': 'CRITERION_NOT_MET' },
    ]);
    const refused = await service.create(
      PATH,
      body(versionId, { decision: 'NOT_SUITABLE', reason: 'Too young.' }),
    );
    expect(outcomes(refused.computedCriteria)).toMatchObject({ AGE: 'NOT_MET' });
  });

  it('R146 an override needs a senior manager other than its assessor', async () => {
    const versionId = await newEntry({ ageMin: 16 });
    const worker = await as('CASE_MANAGER');
    const manager = await as('SENIOR_MANAGER');
    const { id } = (await worker.post(body(versionId, { decision: 'OVERRIDE', reason: 'She asked for it.' })))
      .body;
    expect((await manager.get(`${PATH}/${id}`)).body.approval).toBe('AWAITED');
    expect((await worker.approve(id, { approved: true })).status).toBe(403);
    expect((await manager.approve(id, { approved: true }, '"2"')).status).toBe(412);
    const approved = await manager.approve(id, { approved: true, changeReason: 'Agreed.' });
    expect([approved.status, approved.headers.get('etag')]).toEqual([200, '"2"']);
    expect(approved.body).toMatchObject({ approval: 'GIVEN', approvedById: manager.accountId });
    expect((await manager.get(`${PATH}/${id}`)).body).toEqual(approved.body);
    const withdrawn = await manager.approve(id, { approved: false }, '"2"');
    expect(withdrawn.body).toMatchObject({ approval: 'AWAITED', approvedById: null, approvedAt: null });
    const { items } = (await manager.get(`/v1/record-changes?recordId=${id}`)).body;
    expect(items.map(({ reason }: { reason: string }) => reason).sort()).toEqual(['Agreed.', null]);
  });

  it('R146 nobody approves their own, and nothing but an override is approved', async () => {
    const own = await service.create(
      PATH,
      body(await newEntry(), { decision: 'OVERRIDE', reason: 'She asked for it.' }),
    );
    expect(refusalOf(await service.patch(`${PATH}/${own.id}`, { approved: true }, '"1"'))).toEqual([
      422,
      'OWN_ASSESSMENT',
      { '/approved': 'OWN_ASSESSMENT' },
    ]);
    const suitable = await service.create(PATH, body(await newEntry()));
    const manager = await as('SENIOR_MANAGER');
    expect(refusalOf(await manager.approve(suitable.id, { approved: true }))).toEqual([
      422,
      'NOTHING_TO_APPROVE',
      { '/approved': 'NOTHING_TO_APPROVE' },
    ]);
  });

  it('R146 a later assessment supersedes, and both are kept', async () => {
    const versionId = await newEntry();
    const first = await service.create(PATH, body(versionId));
    const later = await service.create(
      PATH,
      body(versionId, { assessedOn: '2026-04-01', decision: 'NOT_SUITABLE', reason: 'He moved.' }),
    );
    // Recorded last, but of a day before: it supersedes nothing.
    const between = await service.create(PATH, body(versionId, { assessedOn: '2026-03-20' }));
    const listed = async (query: string) =>
      (await service.all(`${PATH}?interventionVersionId=${versionId}${query}`)).map(({ id }) => id as string);
    expect(await listed('')).toEqual([first.id, later.id, between.id]);
    expect(await listed('&current=true')).toEqual([later.id]);
    expect(await listed('&current=false')).toEqual([first.id, between.id]);
    expect(await listed('&decision=NOT_SUITABLE')).toEqual([later.id]);
  });

  it('R146 plans and deliveries tell whether suitability was assessed', async () => {
    const versionId = await newEntry();
    const action = await service.create('/v1/plan-actions', {
      ...newAction(seeded.own),
      interventionVersionId: versionId,
    });
    expect(action.suitability).toEqual({ decision: 'NOT_ASSESSED', assessmentId: null, assessedOn: null });
    const { id } = await service.create(PATH, body(versionId));
    const assessed = { decision: 'SUITABLE', assessmentId: id, assessedOn: '2026-03-10' };
    const read = await service.get(`/v1/plan-actions/${action.id}`);
    expect(read.body.suitability).toEqual(assessed);
    const delivery = await service.create('/v1/deliveries', {
      caseId: seeded.own.caseId,
      interventionVersionId: versionId,
      startedOn: '2026-03-12',
      setting: 'COMMUNITY',
      language: 'cy',
    });
    expect(delivery.suitability).toEqual(assessed);
    const listed = await service.all(`/v1/deliveries?caseId=${seeded.own.caseId}`);
    expect(listed.map(({ suitability }) => suitability.decision as string).sort()).toEqual([
      'NOT_ASSESSED',
      'SUITABLE',
    ]);
    const grounds = { parentInterventionId: seeded.own.interventionId, bespokeRationale: 'It suits her.' };
    const what = { interventionVersionId: null, bespokeDescription: 'A walk' };
    const bespoke = { ...newAction(seeded.own), ...what, ...grounds };
    expect((await service.post('/v1/plan-actions', bespoke)).body).toMatchObject(
      expect.objectContaining({ suitability: null }),
    );
  });

  it('a partner practitioner contributes for a case assigned to them, and is shown no offences', async () => {
    const rule = { field: 'OFFENCE_CATEGORY', operator: 'IS_NONE_OF', codes: ['ARSON'] };
    const versionId = await newEntry({ eligibility: [rule] });
    const partner = await as('PARTNER_PRACTITIONER', true);
    const stranger = await as('PARTNER_PRACTITIONER');
    const manager = await as('CASE_MANAGER');
    expect((await stranger.post(body(versionId))).status).toBe(422);
    const theirs = await partner.post(body(versionId));
    expect(theirs.status).toBe(201);
    expect(outcomes(theirs.body.computedCriteria)).toMatchObject({ OFFENCE_CATEGORY: 'UNKNOWN' });
    const { id } = (await manager.post(body(versionId))).body;
    const shown = (await manager.get(`${PATH}/${id}`)).body;
    expect(outcomes(shown.computedCriteria)).toMatchObject({ OFFENCE_CATEGORY: 'MET' });
    expect(JSON.stringify(shown)).toContain('Drugs');
    const hidden = (await partner.get(`${PATH}/${id}`)).body;
    expect(outcomes(hidden.computedCriteria)).toMatchObject({ OFFENCE_CATEGORY: 'UNKNOWN', AGE: 'MET' });
    expect(JSON.stringify(hidden)).not.toMatch(/drugs/i);
    const list = await partner.get(`${PATH}?caseId=${seeded.own.caseId}`);
    expect(JSON.stringify(list.body)).not.toMatch(/drugs/i);
  });

  it.each([
    [{ decision: 'MAYBE' }, 422, { '/decision': 'UNKNOWN_CODE' }],
    [{ decision: 'NOT_ASSESSED' }, 422, { '/decision': 'NOT_A_DECISION' }],
    [{ decision: 'NOT_SUITABLE' }, 422, { '/reason': 'REASON_MISSING' }],
    [{ decision: 'OVERRIDE', reason: ' ' }, 400, { '/reason': 'IS_LENGTH' }],
    [{ decision: 'SUITABLE_WITH_ADAPTATION' }, 422, { '/adaptations': 'ADAPTATIONS_MISSING' }],
    [{ assessedOn: '2199-01-01' }, 422, { '/assessedOn': 'DATE_IN_FUTURE' }],
    [{ assessedOn: '2010-05-13' }, 422, { '/assessedOn': 'BEFORE_BIRTH' }],
    [{ criteria: [{ code: 'SHOE_SIZE', outcome: 'MET' }] }, 422, { '/criteria/0/code': 'UNKNOWN_CODE' }],
    [{ criteria: [{ code: 'TRAVEL', outcome: 'PERHAPS' }] }, 400, { '/criteria/0/outcome': 'IS_IN' }],
    [
      { decision: 'NOT_SUITABLE', reason: 'No', criteria: [{ code: 'OTHER', outcome: 'MET' }] },
      422,
      { '/criteria/0/note': 'NOTE_MISSING' },
    ],
    [{ approvedById: '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b' }, 400, { '/approvedById': 'UNKNOWN_FIELD' }],
  ])('refuses %j', async (changes, status, faults) => {
    const versionId = seeded.own.versionId;
    const before = await service.all(PATH);
    expect(refusalOf(await service.post(PATH, body(versionId, changes)))).toEqual([
      status,
      expect.any(String),
      faults,
    ]);
    expect(await service.all(PATH)).toEqual(before);
  });

  it('knows no case or version of another service', async () => {
    const { id } = await service.create(PATH, body(await newEntry()));
    expect((await other.get(`${PATH}/${id}`)).status).toBe(404);
    expect(refusalOf(await other.post(PATH, body(seeded.own.versionId)))).toEqual([
      422,
      expect.any(String),
      { '/caseId': 'UNKNOWN_CASE', '/interventionVersionId': 'UNKNOWN_INTERVENTION_VERSION' },
    ]);
  });
});

describe.each(DATABASES)('the measure of suitability on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let service: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ api, service, seeded, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  interface Coverage {
    total: number;
    assessed: number;
    decisions: { decision: string; count: number; awaitingApproval: number }[];
  }
  const counted = ({ total, assessed, decisions }: Coverage) => [
    `${assessed}/${total}`,
    Object.fromEntries(
      decisions.flatMap(({ decision, count, awaitingApproval }) =>
        count === 0 ? [] : [[decision, awaitingApproval ? `${count}, ${awaitingApproval} awaiting` : count]],
      ),
    ),
  ];
  const measure = async (query = '') => {
    const { body } = await service.get(`/v1/suitability-summary?since=2026-01-01&until=2026-12-31${query}`);
    return [counted(body.deliveriesStarted), counted(body.plannedActions)];
  };

  it('R146 counts what was assessed before the start, not assessed included, and overrides only when approved', async () => {
    const { caseId, versionId } = seeded.own;
    const none = ['0/0', {}];
    // Started on 2026-02-09.
    expect(await measure()).toEqual([['0/1', { NOT_ASSESSED: 1 }], none]);
    await service.create('/v1/plan-actions', newAction(seeded.own));
    const assess = (assessedOn: string, decision: string, more: object = {}) =>
      service.create(PATH, {
        ...{ caseId, interventionVersionId: versionId, assessedOn, decision },
        ...{ reason: 'As seen.', ...more },
      });
    await assess('2026-02-10', 'SUITABLE_WITH_ADAPTATION', { adaptations: 'Shorter.' });
    // Too late for the delivery, in time for the plan.
    expect(await measure()).toEqual([
      ['0/1', { NOT_ASSESSED: 1 }],
      ['1/1', { SUITABLE_WITH_ADAPTATION: 1 }],
    ]);
    await assess('2026-02-09', 'NOT_SUITABLE');
    expect((await measure())[0]).toEqual(['1/1', { NOT_SUITABLE: 1 }]);
    const { id } = await assess('2026-02-09', 'OVERRIDE');
    expect((await measure())[0]).toEqual(['0/1', { OVERRIDE: '1, 1 awaiting' }]);
    const { serviceId } = seeded.own;
    const memberships = [{ role: 'SENIOR_MANAGER', teamId: null }] as const;
    const { secret } = await signIn(api.uow, { serviceId, memberships });
    const headers = { authorization: `Bearer ${secret}`, 'if-match': '"1"' };
    expect((await api.patch(`${PATH}/${id}`, { approved: true }, headers)).status).toBe(200);
    expect((await measure())[0]).toEqual(['1/1', { OVERRIDE: 1 }]);
    expect(await measure('&deliveryArea=SOUTH')).toEqual([none, none]);
    expect((await measure('&deliveryArea=NORTH'))[0]).toEqual(['1/1', { OVERRIDE: 1 }]);
  });

  it('names each decision in both languages, and no child', async () => {
    const { body } = await service.get('/v1/suitability-summary');
    expect(body.metricVersion).toBe('suitability-1');
    expect(body.deliveriesStarted.decisions.map(({ labelCy }: { labelCy: string }) => labelCy)).toContain(
      'Heb ei asesu',
    );
    expect(JSON.stringify(body)).not.toContain(seeded.own.caseId);
    expect(JSON.stringify(body)).not.toContain(seeded.own.childId);
  });

  it.each([
    ['?since=2026-02-02&until=2026-02-01', '?since', 'PERIOD_REVERSED'],
    ['?deliveryArea=MOON', '?deliveryArea', 'UNKNOWN_DELIVERY_AREA'],
  ])('refuses %s', async (query, pointer, code) => {
    expect(refusalOf(await service.get(`/v1/suitability-summary${query}`))).toEqual([
      422,
      code,
      { [pointer]: code },
    ]);
  });
});
