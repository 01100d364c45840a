import { TestApi } from '../support/api.js';
import { seedCasework, type SeededService } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { inDatabase } from '../support/in-database.js';
import { refusalOf, ServiceApi } from '../support/service-api.js';
import { statementsOf } from '../support/statements.js';

const NOWHERE = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';

let made = 0;
const newCase = (changes: object = {}, childChanges: object = {}) => ({
  child: {
    reference: `CH-${++made}`,
    dateOfBirth: '2011-03-01',
    sex: 'MALE',
    ethnicity: 'MIXED',
    preferredLanguage: 'en',
    ...childChanges,
  },
  reference: `CASE-${made}`,
  deliveryArea: 'NORTH',
  openedOn: '2026-03-02',
  orderType: 'YOUTH_CAUTION',
  setting: 'COMMUNITY',
  ...changes,
});

const areaOf = async (database: TestDatabase, childId: string): Promise<string | undefined> => {
  const sql =
    'SELECT a.code FROM child c JOIN delivery_area a ON a.id = c.delivery_area_id WHERE c.id = :childId';
  return (await inDatabase(database, (tx) => tx.queryOne<{ code: string }>(sql, { childId })))?.code;
};

describe.each(DATABASES)('the delivery area of a child on %s', (_dialect, newDatabase) => {
  it('is that of the case that opened last, also when that case moves', async () => {
    const database = await newDatabase();
    await seedCasework(database);
    const api = await TestApi.start(database);
    const service = new ServiceApi(api, 'OWN');
    const open = async (openedOn: string, deliveryArea: string, child: object) =>
      service.create('/v1/cases', { ...newCase({ openedOn, deliveryArea }), child });
    const [stays, moved, followed] = [newCase().child, newCase().child, newCase().child];
    const first = await open('2026-03-02', 'NORTH', stays);
    await open('2026-02-02', 'SOUTH', stays);
    const second = await open('2026-02-02', 'NORTH', moved);
    await open('2026-03-02', 'SOUTH', moved);
    const third = await open('2026-03-02', 'NORTH', followed);
    await service.patch(`/v1/cases/${third.id}`, { deliveryArea: 'SOUTH' }, '"1"');
    await service.patch(`/v1/cases/${second.id}`, { setting: 'CUSTODY' }, '"1"');
    await api.close();
    expect(await areaOf(database, first.childId)).toBe('NORTH');
    expect(await areaOf(database, second.childId)).toBe('SOUTH');
    expect(await areaOf(database, third.childId)).toBe('SOUTH');
    await database.drop();
  });
});

