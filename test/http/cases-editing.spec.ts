import { type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { newCase } from '../support/new-case.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

describe.each(DATABASES)('changing a case over HTTP on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ service, seeded, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  /** Sends requests that must be refused, and sees that the lists are what they were. */
  async function writesNothing(work: () => Promise<void>): Promise<void> {
    const before = await service.all('/v1/cases');
    await work();
    expect(await service.all('/v1/cases')).toEqual(before);
  }

  it('changes what is given, keeps the rest, and counts the version', async () => {
    const { id, recordedAt, ...before } = await service.create('/v1/cases', newCase());
    const changes = {
      closedOn: '2026-09-01',
      deliveryArea: 'SOUTH',
      setting: 'CUSTODY',
      careStatus: 'REMANDED',
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
    const withdrawn = { indexEvent: null, indexDate: null, likelihoodOfReoffending: null, careStatus: null };
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
    [{ careStatus: 'HAPPY' }, 422, { '/careStatus': 'UNKNOWN_CODE' }],
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
