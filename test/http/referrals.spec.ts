import { startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

const PATH = '/v1/referrals';

describe.each(DATABASES)('referrals, on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let stop: () => Promise<void>;
  let caseId: string;

  beforeAll(async () => {
    const started = await startCasework(newDatabase);
    ({ service, stop } = started);
    caseId = started.seeded.own.caseId;
  });

  afterAll(() => stop());

  const refer = (changes: object = {}) =>
    service.create(PATH, {
      ...{ caseId, needAreaCode: 'SLC', agency: 'HEALTH', referredOn: '2026-01-12' },
      ...{ referredTo: 'Speech and language therapy', note: null },
      ...changes,
    });
  const change = async (id: string, body: object) => {
    const etag = (await service.get(`${PATH}/${id}`)).headers.get('etag');
    return service.patch(`${PATH}/${id}`, body, etag);
  };
  const listed = async (query: string) =>
    (await service.all(`${PATH}?caseId=${caseId}${query}`)).map(({ id }) => id as string);

  it('R18 R121 keep whom a child was referred to, for what, and how far that came', async () => {
    const referral = await refer();
    expect(referral).toMatchObject({ outcome: null, waiting: true, endedOn: null });
    const accepted = await change(referral.id, { outcome: 'ACCEPTED', decidedOn: '2026-01-19' });
    expect(accepted.body).toMatchObject({ outcome: 'ACCEPTED', waiting: true });
    expect(await listed('&waiting=true')).toEqual([referral.id]);
    const begun = await change(referral.id, {
      ...{ assessedOn: '2026-02-02', offeredOn: '2026-03-02', attendedOn: '2026-03-09' },
    });
    expect([begun.status, begun.headers.get('etag')]).toEqual([200, '"3"']);
    expect(begun.body).toEqual({
      ...referral,
      ...{ outcome: 'ACCEPTED', decidedOn: '2026-01-19', assessedOn: '2026-02-02' },
      ...{ offeredOn: '2026-03-02', attendedOn: '2026-03-09', waiting: false },
    });
    expect((await service.get(`${PATH}/${referral.id}`)).body).toEqual(begun.body);
    expect(await listed('&waiting=true')).toEqual([]);
    expect(await listed('&waiting=false&needArea=SLC&agency=HEALTH')).toEqual([referral.id]);
    expect(await listed('&needArea=SUB')).toEqual([]);
    const { body } = await service.get(`/v1/record-changes?recordId=${referral.id}`);
    expect(body.items).toHaveLength(2);
  });

  it('R109 known elsewhere is said to be so by somebody', async () => {
    const { id } = await refer({ needAreaCode: 'EMH' });
    const elsewhere = { outcome: 'KNOWN_ELSEWHERE', decidedOn: '2026-01-19' };
    expect(refusalOf(await change(id, elsewhere))).toEqual([
      422,
      'CONFIRMATION_MISSING',
      { '/confirmedBy': 'CONFIRMATION_MISSING' },
    ]);
    const kept = await change(id, { ...elsewhere, confirmedBy: 'The community clinic' });
    expect(kept.body).toMatchObject({ outcome: 'KNOWN_ELSEWHERE', waiting: false });
  });

  it('name what cannot be, and change nothing', async () => {
    const wrong = {
      ...{ caseId, needAreaCode: 'NONE', agency: 'MAGIC', referredOn: '2199-01-01' },
    };
    expect(refusalOf(await service.post(PATH, wrong))).toEqual([
      422,
      'UNKNOWN_NEED_AREA',
      { '/needAreaCode': 'UNKNOWN_NEED_AREA', '/agency': 'UNKNOWN_CODE', '/referredOn': 'DATE_IN_FUTURE' },
    ]);
    const strength = { caseId, needAreaCode: 'ENG', agency: 'HEALTH', referredOn: '2026-01-12' };
    expect(refusalOf(await service.post(PATH, strength))).toEqual([
      422,
      'STRENGTH_NOT_NEED',
      { '/needAreaCode': 'STRENGTH_NOT_NEED' },
    ]);
    const { id, ...kept } = await refer({ needAreaCode: 'SUB' });
    expect(refusalOf(await change(id, { outcome: 'PERHAPS', reason: 'ODD' }))).toEqual([
      422,
      'UNKNOWN_CODE',
      { '/outcome': 'UNKNOWN_CODE', '/reason': 'UNKNOWN_CODE' },
    ]);
    expect(refusalOf(await change(id, { outcome: 'REFUSED', decidedOn: '2026-01-11' }))).toEqual([
      422,
      'BEFORE_REFERRAL',
      { '/decidedOn': 'BEFORE_REFERRAL', '/reason': 'REASON_MISSING' },
    ]);
    expect((await service.get(`${PATH}/${id}`)).body).toEqual({ id, ...kept });
  });
});
