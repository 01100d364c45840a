import { startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

const PATH = '/v1/information-requests';

describe.each(DATABASES)('what assessments rest on, on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let stop: () => Promise<void>;
  let caseId: string;

  beforeAll(async () => {
    const started = await startCasework(newDatabase);
    ({ service, stop } = started);
    caseId = started.seeded.own.caseId;
  });

  afterAll(() => stop());

  const ask = (changes: object = {}) =>
    service.create(PATH, {
      ...{
        caseId,
        source: 'EDUCATION_PROVIDER',
        askedOf: 'Ysgol',
        askedOn: '2026-01-08',
        note: 'Attendance',
      },
      ...changes,
    });
  const change = async (id: string, body: object) => {
    const etag = (await service.get(`${PATH}/${id}`)).headers.get('etag');
    return service.patch(`${PATH}/${id}`, body, etag);
  };
  const outstanding = async () =>
    (await service.all(`${PATH}?caseId=${caseId}&outstanding=true`)).map(({ id }) => id as string);

  it('R9 R35 keeps whom was asked, when they were chased, what came and what did not', async () => {
    const school = await ask();
    const social = await ask({ source: 'CHILDRENS_SERVICES', askedOf: null, note: null });
    expect(school).toMatchObject({ chasedOn: [], receivedOn: null, outstanding: true });
    expect(await outstanding()).toEqual([school.id, social.id]);
    await change(school.id, { chasedOn: '2026-01-20' });
    await change(school.id, { chasedOn: '2026-01-15' });
    const received = await change(school.id, { receivedOn: '2026-01-26', informationOn: '2026-01-23' });
    expect([received.status, received.headers.get('etag')]).toEqual([200, '"4"']);
    expect(received.body).toEqual({
      ...school,
      ...{ chasedOn: ['2026-01-15', '2026-01-20'], receivedOn: '2026-01-26', informationOn: '2026-01-23' },
      outstanding: false,
    });
    expect((await service.get(`${PATH}/${school.id}`)).body).toEqual(received.body);
    expect((await change(social.id, { gapReason: 'NO_REPLY' })).body.outstanding).toBe(false);
    expect(await outstanding()).toEqual([]);
    expect(await service.all(`${PATH}?outstanding=false&source=CHILDRENS_SERVICES`)).toHaveLength(1);
  });

  it('names what cannot be, and changes nothing', async () => {
    const wrong = { caseId, source: 'TEA_LEAVES', askedOn: '2199-01-01' };
    expect(refusalOf(await service.post(PATH, wrong))).toEqual([
      422,
      'UNKNOWN_CODE',
      { '/source': 'UNKNOWN_CODE', '/askedOn': 'DATE_IN_FUTURE' },
    ]);
    const { id, ...kept } = await ask();
    const refused = await change(id, {
      ...{ chasedOn: '2026-01-07', receivedOn: '2026-01-07', informationOn: '2026-01-09', gapReason: 'ODD' },
    });
    expect(refusalOf(refused)).toEqual([
      422,
      'UNKNOWN_CODE',
      {
        '/gapReason': 'RECEIVED_AFTER_ALL',
        '/chasedOn': 'CHASED_BEFORE_ASKED',
        '/receivedOn': 'RECEIVED_BEFORE_ASKED',
        '/informationOn': 'NEWER_THAN_RECEIPT',
      },
    ]);
    expect((await service.get(`${PATH}/${id}`)).body).toEqual({ id, ...kept });
    await change(id, { gapReason: 'NOT_HELD' });
  });

  it('R78 R79 tells of every need area whether it was looked at, when, by whom and from what', async () => {
    const rated = (ratings: object[], assessedOn: string, source = 'ASSETPLUS') =>
      service.create('/v1/assessments', { caseId, source, stage: 'START', assessedOn, ratings });
    await rated([{ needAreaCode: 'ETE', rawValue: 'WEAK', assessedByAgency: 'EDUCATION' }], '2026-01-12');
    await rated(
      [
        { needAreaCode: 'EMH', rawValue: 'STRONG', assessedByAgency: 'POLICE' },
        { needAreaCode: 'SUB', rawValue: 'NOT_ASSESSED' },
        { needAreaCode: 'CAR', rawValue: 'NO_CONCERN' },
      ],
      '2026-03-02',
    );
    const answer = await service.get(`/v1/cases/${caseId}/assessment-coverage?on=2026-03-10`);
    expect(answer.status).toBe(200);
    const { areas, ...summary } = answer.body;
    const of = (code: string) => areas.find((area: any) => area.needAreaCode === code);
    expect(summary).toEqual({
      ...{ caseId, on: '2026-03-10', firstAssessedOn: '2026-01-12', daysToFirstAssessment: 7 },
      core: { areas: 12, rated: 2, stale: 1, notAssessed: 1, neverLookedAt: 9 },
      informationOutstanding: 0,
    });
    expect(of('ETE')).toMatchObject({
      ...{ state: 'RATED', severity: 2, assessedOn: '2026-01-12', daysOld: 57, staleAfterWeeks: 8 },
      ...{ stale: true, source: 'ASSETPLUS', assessedByAgency: 'EDUCATION', byExpectedAgency: true },
    });
    expect(of('ETE').information.map((one: any) => one.source)).toEqual([
      'EDUCATION_PROVIDER',
      'EDUCATION_PROVIDER',
    ]);
    expect(of('ETE').information[1]).toMatchObject({
      informationOn: '2026-01-23',
      daysOld: 46,
      stale: false,
    });
    expect(of('EMH')).toMatchObject({ state: 'RATED', byExpectedAgency: false, stale: false });
    expect(of('SUB')).toMatchObject({ state: 'NOT_ASSESSED', severity: null, stale: null });
    expect(of('CAR')).toMatchObject({ state: 'RATED', severity: 0, core: false });
    expect(of('LIF')).toMatchObject({ state: 'NEVER_LOOKED_AT', daysOld: null, core: true });
    const before = (await service.get(`/v1/cases/${caseId}/assessment-coverage?on=2026-01-11`)).body;
    expect(before.core).toMatchObject({ rated: 0, neverLookedAt: 12 });
    expect(before.daysToFirstAssessment).toBeNull();
  });
});
