import { readCommissioning } from '../../src/commissioning/read-commissioning.js';
import type { CommissioningActionDto } from '../../src/commissioning/dto/commissioning-action.dto.js';
import type { CommissioningDecisionDto } from '../../src/commissioning/dto/commissioning-decision.dto.js';
import type { GapEscalationDto } from '../../src/commissioning/dto/gap-escalation.dto.js';
import { startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf } from '../support/service-api.js';

const NOBODY = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const TAKEN = {
  ...{ outcome: 'ACT', decision: 'Commission a counsellor.', decidedBy: 'Management board' },
  ...{ decidedOn: '2026-06-11', reviewDueOn: '2026-12-11' },
};

describe.each(DATABASES)('commissioning over HTTP on %s', (_dialect, newDatabase) => {
  let world: Awaited<ReturnType<typeof startCasework>>;
  let analysisId: string;
  let draftId: string;

  const headers = { 'waymark-service': 'OWN' };
  const asked = (changes: object = {}) => ({
    title: 'Emotional health',
    question: 'Nothing is offered for it. What is to be provided?',
    cites: [{ kind: 'NEEDS_ANALYSIS', recordId: analysisId }],
    responseDueOn: '2026-06-30',
    ...changes,
  });
  const decide = (changes: object = {}) =>
    world.service.create<CommissioningDecisionDto>('/v1/commissioning-decisions', asked(changes));
  const change = async (path: string, body: object) =>
    world.service.patch(path, body, (await world.service.get(path)).headers.get('etag'));
  const take = async (body: object = TAKEN) => {
    const { id } = await decide();
    return (await change(`/v1/commissioning-decisions/${id}`, body)).body as CommissioningDecisionDto;
  };
  const act = (decisionId: string, changes: object = {}) => ({
    ...{ decisionId, action: 'Agree days and rooms', owner: 'Head of service', dueOn: '2026-03-31' },
    ...changes,
  });
  const escalate = (changes: object = {}) => ({
    ...{ partner: 'University health board', asked: 'A counsellor', needAreaCode: 'EMH' },
    ...{ escalatedOn: '2026-02-02', responseDueOn: '2026-03-02' },
    ...changes,
  });

  beforeAll(async () => {
    world = await startCasework(newDatabase);
    const period = { periodFrom: '2026-01-01', periodTo: '2026-03-31' };
    draftId = (await world.service.create('/v1/needs-analyses', period)).id;
    analysisId = (await world.service.create('/v1/needs-analyses', period)).id;
    await world.api.post(`/v1/needs-analyses/${analysisId}/sign-off`, undefined, {
      ...headers,
      'if-match': '"1"',
    });
  });

  afterAll(() => world.stop());

  it('R5 R110 asks for a decision that rests on a signed analysis, and is overdue until somebody takes it', async () => {
    const { id } = await decide({
      options: [{ option: 'A counsellor' }, { option: 'A group', consideration: 'Needs a second worker.' }],
    });
    const path = `/v1/commissioning-decisions/${id}`;
    const open = (await world.service.get(path)).body as CommissioningDecisionDto;
    expect(open).toMatchObject({ outcome: null, overdue: true, options: [{ consideration: null }, {}] });
    expect(open.cites).toEqual([{ kind: 'NEEDS_ANALYSIS', recordId: analysisId, parameters: null }]);
    const due = async (query: string) =>
      (await world.service.all(`/v1/commissioning-decisions?${query}`)).map((one) => one.id);
    expect(await due('overdue=true')).toContain(id);
    const taken = await change(path, TAKEN);
    expect(taken.body).toMatchObject({ ...TAKEN, overdue: false });
    expect(await due('overdue=true')).not.toContain(id);
    expect(await due('decided=true')).toContain(id);
  });

  it('R110 takes "nothing is to be done" with a reason only', async () => {
    const { id } = await decide();
    const path = `/v1/commissioning-decisions/${id}`;
    const nothing = { ...TAKEN, outcome: 'NO_ACTION' };
    expect(refusalOf(await change(path, nothing))).toEqual([
      422,
      'VALUE_MISSING',
      { '/reason': 'VALUE_MISSING' },
    ]);
    const given = await change(path, { ...nothing, reason: 'The health board opens a clinic in May.' });
    expect(given.body).toMatchObject({
      outcome: 'NO_ACTION',
      reason: 'The health board opens a clinic in May.',
    });
  });

  it('R5 keeps a decision as it was taken, but for the day of its review', async () => {
    const { id } = await take();
    const path = `/v1/commissioning-decisions/${id}`;
    expect(refusalOf(await change(path, { decision: 'Something else.' }))).toEqual([
      409,
      'ALREADY_DECIDED',
      { '/decision': 'ALREADY_DECIDED' },
    ]);
    expect((await change(path, { reviewDueOn: '2027-01-31' })).body.reviewDueOn).toBe('2027-01-31');
  });

  it.each([
    [
      () => ({ cites: [{ kind: 'NEEDS_ANALYSIS', recordId: draftId }] }),
      '/cites/0/recordId',
      'UNKNOWN_RECORD',
    ],
    [() => ({ cites: [{ kind: 'EVALUATION', recordId: NOBODY }] }), '/cites/0/recordId', 'UNKNOWN_RECORD'],
    [() => ({ cites: [{ kind: 'EVALUATION' }] }), '/cites/0/recordId', 'VALUE_MISSING'],
    [() => ({ cites: [{ kind: 'PROVISION_MAP' }] }), '/cites/0/parameters', 'VALUE_MISSING'],
    [
      () => ({ cites: [{ kind: 'BOARD_PACK', recordId: NOBODY, parameters: '2026-Q1' }] }),
      '/cites/0/recordId',
      'NO_RECORD',
    ],
    [() => ({ cites: [{ kind: 'HEARSAY' }] }), '/cites/0/kind', 'UNKNOWN_CODE'],
  ])('R5 refuses what a decision cannot rest on', async (changes, pointer, code) => {
    const refused = await world.service.post('/v1/commissioning-decisions', asked(changes()));
    expect(refusalOf(refused)).toEqual([422, code, { [pointer]: code }]);
  });

  it.each([
    [{ decidedOn: '2026-06-11' }, { '/outcome': 'VALUE_MISSING' }],
    [
      { outcome: 'ACT' },
      { '/decision': 'VALUE_MISSING', '/decidedBy': 'VALUE_MISSING', '/decidedOn': 'VALUE_MISSING' },
    ],
    [{ ...TAKEN, decidedOn: '2199-01-01', reviewDueOn: null }, { '/decidedOn': 'DATE_IN_FUTURE' }],
    [{ ...TAKEN, reviewDueOn: '2026-06-10' }, { '/reviewDueOn': 'BEFORE_DECISION' }],
  ])('refuses %j', async (body, faults) => {
    const { id } = await decide();
    const refused = await change(`/v1/commissioning-decisions/${id}`, body);
    expect([refused.status, (refusalOf(refused) as unknown[])[2]]).toEqual([422, faults]);
  });

  it('R5 has actions with an owner and a day, overdue until they end, and looked at again', async () => {
    const { id: decisionId } = await take();
    const action = await world.service.create<CommissioningActionDto>(
      '/v1/commissioning-actions',
      act(decisionId),
    );
    expect(action).toMatchObject({ state: 'OPEN', overdue: true, owner: 'Head of service' });
    const path = `/v1/commissioning-actions/${action.id}`;
    const overdue = async () =>
      (await world.service.all(`/v1/commissioning-actions?overdue=true&decisionId=${decisionId}`)).length;
    expect(await overdue()).toBe(1);
    const refused = async (body: object) => (refusalOf(await change(path, body)) as unknown[])[2];
    expect(await refused({ endedOn: '2026-04-02' })).toEqual({ '/endedOn': 'NOT_ENDED' });
    expect(await refused({ state: 'DONE' })).toEqual({ '/endedOn': 'VALUE_MISSING' });
    expect(await refused({ state: 'DROPPED', endedOn: '2026-04-02' })).toEqual({
      '/reason': 'VALUE_MISSING',
    });
    const done = { state: 'DONE', endedOn: '2026-04-02' };
    expect(await refused({ ...done, followUp: 'Eleven seen.' })).toEqual({
      '/followedUpOn': 'VALUE_MISSING',
    });
    const followed = { ...done, followUp: 'Eleven seen.', followedUpOn: '2026-06-01' };
    expect((await change(path, followed)).body).toMatchObject({ ...followed, overdue: false });
    expect(await overdue()).toBe(0);
    expect((await world.service.all(`/v1/commissioning-actions?decisionId=${decisionId}`)).length).toBe(1);
  });

  it('R5 lets nothing follow from what nobody decided', async () => {
    const { id } = await decide();
    const post = (decisionId: string) => world.service.post('/v1/commissioning-actions', act(decisionId));
    expect(refusalOf(await post(id))).toEqual([422, 'NOTHING_TO_DO', { '/decisionId': 'NOTHING_TO_DO' }]);
    expect(refusalOf(await post(NOBODY))).toEqual([
      422,
      'UNKNOWN_DECISION',
      { '/decisionId': 'UNKNOWN_DECISION' },
    ]);
  });

  it('R104 asks a named partner to close a gap, and keeps the answer with its day', async () => {
    const asked_ = await world.service.create<GapEscalationDto>('/v1/gap-escalations', escalate());
    expect(asked_).toMatchObject({ response: null, overdue: true, partner: 'University health board' });
    const path = `/v1/gap-escalations/${asked_.id}`;
    const early = { response: 'IN_PART', respondedOn: '2026-02-01' };
    expect((refusalOf(await change(path, early)) as unknown[])[2]).toEqual({
      '/respondedOn': 'BEFORE_ESCALATION',
    });
    const half = { responseText: 'One day a week.' };
    expect((refusalOf(await change(path, half)) as unknown[])[2]).toEqual({
      ...{ '/response': 'VALUE_MISSING', '/respondedOn': 'VALUE_MISSING' },
    });
    const answer = { response: 'IN_PART', responseText: 'One day a week.', respondedOn: '2026-02-20' };
    expect((await change(path, answer)).body).toMatchObject({ ...answer, overdue: false });
    const unanswered = await world.service.all('/v1/gap-escalations?answered=false');
    expect(unanswered.map(({ id }) => id)).not.toContain(asked_.id);
    const unknown = await world.service.post('/v1/gap-escalations', escalate({ needAreaCode: 'NOWHERE' }));
    expect(refusalOf(unknown)).toEqual([422, 'UNKNOWN_NEED_AREA', { '/needAreaCode': 'UNKNOWN_NEED_AREA' }]);
  });

  it('R5 R110 tells a board what was due, decided and answered between two days, as things stood on the last', async () => {
    const before = async (from: string, to: string) => {
      const all = await world.api.uow.read((tx) =>
        readCommissioning(tx, world.seeded.other.serviceId, { from, to }),
      );
      return Object.fromEntries(Object.entries(all).map(([name, items]) => [name, items.length]));
    };
    const none = { decisionsDue: 0, decisionsTaken: 0, reviewsDue: 0 };
    const nothing = { ...none, responsesRecorded: 0, responsesDue: 0, actionsOverdue: 0, actionsEnded: 0 };
    expect(await before('2026-04-01', '2026-06-30')).toEqual(nothing);
    const mapped = { cites: [{ kind: 'PROVISION_MAP', parameters: 'since=2026-01-01' }] };
    const { id } = await world.other.create<{ id: string }>('/v1/commissioning-decisions', asked(mapped));
    await world.other.patch(
      `/v1/commissioning-decisions/${id}`,
      { ...TAKEN, decidedOn: '2026-07-02' },
      '"1"',
    );
    await world.other.create('/v1/commissioning-actions', act(id, { dueOn: '2026-08-31' }));
    await world.other.create('/v1/gap-escalations', escalate());
    // Taken after the last day: on it, the decision was due and not taken.
    expect(await before('2026-04-01', '2026-06-30')).toEqual({
      ...nothing,
      decisionsDue: 1,
      responsesDue: 1,
    });
    expect(await before('2026-07-01', '2026-09-30')).toEqual({
      ...nothing,
      ...{ decisionsTaken: 1, responsesDue: 1, actionsOverdue: 1 },
    });
    expect(await before('2026-10-01', '2026-12-31')).toMatchObject({ reviewsDue: 1 });
  });
});
