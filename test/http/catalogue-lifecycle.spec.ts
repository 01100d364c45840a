import type { Answer, TestApi } from '../support/api.js';
import { codesOf, entry, faultsOf, ONE, startCatalogue, TWO, version } from '../support/catalogue.js';
import { DATABASES } from '../support/databases.js';
import { signIn } from '../support/sign-in.js';

const refusal = (answer: Answer) => [answer.status, answer.body.code, faultsOf(answer)];

describe.each(DATABASES)('the lifecycle of an entry over HTTP on %s', (_dialect, newDatabase) => {
  let api: TestApi;
  let stop: () => Promise<void>;
  const as = { CASE_MANAGER: ONE, SENIOR_MANAGER: ONE, ANALYST: ONE };
  let made = 0;

  beforeAll(async () => {
    ({ api, stop } = await startCatalogue(newDatabase));
    const { body } = await api.get('/v1/services', ONE);
    const serviceId = body.items.find(({ code }: { code: string }) => code === 'ONE').id;
    for (const role of ['CASE_MANAGER', 'SENIOR_MANAGER', 'ANALYST'] as const) {
      const { secret } = await signIn(api.uow, { serviceId, memberships: [{ role, teamId: null }] });
      const signed = { ...ONE, authorization: `Bearer ${secret}` };
      as[role] = signed;
    }
  });

  afterAll(() => stop());

  const add = async (status: string, headers = ONE, changes: object = {}) => {
    const answer = await api.post(
      '/v1/interventions',
      entry({ code: `LIFE_${++made}`, status, ...changes }),
      headers,
    );
    return { answer, path: `/v1/interventions/${answer.body.id}` };
  };
  const set = async (path: string, body: object, headers = ONE) => {
    const etag = (await api.get(path, ONE)).headers.get('etag') ?? '';
    return api.request('PUT', `${path}/status`, { body, headers: { ...headers, 'if-match': etag } });
  };
  const movesOf = async (path: string): Promise<{ fromStatus: string | null; toStatus: string }[]> =>
    (await api.get(`${path}/status-moves`, ONE)).body.items;

  it('R26 goes from proposal through review and approval to retirement, and keeps who, when and why', async () => {
    const { answer, path } = await add('DRAFT', as.CASE_MANAGER);
    expect([answer.status, answer.body.reviewDueOn]).toEqual([201, null]);
    expect((await set(path, { status: 'UNDER_REVIEW' }, as.CASE_MANAGER)).status).toBe(200);
    const approved = await set(path, { status: 'ACTIVE_CORE', reason: 'Evidence read.' }, as.SENIOR_MANAGER);
    expect(approved.body).toMatchObject({ status: 'ACTIVE_CORE', reviewOverdue: false });
    expect(approved.body.reviewDueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const status of ['SUSPENDED', 'ACTIVE_PILOT', 'RETIRED']) {
      const moved = await set(path, { status, reason: `Now ${status}.` }, as.SENIOR_MANAGER);
      expect([moved.status, moved.body.status]).toEqual([200, status]);
    }
    expect((await api.get(path, ONE)).body).toMatchObject({
      status: 'RETIRED',
      reviewDueOn: null,
      versionNo: 1,
    });
    const moves = await movesOf(path);
    expect(moves.map(({ fromStatus, toStatus }) => [fromStatus, toStatus])).toEqual([
      ['ACTIVE_PILOT', 'RETIRED'],
      ['SUSPENDED', 'ACTIVE_PILOT'],
      ['ACTIVE_CORE', 'SUSPENDED'],
      ['UNDER_REVIEW', 'ACTIVE_CORE'],
      ['DRAFT', 'UNDER_REVIEW'],
      [null, 'DRAFT'],
    ]);
    expect(moves[3]).toMatchObject({ reason: 'Evidence read.', movedById: expect.any(String) });
    const page = await api.get(`${path}/status-moves?limit=2`, ONE);
    const next = await api.get(`${path}/status-moves?limit=9&cursor=${page.body.nextCursor}`, ONE);
    expect([...page.body.items, ...next.body.items]).toEqual(moves);
  });

  it('R26 lets nobody but a senior manager take an entry into use, and nobody skip the review', async () => {
    expect(refusal((await add('ACTIVE_CORE', as.CASE_MANAGER)).answer)).toEqual([
      403,
      'STATUS_MOVE_NOT_YOURS',
      ['/status STATUS_MOVE_NOT_YOURS'],
    ]);
    const { path } = await add('DRAFT', as.CASE_MANAGER);
    const skipped = await set(path, { status: 'ACTIVE_CORE', reason: 'Good.' }, as.SENIOR_MANAGER);
    expect(refusal(skipped)).toEqual([409, 'STATUS_MOVE_NOT_ALLOWED', ['/status STATUS_MOVE_NOT_ALLOWED']]);
    expect(skipped.body.detail).toBe('An entry that is DRAFT can become RETIRED, UNDER_REVIEW.');
    await set(path, { status: 'UNDER_REVIEW' }, as.CASE_MANAGER);
    const own = await set(path, { status: 'ACTIVE_CORE', reason: 'Mine.' }, as.CASE_MANAGER);
    expect(own.status).toBe(403);
    const unsaid = await set(path, { status: 'ACTIVE_CORE' }, as.SENIOR_MANAGER);
    expect(refusal(unsaid)).toEqual([422, 'REASON_MISSING', ['/reason REASON_MISSING']]);
    expect((await set(path, { status: 'SHINY' }, as.SENIOR_MANAGER)).status).toBe(422);
    expect((await set(path, { status: 'RETIRED' }, as.ANALYST)).status).toBe(403);
    expect((await api.get(path, ONE)).body.status).toBe('UNDER_REVIEW');
    expect(await movesOf(path)).toHaveLength(2);
  });

  it('tells where an entry stands and where it can go; the status that it has changes nothing', async () => {
    const { path } = await add('DRAFT');
    const standing = await api.get(`${path}/status`, ONE);
    expect([standing.headers.get('etag'), standing.body]).toEqual([
      '"1"',
      {
        status: 'DRAFT',
        reviewDueOn: null,
        reviewOverdue: false,
        nextMoves: [
          { status: 'RETIRED', roles: ['SENIOR_MANAGER'], reasonRequired: true },
          {
            status: 'UNDER_REVIEW',
            roles: ['CASE_MANAGER', 'PARTNER_PRACTITIONER', 'SENIOR_MANAGER'],
            reasonRequired: false,
          },
        ],
      },
    ]);
    const same = await set(path, { status: 'DRAFT' });
    expect([same.status, same.headers.get('etag'), (await movesOf(path)).length]).toEqual([200, '"1"', 1]);
    const bare = await api.request('PUT', `${path}/status`, { body: { status: 'DRAFT' }, headers: ONE });
    expect(bare.status).toBe(428);
    expect((await set(path, { status: 'UNDER_REVIEW' }, TWO)).status).toBe(404);
    for (const list of ['status', 'status-moves', 'reviews']) {
      expect((await api.get(`${path}/${list}`, TWO)).status).toBe(404);
    }
  });

  it('R26 a new version keeps the status, or moves as the lifecycle has it; a draft is revised by who drafts', async () => {
    const { path } = await add('DRAFT', as.CASE_MANAGER);
    const next = (body: object, tag: string, headers = ONE) =>
      api.post(`${path}/versions`, version(body), { ...headers, 'if-match': tag });
    expect((await next({ status: 'DRAFT' }, '"1"', as.CASE_MANAGER)).status).toBe(201);
    expect(refusal(await next({ status: 'ACTIVE_CORE' }, '"2"'))).toEqual([
      409,
      'STATUS_MOVE_NOT_ALLOWED',
      ['/status STATUS_MOVE_NOT_ALLOWED'],
    ]);
    await set(path, { status: 'UNDER_REVIEW' });
    expect((await next({ status: 'ACTIVE_CORE' }, '"3"', as.CASE_MANAGER)).status).toBe(403);
    expect((await next({ status: 'ACTIVE_CORE' }, '"3"', as.SENIOR_MANAGER)).status).toBe(201);
    expect((await movesOf(path))[0]).toMatchObject({
      fromStatus: 'UNDER_REVIEW',
      toStatus: 'ACTIVE_CORE',
      reason: 'The groups ran out of time.',
    });
  });

  describe('reviews', () => {
    const review = { reviewedOn: '2026-01-31', outcome: 'KEEP' };

    it('R26 are kept, and say when the next is due; an overdue entry is flagged and found', async () => {
      const { path, answer } = await add('ACTIVE_CORE', ONE, { reviewDueOn: '2020-06-30' });
      const { code } = answer.body;
      expect(answer.body).toMatchObject({ reviewDueOn: '2020-06-30', reviewOverdue: true });
      expect(codesOf(await api.get('/v1/interventions?reviewOverdue=true', ONE))).toContain(code);
      const first = await api.post(
        `${path}/reviews`,
        { ...review, nextDueOn: '2099-01-31' },
        as.SENIOR_MANAGER,
      );
      expect([first.status, first.body]).toEqual([
        201,
        expect.objectContaining({ ...review, note: null, nextDueOn: '2099-01-31' }),
      ]);
      const after = await api.get(path, ONE);
      expect([after.headers.get('etag'), after.body.reviewOverdue]).toEqual(['"2"', false]);
      expect(codesOf(await api.get('/v1/interventions?reviewOverdue=true', ONE))).not.toContain(code);
      expect(codesOf(await api.get('/v1/interventions?reviewOverdue=false&limit=200', ONE))).toContain(code);
      const second = await api.post(`${path}/reviews`, { ...review, note: 'Again.' }, ONE);
      expect(second.body.nextDueOn).toBe('2027-01-31');
      expect((await api.get(`${path}/reviews`, ONE)).body.items).toEqual([second.body, first.body]);
    });

    it.each([
      [{ reviewedOn: '2199-01-01' }, '/reviewedOn DATE_IN_FUTURE'],
      [{ nextDueOn: '2026-01-30' }, '/nextDueOn BEFORE_REVIEW'],
      [{ outcome: 'SHRUG' }, '/outcome UNKNOWN_CODE'],
    ])('refuse %j', async (changes, fault) => {
      const { path } = await add('ACTIVE_CORE');
      const refused = await api.post(`${path}/reviews`, { ...review, ...changes }, ONE);
      expect([refused.status, faultsOf(refused)]).toEqual([422, [fault]]);
      expect((await api.get(`${path}/reviews`, ONE)).body.items).toEqual([]);
    });
  });
});
