import type { AwardPipelineDto } from '../../src/accreditation/dto/pipeline.dto.js';
import { startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf } from '../support/service-api.js';
import { storedRows } from '../support/stored-rows.js';

describe.each(DATABASES)('awards over HTTP on %s', (_dialect, newDatabase) => {
  let world: Awaited<ReturnType<typeof startCasework>>;
  let database: Awaited<ReturnType<typeof newDatabase>>;

  beforeAll(async () => {
    world = await startCasework(async () => (database = await newDatabase()));
  });

  afterAll(() => world.stop());

  const offer = (changes: object = {}) =>
    world.service.create('/v1/accreditations', {
      childId: world.seeded.own.childId,
      deliveryId: world.seeded.own.deliveryId,
      award: 'CSCS_CARD',
      awardingBody: 'CITB',
      stage: 'OFFERED',
      movedOn: '2026-02-16',
      ...changes,
    });
  const pathOf = (id: string) => `/v1/accreditations/${id}`;
  const move = async (id: string, body: object) => {
    const etag = (await world.service.get(pathOf(id))).headers.get('etag');
    const answer = await world.api.request('POST', `${pathOf(id)}/moves`, {
      body,
      headers: { 'waymark-service': 'OWN', ...(etag && { 'if-match': etag }) },
    });
    return answer;
  };
  const pipeline = async (query = '') => {
    const { body } = await world.service.get(`/v1/accreditation-pipeline${query}`);
    return Object.fromEntries(
      (body.awards as AwardPipelineDto[]).map((award) => [
        award.award,
        {
          recorded: award.recorded,
          held: award.held,
          standing: Object.fromEntries(
            award.stages.flatMap((s) => (s.standing ? [[s.stage, s.standing]] : [])),
          ),
          reached: Object.fromEntries(award.stages.flatMap((s) => (s.reached ? [[s.stage, s.reached]] : []))),
        },
      ]),
    );
  };

  it('R130 goes from the offer to the use, and keeps every step with its day', async () => {
    const { id } = await offer();
    await move(id, { stage: 'ENROLLED', movedOn: '2026-02-20' });
    await move(id, { stage: 'WORKING_TOWARDS', movedOn: '2026-03-02' });
    const achieved = await move(id, { stage: 'ACHIEVED', movedOn: '2026-05-01', certificateReference: '77' });
    expect(achieved.body).toMatchObject({
      stage: 'ACHIEVED',
      achievedOn: '2026-05-01',
      expiresOn: '2031-05-01',
      certificateReference: '77',
    });
    const used = await move(id, { stage: 'USED', movedOn: '2026-06-08', usedFor: 'JOB' });
    expect(used.body.moves.map((m: any) => [m.fromStage, m.toStage, m.movedOn, m.usedFor])).toEqual([
      [null, 'OFFERED', '2026-02-16', null],
      ['OFFERED', 'ENROLLED', '2026-02-20', null],
      ['ENROLLED', 'WORKING_TOWARDS', '2026-03-02', null],
      ['WORKING_TOWARDS', 'ACHIEVED', '2026-05-01', null],
      ['ACHIEVED', 'USED', '2026-06-08', 'JOB'],
    ]);
    expect(used.body).toMatchObject({ achievedOn: '2026-05-01', expiresOn: '2031-05-01' });
  });

  it('R131 R152 gives the child a list of what they hold, with body, level and use', async () => {
    const { id } = await offer({
      ...{ award: 'YOUNG_FIREFIGHTER', awardingBody: 'Fire and Rescue', level: 'LEVEL_1', credits: 2 },
      ...{ stage: 'ACHIEVED', movedOn: '2026-04-01', expiresOn: '2026-05-01' },
    });
    const open = await offer({ award: 'FOOD_HYGIENE', stage: 'WORKING_TOWARDS' });
    const { body } = await world.service.get(`/v1/children/${world.seeded.own.childId}/certificates`);
    const mine = body.items.find((item: any) => item.accreditationId === id);
    expect(mine).toMatchObject({
      awardEn: 'Young firefighter certificate',
      awardCy: 'Tystysgrif diffoddwr tân ifanc',
      levelEn: 'Level 1',
      levelCy: 'Lefel 1',
      awardingBody: 'Fire and Rescue',
      expired: true,
    });
    expect(JSON.stringify(body)).not.toContain(open.id);
    const csc = body.items.find((item: any) => item.award === 'CSCS_CARD');
    expect(csc.uses).toEqual([{ usedFor: 'JOB', usedOn: '2026-06-08' }]);
    const theirs = await world.service.get(`/v1/children/${world.seeded.other.childId}/certificates`);
    expect(theirs.status).toBe(404);
  });

  it('R130 never counts an award that is worked towards as held', async () => {
    for (const stage of ['WORKING_TOWARDS', 'WORKING_TOWARDS', 'ACHIEVED', 'OFFERED']) {
      await offer({ award: 'ASDAN', stage, movedOn: '2026-03-01' });
    }
    const dropped = await offer({ award: 'ASDAN', stage: 'ENROLLED', movedOn: '2026-03-01' });
    await move(dropped.id, { stage: 'WITHDRAWN', movedOn: '2026-04-01', reason: 'CHILD_MOVED' });
    expect((await pipeline()).ASDAN).toEqual({
      recorded: 5,
      held: 1,
      standing: { OFFERED: 1, WORKING_TOWARDS: 2, ACHIEVED: 1, WITHDRAWN: 1 },
      reached: { OFFERED: 1, ENROLLED: 1, WORKING_TOWARDS: 2, ACHIEVED: 1, WITHDRAWN: 1 },
    });
    expect((await pipeline('?since=2026-03-15&until=2026-03-31')).ASDAN).toEqual({
      recorded: 5,
      held: 1,
      standing: { OFFERED: 1, ENROLLED: 1, WORKING_TOWARDS: 2, ACHIEVED: 1 },
      reached: {},
    });
    expect((await pipeline('?until=2026-02-28')).ASDAN).toBeUndefined();
    const reversed = await world.service.get('/v1/accreditation-pipeline?since=2026-02-01&until=2026-01-01');
    expect([reversed.status, reversed.body.code]).toEqual([422, 'PERIOD_REVERSED']);
  });

  it('R130 refuses what cannot be, names every field, and leaves nothing behind', async () => {
    const { id } = await offer();
    const before = await storedRows(database);
    expect(refusalOf(await move(id, { stage: 'USED', movedOn: '2026-02-01', usedFor: null }))).toEqual([
      422,
      'STAGE_NOT_REACHABLE',
      { '/stage': 'STAGE_NOT_REACHABLE', '/movedOn': 'BEFORE_LAST_STAGE', '/usedFor': 'VALUE_MISSING' },
    ]);
    expect(refusalOf(await move(id, { stage: 'DREAMT', movedOn: '2026-03-01' }))).toEqual([
      422,
      'UNKNOWN_CODE',
      { '/stage': 'UNKNOWN_CODE' },
    ]);
    const wrong = await world.service.post('/v1/accreditations', {
      childId: world.seeded.own.childId,
      deliveryId: world.seeded.other.deliveryId,
      award: 'NONE',
      level: 'NONE',
      referredBy: 'NONE',
      awardingBody: 'X',
      stage: 'OFFERED',
      movedOn: '2009-01-01',
      expiresOn: '2008-01-01',
      certificateReference: '1',
    });
    expect(refusalOf(wrong)).toEqual([
      422,
      'UNKNOWN_DELIVERY',
      {
        '/deliveryId': 'UNKNOWN_DELIVERY',
        '/award': 'UNKNOWN_CODE',
        '/level': 'UNKNOWN_CODE',
        '/referredBy': 'UNKNOWN_CODE',
        '/expiresOn': 'BEFORE_ACHIEVEMENT',
        '/certificateReference': 'NOT_ACHIEVED_YET',
        '/movedOn': 'BEFORE_BIRTH',
      },
    ]);
    expect(await storedRows(database)).toEqual(before);
  });

  it('takes a step on the version that was read alone', async () => {
    const { id } = await offer();
    await move(id, { stage: 'ENROLLED', movedOn: '2026-03-01' });
    const late = await world.api.request('POST', `${pathOf(id)}/moves`, {
      body: { stage: 'WORKING_TOWARDS', movedOn: '2026-03-02' },
      headers: { 'waymark-service': 'OWN', 'if-match': '"1"' },
    });
    expect(late.status).toBe(412);
  });
});
