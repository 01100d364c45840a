import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { refusal, type ServiceWorld, startWorlds } from '../support/delivery-world.js';
import { deliver, sessionsOf } from '../support/sessions.js';
import { signIn } from '../support/sign-in.js';
import { Team } from '../../src/organisation/team.entity.js';

describe.each(DATABASES)('overlapping sessions of one child on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let stop: () => Promise<void>;
  let deliveryId: string;
  let inOtherCase: string;
  let sessions: ReturnType<typeof sessionsOf>;

  beforeAll(async () => {
    ({ api, one, stop } = await startWorlds(newDatabase));
    deliveryId = await deliver(api, one);
    // The child has two cases.
    inOtherCase = await deliver(api, one, { caseId: one.closedCaseId });
    sessions = sessionsOf(api, one, deliveryId);
  });

  afterAll(() => stop());

  const REFUSED = [409, 'SESSION_OVERLAPS', '/startTime SESSION_OVERLAPS'];
  let day = 10;
  const nextDay = () => `2025-03-${day++}`;

  it('R119 refuses a session at a time when the child was in another, in whichever case, and names it', async () => {
    const heldOn = nextDay();
    const { body } = await sessions.post(sessions.given({ heldOn, startTime: '16:00' }));
    const before = await sessions.count();
    for (const change of [{}, { deliveryId: inOtherCase }, { startTime: '16:59' }, { startTime: '15:01' }]) {
      const refused = await sessions.post(sessions.given({ heldOn, startTime: '16:00', ...change }));
      expect(refusal(refused)).toEqual(REFUSED);
      expect(refused.body.overlapping).toEqual([body.id]);
      expect(refused.body.errors[0].detail).toContain(body.id);
    }
    expect(await sessions.count()).toBe(before);
    for (const change of [
      { startTime: '17:00' },
      { startTime: null },
      { startTime: '15:30', minutesPlanned: 30 },
      { startTime: '16:00', attendance: { code: 'ABSENT_ACCEPTABLE', minutesAttended: 0 } },
    ]) {
      expect((await sessions.post(sessions.given({ heldOn, ...change }))).status).toBe(201);
    }
  });

  it('R119 finds sessions that go on past midnight', async () => {
    const heldOn = nextDay();
    await sessions.post(sessions.given({ heldOn, startTime: '23:30', minutesPlanned: 60 }));
    const refused = await sessions.post(sessions.given({ heldOn: nextDay(), startTime: '00:15' }));
    expect(refusal(refused)).toEqual(REFUSED);
  });

  it('R119 finds them within a batch too, and keeps nothing of it', async () => {
    const heldOn = nextDay();
    const before = await sessions.count();
    const refused = await sessions.batch([
      sessions.given({ heldOn, startTime: '09:00' }),
      sessions.given({ heldOn, startTime: '11:00' }),
      sessions.given({ heldOn, startTime: '09:30', deliveryId: inOtherCase }),
    ]);
    expect(refusal(refused)).toEqual([422, 'SESSION_OVERLAPS', '/sessions/2/startTime SESSION_OVERLAPS']);
    expect(refused.body.errors[0].detail).toContain('/sessions/0');
    expect(await sessions.count()).toBe(before);
  });

  it('R119 keeps one of several that come at once', async () => {
    const heldOn = nextDay();
    const before = await sessions.count();
    const answers = await Promise.all(
      [deliveryId, inOtherCase, deliveryId, inOtherCase].map((of, index) =>
        sessions.post(sessions.given({ heldOn, deliveryId: of, startTime: `10:0${index}` })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await sessions.count()).toBe(before + 1);
  });

  it('R119 R9 does not name a session of a case that the caller may not see, and does not tell of a restricted one', async () => {
    const heldOn = nextDay();
    const hidden = await sessions.post(sessions.given({ heldOn, startTime: '16:00' }));
    const teamId = await api.uow.write(async (tx) => {
      const id = tx.newId();
      const names = { nameEn: 'A team', nameCy: null, deliveryAreaId: null, recordedAt: tx.now };
      await tx.insert(Team, [{ id, serviceId: one.serviceId, code: 'T', ...names }]);
      await tx.execute('UPDATE case_record SET row_checksum = 0, team_id = :id WHERE id = :caseId', {
        id,
        caseId: one.closedCaseId,
      });
      return id;
    });
    const { secret } = await signIn(api.uow, {
      serviceId: one.serviceId,
      memberships: [{ role: 'CASE_MANAGER', teamId }],
    });
    const signed = { authorization: `Bearer ${secret}` };
    const body = sessions.given({ heldOn, startTime: '16:30', deliveryId: inOtherCase });
    const refused = await api.post('/v1/sessions', body, signed);
    expect(refusal(refused)).toEqual(REFUSED);
    expect(refused.body.overlapping).toEqual([]);
    expect(JSON.stringify(refused.body)).not.toContain(hidden.body.id);
    await api.uow.write((tx) =>
      tx.execute('UPDATE case_record SET row_checksum = 0, is_restricted = (1 = 1) WHERE id = :caseId', {
        caseId: one.caseId,
      }),
    );
    expect((await api.post('/v1/sessions', body, signed)).status).toBe(201);
  });
});
