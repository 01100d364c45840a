import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { refusalOf } from '../support/service-api.js';
import { signIn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';
import { placeCase } from '../support/two-teams.js';

describe.each(DATABASES)('feedback over HTTP on %s', (_dialect, newDatabase) => {
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

  const say = (changes: object) =>
    service.api.create('/v1/feedback', {
      caseId: service.ids.caseId,
      respondent: 'CHILD',
      givenOn: '2026-05-04',
      language: 'en',
      mayQuote: false,
      themes: [],
      ...changes,
    });
  const summary = async (query = 'since=2026-05-01&until=2026-05-31') =>
    (await service.api.get(`/v1/feedback-summary?${query}`)).body;

  it('R59 R162 adds up ratings with their numbers, and quotes only who agreed', async () => {
    await say({ rating: 5, allianceRating: 4, knowsPlan: 'YES', words: 'It helped me.', mayQuote: true });
    await say({ rating: 2, knowsPlan: 'NO', words: 'Nobody may read this.', themes: ['NOT_USEFUL'] });
    await say({ respondent: 'PARENT_CARER', words: 'Diolch.', mayQuote: true, language: 'cy' });
    const body = await summary();
    expect(body.respondents.map(({ respondent, given }: any) => [respondent, given])).toEqual([
      ['CHILD', 2],
      ['PARENT_CARER', 1],
    ]);
    const [child, parent] = body.respondents;
    expect(child).toMatchObject({
      labelCy: 'Plentyn',
      rating: { rated: 2, mean: 3.5, distribution: [0, 1, 0, 0, 1] },
      alliance: { rated: 1, mean: 4 },
      ...{ knowPlan: 1, askedAboutPlan: 2 },
    });
    expect(parent.rating).toEqual({ rated: 0, mean: null, distribution: [0, 0, 0, 0, 0] });
    expect(body.quotes.map(({ words }: any) => words)).toEqual(['Diolch.', 'It helped me.']);
    expect(JSON.stringify(body)).not.toContain('Nobody may read this.');
    expect(body.themes).toEqual([expect.objectContaining({ theme: 'NOT_USEFUL', mentions: 1 })]);
  });

  it('R59 quotes no longer who withdraws, and shows the words to those of the case', async () => {
    const said = await say({ words: 'I take this back.', mayQuote: true, givenOn: '2026-04-01' });
    const period = 'since=2026-04-01&until=2026-04-01';
    expect((await summary(period)).quotes).toHaveLength(1);
    const path = `/v1/feedback/${said.id}`;
    const etag = (await service.api.get(path)).headers.get('etag');
    const changed = await service.api.patch(path, { mayQuote: false, themes: ['OTHER'] }, etag);
    expect(changed.body).toEqual({ ...said, mayQuote: false, themes: ['OTHER'] });
    expect((await summary(period)).quotes).toEqual([]);
    expect((await service.api.get(path)).body.words).toBe('I take this back.');
    expect((await service.api.patch(path, { mayQuote: true }, etag)).status).toBe(412);
  });

  it('R128 R129 adds up how others saw the child change, beside the work that it is about', async () => {
    const { deliveryId, interventionId } = service.ids;
    const rated = (respondent: string, ...changes: number[]) =>
      say({
        ...{ respondent, deliveryId, givenOn: '2026-06-01', rating: 4 },
        changes: changes.map((change, place) => ({
          construct: ['SELF_CONTROL', 'PRACTICAL_SKILLS'][place],
          change,
        })),
      });
    await rated('TEACHER', 2, 1);
    await rated('TEACHER', -1);
    await rated('VOLUNTEER', 0);
    const body = await summary(`since=2026-06-01&until=2026-06-01&interventionId=${interventionId}`);
    expect(body.changes).toEqual([
      {
        ...{ construct: 'SELF_CONTROL', labelEn: 'Self-control', labelCy: 'Hunanreolaeth' },
        ...{ rated: 3, mean: 1 / 3, better: 1, same: 1, worse: 1 },
      },
      expect.objectContaining({ construct: 'PRACTICAL_SKILLS', rated: 1, mean: 1 }),
    ]);
    const elsewhere = await summary(`since=2026-06-01&until=2026-06-01&interventionId=${service.ids.caseId}`);
    expect(elsewhere).toMatchObject({ respondents: [], changes: [], themes: [], quotes: [] });
  });

  it('R168 keeps victims apart: in no case, in no export of a child, and in figures like anybody', async () => {
    const victim = { respondent: 'VICTIM', givenOn: '2026-07-01', language: 'en', themes: [] };
    const refused = await service.api.post('/v1/feedback', {
      ...{ caseId: service.ids.caseId, ...victim, words: 'What he did.', mayQuote: true },
    });
    expect(refusalOf(refused)).toEqual([422, 'KEPT_APART', { '/respondent': 'KEPT_APART' }]);
    await service.api.create('/v1/service-feedback', {
      ...{ ...victim, words: 'I could say what it did to me.', mayQuote: true, rating: 5 },
      interventionId: service.ids.interventionId,
    });
    await service.api.create('/v1/service-feedback', {
      ...victim,
      rating: 3,
      words: 'Too long.',
      mayQuote: false,
    });
    const body = await summary('since=2026-07-01&until=2026-07-01');
    expect(body.respondents).toEqual([
      expect.objectContaining({
        respondent: 'VICTIM',
        given: 2,
        rating: expect.objectContaining({ mean: 4 }),
      }),
    ]);
    expect(body.quotes.map(({ words }: any) => words)).toEqual(['I could say what it did to me.']);
    const report = await service.api.create(
      `/v1/children/${service.ids.childId}/subject-access-reports`,
      service.bodyOf('makeSubjectAccessReport'),
    );
    const text = JSON.stringify(report);
    expect(text).toContain('Calmer in class.');
    expect(text).not.toContain('I could say what it did');
    expect(text).not.toContain('VICTIM"');
  });

  it('R168 shows what victims say to nobody who only delivers or reads figures', async () => {
    const { serviceId } = service.ids;
    for (const [role, status] of [
      ['PARTNER_PRACTITIONER', 403],
      ['ANALYST', 403],
      ['BOARD_MEMBER', 403],
      ['SENIOR_MANAGER', 200],
    ] as const) {
      const { secret } = await signIn(http.uow, { serviceId, memberships: [{ role, teamId: null }] });
      const answer = await http.get('/v1/service-feedback', { authorization: `Bearer ${secret}` });
      expect([role, answer.status]).toEqual([role, status]);
    }
  });

  it('counts nothing of a restricted case', async () => {
    const { caseId } = await service.recordCase();
    await say({ caseId, rating: 1, words: 'Hidden.', mayQuote: true, givenOn: '2026-08-03' });
    const period = 'since=2026-08-03&until=2026-08-03';
    expect((await summary(period)).respondents).toHaveLength(1);
    await placeCase({ http }, caseId, null, true);
    expect(await summary(period)).toMatchObject({ respondents: [], quotes: [] });
  });

  it('names everything that is wrong at once, and leaves nothing behind', async () => {
    const before = await storedRows(database);
    const answer = await service.api.post('/v1/feedback', {
      ...{ caseId: service.ids.caseId, deliveryId: service.ids.caseId, respondent: 'CHILD' },
      ...{ givenOn: '2001-01-01', language: 'en', mayQuote: true, themes: ['NONE'] },
      changes: [{ construct: 'NONE', change: 1 }],
    });
    expect(refusalOf(answer)).toEqual([
      422,
      'UNKNOWN_DELIVERY',
      {
        '/deliveryId': 'UNKNOWN_DELIVERY',
        '/themes/0': 'UNKNOWN_CODE',
        '/changes/0/construct': 'UNKNOWN_CODE',
        '/mayQuote': 'NO_WORDS',
        '/givenOn': 'BEFORE_CASE',
        '/changes': 'RATES_NO_CHANGE',
      },
    ]);
    expect(await storedRows(database)).toEqual(before);
  });
});
