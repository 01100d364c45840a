import { todayInBritain } from '../../src/platform/calendar/today.js';
import { TestApi } from '../support/api.js';
import { ONE, TWO } from '../support/catalogue.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { inDatabase } from '../support/in-database.js';
import { CATALOGUE, entry, Seeder } from '../support/matching.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

interface Listed {
  code: string;
  score: number;
  rank: { part: string; value: number; explanationEn: string; explanationCy: string }[];
  sequence: { code: string; explanationEn: string }[];
  availability: { code: string; outcome: string; explanationEn: string }[];
  eligibility?: string;
  ruledOutBy?: string[];
  criteria: { code: string; outcome: string; explanationEn: string; ask?: { en: string; cy: string } }[];
}

const codesOf = (listed: Listed[]): string[] => listed.map(({ code }) => code);
const rankOf = ({ rank }: Listed): string => rank.map(({ value }) => value).join(' ');
const named = (listed: Listed[], code: string): Listed => {
  const found = listed.find((one) => one.code === code);
  if (!found) throw new Error(`${code} is not listed`);
  return found;
};

describe.each(DATABASES)('recommendations over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  const cases: Record<'known' | 'asking' | 'unassessed' | 'elsewhere', string> = {
    known: '',
    asking: '',
    unassessed: '',
    elsewhere: '',
  };
  const entries = new Map<string, { id: string; versionId: string }>();

  const advise = (caseId: string, search = '?on=2026-06-15', headers: Record<string, string> = ONE) =>
    api.get(`/v1/cases/${caseId}/recommendations${search}`, headers);

  beforeAll(async () => {
    database = await newDatabase();
    const first = await TestApi.start(database);
    const one = await first.create('/v1/services', { code: 'ONE', nameEn: 'One', country: 'WALES' });
    const two = await first.create('/v1/services', { code: 'TWO', nameEn: 'Two', country: 'WALES' });
    for (const made of CATALOGUE) {
      const { status, body } = await first.post('/v1/interventions', made, ONE);
      expect(status).toBe(201);
      entries.set(made.code, body);
    }
    const foreign = await first.post('/v1/interventions', entry('FOREIGN', ['ETE']), TWO);
    expect(foreign.status).toBe(201);
    await first.close();

    await inDatabase(database, async (tx) => {
      const seed = new Seeder(tx, one.id as string);
      const child = await seed.child('C1');
      cases.known = await seed.case(child, 'K1');
      await seed.assessment(cases.known, '2026-01-10', {
        ETE: [2],
        LIF: [2],
        SUB: [4, true],
        PSO: [1],
        SLC: [null],
        // A person decided that this need does not come first.
        NBH: [3, false],
        EMH: [0],
        WEL: [4, true],
      });
      await seed.assessment(cases.known, '2026-05-01', {
        ETE: [3],
        SUB: [1],
        EMH: [null, true],
        PSO: [null],
      });
      // Of two assessments on one day, the later made counts.
      await seed.assessment(cases.known, '2026-06-10', { LIF: [4] });
      await seed.assessment(cases.known, '2026-06-10', { LIF: [3] });
      await seed.assessment(cases.known, '2026-06-20', { ETE: [0] });
      const earlier = await seed.case(child, 'K0');
      await seed.delivery(earlier, entries.get('MENTOR')?.versionId ?? '', null);
      await seed.delivery(cases.known, entries.get('LITERACY')?.versionId ?? '', '2026-03-01');

      const stranger = await seed.child('C2', { sex: 'NOT_KNOWN', preferredLanguage: null });
      cases.asking = await seed.case(stranger, 'K2');
      await seed.assessment(cases.asking, '2026-01-10', { LIF: [2] });
      cases.unassessed = await seed.case(stranger, 'K3', 'CUSTODY');

      const other = new Seeder(tx, two.id as string);
      cases.elsewhere = await other.case(await other.child('C1'), 'K1');
      await other.assessment(cases.elsewhere, '2026-01-10', { ETE: [4] });
    });
    api = await TestApi.start(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('takes the newest rating of each area that says something; not assessed is unknown, and a person decides what comes first', async () => {
    const { status, body } = await advise(cases.known);
    expect(status).toBe(200);
    expect(
      body.needs.map((need: Record<string, unknown>) => [
        need.needAreaCode,
        need.state,
        need.severity,
        need.isPriority,
        need.assessedOn,
      ]),
    ).toEqual([
      ['ETE', 'PRIORITISED', 3, true, '2026-05-01'],
      ['NBH', 'NOT_PRIORITISED', 3, false, '2026-01-10'],
      ['LIF', 'PRIORITISED', 3, true, '2026-06-10'],
      ['SUB', 'NOT_PRIORITISED', 1, false, '2026-05-01'],
      ['EMH', 'PRIORITISED', null, true, '2026-05-01'],
      ['PSO', 'NOT_PRIORITISED', 1, false, '2026-01-10'],
      ['SLC', 'UNKNOWN', null, false, '2026-01-10'],
    ]);
    expect(body.needs[1].explanationEn).toBe('Not a prioritised need: severity 3, not made a priority.');
    expect(body.needs[6].explanationEn).toContain('Not known');
  });

  it('R48 R146 recommends what fits best first, and shows what rules the others out', async () => {
    const { body } = await advise(cases.known);
    expect(body.recommendations.map((one: Listed) => [one.code, rankOf(one), one.eligibility])).toEqual([
      ['LITERACY', '3005 1 100 5 0', 'ELIGIBLE'],
      ['CONSTRUCTION', '3003 1 100 5 0', 'ELIGIBLE'],
      ['OUTREACH', '3000 1 100 5 0', 'ELIGIBLE'],
    ]);
    expect(body.notEligible.map((one: Listed) => [one.code, one.ruledOutBy])).toEqual([
      ['ENGLISH', ['LANGUAGE']],
      ['GIRLS', ['SEX']],
      ['INSIDE', ['SETTING']],
      ['MENTOR', ['ALREADY_RECEIVING']],
    ]);
    expect(body.recommendations[0]).toMatchObject({
      interventionId: entries.get('LITERACY')?.id,
      versionId: entries.get('LITERACY')?.versionId,
      versionNo: 1,
      ruleVersion: 'matching-4',
      title: 'Title of LITERACY',
      criteria: [
        {
          code: 'NEED',
          outcome: 'MET',
          explanationEn:
            'Primary: Education, training and employment (severity 3). Secondary: Emotional and mental health (not assessed, made a priority), Lifestyle and associates (severity 3).',
        },
        { code: 'AGE', explanationEn: 'The child is 15; this is for ages 10 to 17.' },
        { code: 'SEX', outcome: 'MET' },
        { code: 'SETTING', explanationEn: 'Supervised in: Community. This is offered in: Community.' },
        { code: 'LANGUAGE', explanationEn: 'Preferred language: Welsh. This is offered in: Welsh.' },
        { code: 'ALREADY_RECEIVING', outcome: 'MET' },
        { code: 'EXCLUDED_BY_CURRENT', outcome: 'MET' },
        { code: 'EVIDENCE_OF_HARM', outcome: 'MET' },
      ],
    });
    expect(body.advice.en).toContain('never a referral');
    expect(body.advice.cy).toContain('atgyfeiriad');
  });

  it('takes age, assessments and deliveries as of the day asked for', async () => {
    const dayBefore = (await advise(cases.known, '?on=2026-06-14')).body;
    expect(named(dayBefore.notEligible, 'CONSTRUCTION').ruledOutBy).toEqual(['AGE']);
    const whileReceiving = (await advise(cases.known, '?on=2026-02-28')).body;
    expect(named(whileReceiving.notEligible, 'LITERACY').ruledOutBy).toEqual(['ALREADY_RECEIVING']);
    expect(codesOf(whileReceiving.recommendations)).toContain('CLEAN');
    const dayOfEnd = (await advise(cases.known, '?on=2026-03-01')).body;
    expect(codesOf(dayOfEnd.recommendations)).toContain('LITERACY');
    const beforeEnrolment = (await advise(cases.known, '?on=2026-01-31')).body;
    expect(codesOf(beforeEnrolment.recommendations)).toContain('MENTOR');
    const later = (await advise(cases.known, '?on=2026-06-20')).body;
    expect(codesOf([...later.recommendations, ...later.notEligible])).not.toContain('INSIDE');
  });

  it('lists what is not known as a question, after what is certain', async () => {
    const { body } = await advise(cases.asking);
    expect(body.recommendations.map((one: Listed) => [one.code, rankOf(one), one.eligibility])).toEqual([
      ['ENGLISH', '2000 1 100 5 1', 'ASK_FIRST'],
      ['MENTOR', '2000 1 100 5 1', 'ASK_FIRST'],
      ['OUTREACH', '2000 1 100 5 1', 'ASK_FIRST'],
      ['GIRLS', '2000 1 100 5 2', 'ASK_FIRST'],
      ['CONSTRUCTION', '2 1 100 5 1', 'ASK_FIRST'],
      ['LITERACY', '2 1 100 5 1', 'ASK_FIRST'],
    ]);
    const open = named(body.recommendations, 'GIRLS').criteria.filter(({ outcome }) => outcome === 'UNKNOWN');
    expect(open.map(({ code }) => code)).toEqual(['SEX', 'LANGUAGE']);
    for (const { ask } of open) expect([ask?.en, ask?.cy]).toEqual([expect.any(String), expect.any(String)]);
    expect(body.notEligible).toEqual([]);
  });

  it('recommends nothing where nothing has been assessed', async () => {
    const { status, body } = await advise(cases.unassessed);
    expect([status, body.needs, body.recommendations, body.notEligible]).toEqual([200, [], [], []]);
  });

  it('R63 explains each part of the rank in both languages, and orders by them', async () => {
    const { body } = await advise(cases.known);
    const [first, second] = body.recommendations as Listed[];
    expect(first?.rank.map(({ part }) => part)).toEqual([
      'NEED_FIT',
      'EVIDENCE',
      'LOCAL_EVIDENCE',
      'AVAILABILITY',
      'OPEN_QUESTIONS',
    ]);
    expect(first?.rank[0]?.explanationEn).toContain('3 as primary, 5 as secondary');
    expect(first?.rank[2]?.explanationEn).toContain('too few to tell');
    for (const { explanationEn, explanationCy } of first?.rank ?? []) {
      expect(explanationCy).not.toBe(explanationEn);
    }
    expect(first?.score).toBeGreaterThan(second?.score ?? Infinity);
  });

  it('bounds what is shown, and counts the rest', async () => {
    const { body } = await advise(cases.known, '?on=2026-06-15&limit=1');
    expect([codesOf(body.recommendations), body.recommendationCount]).toEqual([['LITERACY'], 3]);
    expect([codesOf(body.notEligible), body.notEligibleCount]).toEqual([['ENGLISH'], 4]);
  });

  it('gives the same answer again, in the language of the reader', async () => {
    const [once, again] = [await advise(cases.known), await advise(cases.known)];
    expect(again.body).toEqual(once.body);
    const welsh = await advise(cases.known, '?on=2026-06-15', { ...ONE, 'accept-language': 'cy' });
    expect(welsh.body.recommendations[0].title).toBe('Teitl LITERACY');
    expect(welsh.body.needs[0].label).toBe('Addysg, hyfforddiant a chyflogaeth');
  });

  it('is given for today where no day is named', async () => {
    const before = todayInBritain();
    const { body } = await advise(cases.known, '');
    expect([before, todayInBritain()]).toContain(body.on);
  });

  it('offers the new version of an entry, while the child goes on receiving the old one', async () => {
    const { id, versionId } = entries.get('MENTOR') ?? { id: '', versionId: '' };
    const { code: _code, ...content } = entry('MENTOR', ['LIF']);
    const made = await api.post(
      `/v1/interventions/${id}/versions`,
      { ...content, changeReason: 'A clearer manual.' },
      { ...ONE, 'if-match': '"1"' },
    );
    expect(made.status).toBe(201);
    const mentor = named((await advise(cases.known)).body.notEligible, 'MENTOR');
    expect(mentor).toMatchObject({ versionId: made.body.versionId, ruledOutBy: ['ALREADY_RECEIVING'] });
    expect(made.body.versionId).not.toBe(versionId);
    expect(named((await advise(cases.asking)).body.recommendations, 'MENTOR')).toMatchObject({
      versionNo: 2,
    });
  });

  it('knows no case of another service, none that does not exist, and no malformed id', async () => {
    expect((await advise(cases.elsewhere)).status).toBe(404);
    expect((await advise(NOWHERE)).status).toBe(404);
    expect((await advise('K1')).status).toBe(404);
    const own = await advise(cases.elsewhere, '?on=2026-06-15', TWO);
    expect(codesOf(own.body.recommendations)).toEqual(['FOREIGN']);
  });

  it.each([
    ['?on=2026-02-30', 400, '?on', 'IS_PLAIN_DATE'],
    ['?on=15/06/2026', 400, '?on', 'IS_PLAIN_DATE'],
    ['?on=', 400, '?on', 'IS_PLAIN_DATE'],
    ['?on=2026-06-15&on=2026-06-16', 400, '?on', 'IS_PLAIN_DATE'],
    ['?date=2026-06-15', 400, '?date', 'UNKNOWN_FIELD'],
    ['?limit=0', 400, '?limit', 'MIN'],
    ['?limit=201', 400, '?limit', 'MAX'],
    ['?on=2011-06-14', 422, '?on', 'BEFORE_BIRTH'],
  ])('refuses %s', async (search, status, pointer, code) => {
    const refused = await advise(cases.known, search);
    expect(refused.status).toBe(status);
    expect(refused.body.errors[0]).toMatchObject({ pointer, code });
  });
});
