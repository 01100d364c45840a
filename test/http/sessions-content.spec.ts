import { randomUUID } from 'node:crypto';
import type { TestApi } from '../support/api.js';
import { DATABASES } from '../support/databases.js';
import { NOBODY, refusal, type ServiceWorld, startWorlds } from '../support/delivery-world.js';
import { addWorker, designVersion } from '../support/design-version.js';
import { deliver, sessionsOf } from '../support/sessions.js';

describe.each(DATABASES)('what sessions cover, and who delivers them, on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let one: ServiceWorld;
  let two: ServiceWorld;
  let stop: () => Promise<void>;
  let sessions: ReturnType<typeof sessionsOf>;
  let trained: string;
  let untrained: string;
  let expired: string;
  let theirs: string;

  beforeAll(async () => {
    ({ api, one, two, stop } = await startWorlds(newDatabase));
    await designVersion(api, one);
    trained = await addWorker(api, one, { training: {} });
    untrained = await addWorker(api, one, { agency: 'EDUCATION', languages: ['en'] });
    expired = await addWorker(api, one, { training: { expiresOn: '2025-01-31' } });
    theirs = await addWorker(api, two);
    sessions = sessionsOf(api, one, await deliver(api, one));
  });

  afterAll(() => stop());

  const codes = (answer: { body: any }): string[] =>
    answer.body.warnings.map((one: { pointer: string; code: string }) => `${one.pointer} ${one.code}`);

  it('R151 R160 records modules, components, an adaptation, and how and where it was', async () => {
    const content = {
      startTime: '16:30',
      mode: 'ONE_TO_ONE',
      locationKind: 'SCHOOL',
      modules: ['VOICE', 'HARM'],
      components: ['REFLECTION'],
      adaptation: 'PICTURES',
      adaptationNote: 'For the second half.',
    };
    const { status, body } = await sessions.post(sessions.given(content));
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ ...content, deliverers: [], warnings: [] }),
    ]);
    const { warnings: _warnings, ...session } = body;
    expect((await sessions.get(`/${body.id}`)).body).toEqual(session);
  });

  it('R151 refuses a module that the version has not, naming it and those that it has, and writes nothing', async () => {
    const before = await sessions.count();
    const wrong = { modules: ['HARM', 'MAGIC'], components: ['MAGIC'], adaptation: 'MAGIC' };
    const refused = await sessions.post(sessions.given(wrong));
    expect(refusal(refused)).toEqual([
      422,
      'UNKNOWN_MODULE',
      '/modules/1 UNKNOWN_MODULE',
      '/components/0 UNKNOWN_COMPONENT',
      '/adaptation UNKNOWN_ADAPTATION',
    ]);
    expect(refused.body.errors[0].detail).toContain('MAGIC; it has HARM, VOICE, VISIT, REPAIR');
    // The first version of the same intervention has none of them.
    const earlier = await deliver(api, one, { interventionVersionId: one.firstVersionId });
    const inBatch = await sessions.batch([
      sessions.given({ modules: ['HARM'] }),
      sessions.given({ deliveryId: earlier, modules: ['HARM'] }),
    ]);
    expect(refusal(inBatch)).toEqual([422, 'UNKNOWN_MODULE', '/sessions/1/modules/0 UNKNOWN_MODULE']);
    for (const [change, fault] of [
      [{ modules: ['HARM', 'HARM'] }, '/modules ARRAY_UNIQUE'],
      [{ modules: 'HARM' }, '/modules IS_ARRAY'],
    ] as const) {
      expect(refusal(await sessions.post(sessions.given(change)))).toContain(fault);
    }
    expect(await sessions.count()).toBe(before);
  });

  it('R113 takes the agency from who delivered, and refuses who is not known', async () => {
    const nobodyNamed = { delivererAgency: undefined };
    const answer = await sessions.post(sessions.given({ ...nobodyNamed, deliverers: [trained, untrained] }));
    expect(answer.body).toMatchObject({ deliverers: [trained, untrained], delivererAgency: 'HEALTH' });
    expect((await sessions.get(`/${answer.body.id}`)).body.deliverers).toEqual([trained, untrained]);
    expect(refusal(await sessions.post(sessions.given(nobodyNamed)))).toEqual([
      422,
      'AGENCY_MISSING',
      '/delivererAgency AGENCY_MISSING',
    ]);
    for (const id of [NOBODY, theirs]) {
      expect(refusal(await sessions.post(sessions.given({ deliverers: [trained, id] })))).toEqual([
        422,
        'UNKNOWN_WORKER',
        '/deliverers/1 UNKNOWN_WORKER',
      ]);
    }
  });

  it('R150 R36 warns of deliverers without the qualification, or without the language, in both languages', async () => {
    const answer = await sessions.post(sessions.given({ deliverers: [untrained, expired] }));
    expect(answer.status).toBe(201);
    expect(codes(answer)).toEqual([
      '/deliverers/0 DELIVERER_UNQUALIFIED',
      '/deliverers/0 DELIVERER_LACKS_LANGUAGE',
      '/deliverers/1 QUALIFICATION_EXPIRED',
    ]);
    expect(answer.body.warnings[0].explanationEn).toContain('First aid');
    expect(answer.body.warnings[0].explanationCy).toContain('Cymorth cyntaf');
    expect(codes(await sessions.post(sessions.given({ deliverers: [trained] })))).toEqual([]);
    const again = sessions.given({ id: randomUUID(), deliverers: [untrained] });
    const first = await sessions.post(again);
    expect((await sessions.post(again)).body).toEqual(first.body);
    expect(refusal(await sessions.post({ ...again, deliverers: [trained] }))).toEqual([
      409,
      'ID_TAKEN',
      '/deliverers DIFFERS_FROM_STORED',
    ]);
  });

  it('R150 corrects who delivered, and what was covered', async () => {
    const { body } = await sessions.post(sessions.given({ deliverers: [untrained], modules: ['HARM'] }));
    const headers = { ...one.headers, 'if-match': '"1"' };
    const change = { deliverers: [trained, untrained], modules: null, language: 'en' };
    const answer = await api.patch(`/v1/sessions/${body.id}`, change, headers);
    expect(answer.body).toMatchObject({ deliverers: [trained, untrained], modules: null });
    expect(codes(answer)).toEqual(['/deliverers/1 DELIVERER_UNQUALIFIED']);
    const { warnings: _warnings, ...session } = answer.body;
    expect((await sessions.get(`/${body.id}`)).body).toEqual(session);
    const wrong = await api.patch(
      `/v1/sessions/${body.id}`,
      { modules: ['MAGIC'], deliverers: [NOBODY] },
      { ...one.headers, 'if-match': '"2"' },
    );
    expect(refusal(wrong)).toEqual([
      422,
      'UNKNOWN_MODULE',
      '/modules/0 UNKNOWN_MODULE',
      '/deliverers/0 UNKNOWN_WORKER',
    ]);
  });

  it('R150 refuses untrained delivery where the service says so, by a senior manager, at the version that was read', async () => {
    const policy = await api.get('/v1/delivery-policy', one.headers);
    expect([policy.body.untrainedDeliverer, policy.body.setById, policy.headers.get('etag')]).toEqual([
      'WARN',
      null,
      '"1"',
    ]);
    const set = (untrainedDeliverer: string, etag: string) =>
      api.request('PUT', '/v1/delivery-policy', {
        headers: { ...one.headers, 'if-match': etag },
        body: { untrainedDeliverer, groupSize: 'WARN' },
      });
    const strict = await set('REFUSE', '"1"');
    expect([strict.status, strict.body.untrainedDeliverer]).toEqual([200, 'REFUSE']);
    expect((await set('WARN', '"1"')).status).toBe(412);
    const before = await sessions.count();
    const batch = [
      sessions.given({ deliverers: [trained] }),
      sessions.given({ deliverers: [untrained, expired] }),
    ];
    expect(refusal(await sessions.batch(batch))).toEqual([
      422,
      'UNTRAINED_DELIVERER',
      '/sessions/1/deliverers/0 UNTRAINED_DELIVERER',
      '/sessions/1/deliverers/1 UNTRAINED_DELIVERER',
    ]);
    expect(await sessions.count()).toBe(before);
    expect(codes(await sessions.post(sessions.given({ deliverers: [untrained, trained] })))).toContain(
      '/deliverers/0 DELIVERER_UNQUALIFIED',
    );
    // To a child who was not there nothing was delivered; that it was is not said afterwards either.
    const absent = await sessions.post(
      sessions.given({
        deliverers: [untrained],
        attendance: { code: 'ABSENT_ACCEPTABLE', minutesAttended: 0 },
      }),
    );
    expect([absent.status, codes(absent)[0]]).toEqual([201, '/deliverers/0 DELIVERER_UNQUALIFIED']);
    const there = await api.request('PATCH', `/v1/sessions/${absent.body.id}`, {
      headers: { ...one.headers, 'if-match': '"1"' },
      body: { attendance: { code: 'ATTENDED_ENGAGED', minutesAttended: 60 }, changeReason: 'Misread.' },
    });
    expect(refusal(there).slice(0, 2)).toEqual([422, 'UNTRAINED_DELIVERER']);
    // The other service has its own.
    const elsewhere = await api.get('/v1/delivery-policy', two.headers);
    expect(elsewhere.body.untrainedDeliverer).toBe('WARN');
    expect((await set('WARN', strict.headers.get('etag') ?? '')).status).toBe(200);
  });
});
