import type { Role } from '../../src/access/roles.js';
import { PSEUDONYM_FORM } from '../../src/governance/research/pseudonyms.js';
import { type Answer, TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { type FullService, openFullService } from '../support/full-service.js';
import { readRows } from '../support/read-rows.js';
import { signIn } from '../support/sign-in.js';

describe.each(DATABASES)('R141 the research extract on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let own: FullService;
  let other: FullService;
  let analyst: Record<string, string>;
  let officer: Record<string, string>;
  let manager: Record<string, string>;
  let serviceId: string;

  const as = async (role: Role, service = serviceId) => {
    const { secret } = await signIn(http.uow, { serviceId: service, memberships: [{ role, teamId: null }] });
    return { authorization: `Bearer ${secret}` };
  };

  beforeEach(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    own = await openFullService(http, 'ONE');
    other = await openFullService(http, 'TWO');
    const { items } = (await http.get('/v1/services')).body;
    serviceId = items.find(({ code }: { code: string }) => code === 'ONE').id;
    [analyst, officer, manager] = [
      await as('ANALYST'),
      await as('INFORMATION_OFFICER'),
      await as('SENIOR_MANAGER'),
    ];
  });

  afterEach(async () => {
    await http.close();
    await database.drop();
  });

  const extract = async (query = '', headers = analyst) =>
    http.get(`/v1/research-cases?limit=200${query}`, headers);

  it('gives ages, months and days since opening, needs, doses and outcomes', async () => {
    const { body } = await extract();
    expect(body.items).toEqual([
      {
        id: own.ids.pseudonym,
        childPseudonym: expect.stringMatching(PSEUDONYM_FORM),
        ageAtOpening: 14,
        sex: 'FEMALE',
        ethnicity: 'WHITE',
        preferredLanguage: 'cy',
        orderType: 'REFERRAL_ORDER',
        setting: 'COMMUNITY',
        indexEvent: 'COURT_NON_CUSTODIAL',
        indexMonth: '2025-01',
        openedMonth: '2025-01',
        closedAfterDays: null,
        likelihoodOfReoffending: 'MEDIUM',
        needs: [
          { needAreaCode: 'ETE', severity: 3, isPriority: true, strength: 1, assessedAfterDays: 2 },
          { needAreaCode: 'NBH', severity: 2, isPriority: true, strength: null, assessedAfterDays: 2 },
        ],
        deliveries: [
          expect.objectContaining({
            versionNo: 1,
            enrolledAfterDays: 26,
            startedAfterDays: 28,
            endedAfterDays: null,
            sessionsAttended: 2,
            minutesAttended: 110,
          }),
        ],
        offences: [
          {
            committedAfterDays: -5,
            category: 'DRUGS',
            seriousness: 3,
            isBreach: false,
            outcomes: ['CONVICTION'],
          },
        ],
        eteSpells: [
          expect.objectContaining({ startedAfterDays: -5, endedAfterDays: 27220, hoursAttended: 20.5 }),
        ],
        skillMeasures: [expect.objectContaining({ timepoint: 'T0', score: 20, measuredAfterDays: 26 })],
      },
    ]);
  });

  it('holds no id, reference, day or text of the service, in its cursors either, and not the key', async () => {
    for (let count = 0; count < 4; count++) await own.api.create('/v1/cases', own.bodyOf('createCase'));
    const pages: Answer[] = [];
    let cursor = '';
    const seen: string[] = [];
    do {
      const page = await http.get(`/v1/research-cases?limit=2${cursor}`, analyst);
      pages.push(page);
      seen.push(...page.body.items.map(({ id }: { id: string }) => id));
      cursor = page.body.nextCursor === null ? '' : `&cursor=${page.body.nextCursor}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    const stored = await readRows<Record<string, unknown>>(
      database,
      'SELECT c.id, c.reference, c.child_id, ch.reference AS child_reference, ch.date_of_birth FROM case_record c JOIN child ch ON ch.id = c.child_id',
    );
    const secrets = await readRows<{ secret: string }>(database, 'SELECT secret FROM pseudonym_key');
    const text = pages
      .map(({ body }) => {
        const hidden = body.nextCursor ? Buffer.from(body.nextCursor, 'base64url').toString() : '';
        return (
          JSON.stringify(body) + hidden + Buffer.from(hidden.slice(2, -2), 'base64url').toString('latin1')
        );
      })
      .join('\n');
    for (const value of [...stored, ...secrets].flatMap((row) => Object.values(row))) {
      expect(text).not.toContain(String(value));
    }
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d/);
    expect((await extract('&cursor=x')).body.code).toBe('BAD_CURSOR');
    const { nextCursor } = pages[0]?.body ?? {};
    const theirs = await as('ANALYST', await serviceOf('TWO'));
    expect((await extract(`&cursor=${nextCursor}`, theirs)).body.code).toBe('BAD_CURSOR');
  });

  const serviceOf = async (code: string): Promise<string> =>
    (await http.get('/v1/services')).body.items.find((service: { code: string }) => service.code === code).id;

  it('leaves out children of whom a case is restricted', async () => {
    expect((await extract()).body.items).toHaveLength(1);
    const path = `/v1/cases/${own.ids.caseId}/restriction`;
    const etag = (await http.get(path, manager)).headers.get('etag') ?? '';
    const body = { restricted: true, reason: 'x' };
    await http.request('PUT', path, { headers: { ...manager, 'if-match': etag }, body });
    expect((await extract()).body.items).toEqual([]);
  });

  it('is a disclosure of each case, to analysts alone', async () => {
    const { accountId, secret } = await signIn(http.uow, {
      serviceId,
      memberships: [{ role: 'ANALYST', teamId: null }],
    });
    await extract('', { authorization: `Bearer ${secret}` });
    const logged = await readRows(database, `SELECT * FROM audit_entry WHERE account_id = '${accountId}'`);
    expect(logged).toEqual([
      expect.objectContaining({ action: 'DISCLOSURE', case_id: own.ids.caseId, record_type: 'researchCase' }),
    ]);
    for (const headers of [officer, manager, await as('CASE_MANAGER'), await as('ADMINISTRATOR')]) {
      expect((await extract('', headers)).status).toBe(403);
    }
    for (const path of ['/v1/cases', `/v1/cases/${own.ids.caseId}`, '/v1/offences', '/v1/pseudonym-keys']) {
      expect((await http.get(path, analyst)).status).toBe(403);
    }
  });

  it('is made with a key that another role makes; after a new one, pseudonyms are others', async () => {
    const before = (await extract()).body;
    expect((await http.post('/v1/pseudonym-keys', undefined, analyst)).status).toBe(403);
    const made = await http.post('/v1/pseudonym-keys', undefined, officer);
    expect([made.status, made.body.retiredAt]).toEqual([201, null]);
    const after = (await extract()).body;
    expect([after.keyId, after.keyId === before.keyId]).toEqual([made.body.id, false]);
    expect(after.items[0].id).not.toBe(before.items[0].id);
    const keys = (await http.get('/v1/pseudonym-keys', officer)).body.items;
    expect(
      keys.map((key: { id: string; retiredAt: string | null }) => [key.id, key.retiredAt !== null]),
    ).toEqual([
      [after.keyId, false],
      [before.keyId, true],
    ]);
    const secrets = await readRows<{ secret: string }>(database, 'SELECT secret FROM pseudonym_key');
    for (const { secret } of secrets) expect(JSON.stringify(keys)).not.toContain(secret);
    for (const pseudonym of [before.items[0].id, after.items[0].id]) {
      const { body } = await http.post('/v1/re-identifications', { pseudonym, reason: 'A risk' }, officer);
      expect([body.caseId, body.childId]).toEqual([own.ids.caseId, own.ids.childId]);
    }
  });

  it('leads back for the officer alone, with a reason that is kept', async () => {
    const [item] = (await extract()).body.items;
    const ask = (pseudonym: string, headers = officer) =>
      http.post('/v1/re-identifications', { pseudonym, reason: 'The research found a risk' }, headers);
    const child = await ask(item.childPseudonym);
    expect(child.body).toMatchObject({ childId: own.ids.childId, caseId: null });
    const kept = await readRows(database, `SELECT * FROM record_change WHERE record_id = '${child.body.id}'`);
    expect(kept).toEqual([expect.objectContaining({ reason: 'The research found a risk' })]);
    const logged = await readRows(database, `SELECT * FROM audit_entry WHERE record_id = '${child.body.id}'`);
    expect(logged).toEqual([expect.objectContaining({ child_id: own.ids.childId, operation: 'reidentify' })]);
    for (const unknown of ['0'.repeat(32), other.ids.pseudonym]) {
      expect((await ask(unknown)).body.code).toBe('UNKNOWN_PSEUDONYM');
    }
    expect((await ask('x')).status).toBe(400);
    for (const headers of [analyst, manager]) expect((await ask(item.id, headers)).status).toBe(403);
  });

  it('asks for a key to be made first', async () => {
    await http.create('/v1/services', { code: 'NEW', nameEn: 'New', country: 'WALES' });
    const answer = await extract('', await as('ANALYST', await serviceOf('NEW')));
    expect([answer.status, answer.body.code]).toEqual([409, 'NO_PSEUDONYM_KEY']);
  });
});
