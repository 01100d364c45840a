import { startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { newCase } from '../support/new-case.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

describe.each(DATABASES)('opening a case over HTTP on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let other: ServiceApi;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ service, other, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  /** Sends requests that must be refused, and sees that the lists are what they were. */
  async function writesNothing(work: () => Promise<void>): Promise<void> {
    const before = await service.all('/v1/cases');
    await work();
    expect(await service.all('/v1/cases')).toEqual(before);
  }

  it('opens a case with its child and the language the child prefers, and shows both', async () => {
    const input = newCase({ indexEvent: 'CAUTION', indexDate: '2026-02-26', likelihoodOfReoffending: 'LOW' });
    const created = await service.post('/v1/cases', input);
    expect([created.status, created.headers.get('etag')]).toEqual([201, '"1"']);
    const { child: given, ...facts } = input;
    expect(created.body).toEqual({
      ...facts,
      team: null,
      allocatedToId: null,
      careStatus: null,
      orderEndsOn: null,
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
      orderEndsOn: null,
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
});
