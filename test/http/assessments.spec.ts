import { type SeededServices, startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { refusalOf, type ServiceApi } from '../support/service-api.js';

describe.each(DATABASES)('assessments over HTTP on %s', (_dialect, newDatabase) => {
  let service: ServiceApi;
  let other: ServiceApi;
  let seeded: SeededServices;
  let stop: () => Promise<void>;

  const newAssessment = (changes: object = {}) => ({
    caseId: seeded.own.caseId,
    source: 'ASSETPLUS',
    stage: 'START',
    assessedOn: '2026-01-12',
    ratings: [{ needAreaCode: 'ETE', rawValue: 'MODERATE' }],
    ...changes,
  });

  beforeAll(async () => {
    ({ service, other, seeded, stop } = await startCasework(newDatabase));
  });

  afterAll(() => stop());

  /** Sends a request that must be refused, and sees that nothing was kept of it. */
  async function refusal(body: object): Promise<unknown> {
    const before = await service.all('/v1/assessments');
    const answer = await service.post('/v1/assessments', body);
    expect(await service.all('/v1/assessments')).toEqual(before);
    return refusalOf(answer);
  }

  it('keeps the raw value of each need area with the severity it stands for', async () => {
    const input = newAssessment({
      reference: 'AP-1',
      ratings: [
        { needAreaCode: 'SUB', rawValue: 'NOT_ASSESSED' },
        { needAreaCode: 'ETE', rawValue: 'STRONG', isPriority: false, strength: 1 },
        { needAreaCode: 'FAM', rawValue: 'WEAK', severity: 2 },
        { needAreaCode: 'LIF', rawValue: 'CONCERN', isPriority: true },
        { needAreaCode: 'ENG', strength: 3 },
      ],
    });
    const created = await service.post('/v1/assessments', input);
    expect(created.status).toBe(201);
    const rating = (
      needAreaCode: string,
      rawValue: string | null,
      severity: number | null,
      rest: object,
    ) => ({
      id: expect.any(String),
      needAreaCode,
      rawValue,
      severity,
      isPriority: false,
      strength: null,
      strengthRawValue: null,
      assessedByAgency: null,
      byExpectedAgency: null,
      mappingVersion: 'severity-1',
      ...rest,
    });
    const { ratings: _ratings, ...facts } = input;
    expect(created.body).toEqual({
      ...facts,
      ...{ likelihoodOfReoffending: null, riskOfHarm: null, safetyAndWellbeing: null },
      ...{ interventionLevel: null, yogrs: null, formulation: null, childView: null },
      ...{ similarity: null, looksCopied: false },
      id: expect.any(String),
      recordedAt: expect.any(String),
      ratings: [
        rating('ENG', null, null, { strength: 3 }),
        rating('ETE', 'STRONG', 4, { strength: 1 }),
        rating('FAM', 'WEAK', 2, { isPriority: true }),
        rating('LIF', 'CONCERN', 1, { isPriority: true }),
        rating('SUB', 'NOT_ASSESSED', null, {}),
      ],
    });
    expect((await service.get(`/v1/assessments/${created.body.id}`)).body).toEqual(created.body);
    const { body } = await service.get(`/v1/cases/${seeded.own.caseId}`);
    expect(body.needs.find((need: any) => need.needAreaCode === 'SUB').severity).toBeNull();
  });

  it('takes the severity itself from tools without a scale of their own', async () => {
    for (const source of ['PDAT', 'LOCAL']) {
      const ratings = [{ needAreaCode: 'ETE', rawValue: 'in words', severity: 2 }];
      const { ratings: kept } = await service.create('/v1/assessments', newAssessment({ source, ratings }));
      expect(kept[0]).toMatchObject({ rawValue: 'in words', severity: 2, isPriority: true });
      const without = newAssessment({ source, ratings: [{ needAreaCode: 'ETE', rawValue: 'in words' }] });
      expect(await refusal(without)).toEqual([
        422,
        'SEVERITY_MISSING',
        { '/ratings/0/severity': 'SEVERITY_MISSING' },
      ]);
    }
    const asset = newAssessment({ source: 'ASSET', ratings: [{ needAreaCode: 'ETE', rawValue: '3' }] });
    expect((await service.create('/v1/assessments', asset)).ratings[0].severity).toBe(3);
  });

  it('R10 keeps the judgements, and puts the need first that a high one is about', async () => {
    const judged = {
      ...{ likelihoodOfReoffending: 'HIGH', riskOfHarm: 'VERY_HIGH', safetyAndWellbeing: 'MEDIUM' },
      ...{ interventionLevel: 'INTENSIVE', yogrs: 62.4 },
    };
    const ratings = [
      { needAreaCode: 'ROH', rawValue: 'CONCERN' },
      { needAreaCode: 'SAF', rawValue: 'CONCERN' },
    ];
    const created = await service.create('/v1/assessments', newAssessment({ ...judged, ratings }));
    expect(created).toMatchObject(judged);
    expect(created.ratings.map(({ isPriority }: any) => isPriority)).toEqual([true, false]);
    const decided = ratings.map((rating) => ({ ...rating, isPriority: false }));
    const other = await service.create('/v1/assessments', newAssessment({ ...judged, ratings: decided }));
    expect(other.ratings.map(({ isPriority }: any) => isPriority)).toEqual([false, false]);
    const wrong = { likelihoodOfReoffending: 'VERY_HIGH', interventionLevel: 'HUGE', riskOfHarm: 'HUGE' };
    expect(await refusal(newAssessment(wrong))).toEqual([
      422,
      'UNKNOWN_CODE',
      { '/riskOfHarm': 'UNKNOWN_CODE', '/interventionLevel': 'UNKNOWN_CODE' },
    ]);
    expect(await refusal(newAssessment({ likelihoodOfReoffending: 'VERY_HIGH' }))).toEqual([
      422,
      'LEVEL_NOT_OF_JUDGEMENT',
      { '/likelihoodOfReoffending': 'LEVEL_NOT_OF_JUDGEMENT' },
    ]);
    for (const yogrs of [-0.1, 100.1, '41']) {
      expect(await refusal(newAssessment({ yogrs }))).toEqual([
        400,
        'VALIDATION_FAILED',
        { '/yogrs': expect.any(String) },
      ]);
    }
  });

  it('R34 R31 R83 keeps why the child offended and what the child says, and marks words that are repeated', async () => {
    const formulation = 'He offends with older friends on Friday nights, and never when he is at work.';
    const words = { formulation, childView: 'I want a job.' };
    const first = await service.create('/v1/assessments', newAssessment(words));
    expect(first).toMatchObject({ ...words, similarity: null, looksCopied: false });
    const later = newAssessment({ ...words, assessedOn: '2026-02-12', stage: 'REVIEW' });
    expect(await service.create('/v1/assessments', later)).toMatchObject({
      similarity: 1,
      looksCopied: true,
    });
    const anew = { ...later, formulation: 'Since the spring all of that is over.', childView: null };
    const third = await service.create('/v1/assessments', anew);
    expect(third).toMatchObject({ looksCopied: false });
    expect(third.similarity).toBeLessThan(0.2);
  });

  it('R53 maps a factor for desistance and keeps it apart from the need', async () => {
    const ratings = [
      { needAreaCode: 'ENG', strengthRawValue: 'STRONG' },
      { needAreaCode: 'ETE', rawValue: 'STRONG', strengthRawValue: 'WEAK' },
    ];
    const { ratings: kept } = await service.create('/v1/assessments', newAssessment({ ratings }));
    expect(kept).toMatchObject([
      { severity: null, strength: 3, strengthRawValue: 'STRONG', isPriority: false },
      { severity: 4, strength: 1, strengthRawValue: 'WEAK', isPriority: true },
    ]);
    const wrong = [{ needAreaCode: 'ENG', strengthRawValue: 'HUGE' }];
    expect(await refusal(newAssessment({ ratings: wrong }))).toEqual([
      422,
      'UNKNOWN_RAW_VALUE',
      { '/ratings/0/strengthRawValue': 'UNKNOWN_RAW_VALUE' },
    ]);
  });

  it('names every fault of every rating, and writes nothing', async () => {
    const ratings = [
      { needAreaCode: 'ETE', rawValue: 'STRONG' },
      { needAreaCode: 'SHOES', rawValue: 'STRONG' },
      { needAreaCode: 'FAM', rawValue: 'WEAK', severity: 3 },
      { needAreaCode: 'LIF', rawValue: '3' },
      { needAreaCode: 'SUB' },
      { needAreaCode: 'WEL', severity: 2, strength: 2 },
      { needAreaCode: 'ETE', rawValue: 'WEAK' },
    ];
    expect(await refusal(newAssessment({ assessedOn: '2199-01-01', ratings }))).toEqual([
      422,
      'DATE_IN_FUTURE',
      {
        '/assessedOn': 'DATE_IN_FUTURE',
        '/ratings/1/needAreaCode': 'UNKNOWN_NEED_AREA',
        '/ratings/2/severity': 'SEVERITY_CONTRADICTS',
        '/ratings/3/rawValue': 'UNKNOWN_RAW_VALUE',
        '/ratings/4/rawValue': 'RATING_MISSING',
        '/ratings/5/severity': 'STRENGTH_HAS_NO_SEVERITY',
        '/ratings/6/needAreaCode': 'RATED_TWICE',
      },
    ]);
  });

  it('refuses what cannot be read, and writes nothing', async () => {
    const ratings = [
      { needAreaCode: 'ete', severity: 5, strength: 0, rawValue: '', isPriority: 'yes' },
      { needAreaCode: 'FAM', severity: 1.5, isPriority: null, colour: 'red' },
    ];
    const unreadable = { caseId: 'x', assessedOn: '2026-02-30', stage: 7, ratings, mood: 1 };
    expect(await refusal(newAssessment(unreadable))).toEqual([
      400,
      'VALIDATION_FAILED',
      {
        '/caseId': 'IS_UUID',
        '/stage': 'MATCHES',
        '/assessedOn': 'IS_PLAIN_DATE',
        '/mood': 'UNKNOWN_FIELD',
        '/ratings/0/needAreaCode': 'MATCHES',
        '/ratings/0/severity': 'MAX',
        '/ratings/0/strength': 'MIN',
        '/ratings/0/rawValue': 'IS_LENGTH',
        '/ratings/0/isPriority': 'IS_BOOLEAN',
        '/ratings/1/severity': 'IS_INT',
        '/ratings/1/isPriority': 'IS_BOOLEAN',
        '/ratings/1/colour': 'UNKNOWN_FIELD',
      },
    ]);
    const tooMany = Array.from({ length: 41 }, () => ({ needAreaCode: 'ETE', rawValue: 'WEAK' }));
    for (const wrong of [
      undefined,
      null,
      {},
      [],
      tooMany,
      ['ETE'],
      [null],
      [[]],
      [[{ needAreaCode: 'ETE' }]],
    ]) {
      expect(await refusal(newAssessment({ ratings: wrong }))).toMatchObject([400, 'VALIDATION_FAILED', {}]);
    }
  });

  it('refuses codes and cases that the service does not have, and a reference that is taken', async () => {
    expect(await refusal(newAssessment({ source: 'TEA_LEAVES', stage: 'LATE' }))).toEqual([
      422,
      'UNKNOWN_CODE',
      { '/source': 'UNKNOWN_CODE', '/stage': 'UNKNOWN_CODE' },
    ]);
    expect(await refusal(newAssessment({ caseId: seeded.other.caseId }))).toEqual([
      422,
      'UNKNOWN_CASE',
      { '/caseId': 'UNKNOWN_CASE' },
    ]);
    await service.create('/v1/assessments', newAssessment({ reference: 'AP-2' }));
    expect(await refusal(newAssessment({ reference: 'AP-2' }))).toEqual([
      409,
      'REFERENCE_TAKEN',
      { '/reference': 'REFERENCE_TAKEN' },
    ]);
    const theirs = newAssessment({ reference: 'AP-2', caseId: seeded.other.caseId });
    const { id } = await other.create('/v1/assessments', theirs);
    expect((await service.get(`/v1/assessments/${id}`)).status).toBe(404);
    expect((await service.get('/v1/assessments/AP-2')).status).toBe(404);
  });

  it('lists by case and source, page by page, each assessment once with its own ratings', async () => {
    const { id: caseId } = await service.create('/v1/cases', {
      child: { reference: 'CH-LIST', dateOfBirth: '2011-01-01', sex: 'MALE' },
      reference: 'CASE-LIST',
      deliveryArea: 'NORTH',
      openedOn: '2026-03-02',
      orderType: 'DIVERSION',
      setting: 'COMMUNITY',
    });
    const made = [];
    for (const source of ['PDAT', 'ASSETPLUS', 'PDAT']) {
      const ratings = ['FAM', 'ETE'].map((needAreaCode) => ({ needAreaCode, severity: made.length }));
      made.push(await service.create('/v1/assessments', newAssessment({ caseId, source, ratings })));
    }
    expect(await service.all(`/v1/assessments?caseId=${caseId}`, 1)).toEqual(made);
    expect(await service.all(`/v1/assessments?caseId=${caseId.toUpperCase()}&source=PDAT`)).toEqual([
      made[0],
      made[2],
    ]);
    expect(made.map(({ ratings }) => ratings.map((rating: any) => rating.severity))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(await service.all(`/v1/assessments?caseId=${seeded.other.caseId}`)).toEqual([]);
    const linked = await service.get(`/v1/assessments?caseId=${caseId}&limit=2`);
    expect(linked.headers.get('link')).toContain('rel="next"');
  });

  it.each([
    ['?caseId=1', 400, '?caseId'],
    ['?stage=START', 400, '?stage'],
    ['?cursor=e30', 400, '?cursor'],
    [`?cursor=${Buffer.from('["x"]').toString('base64url')}`, 400, '?cursor'],
    ['?source=TEA_LEAVES', 422, '?source'],
  ])('%s is refused with %i at %s', async (query, status, pointer) => {
    const refused = await service.get(`/v1/assessments${query}`);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([status, pointer]);
  });
});
