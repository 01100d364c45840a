import { type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

const MAPPINGS = '/v1/severity-mappings';
const STANDARDS = '/v1/assessment-standards';

describe.each(DATABASES)('what a service sets for its assessments, on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let other: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ service, other, seeded, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  const etagOf = async (path: string): Promise<string | null> =>
    (await service.get(path)).headers.get('etag');
  const put = async (path: string, body: object) => service.put(path, body, await etagOf(path));
  const pdat = (...severities: [string, number | null][]) => ({
    source: 'PDAT',
    severities: severities.map(([rawValue, severity]) => ({ rawValue, severity })),
    strengths: [],
    factorCategories: [],
  });
  const sourcesOf = (body: any): Record<string, string> =>
    Object.fromEntries(body.mappings.map(({ source, version }: any) => [source, version]));
  const assess = (source: string, rating: object) =>
    service.create('/v1/assessments', {
      caseId: seeded.own.caseId,
      ...{ source, stage: 'START', assessedOn: '2026-01-12' },
      ratings: [{ needAreaCode: 'LIF', ...rating }],
    });

  it('R10 maps a source otherwise from the day on which the service says so; ratings keep their mapping', async () => {
    const shipped = (await service.get(MAPPINGS)).body;
    expect(shipped).toMatchObject({ versionNo: 1, ownOfService: false });
    const before = await assess('PDAT', { rawValue: 'Some concern', severity: 1 });
    const kept = shipped.mappings
      .filter(({ source }: any) => source !== 'PDAT')
      .map(({ version: _version, ...mapping }: any) => mapping);
    const set = await put(MAPPINGS, { mappings: [...kept, pdat(['Some concern', 2], ['Not asked', null])] });
    expect([set.status, set.headers.get('etag')]).toEqual([200, '"2"']);
    expect(set.body).toMatchObject({ versionNo: 2, ownOfService: true });
    expect(sourcesOf(set.body)).toMatchObject({ ASSETPLUS: 'severity-1', PDAT: 'severity-2' });
    expect((await service.get(MAPPINGS)).body).toEqual(set.body);
    const after = await assess('PDAT', { rawValue: 'Some concern' });
    expect(after.ratings[0]).toMatchObject({ severity: 2, mappingVersion: 'severity-2' });
    const unchanged = (await service.get(`/v1/assessments/${before.id}`)).body;
    expect(unchanged.ratings[0]).toMatchObject({ severity: 1, mappingVersion: 'severity-1' });
    expect((await assess('PDAT', { rawValue: 'Not asked' })).ratings[0].severity).toBeNull();
    expect(await other.get(MAPPINGS)).toMatchObject({ body: { versionNo: 1, ownOfService: false } });
  });

  it('names every fault of a mapping, and sets nothing', async () => {
    const before = (await service.get(MAPPINGS)).body;
    const wrong = {
      mappings: [
        { ...pdat(['A', 1], ['A', 2]), source: 'TAROT' },
        pdat(),
        { ...pdat(), factorCategories: [{ category: 'Shoes', needAreaCode: 'SHOES' }] },
      ],
    };
    expect(refusalOf(await put(MAPPINGS, wrong))).toEqual([
      422,
      'UNKNOWN_CODE',
      {
        '/mappings/0/source': 'UNKNOWN_CODE',
        '/mappings/2/source': 'REPEATED',
        '/mappings/0/severities/1/rawValue': 'REPEATED',
        '/mappings/2/factorCategories/0/needAreaCode': 'UNKNOWN_NEED_AREA',
      },
    ]);
    expect((await service.put(MAPPINGS, { mappings: [] }, '"99"')).status).toBe(412);
    expect((await service.get(MAPPINGS)).body).toEqual(before);
  });

  it('R120 marks a need that another agency assessed, or refuses it where the service says so', async () => {
    const rated = { needAreaCode: 'EMH', rawValue: 'WEAK' };
    const by = (assessedByAgency: string | null) => ({ ...rated, assessedByAgency });
    const expected = async (agency: string | null) =>
      (await assess('ASSETPLUS', by(agency))).ratings[0].byExpectedAgency;
    expect([await expected('HEALTH'), await expected('POLICE'), await expected(null)]).toEqual([
      true,
      false,
      null,
    ]);
    const emh = { needAreaCode: 'EMH', staleAfterWeeks: 13, agencies: ['HEALTH'], byAnotherAgency: 'REFUSE' };
    const set = await put(STANDARDS, { staleAfterWeeks: 20, areas: [emh] });
    expect(set.body).toEqual({ versionNo: 2, ownOfService: true, staleAfterWeeks: 20, areas: [emh] });
    const refused = async (agency: string | null) =>
      refusalOf(
        await service.post('/v1/assessments', {
          ...{ caseId: seeded.own.caseId, source: 'ASSETPLUS', stage: 'START', assessedOn: '2026-01-12' },
          ratings: [by(agency)],
        }),
      );
    const at = '/ratings/0/assessedByAgency';
    expect(await refused('POLICE')).toEqual([
      422,
      'AGENCY_MAY_NOT_ASSESS',
      { [at]: 'AGENCY_MAY_NOT_ASSESS' },
    ]);
    expect(await refused(null)).toEqual([422, 'ASSESSOR_MISSING', { [at]: 'ASSESSOR_MISSING' }]);
    expect(await expected('HEALTH')).toBe(true);
    const wrong = { staleAfterWeeks: 1, areas: [emh, { ...emh, agencies: ['WIZARDS'] }] };
    expect(refusalOf(await put(STANDARDS, wrong))).toEqual([
      422,
      'UNKNOWN_CODE',
      { '/areas/1/agencies/0': 'UNKNOWN_CODE', '/areas/1/needAreaCode': 'REPEATED' },
    ]);
  });
});
