import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds, TO_COME, walk } from '../support/delivery-world.js';
import { addWorker, designVersion } from '../support/design-version.js';
import { ATTENDED, deliver, sessionsOf } from '../support/sessions.js';

describe.each(DATABASES)('planned against delivered on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let trained: string;

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
    await designVersion(api, one);
    trained = await addWorker(api, one, { training: {} });
  });

  afterAll(() => stop());

  const plan = async (change: object = {}): Promise<string> => {
    const body = {
      caseId: one.caseId,
      needAreaCode: 'ETE',
      interventionVersionId: one.versionId,
      purpose: 'REOFFENDING',
      responsibleAgency: 'POLICE',
      plannedOn: '2025-01-13',
      sessionsPlanned: 6,
      minutesPlanned: 360,
      ...change,
    };
    const answer = await api.post('/v1/plan-actions', body, one.headers);
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  const variance = async (planActionId: string) => {
    const { body } = await api.get(`/v1/cases/${one.caseId}/planned-against-delivered`, one.headers);
    return body.actions.find((action: { planActionId: string }) => action.planActionId === planActionId);
  };
  const fidelity = async (deliveryId: string) =>
    (await api.get(`/v1/deliveries/${deliveryId}/fidelity`, one.headers)).body;
  const edit = (path: string, body: object) => api.patch(path, body, { ...one.headers, 'if-match': '"1"' });
  const hold = async (deliveryId: string, modules: (string[] | null)[], change: object = {}) => {
    const sessions = sessionsOf(api, one, deliveryId);
    const given = modules.map((covered, index) =>
      sessions.given({
        heldOn: `2025-02-${10 + index}`,
        modules: covered,
        components: covered && ['REFLECTION', 'APOLOGY'],
        deliverers: [trained],
        ...change,
      }),
    );
    const answer = await sessions.batch(given);
    expect(answer.status).toBe(201);
  };

  it('R69 R159 holds dose, modules, sequence and start of an action against its sessions', async () => {
    const planActionId = await plan();
    const deliveryId = await deliver(api, one, { planActionId });
    await hold(deliveryId, [['VOICE'], ['HARM', 'VISIT']], { attendance: ATTENDED });
    await hold(deliveryId, [['REPAIR']], { attendance: { code: 'ABSENT_UNACCEPTABLE', minutesAttended: 0 } });
    expect(await variance(planActionId)).toMatchObject({
      deliveryIds: [deliveryId],
      state: 'RUNNING',
      planned: { sessions: 6, minutes: 360, plannedOn: '2025-01-13', dueOn: '2025-02-10' },
      delivered: { sessions: 2, minutes: 110, startedOn: '2025-02-03', startedOnTime: 'YES' },
      doseRatio: { value: 0.3056, basis: 'MINUTES', explanationEn: '110 of 360 minutes.' },
      coreModules: { required: ['HARM', 'VOICE', 'REPAIR'], delivered: ['HARM', 'VOICE'], answer: 'NO' },
      otherModules: ['VISIT'],
      sequence: { answer: 'NO' },
      difference: null,
      reasonMissing: false,
    });
  });

  it('R69 tells no dose from none, and a reason that is missing from one that is given', async () => {
    const undosed = await plan({ sessionsPlanned: null, minutesPlanned: null });
    const found = await variance(undosed);
    expect([found.doseRatio.value, found.doseRatio.basis, found.state, found.reasonMissing]).toEqual([
      null,
      null,
      'NOT_STARTED',
      true,
    ]);
    expect(found.doseRatio.explanationCy).toContain('dos');
    const closing = { notDeliveredReason: 'NO_WELSH_DELIVERY', notDeliveredOn: '2025-03-01' };
    expect(refusal(await edit(`/v1/plan-actions/${undosed}`, { notDeliveredOn: '2025-03-01' }))).toContain(
      '/notDeliveredReason NON_DELIVERY_INCOMPLETE',
    );
    expect((await edit(`/v1/plan-actions/${undosed}`, closing)).status).toBe(200);
    expect(await variance(undosed)).toMatchObject({
      state: 'NOT_DELIVERED',
      difference: {
        reason: 'NO_WELSH_DELIVERY',
        labelCy: 'Ddim ar gael yn Gymraeg',
        serviceAttributable: true,
      },
      reasonMissing: false,
    });
  });

  it('R69 asks for words where the reason says nothing by itself', async () => {
    const action = await plan();
    const other = { notDeliveredReason: 'OTHER', notDeliveredOn: '2025-03-01' };
    expect(refusal(await edit(`/v1/plan-actions/${action}`, other))).toEqual([
      422,
      'WORDS_REQUIRED',
      '/notDeliveredNote WORDS_REQUIRED',
    ]);
    const note = 'The hall burnt down.';
    const closed = await edit(`/v1/plan-actions/${action}`, { ...other, notDeliveredNote: note });
    expect([closed.status, closed.body.notDeliveredNote]).toEqual([200, note]);
    const undone = { notDeliveredReason: null, notDeliveredOn: null };
    const reopened = await api.patch(`/v1/plan-actions/${action}`, undone, {
      ...one.headers,
      'if-match': '"2"',
    });
    expect([reopened.status, reopened.body.notDeliveredNote]).toEqual([200, null]);
    const unsaid = await api.patch(
      `/v1/plan-actions/${action}`,
      { notDeliveredNote: note },
      { ...one.headers, 'if-match': '"3"' },
    );
    expect(refusal(unsaid)).toContain('/notDeliveredNote NOTE_WITHOUT_REASON');
    const deliveryId = await deliver(api, one);
    const ended = { endedOn: '2025-03-01', completion: 'NOT_COMPLETED', notCompletedReason: 'OTHER' };
    expect(refusal(await edit(`/v1/deliveries/${deliveryId}`, ended))).toContain(
      '/notCompletedNote WORDS_REQUIRED',
    );
    const done = await edit(`/v1/deliveries/${deliveryId}`, { ...ended, notCompletedNote: note });
    expect([done.status, done.body.notCompletedNote]).toEqual([200, note]);
    const atOnce = {
      ...{ caseId: one.caseId, interventionVersionId: one.versionId, setting: 'COMMUNITY', language: 'en' },
      ...{ enrolledOn: '2025-02-03', startedOn: '2025-02-03', ...ended },
    };
    expect(refusal(await api.post('/v1/deliveries', atOnce, one.headers))).toEqual([
      422,
      'WORDS_REQUIRED',
      '/notCompletedNote WORDS_REQUIRED',
    ]);
    const recorded = await api.post('/v1/deliveries', { ...atOnce, notCompletedNote: note }, one.headers);
    expect([recorded.status, recorded.body.notCompletedNote]).toEqual([201, note]);
  });

  it('R159 shows what was delivered outside the plan', async () => {
    const deliveryId = await deliver(api, one);
    await hold(deliveryId, [['HARM']]);
    const { body } = await api.get(`/v1/cases/${one.caseId}/planned-against-delivered`, one.headers);
    expect(body.orphans.deliveryIds).toContain(deliveryId);
    expect(body.orphans.sessions).toBeGreaterThan(0);
  });

  it('R143 answers four questions of fidelity, in both languages, and suggests how it ended', async () => {
    const deliveryId = await deliver(api, one);
    expect(await fidelity(deliveryId)).toMatchObject({
      score: null,
      coreModules: { answer: 'UNKNOWN' },
      deliverer: { answer: 'UNKNOWN' },
      sequence: { answer: 'UNKNOWN' },
      dose: { answer: 'UNKNOWN', percent: null },
      suggestedCompletion: null,
    });
    await hold(deliveryId, [['HARM'], ['VOICE'], [], ['REPAIR'], [], []]);
    const found = await fidelity(deliveryId);
    expect(found).toMatchObject({
      score: 1,
      coreModules: { answer: 'YES', missing: [] },
      coreComponents: { answer: 'YES' },
      deliverer: { answer: 'YES' },
      sequence: { answer: 'YES' },
      dose: { answer: 'YES', planned: 6, attended: 6, percent: 100 },
      suggestedCompletion: 'COMPLETED_FULL',
      completion: null,
    });
    for (const part of [found.coreModules, found.deliverer, found.sequence, found.dose]) {
      expect(part.explanationEn).not.toBe(part.explanationCy);
    }
    const done = { endedOn: '2025-03-31', completion: 'COMPLETED_FULL' };
    expect((await edit(`/v1/deliveries/${deliveryId}`, done)).status).toBe(200);
  });

  it('R143 R151 refuses to call complete what the record shows is not, names what is missing, and offers what it is', async () => {
    const deliveryId = await deliver(api, one);
    await hold(deliveryId, [['HARM'], ['VOICE']], { adaptation: 'PICTURES' });
    const done = { endedOn: '2025-03-31', completion: 'COMPLETED_FULL' };
    const refused = await edit(`/v1/deliveries/${deliveryId}`, done);
    expect(refusal(refused)).toEqual([
      422,
      'CORE_MODULES_MISSING',
      '/completion CORE_MODULES_MISSING',
      '/completion DOSE_NOT_REACHED',
    ]);
    expect(refused.body.errors[0].detail).toMatch(/REPAIR.*COMPLETED_ADAPTED or PARTIAL/);
    expect(await fidelity(deliveryId)).toMatchObject({
      suggestedCompletion: 'PARTIAL',
      adaptations: ['PICTURES'],
    });
    const adapted = { ...done, completion: 'COMPLETED_ADAPTED' };
    expect((await edit(`/v1/deliveries/${deliveryId}`, adapted)).status).toBe(200);
  });

  it('R143 holds nothing against old sessions that say nothing of modules', async () => {
    const deliveryId = await deliver(api, one);
    await hold(deliveryId, [null, null, null, null, null, null]);
    expect((await fidelity(deliveryId)).coreModules).toMatchObject({
      answer: 'UNKNOWN',
      unrecordedSessions: 6,
    });
    const done = { endedOn: '2025-03-31', completion: 'COMPLETED_FULL' };
    expect((await edit(`/v1/deliveries/${deliveryId}`, done)).status).toBe(200);
  });

  it('R33 R94 keeps one planned intervention across settings, each session with its own', async () => {
    const planActionId = await plan();
    const deliveryId = await deliver(api, one, { planActionId, setting: 'COMMUNITY' });
    await hold(deliveryId, [['HARM']]);
    await hold(deliveryId, [['VOICE']], { setting: 'CUSTODY', locationKind: 'SECURE_ESTABLISHMENT' });
    await hold(deliveryId, [['REPAIR']], { setting: 'COMMUNITY' });
    const { items } = (await api.get(`/v1/sessions?deliveryId=${deliveryId}`, one.headers)).body;
    expect(items.map(({ setting }: { setting: string }) => setting).sort()).toEqual([
      'COMMUNITY',
      'COMMUNITY',
      'CUSTODY',
    ]);
    expect(await variance(planActionId)).toMatchObject({
      deliveryIds: [deliveryId],
      delivered: { sessions: 3 },
    });
    expect((await fidelity(deliveryId)).coreModules.answer).toBe('YES');
  });

  it('R159 R69 lists orphan sessions and undelivered actions', async () => {
    const planActionId = await plan();
    const started = await plan();
    const within = await plan({ startDueOn: TO_COME });
    const planned = await deliver(api, one, { planActionId: started });
    const outside = await deliver(api, one);
    await hold(planned, [['HARM']]);
    await hold(outside, [['HARM']]);
    const deliveriesOf = async (query: string) =>
      (await walk(api, `/v1/sessions?${query}&limit=50`, one.headers)).map(
        ({ deliveryId }) => deliveryId as string,
      );
    const [orphans, ofPlan] = [await deliveriesOf('planned=false'), await deliveriesOf('planned=true')];
    expect([orphans.includes(outside), orphans.includes(planned)]).toEqual([true, false]);
    expect([ofPlan.includes(outside), ofPlan.includes(planned)]).toEqual([false, true]);
    const undelivered = async (flag: boolean) =>
      (await walk(api, `/v1/plan-actions?undelivered=${flag}&limit=5`, one.headers)).map(
        ({ id }) => id as string,
      );
    const [late, others] = [await undelivered(true), await undelivered(false)];
    expect([planActionId, started, within].map((id) => late.includes(id))).toEqual([true, false, false]);
    expect([planActionId, started, within].map((id) => others.includes(id))).toEqual([false, true, true]);
    const reason = { notDeliveredReason: 'WAITING_LIST', notDeliveredOn: '2025-03-01' };
    await edit(`/v1/plan-actions/${planActionId}`, reason);
    expect(await undelivered(true)).not.toContain(planActionId);
  });

  it('R150 counts sessions by whether somebody qualified delivered them', async () => {
    const untrained = await addWorker(api, one);
    const ask = async () => {
      const path = '/v1/deliverer-qualification?from=2024-03-01&to=2024-03-31';
      return (await api.get(path, one.headers)).body;
    };
    expect(await ask()).toMatchObject({ sessions: 0, untrainedPercent: null });
    const deliveryId = await deliver(api, one, { caseId: one.caseId });
    const sessions = sessionsOf(api, one, deliveryId);
    const year = '/v1/deliverer-qualification?from=2025-05-01&to=2025-05-31';
    for (const deliverers of [[trained], [untrained], [untrained, trained], [trained], []]) {
      expect((await sessions.post(sessions.given({ heldOn: '2025-05-06', deliverers }))).status).toBe(201);
    }
    await sessions.post(
      sessions.given({ heldOn: '2025-05-07', attendance: { code: 'ABSENT_ACCEPTABLE', minutesAttended: 0 } }),
    );
    expect((await api.get(year, one.headers)).body).toEqual({
      ...{ from: '2025-05-01', to: '2025-05-31', sessions: 5, notRequired: 0, qualified: 3 },
      ...{ untrained: 1, unknown: 1, untrainedPercent: 25 },
    });
  });

  it('R9 shows nothing of what the caller may not see', async () => {
    const deliveryId = await deliver(api, two);
    for (const path of [
      `/v1/deliveries/${deliveryId}/fidelity`,
      `/v1/deliveries/${NOBODY}/fidelity`,
      `/v1/cases/${two.caseId}/planned-against-delivered`,
    ]) {
      expect((await api.get(path, one.headers)).status).toBe(404);
    }
  });
});