describe.each(DATABASES)('cases over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let service: ServiceApi;
  let other: ServiceApi;
  let seeded: { own: SeededService; other: SeededService };

  beforeAll(async () => {
    database = await newDatabase();
    seeded = await seedCasework(database);
    api = await TestApi.start(database);
    service = new ServiceApi(api, 'OWN');
    other = new ServiceApi(api, 'OTHER');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** Sends requests that must be refused, and sees that the lists are what they were. */
  async function writesNothing(work: () => Promise<void>): Promise<void> {
    const before = await service.all('/v1/cases');
    await work();
    expect(await service.all('/v1/cases')).toEqual(before);
  }

  it('R36 opens a case with its child and the language the child prefers, and shows both', async () => {
    const input = newCase({ indexEvent: 'CAUTION', indexDate: '2026-02-26', likelihoodOfReoffending: 'LOW' });
    const created = await service.post('/v1/cases', input);
    expect([created.status, created.headers.get('etag')]).toEqual([201, '"1"']);
    const { child: given, ...facts } = input;
    expect(created.body).toEqual({
      ...facts,
      id: expect.any(String),
      childId: expect.any(String),
      childReference: given.reference,
      closedOn: null,
      recordedAt: expect.any(String),
    });
    const read = await service.get(`/v1/cases/${created.body.id}`);
    expect([read.status, read.headers.get('etag')]).toEqual([200, '"1"']);
    const { childId, childReference: _reference, ...same } = created.body;
    expect(read.body).toEqual({ ...same, child: { id: childId, ...given }, needs: [], deliveries: [] });
    const child = await service.get(`/v1/children/${childId}`);
    expect([child.headers.get('etag'), child.body]).toEqual(['"1"', { id: childId, ...given }]);
  });

  it('leaves open what is not given: not recorded, not asked, not assessed', async () => {
    const { id } = await service.create(
      '/v1/cases',
      newCase({}, { ethnicity: undefined, preferredLanguage: null }),
    );
    const { body } = await service.get(`/v1/cases/${id}`);
    expect(body).toMatchObject({
      closedOn: null,
      indexEvent: null,
      indexDate: null,
      likelihoodOfReoffending: null,
      child: { ethnicity: null, preferredLanguage: null },
    });
  });

  it('reuses a child whose facts agree, and refuses one whose facts differ without saying what is stored', async () => {
    const first = newCase();
    const { childId } = await service.create('/v1/cases', first);
    const { ethnicity: _ethnicity, preferredLanguage: _language, ...fewer } = first.child;
    const second = { ...newCase({ deliveryArea: 'SOUTH' }), child: fewer };
    expect((await service.create('/v1/cases', second)).childId).toBe(childId);
    await writesNothing(async () => {
      const differing = { ...first.child, dateOfBirth: '2011-03-02', sex: 'FEMALE', ethnicity: 'WHITE' };
      const refused = await service.post('/v1/cases', { ...newCase(), child: differing });
      expect(refusalOf(refused)).toEqual([
        409,
        'CHILD_DIFFERS',
        {
          '/child/dateOfBirth': 'CHILD_DIFFERS',
          '/child/sex': 'CHILD_DIFFERS',
          '/child/ethnicity': 'CHILD_DIFFERS',
        },
      ]);
      expect(JSON.stringify(refused.body)).not.toMatch(/2011|MALE|MIXED|WHITE/);
    });
  });

  it('keeps references apart by service, and refuses one that is taken', async () => {
    const input = newCase();
    const own = await service.create('/v1/cases', input);
    await writesNothing(async () => {
      const again = await service.post('/v1/cases', newCase({ reference: input.reference }));
      expect(refusalOf(again)).toEqual([409, 'REFERENCE_TAKEN', { '/reference': 'REFERENCE_TAKEN' }]);
    });
    const theirs = await other.create('/v1/cases', { ...input, child: { ...input.child, sex: 'FEMALE' } });
    expect(theirs.childId).not.toBe(own.childId);
  });

  it('keeps no child of a case that is refused, and one of cases that come at once with one reference', async () => {
    const { child, reference } = newCase();
    await service.create('/v1/cases', newCase({ reference }));
    expect((await service.post('/v1/cases', { ...newCase({ reference }), child })).status).toBe(409);
    // Nobody has that reference, so the child may be another.
    const atOnce = { ...newCase(), child: { ...child, dateOfBirth: '2012-02-29' } };
    const answers = await Promise.all([1, 2, 3].map(() => service.post('/v1/cases', atOnce)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409).map(({ body }) => body.code);
    expect(refused).toEqual(['REFERENCE_TAKEN', 'REFERENCE_TAKEN']);
  });

  it('refuses what cannot be read, naming every field, and writes nothing', async () => {
    await writesNothing(async () => {
      const refused = await service.post(
        '/v1/cases',
        newCase(
          { openedOn: '2026-02-30', setting: 'community', shoeSize: 9, closedOn: 20260301, reference: ' x' },
          { preferredLanguage: 'fr', dateOfBirth: '2011-3-1', name: 'A' },
        ),
      );
      expect(refusalOf(refused)).toEqual([
        400,
        'VALIDATION_FAILED',
        {
          '/openedOn': 'IS_PLAIN_DATE',
          '/setting': 'MATCHES',
          '/shoeSize': 'UNKNOWN_FIELD',
          '/closedOn': 'IS_PLAIN_DATE',
          '/reference': 'MATCHES',
          '/child/preferredLanguage': 'IS_IN',
          '/child/dateOfBirth': 'IS_PLAIN_DATE',
          '/child/name': 'UNKNOWN_FIELD',
        },
      ]);
      for (const child of [undefined, null, [], [newCase().child], 'CH-1', 7]) {
        const { status, body } = await service.post('/v1/cases', { ...newCase(), child });
        expect([child, status, body.errors[0].pointer]).toEqual([child, 400, '/child']);
      }
      for (const body of ['[]', 'null', '7', '"text"', JSON.stringify([newCase()]), '{']) {
        const { status } = await service.post('/v1/cases', body);
        expect([body, status]).toEqual([body, 400]);
      }
    });
  });

  it('refuses codes and areas that the service does not have, and writes nothing', async () => {
    await writesNothing(async () => {
      const codes = { orderType: 'PIRACY', setting: 'MOON', indexEvent: 'PARTY', indexDate: '2026-02-26' };
      const refused = await service.post(
        '/v1/cases',
        newCase({ ...codes, likelihoodOfReoffending: 'SOME' }, { sex: 'M', ethnicity: 'MARTIAN' }),
      );
      expect(refusalOf(refused)).toEqual([
        422,
        'UNKNOWN_CODE',
        Object.fromEntries(
          [
            'child/sex',
            'child/ethnicity',
            'orderType',
            'setting',
            'indexEvent',
            'likelihoodOfReoffending',
          ].map((field) => [`/${field}`, 'UNKNOWN_CODE']),
        ),
      ]);
      expect(refusalOf(await service.post('/v1/cases', newCase({ deliveryArea: 'WEST' })))).toEqual([
        422,
        'UNKNOWN_DELIVERY_AREA',
        { '/deliveryArea': 'UNKNOWN_DELIVERY_AREA' },
      ]);
    });
  });

  it('refuses dates that cannot be, all at once, and writes nothing', async () => {
    await writesNothing(async () => {
      const future = newCase(
        { openedOn: '2199-01-01', closedOn: '2198-01-01', indexDate: '2198-01-01', indexEvent: 'CAUTION' },
        { dateOfBirth: '2199-06-01' },
      );
      expect(refusalOf(await service.post('/v1/cases', future))).toMatchObject([
        422,
        'DATE_IN_FUTURE',
        {
          '/child/dateOfBirth': 'DATE_IN_FUTURE',
          '/openedOn': 'BEFORE_BIRTH',
          '/closedOn': 'BEFORE_OPENING',
          '/indexDate': 'BEFORE_BIRTH',
        },
      ]);
      const incomplete = await service.post('/v1/cases', newCase({ indexDate: '2026-02-26' }));
      expect(refusalOf(incomplete)).toEqual([422, 'INDEX_INCOMPLETE', { '/indexEvent': 'INDEX_INCOMPLETE' }]);
    });
  });

  it('answers one case in three statements, with the newest rating of each need area and its deliveries', async () => {
    const { caseId, deliveryId } = seeded.own;
    const assess = (assessedOn: string, ratings: object[]) =>
      service.create('/v1/assessments', { caseId, source: 'LOCAL', stage: 'REVIEW', assessedOn, ratings });
    await assess('2026-02-01', [
      { needAreaCode: 'ETE', severity: 4 },
      { needAreaCode: 'SUB', severity: 1 },
    ]);
    await assess('2026-01-10', [{ needAreaCode: 'SUB', severity: 3 }]);
    await assess('2026-03-01', [{ needAreaCode: 'ETE', severity: 3 }]);
    const newest = await assess('2026-03-01', [{ needAreaCode: 'ETE', severity: null, strength: 2 }]);
    const { body } = await service.get(`/v1/cases/${caseId}`);
    expect(body.needs.map(({ needAreaCode, severity }: any) => [needAreaCode, severity])).toEqual([
      ['ETE', null],
      ['SUB', 1],
    ]);
    expect(body.needs[0]).toEqual({
      needRatingId: newest.ratings[0].id,
      assessmentId: newest.id,
      needAreaCode: 'ETE',
      severity: null,
      isPriority: false,
      strength: 2,
      assessedOn: '2026-03-01',
    });
    expect(body.deliveries).toEqual([
      {
        id: deliveryId,
        interventionId: expect.any(String),
        interventionCode: 'MENTORING',
        versionNo: 2,
        titleEn: 'Mentoring',
        titleCy: 'Mentora',
        enrolledOn: '2026-02-02',
        startedOn: '2026-02-09',
        endedOn: null,
        completion: null,
      },
    ]);
    expect(await statementsOf(() => service.get(`/v1/cases/${caseId}`))).toHaveLength(3);
  });

  it('hides the cases and children of another service', async () => {
    const { caseId, childId } = seeded.other;
    for (const path of [`/v1/cases/${caseId}`, `/v1/children/${childId}`]) {
      expect((await other.get(path)).status).toBe(200);
      expect((await service.get(path)).status).toBe(404);
      expect((await service.patch(path, {}, '"1"')).status).toBe(404);
      expect((await other.get(path)).headers.get('etag')).toBe('"1"');
    }
    for (const path of ['/v1/cases/not-a-uuid', `/v1/cases/${NOWHERE}`, '/v1/children/1']) {
      expect((await service.get(path)).status).toBe(404);
    }
    expect((await service.get(`/v1/cases/${seeded.own.caseId.toUpperCase()}`)).status).toBe(200);
    const listed = await service.all('/v1/cases');
    expect(listed.some(({ id }) => id === caseId)).toBe(false);
  });

  describe('listing', () => {
    let listed: ServiceApi;

    beforeAll(async () => {
      await api.create('/v1/services', { code: 'LISTED', nameEn: 'Listed', country: 'ENGLAND' });
      listed = new ServiceApi(api, 'LISTED');
      for (const code of ['NORTH', 'SOUTH'])
        await listed.create('/v1/delivery-areas', { code, nameEn: code });
      const index = (indexDate: string) => ({ indexEvent: 'CAUTION', indexDate });
      const cases = [
        newCase({ reference: 'A', ...index('2026-01-01') }, { reference: 'CH-A' }),
        newCase({ reference: 'B', deliveryArea: 'SOUTH', ...index('2026-01-31') }),
        newCase({ reference: 'C', closedOn: '2026-03-31' }, { reference: 'CH-A' }),
        newCase({ reference: 'D', setting: 'CUSTODY', ...index('2026-02-01') }),
        newCase({ reference: 'E', deliveryArea: 'SOUTH', closedOn: '2026-03-02' }),
      ];
      for (const one of cases) await listed.create('/v1/cases', one);
    });

    it.each([
      ['', 'ABCDE'],
      ['?deliveryArea=SOUTH', 'BE'],
      ['?open=true', 'ABD'],
      ['?open=false', 'CE'],
      ['?reference=C', 'C'],
      ['?reference=c', ''],
      ['?childReference=CH-A', 'AC'],
      ['?childReference=CH-SEEDED', ''],
      ['?setting=CUSTODY', 'D'],
      ['?indexFrom=2026-01-31', 'BD'],
      ['?indexTo=2026-01-31', 'AB'],
      ['?indexFrom=2026-01-31&indexTo=2026-01-31', 'B'],
      ['?deliveryArea=NORTH&open=true&indexFrom=2026-01-01', 'AD'],
    ])('%s gives %s', async (query, expected) => {
      const items = await listed.all(`/v1/cases${query}`);
      expect(items.map(({ reference }) => reference).join('')).toBe(expected);
    });

    it('walks the pages, each case once, and links to the next', async () => {
      const walked = await listed.all('/v1/cases?open=true', 2);
      expect(walked.map(({ reference }) => reference)).toEqual(['A', 'B', 'D']);
      const first = await listed.get('/v1/cases?limit=4&open=true&setting=COMMUNITY');
      expect([first.body.nextCursor, first.headers.get('link')]).toEqual([null, null]);
      const { headers } = await listed.get('/v1/cases?limit=1&open=true');
      expect(headers.get('link')).toMatch(/^<\/v1\/cases\?limit=1&open=true&cursor=[^>]+>; rel="next"$/);
    });

    it.each([
      ['?open=perhaps', 400, '?open'],
      ['?open=true&open=false', 400, '?open'],
      ['?indexFrom=2026-02-30', 400, '?indexFrom'],
      ['?age=15', 400, '?age'],
      ['?limit=0', 400, '?limit'],
      ['?cursor=nonsense', 400, '?cursor'],
      [`?cursor=${Buffer.from('["not-an-id"]').toString('base64url')}`, 400, '?cursor'],
      [`?cursor=${Buffer.from('["a","b"]').toString('base64url')}`, 400, '?cursor'],
      ['?deliveryArea=WEST', 422, '?deliveryArea'],
      ['?setting=MOON', 422, '?setting'],
      ['?indexFrom=2026-02-02&indexTo=2026-02-01', 422, '?indexTo'],
    ])('%s is refused with %i at %s', async (query, status, pointer) => {
      const refused = await listed.get(`/v1/cases${query}`);
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
    });
  });

  describe('changing a case', () => {
    it('changes what is given, keeps the rest, and counts the version', async () => {
      const { id, recordedAt, ...before } = await service.create('/v1/cases', newCase());
      const changes = {
        closedOn: '2026-09-01',
        deliveryArea: 'SOUTH',
        setting: 'CUSTODY',
        orderType: 'CUSTODIAL_SENTENCE',
        likelihoodOfReoffending: 'HIGH',
        indexEvent: 'CUSTODY_RELEASE',
        indexDate: '2026-08-14',
      };
      const changed = await service.patch(`/v1/cases/${id}`, changes, '"1"');
      expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
      expect(changed.body).toEqual({ ...before, ...changes, id, recordedAt });
      const reopened = await service.patch(`/v1/cases/${id}`, { closedOn: null }, '"2"');
      expect(reopened.body).toEqual({ ...changed.body, closedOn: null });
      const withdrawn = { indexEvent: null, indexDate: null, likelihoodOfReoffending: null };
      const emptied = await service.patch(`/v1/cases/${id}`, withdrawn, '"3"');
      expect(emptied.body).toEqual({ ...reopened.body, ...withdrawn });
      expect((await service.get(`/v1/cases/${id}`)).headers.get('etag')).toBe('"4"');
    });

    it('needs the version that is stored', async () => {
      const { id } = await service.create('/v1/cases', newCase());
      await writesNothing(async () => {
        const edit = { setting: 'CUSTODY' };
        expect((await service.patch(`/v1/cases/${id}`, edit, null)).body.code).toBe('IF_MATCH_REQUIRED');
        for (const stale of ['"2"', '"0"', 'W/"1"', '*', '1']) {
          const refused = await service.patch(`/v1/cases/${id}`, edit, stale);
          expect([stale, refused.status, refused.body.code]).toEqual([stale, 412, 'STALE_VERSION']);
        }
        // Whoever has not seen the newest version is told that first, not what is wrong with the change.
        const broken = await service.patch(`/v1/cases/${id}`, { closedOn: '2026-03-01' }, '"2"');
        expect(broken.status).toBe(412);
      });
    });

    it('lets one of two edits of the same version through', async () => {
      const { id } = await service.create('/v1/cases', newCase());
      const answers = await Promise.all(
        ['LOW', 'MEDIUM', 'HIGH'].map((likelihoodOfReoffending) =>
          service.patch(`/v1/cases/${id}`, { likelihoodOfReoffending }, '"1"'),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
      expect((await service.get(`/v1/cases/${id}`)).headers.get('etag')).toBe('"2"');
    });

    it('refuses to close a case before work in it, and lets it close on that day', async () => {
      const path = `/v1/cases/${seeded.own.caseId}`;
      const etag = (await service.get(path)).headers.get('etag');
      await writesNothing(async () => {
        for (const closedOn of ['2026-02-15', '2026-02-08', '2026-01-05']) {
          expect(refusalOf(await service.patch(path, { closedOn }, etag))).toEqual([
            422,
            'WORK_AFTER_CLOSING',
            { '/closedOn': 'WORK_AFTER_CLOSING' },
          ]);
        }
      });
      expect((await service.patch(path, { closedOn: '2026-02-16' }, etag)).status).toBe(200);
    });

    it.each([
      [{ closedOn: '2026-03-01' }, 422, { '/closedOn': 'BEFORE_OPENING' }],
      [{ closedOn: '2199-01-01' }, 422, { '/closedOn': 'DATE_IN_FUTURE' }],
      [{ indexDate: '2026-03-01' }, 422, { '/indexEvent': 'INDEX_INCOMPLETE' }],
      [{ indexDate: '2011-02-28', indexEvent: 'CAUTION' }, 422, { '/indexDate': 'BEFORE_BIRTH' }],
      [{ setting: 'MOON' }, 422, { '/setting': 'UNKNOWN_CODE' }],
      [{ deliveryArea: 'WEST' }, 422, { '/deliveryArea': 'UNKNOWN_DELIVERY_AREA' }],
      [{ setting: null }, 400, { '/setting': 'MATCHES' }],
      [{ deliveryArea: null }, 400, { '/deliveryArea': 'MATCHES' }],
      [{ orderType: null }, 400, { '/orderType': 'MATCHES' }],
      [{ closedOn: '2026-02-30' }, 400, { '/closedOn': 'IS_PLAIN_DATE' }],
      [{ openedOn: '2026-03-03' }, 400, { '/openedOn': 'UNKNOWN_FIELD' }],
      [{ reference: 'X' }, 400, { '/reference': 'UNKNOWN_FIELD' }],
    ])('refuses %j', async (changes, status, faults) => {
      const { id } = await service.create('/v1/cases', newCase());
      await writesNothing(async () => {
        const refused = await service.patch(`/v1/cases/${id}`, changes, '"1"');
        expect(refusalOf(refused)).toMatchObject([status, expect.any(String), faults]);
      });
    });
  });

  describe('changing a child', () => {
    it('R36 records an answer on language later, and corrects the rest', async () => {
      const { childId } = await service.create('/v1/cases', newCase({}, { preferredLanguage: null }));
      const path = `/v1/children/${childId}`;
      const { body: before } = await service.get(path);
      const asked = await service.patch(path, { preferredLanguage: 'cy' }, '"1"');
      expect([asked.status, asked.headers.get('etag')]).toEqual([200, '"2"']);
      expect(asked.body).toEqual({ ...before, preferredLanguage: 'cy' });
      const rest = { ethnicity: null, sex: 'OTHER', dateOfBirth: '2010-12-31' };
      const corrected = await service.patch(path, rest, '"2"');
      expect(corrected.body).toEqual({ ...asked.body, ...rest });
      expect((await service.get(path)).body).toEqual(corrected.body);
    });

    it('keeps the birth before every case of the child, and before its index date', async () => {
      const sentenced = newCase({ indexEvent: 'CAUTION', indexDate: '2026-02-20' });
      const opened = newCase({ openedOn: '2026-01-20' });
      const first = await service.create('/v1/cases', sentenced);
      const second = await service.create('/v1/cases', opened);
      await service.create('/v1/cases', { ...newCase(), child: opened.child });
      for (const [made, dateOfBirth] of [
        [first, '2026-02-21'],
        [second, '2026-01-21'],
      ]) {
        const path = `/v1/children/${made.childId}`;
        expect(refusalOf(await service.patch(path, { dateOfBirth }, '"1"'))).toEqual([
          422,
          'BORN_AFTER_CASE',
          { '/dateOfBirth': 'BORN_AFTER_CASE' },
        ]);
        const { body, headers } = await service.get(path);
        expect([body.dateOfBirth, headers.get('etag')]).toEqual(['2011-03-01', '"1"']);
      }
    });

    it.each([
      [{ dateOfBirth: '2199-01-01' }, '"1"', 422],
      [{ dateOfBirth: '2011-02-29' }, '"1"', 400],
      [{ dateOfBirth: null }, '"1"', 400],
      [{ sex: null }, '"1"', 400],
      [{ sex: 'M' }, '"1"', 422],
      [{ ethnicity: 'MARTIAN' }, '"1"', 422],
      [{ preferredLanguage: 'fr' }, '"1"', 400],
      [{ reference: 'CH-X' }, '"1"', 400],
      [{ sex: 'FEMALE' }, '"2"', 412],
      [{ sex: 'FEMALE' }, null, 428],
    ])('refuses %j with If-Match %s: %i, and writes nothing', async (changes, etag, status) => {
      const { childId } = await service.create('/v1/cases', newCase());
      const before = await service.get(`/v1/children/${childId}`);
      expect((await service.patch(`/v1/children/${childId}`, changes, etag)).status).toBe(status);
      const after = await service.get(`/v1/children/${childId}`);
      expect([after.body, after.headers.get('etag')]).toEqual([before.body, '"1"']);
    });
  });
});
