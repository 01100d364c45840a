import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { importCsv } from '../support/imports.js';
import { entry } from '../support/matching.js';
import { giveAccess, signIn } from '../support/sign-in.js';
import { storedRows } from '../support/stored-rows.js';

interface Criterion {
  code: string;
  outcome: string;
  explanationEn: string;
  ask?: { en: string };
}

const rule = (field: string, operator: string, codes: string[], more: object = {}) => ({
  ...{ field, operator, codes },
  ...more,
});

describe.each(DATABASES)('eligibility over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let service: FullService;

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    service = await openFullService(http, 'ONE');
    await openFullService(http, 'TWO');
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const add = (code: string, eligibility: object[]) =>
    service.api.post('/v1/interventions', entry(code, ['ETE'], [], { eligibility }));

  const advised = async (code: string, headers: Record<string, string> = service.headers) => {
    const path = `/v1/cases/${service.ids.caseId}/recommendations`;
    const { recommendations, notEligible } = (await http.get(path, headers)).body;
    const found = [...recommendations, ...notEligible].find((one) => one.code === code);
    if (!found) throw new Error(`${code} is not among the advice`);
    return found as { criteria: Criterion[]; ruledOutBy?: string[]; eligibility?: string };
  };

  it('R153 keeps the rules with the version, and every rule comes back as a reason', async () => {
    const rules = [
      rule('ORDER_TYPE', 'IS_ANY_OF', ['REFERRAL_ORDER']),
      rule('OFFENCE_CATEGORY', 'IS_NONE_OF', ['SEXUAL_OFFENCES'], { reasonEn: 'Not safe in a group.' }),
      { field: 'NEED_SEVERITY', operator: 'AT_LEAST', number: 1, needArea: 'ETE' },
      rule('RECEIVING', 'IS_NONE_OF', ['ELSE']),
    ];
    expect((await add('ELSE', [])).status).toBe(201);
    const made = await add('RULED', rules);
    expect([made.status, made.body.eligibility]).toEqual([
      201,
      [
        { ...rules[0], number: null, needArea: null, reasonEn: null, reasonCy: null },
        { ...rules[1], number: null, needArea: null, reasonCy: null },
        { ...rules[2], codes: [], reasonEn: null, reasonCy: null },
        { ...rules[3], number: null, needArea: null, reasonEn: null, reasonCy: null },
      ],
    ]);
    const { criteria } = await advised('RULED');
    expect(criteria.map(({ code }) => code).slice(8)).toEqual([
      'ORDER_TYPE',
      'OFFENCE_CATEGORY',
      'NEED_SEVERITY',
      'RECEIVING',
    ]);
    expect(criteria[9]?.explanationEn).toContain('Not safe in a group.');
  });

  it('tells a partner practitioner nothing of the offences', async () => {
    const { serviceId, caseId } = service.ids;
    const memberships = [{ role: 'PARTNER_PRACTITIONER', teamId: null }] as const;
    const { accountId, secret } = await signIn(http.uow, { serviceId, memberships });
    await giveAccess(http.uow, { serviceId, caseId, accountId });
    const offences = async (headers: Record<string, string>) =>
      (await advised('RULED', headers)).criteria.find(({ code }) => code === 'OFFENCE_CATEGORY');
    expect(await offences(service.headers)).toMatchObject({ outcome: 'MET' });
    const partner = await offences({ authorization: `Bearer ${secret}` });
    expect(partner).toMatchObject({
      outcome: 'UNKNOWN',
      explanationEn: expect.stringMatching(/^Offences: not known/),
    });
    expect(partner?.ask?.en).toContain('case manager');
  });

  it('R48 looks at the newest judgement of harm and at how long the order goes on, and asks where they are not known', async () => {
    await add('LONG', [
      rule('RISK_OF_HARM', 'IS_NONE_OF', ['VERY_HIGH']),
      { field: 'ORDER_WEEKS_LEFT', operator: 'AT_LEAST', number: 26 },
    ]);
    const outcomes = async () =>
      (await advised('LONG')).criteria
        .filter(({ code }) => ['RISK_OF_HARM', 'ORDER_WEEKS_LEFT'].includes(code))
        .map(({ code, outcome, ask }) => [code, outcome, ask?.en]);
    const path = `/v1/cases/${service.ids.caseId}`;
    const edit = async (orderEndsOn: string | null) => {
      const etag = (await service.api.get(path)).headers.get('etag');
      return service.api.patch(path, { orderEndsOn }, etag);
    };
    const assess = (assessedOn: string, riskOfHarm: string | null) =>
      service.api.create('/v1/assessments', {
        ...service.bodyOf('createAssessment'),
        ...{ assessedOn, riskOfHarm },
      });
    const kept = (await service.api.get(path)).body.orderEndsOn;
    expect((await edit(null)).status).toBe(200);
    await assess('2025-03-01', 'VERY_HIGH');
    expect(await outcomes()).toEqual([
      ['RISK_OF_HARM', 'NOT_MET', undefined],
      ['ORDER_WEEKS_LEFT', 'UNKNOWN', 'Record when the order ends.'],
    ]);
    await assess('2025-04-01', 'LOW');
    await assess('2025-05-01', null);
    expect((await edit('2099-12-31')).status).toBe(200);
    expect((await outcomes()).map(([, outcome]) => outcome)).toEqual(['MET', 'MET']);
    await edit('2025-06-30');
    expect((await outcomes()).map(([, outcome]) => outcome)).toEqual(['MET', 'NOT_MET']);
    const early = await edit('2025-01-05');
    expect(early.body.errors).toMatchObject([{ pointer: '/orderEndsOn', code: 'BEFORE_OPENING' }]);
    await edit(kept);
  });

  it('names what it rules out', async () => {
    await add('CLASH', [rule('ORDER_TYPE', 'IS_ANY_OF', ['CUSTODIAL_SENTENCE'])]);
    expect((await advised('CLASH')).ruledOutBy).toEqual(['ORDER_TYPE']);
  });

  it.each([
    ['an unknown field', [rule('SHOE_SIZE', 'IS_ANY_OF', ['X'])], 400, ['/eligibility/0/field']],
    ['an unknown code', [rule('ORDER_TYPE', 'IS_ANY_OF', ['NO_SUCH'])], 422, ['/eligibility/0/codes/0']],
    [
      'an operator of another field',
      [rule('ORDER_TYPE', 'AT_LEAST', ['X'])],
      422,
      ['/eligibility/0/operator'],
    ],
    ['no codes', [rule('OFFENCE_CATEGORY', 'IS_ANY_OF', [])], 422, ['/eligibility/0/codes']],
    [
      'a severity beyond the scale',
      [{ field: 'NEED_SEVERITY', operator: 'AT_LEAST', number: 5, needArea: 'ETE' }],
      422,
      ['/eligibility/0/number'],
    ],
    [
      'a severity of nothing',
      [{ field: 'NEED_SEVERITY', operator: 'AT_LEAST', number: 3 }],
      422,
      ['/eligibility/0/needArea'],
    ],
    [
      'an unknown need area',
      [{ field: 'NEED_SEVERITY', operator: 'AT_LEAST', number: 3, needArea: 'NOWHERE' }],
      422,
      ['/eligibility/0/needArea'],
    ],
    [
      'an unknown intervention',
      [rule('COMPLETED', 'IS_ALL_OF', ['NOBODYS'])],
      422,
      ['/eligibility/0/codes/0'],
    ],
    ['itself before itself', [rule('COMPLETED', 'IS_ALL_OF', ['BAD'])], 422, ['/eligibility/0/codes/0']],
    [
      'a number and codes',
      [rule('ORDER_TYPE', 'IS_ANY_OF', ['REFERRAL_ORDER'], { number: 3 })],
      422,
      ['/eligibility/0/number'],
    ],
  ])('refuses rules with %s, and keeps nothing', async (_what, rules, status, pointers) => {
    const before = await storedRows(database);
    const { status: refused, body } = await add('BAD', rules);
    const named = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect([refused, named]).toEqual([status, expect.arrayContaining(pointers)]);
    expect(await storedRows(database)).toEqual(before);
  });

  it('refuses prerequisites in a circle, and names it', async () => {
    const first = await add('FIRST', []);
    await add('SECOND', [rule('COMPLETED', 'IS_ALL_OF', ['FIRST'])]);
    await add('THIRD', [rule('COMPLETED', 'IS_ANY_OF', ['SECOND'])]);
    const path = `/v1/interventions/${first.body.id}`;
    const etag = (await service.api.get(path)).headers.get('etag') ?? '';
    const headers = { ...service.headers, 'if-match': etag };
    const next = (rules: object[]) => {
      const { code: _code, ...content } = entry('FIRST', ['ETE'], [], { eligibility: rules });
      return http.post(`${path}/versions`, { ...content, changeReason: 'Order of work' }, headers);
    };
    const refused = await next([rule('COMPLETED', 'IS_ALL_OF', ['THIRD'])]);
    expect([refused.status, refused.body.errors[0]]).toEqual([
      422,
      expect.objectContaining({
        code: 'CIRCULAR_PREREQUISITE',
        detail: 'Nobody could ever begin: FIRST needs THIRD needs SECOND needs FIRST.',
      }),
    ]);
    // Whom an earlier one rules out, it does not come before.
    expect((await next([rule('COMPLETED', 'IS_NONE_OF', ['THIRD'])])).status).toBe(201);
  });

  it('keeps one of two prerequisites that are saved at the same time and would make a circle', async () => {
    for (const round of [1, 2, 3, 4]) {
      const codes = [`ONE_${round}`, `OTHER_${round}`] as const;
      const made = [await add(codes[0], []), await add(codes[1], [])];
      const answers = await Promise.all(
        codes.map((code, index) => {
          const needed = codes[1 - index] ?? '';
          const eligibility = [rule('COMPLETED', 'IS_ALL_OF', [needed])];
          const { code: _code, ...content } = entry(code, ['ETE'], [], { eligibility });
          const path = `/v1/interventions/${made[index]?.body.id}/versions`;
          const headers = { ...service.headers, 'if-match': '"1"' };
          return http.post(path, { ...content, changeReason: 'Order of work' }, headers);
        }),
      );
      const refused = answers.find(({ status }) => status !== 201);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
      expect(refused?.body.errors[0].code).toBe('CIRCULAR_PREREQUISITE');
    }
  });

  it('keeps the rules of an entry whose next version comes from a file, which does not say them', async () => {
    const columns =
      'code,status,title_en,summary_en,intervention_type,purpose,age_min,age_max,settings,languages,primary_needs';
    const row = 'RULED,ACTIVE_CORE,New title,Work,ONE_TO_ONE,REOFFENDING,10,17,COMMUNITY,en|cy,ETE';
    const { status } = await importCsv(http, 'interventions', `${columns}\n${row}\n`, '', service.headers);
    expect(status).toBe(201);
    const [listed] = await service.api.all('/v1/interventions?q=RULED');
    const { body } = await service.api.get(`/v1/interventions/${listed?.id}`);
    expect([body.versionNo, body.titleEn, body.eligibility.length]).toEqual([2, 'New title', 4]);
  });
});
