import { Team } from '../../src/organisation/team.entity.js';
import type { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds, TO_COME, walk } from '../support/delivery-world.js';
import { addWorker, designVersion } from '../support/design-version.js';
import { enrolChildren } from '../support/many-children.js';
import { deliver } from '../support/sessions.js';
import { signIn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';

describe.each(DATABASES)('group sessions over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let database: TestDatabase;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let children: string[];
  let worker: string;

  beforeAll(async () => {
    const opened = async () => (database = await newDatabase());
    ({ api, one, two, stop } = await startWorlds(opened));
    await designVersion(api, one);
    worker = await addWorker(api, one, { training: {} });
    children = await enrolChildren(api, one, 30);
  });

  afterAll(() => stop());

  const ATTENDED = { code: 'ATTENDED_ENGAGED', minutesAttended: 90, engagement: 3, childEngagement: 2 };
  const of = (deliveryIds: string[], change: object = {}) =>
    deliveryIds.map((deliveryId) => ({ deliveryId, attendance: { ...ATTENDED, ...change } }));
  const given = (change: object = {}) => ({
    interventionVersionId: one.versionId,
    heldOn: '2025-02-11',
    minutesPlanned: 90,
    setting: 'COMMUNITY',
    language: 'cy',
    delivererAgency: 'YOUTH_JUSTICE_SERVICE',
    ...change,
  });
  const post = (change: object = {}, headers: object = one.headers) =>
    api.post('/v1/group-sessions', given(change), headers as Record<string, string>);
  const add = (id: string, attendances: unknown, headers: object = one.headers) =>
    api.post(`/v1/group-sessions/${id}/attendances`, { attendances }, headers as Record<string, string>);
  const get = (id: string, headers: object = one.headers) =>
    api.get(`/v1/group-sessions/${id}`, headers as Record<string, string>);
  const codes = (answer: { body: any }): string[] =>
    answer.body.warnings.map(({ code }: { code: string }) => code);

  it('R75 R149 records thirty children in one call, each with a session of their own, and reads it back', async () => {
    const provider = `FIRE-ONE`;
    const content = { modules: ['HARM'], components: ['REFLECTION'], startTime: '16:00', mode: 'GROUP' };
    const answer = await post({ ...content, provider, deliverers: [worker], attendances: of(children) });
    expect([answer.status, answer.body.attendances.length]).toEqual([201, 30]);
    expect(answer.body).toMatchObject({ ...content, providerId: one.providerId, deliverers: [worker] });
    expect(codes(answer)).toEqual(['GROUP_TOO_LARGE']);
    const [first] = answer.body.attendances;
    expect(first).toMatchObject({
      ...content,
      ...{ deliveryId: children[0], heldOn: '2025-02-11', minutesPlanned: 90, language: 'cy' },
      ...{ deliverers: [worker], groupSessionId: answer.body.id, attendance: ATTENDED },
    });
    expect((await api.get(`/v1/sessions/${first.id}`, one.headers)).body).toEqual(first);
    const { warnings: _warnings, ...group } = answer.body;
    expect((await get(answer.body.id)).body).toEqual({ ...group, othersAttending: 0 });
  });

  it('R75 refuses a group with a child of another team, of another service or of nobody, and keeps nothing', async () => {
    const [theirs] = await enrolChildren(api, one, 1);
    const elsewhere = await deliver(api, two);
    const teamId = await api.uow.write(async (tx) => {
      const id = tx.newId();
      const names = { nameEn: 'A team', nameCy: null, deliveryAreaId: null, recordedAt: tx.now };
      await tx.insert(Team, [{ id, serviceId: one.serviceId, code: 'A', ...names }]);
      const deliveryIds = children.slice(0, 3).map((_id, index) => `:d${index}`);
      await tx.execute(
        `UPDATE case_record SET row_checksum = 0, team_id = :id
         WHERE id IN (SELECT case_id FROM delivery WHERE id IN (${deliveryIds.join()}))`,
        { id, d0: children[0], d1: children[1], d2: children[2] },
      );
      return id;
    });
    const memberships = [{ role: 'CASE_MANAGER' as const, teamId }];
    const { secret } = await signIn(api.uow, { serviceId: one.serviceId, memberships });
    const colleague = { authorization: `Bearer ${secret}` };
    const [a, b, c] = children as [string, string, string];
    const before = await storedRows(database);
    for (const hidden of [theirs ?? '', elsewhere, NOBODY]) {
      const refused = await post({ attendances: of([a, hidden, b]) }, colleague);
      expect(refusal(refused)).toEqual([
        422,
        'UNKNOWN_DELIVERY',
        '/attendances/1/deliveryId UNKNOWN_DELIVERY',
      ]);
    }
    expect(await storedRows(database)).toEqual(before);
    // Each records those whom they see; nobody is shown another's child.
    const group = await post({ attendances: of([theirs ?? '']) });
    const { id } = group.body;
    const added = await add(id, of([a, b]), colleague);
    expect([added.status, added.body.othersAttending]).toEqual([201, 1]);
    expect(added.body.attendances.map(({ deliveryId }: { deliveryId: string }) => deliveryId)).toEqual([
      a,
      b,
    ]);
    expect(JSON.stringify(added.body)).not.toContain(theirs);
    expect((await get(id)).body.attendances).toHaveLength(3);
    await api.uow.write((tx) =>
      tx.execute(
        'UPDATE case_record SET row_checksum = 0, is_restricted = (1 = 1) WHERE id = (SELECT case_id FROM delivery WHERE id = :theirs)',
        { theirs },
      ),
    );
    expect((await get(id, colleague)).body.othersAttending).toBe(0);
    // Sent again it stays; with another attendance it is refused.
    const kept = await storedRows(database);
    expect((await add(id, of([a, b]), colleague)).status).toBe(201);
    const rowsOf = (rows: any) => [rows.delivery_session, rows.attendance];
    expect(rowsOf(await storedRows(database))).toEqual(rowsOf(kept));
    expect(refusal(await add(id, of([c, b], { minutesAttended: 5 }), colleague))).toEqual([
      409,
      'ATTENDANCE_RECORDED',
      '/attendances/1/deliveryId ATTENDANCE_RECORDED',
    ]);
    expect(rowsOf(await storedRows(database))).toEqual(rowsOf(kept));
  });

  it('R75 refuses children twice, deliveries of other work, modules that a version has not, and keeps nothing', async () => {
    const other = await deliver(api, one, { interventionVersionId: one.otherVersionId });
    const earlier = await deliver(api, one, { interventionVersionId: one.firstVersionId });
    const sameChild = await deliver(api, one);
    const [a] = children as [string];
    const before = await storedRows(database);
    const cases: [object, string[]][] = [
      [{ attendances: of([a, a]) }, ['/attendances/1/deliveryId CHILD_REPEATED']],
      [{ attendances: of([earlier, sameChild]) }, ['/attendances/1/deliveryId CHILD_REPEATED']],
      [{ attendances: of([other]) }, ['/attendances/0/deliveryId OTHER_INTERVENTION']],
      [{ modules: ['MAGIC'], attendances: of([a]) }, ['/modules/0 UNKNOWN_MODULE']],
      [{ modules: ['HARM'], attendances: of([earlier]) }, ['/attendances/0/deliveryId UNKNOWN_MODULE']],
      [{ interventionVersionId: NOBODY }, ['/interventionVersionId UNKNOWN_INTERVENTION_VERSION']],
      [{ provider: 'NOBODY', setting: 'MOON' }, ['/provider UNKNOWN_PROVIDER', '/setting UNKNOWN_CODE']],
      [{ heldOn: TO_COME, attendances: of([a]) }, ['/heldOn DATE_IN_FUTURE']],
      [{ heldOn: TO_COME, headcount: 3 }, ['/heldOn DATE_IN_FUTURE']],
      [{ heldOn: '2025-02-02', attendances: of([a]) }, ['/attendances/0/heldOn BEFORE_DELIVERY']],
      [
        { attendances: of([a], { code: 'ABSENT_ACCEPTABLE' }) },
        ['/attendances/0/attendance/minutesAttended MINUTES_WITHOUT_ATTENDANCE'],
      ],
      [{ deliverers: [NOBODY] }, ['/deliverers/0 UNKNOWN_WORKER']],
    ];
    for (const [change, faults] of cases) {
      const [status, , ...named] = refusal(await post(change));
      expect([status, ...named]).toEqual([422, ...faults]);
    }
    expect(await storedRows(database)).toEqual(before);
  });

  it('R119 refuses a child who was in another session at the time, by the child', async () => {
    const [, , , d, e] = children;
    const timed = { heldOn: '2025-03-04', startTime: '10:00' };
    await post({ ...timed, attendances: of([d ?? '']) });
    const before = await storedRows(database);
    const refused = await post({ ...timed, attendances: of([e ?? '', d ?? '']) });
    expect(refusal(refused)).toEqual([409, 'SESSION_OVERLAPS', '/attendances/1/deliveryId SESSION_OVERLAPS']);
    expect(await storedRows(database)).toEqual(before);
    const single = {
      deliveryId: d,
      ...timed,
      minutesPlanned: 30,
      delivererAgency: 'POLICE',
      attendance: ATTENDED,
    };
    expect((await api.post('/v1/sessions', single, one.headers)).status).toBe(409);
  });

  it('R75 plans a group, and records in one call who attended', async () => {
    const planned = await post({ heldOn: TO_COME });
    expect([planned.status, planned.body.attendances]).toEqual([201, []]);
    expect(refusal(await add(planned.body.id, of([children[5] ?? ''])))).toEqual([
      422,
      'DATE_IN_FUTURE',
      '/heldOn DATE_IN_FUTURE',
    ]);
    const { body } = await post({ heldOn: '2025-03-05' });
    const [f, g] = children.slice(5) as [string, string];
    const both = [...of([f]), ...of([g], { code: 'ABSENT_ACCEPTABLE', minutesAttended: 0 })];
    const answers = await Promise.all([1, 2, 3].map(() => add(body.id, both)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await get(body.id)).body.attendances).toHaveLength(2);
    expect(codes(answers[0] as { body: any })).toEqual(['GROUP_TOO_SMALL']);
  });

  it('R75 R113 counts whoever came to outreach without a name', async () => {
    const { status, body } = await post({
      headcount: 24,
      place: 'The shelter in the park',
      mode: 'OUTREACH',
    });
    expect([status, body.headcount, body.attendances, body.othersAttending]).toEqual([201, 24, [], 0]);
    expect(await get(body.id)).toMatchObject({ status: 200 });
    const dates = (await walk(api, '/v1/group-sessions?limit=2', one.headers)).map(({ heldOn }) => heldOn);
    expect(dates).toEqual([...dates].sort().reverse());
    const found = await walk(
      api,
      `/v1/group-sessions?interventionId=${one.otherInterventionId}`,
      one.headers,
    );
    expect(found).toEqual([]);
    expect((await get(body.id, two.headers)).status).toBe(404);
    expect(await walk(api, '/v1/group-sessions', two.headers)).toEqual([]);
  });

  it('R75 refuses a group that is too large where the service says so', async () => {
    const policy = { untrainedDeliverer: 'WARN', groupSize: 'REFUSE' };
    const headers = { ...one.headers, 'if-match': '"1"' };
    await api.request('PUT', '/v1/delivery-policy', { headers, body: policy });
    const five = children.slice(10, 15);
    expect(refusal(await post({ attendances: of(five) }))).toEqual([
      422,
      'GROUP_TOO_LARGE',
      '/attendances GROUP_TOO_LARGE',
    ]);
    expect((await post({ attendances: of(five.slice(1)) })).status).toBe(201);
  });
});
