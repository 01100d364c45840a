import { ROLE_IN_PLAN } from '../../../migrations/data/plan-codes.js';
import { mayDeliver } from '../../workforce/may-deliver.js';
import { caseloadOptions, gatherCaseload, groupBy, workforceOn } from '../caseload.fixture.js';

const share = <T>(rows: readonly T[], test: (row: T) => boolean): number =>
  rows.filter(test).length / rows.length;

describe.each(['2026-11-23', '2026-02-28', '2025-08-31'])('the practice of a caseload seen on %s', (asOf) => {
  const options = caseloadOptions({ asOf });
  const all = gatherCaseload({ asOf });
  const since = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  const versions = new Map(options.versions.map((one) => [one.version.id, one]));
  const deliveries = new Map(all.deliveries.map((row) => [row.id, row]));

  it('leaves the stories as they are without it', () => {
    const bare = gatherCaseload({ asOf, staff: null });
    for (const name of ['children', 'assessments', 'needRatings', 'offences', 'eteSpells'] as const) {
      expect(all[name]).toEqual(bare[name]);
    }
    expect(all.deliveries.slice(0, bare.deliveries.length)).toEqual(bare.deliveries);
    expect(bare.reviews).toEqual([]);
  });

  it('allocates cases to case managers of their team, and leaves a few that wait', () => {
    for (const { teamId, allocatedToId, closedOn } of all.cases) {
      if (allocatedToId === null) expect(closedOn).toBeNull();
      else expect(options.staff?.caseManagers.get(teamId ?? '')).toContain(allocatedToId);
    }
    expect(share(all.cases, ({ allocatedToId }) => allocatedToId === null)).toBeLessThan(0.05);
  });

  it('R146 asks of most work of the last year whether it suits, of some of it nobody', () => {
    const asked = new Set(all.suitability.map((row) => `${row.caseId} ${row.interventionVersionId}`));
    const recent = all.planActions.filter(
      (row) => row.plannedOn >= since && row.interventionVersionId && row.packagePlanId === null,
    );
    const assessed = share(recent, (row) => asked.has(`${row.caseId} ${row.interventionVersionId}`));
    expect(assessed).toBeGreaterThan(0.5);
    expect(assessed).toBeLessThan(0.8);
    const overrides = all.suitability.filter(({ decision }) => decision === 'OVERRIDE');
    expect(overrides.some(({ approvedById }) => approvedById !== null)).toBe(true);
    expect(overrides.some(({ approvedById }) => approvedById === null)).toBe(true);
    for (const { approvedById, assessedById } of overrides) expect(approvedById).not.toBe(assessedById);
  });

  it('R143 has sessions that nobody trained delivered, and some whose training had run out', () => {
    const { workers, training } = workforceOn(asOf);
    const judged = all.sessionDeliverers.map(({ sessionId, workerId }) => {
      const session = all.sessions.find(({ id }) => id === sessionId);
      const delivery = deliveries.get(session?.deliveryId ?? '');
      const version = versions.get(delivery?.interventionVersionId ?? '')?.version;
      const worker = workers.find(({ id }) => id === workerId);
      if (!session || !version || !worker) throw new Error('A deliverer of nothing.');
      const own = training.filter((one) => one.workerId === workerId);
      return mayDeliver(
        { qualifications: version.requiredQualifications ?? [], language: null, on: session.heldOn },
        { ...worker, training: own },
      );
    });
    expect(judged.length).toBeGreaterThan(300);
    expect(share(judged, ({ may }) => may)).toBeGreaterThan(0.6);
    expect(judged.some(({ expired }) => expired.length > 0)).toBe(true);
    expect(judged.some(({ missing }) => missing.length > 0)).toBe(true);
  });

  it('R83 has a review with the words of the one before it, and few of them', () => {
    const copies = all.reviews.filter(({ similarity }) => (similarity ?? 0) >= 0.8);
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.length / all.reviews.length).toBeLessThan(0.1);
    expect(all.reviews.some(({ kind }) => kind === 'AFTER_CHANGE')).toBe(true);
    expect(all.changes.some(({ noReviewReason }) => noReviewReason !== null)).toBe(true);
  });

  it('R29 R133 has audits with actions, done and not, and audits after them that find more', () => {
    const answers = groupBy(all.auditAnswers, ({ auditId }) => auditId);
    const no = (id: string): number => (answers.get(id) ?? []).filter(({ answer }) => answer === 'NO').length;
    const again = all.audits.filter(({ followsId }) => followsId !== null);
    expect(again.length).toBeGreaterThan(3);
    for (const { id, followsId } of again) expect(no(id)).toBeLessThanOrEqual(no(followsId ?? ''));
    expect(all.qualityActions.some(({ auditId }) => auditId !== null)).toBe(true);
    expect(all.qualityActions.some(({ observationId }) => observationId !== null)).toBe(true);
    expect(all.qualityActions.some(({ doneOn }) => doneOn === null)).toBe(true);
    const judged = all.auditAnswers.filter(({ answer }) => answer !== 'NA');
    expect(share(judged, ({ answer }) => answer === 'YES')).toBeCloseTo(0.72, 1);
  });

  it('R130 R162 has feedback of children, parents and teachers, in Welsh too, and awards at every turn', () => {
    const respondents = new Set(all.feedback.map(({ respondent }) => respondent));
    expect([...respondents].sort()).toEqual(['CHILD', 'PARENT_CARER', 'TEACHER']);
    expect(all.serviceFeedback.length).toBeGreaterThan(0);
    const consents = new Set(all.feedback.filter(({ words }) => words !== null).map((row) => row.mayQuote));
    expect(consents.size).toBe(2);
    const reached = new Set(all.accreditationMoves.map(({ toStage }) => toStage));
    for (const stage of ['OFFERED', 'WORKING_TOWARDS', 'ACHIEVED', 'WITHDRAWN'])
      expect(reached).toContain(stage);
  });

  it('R158 has goals in the words of children, in Welsh too, some reached, rated by the child at start and end', () => {
    expect(new Set(all.goals.map(({ language }) => language)).size).toBe(2);
    const reasons = new Set(all.goals.map(({ closeReason }) => closeReason));
    expect(reasons).toEqual(new Set([null, 'REACHED', 'WORK_ENDED']));
    const ofGoal = groupBy(all.goalRatings, ({ goalId }) => goalId);
    for (const { id, closedOn } of all.goals) expect(ofGoal.get(id)).toHaveLength(closedOn === null ? 1 : 2);
  });

  it('has groups within their size, every child with a session of each meeting that was held', () => {
    const held = all.groupSessions.filter(({ heldOn, headcount }) => heldOn <= asOf && headcount === null);
    const sessions = groupBy(all.sessions, ({ groupSessionId }) => groupSessionId);
    expect(held.length).toBeGreaterThan(7);
    for (const { id, heldOn, interventionVersionId } of held) {
      const own = sessions.get(id) ?? [];
      const { groupSizeMin, groupSizeMax } = versions.get(interventionVersionId)?.version ?? {};
      expect(own.length).toBeGreaterThanOrEqual(groupSizeMin ?? 1);
      expect(own.length).toBeLessThanOrEqual(groupSizeMax ?? 30);
      expect(new Set(own.map((row) => row.heldOn))).toEqual(new Set([heldOn]));
      expect(new Set(own.map((row) => row.caseId)).size).toBe(own.length);
    }
    expect(all.groupSessions.some(({ heldOn }) => heldOn > asOf)).toBe(true);
    expect(all.groupSessions.some(({ headcount }) => headcount !== null)).toBe(true);
  });

  it('R154 has a package, each component planned and in contact through its role', () => {
    const [plan] = all.packagePlans;
    const [demo] = options.packages;
    const actions = all.planActions.filter(({ packagePlanId }) => packagePlanId === plan?.id);
    expect(actions.map(({ packageComponentId }) => packageComponentId)).toEqual(
      demo?.components.map(({ component }) => component.id),
    );
    for (const { id, responsibleAgency, responsibleRole } of actions) {
      const role = ROLE_IN_PLAN.find(({ code }) => code === responsibleRole);
      expect(responsibleAgency).toBe(role?.attributes['agency']);
      const delivery = all.deliveries.find(({ planActionId }) => planActionId === id);
      const own = all.sessions.filter(({ deliveryId }) => deliveryId === delivery?.id);
      expect(new Set(own.map(({ delivererAgency }) => delivererAgency))).toEqual(
        new Set([responsibleAgency]),
      );
    }
  });
});

it('does not grow with the caseload by what is of several children at once', () => {
  const [small, large] = [326, 1_200].map((cases) => gatherCaseload({ cases }));
  expect(large?.packagePlans).toHaveLength(small?.packagePlans.length ?? 0);
  expect(large?.groupSessions).toHaveLength(small?.groupSessions.length ?? 0);
});
