import type {
  EdgeCaseDto,
  ReoffendingTrackingDto,
} from '../../src/reoffending/dto/reoffending-tracking.dto.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';
import { refusalOf, ServiceApi } from '../support/service-api.js';

const INDEX = '2015-01-10';
const LATER = '2017-01-01';

type Outcome = readonly [code: string, on: string, appeal?: string];
interface Given {
  on: string;
  outcomes: readonly Outcome[];
  more?: object;
}

const offence = (on: string, outcomes: readonly Outcome[], more: object = {}): Given => ({
  on,
  outcomes,
  more,
});
const convicted = (on: string, proven: string, more: object = {}): Given =>
  offence(on, [['CONVICTION', proven]], more);

/** The vectors of the definition: index 2015-01-10, known on 2017-01-01. Reoffences, status, and what else to look for. */
const VECTORS: readonly [id: string, offences: Given[], reoffences: number, more?: object][] = [
  ['A', [], 0],
  ['B', [convicted('2015-03-01', '2015-05-01')], 1],
  ['C', [convicted('2015-12-30', '2016-06-30')], 1],
  ['D', [convicted('2015-12-30', '2016-07-10')], 0],
  ['E', [convicted('2016-01-09', '2016-03-01')], 1],
  ['F', [convicted('2016-01-10', '2016-03-01')], 0],
  ['G', [convicted('2014-12-01', '2015-04-01')], 0, { HISTORIC: 1 }],
  ['H', [convicted('2015-03-01', '2015-05-01', { isBreach: true })], 0],
  [
    'I',
    [
      offence('2015-03-01', [['COMMUNITY_RESOLUTION', '2015-04-01']]),
      offence('2015-04-01', [['OUTCOME_22', '2015-05-01']]),
    ],
    0,
  ],
  ['J', [offence('2015-03-01', [['YOUTH_CAUTION', '2015-03-20']])], 1],
  [
    'K',
    [
      offence('2015-03-01', [['NO_FURTHER_ACTION', '2015-03-20']]),
      offence('2015-03-02', [['NOT_PROVEN', '2015-03-20']]),
    ],
    0,
  ],
  [
    'L',
    [
      convicted('2015-06-01', '2015-08-01', { seriousness: 6 }),
      convicted('2015-02-01', '2015-03-01', { seriousness: 3 }),
      offence('2015-05-01', [['NO_FURTHER_ACTION', '2015-06-01']], { seriousness: 8 }),
    ],
    2,
  ],
  ['M', [offence('2015-03-01', [['CONVICTION', '2015-05-01', 'APPEAL_SUCCESSFUL']])], 0],
  ['N', [convicted(INDEX, '2015-02-01')], 1, { ON_INDEX_DAY: 1 }],
];

describe.each(DATABASES)('reoffending as a service tracks it, over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let children = 0;

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const openService = async (code: string): Promise<ServiceApi> => {
    await api.create('/v1/services', { code, nameEn: code, country: 'WALES' });
    const service = new ServiceApi(api, code);
    await service.create('/v1/delivery-areas', { code: 'NORTH', nameEn: 'North' });
    return service;
  };
  const openCase = async (service: ServiceApi, changes: object = {}): Promise<string> => {
    const number = ++children;
    const body = await service.create('/v1/cases', {
      reference: `T-${number}`,
      deliveryArea: 'NORTH',
      openedOn: INDEX,
      orderType: 'REFERRAL_ORDER',
      setting: 'COMMUNITY',
      indexEvent: 'COURT_NON_CUSTODIAL',
      indexDate: INDEX,
      child: {
        reference: `T-CHILD-${number}`,
        dateOfBirth: `2000-05-${String((number % 27) + 1).padStart(2, '0')}`,
        sex: 'MALE',
      },
      ...changes,
    });
    return body.childId as string;
  };
  const commit = async (service: ServiceApi, childId: string, given: readonly Given[]) => {
    for (const { on, outcomes, more } of given) {
      await service.create('/v1/offences', {
        childId,
        committedOn: on,
        category: 'ROBBERY',
        outcomes: outcomes.map(([outcome, outcomeOn, appealStatus]) => ({
          outcome,
          outcomeOn,
          appealStatus,
        })),
        ...more,
      });
    }
  };
  const track = async (service: ServiceApi, query = `indexFrom=${INDEX}&indexTo=${INDEX}&asOf=${LATER}`) => {
    const { status, body } = await service.get(`/v1/reoffending-tracking?${query}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as ReoffendingTrackingDto;
  };
  const edges = ({ edgeCases }: { edgeCases: EdgeCaseDto[] }) =>
    Object.fromEntries(edgeCases.filter((one) => one.children > 0).map((one) => [one.code, one.children]));

  it.each(VECTORS)('R112 vector %s', async (id, offences, reoffences, more = {}) => {
    const service = await openService(`VECTOR-${id}`);
    await commit(service, await openCase(service), offences);
    const found = await track(service);
    const { reoffended, noProvenReoffence } = found.statuses;
    expect([
      found.children,
      found.final.children,
      found.final.reoffences,
      reoffended,
      noProvenReoffence,
    ]).toEqual([1, 1, reoffences, Number(reoffences > 0), Number(reoffences === 0)]);
    expect(edges(found)).toEqual(more);
  });

  it('R112 vector O: an offence that is not decided yet, before the time has passed', async () => {
    const service = await openService('VECTOR-O');
    await commit(service, await openCase(service), [offence('2015-12-01', [])]);
    const found = await track(service, `indexFrom=${INDEX}&indexTo=${INDEX}&asOf=2016-03-01`);
    expect(found.statuses).toMatchObject({ waitingForProof: 1, reoffended: 0 });
    expect(found.final.children).toBe(0);
    expect(found.final.share.value).toMatchObject({ computable: false, reason: 'EMPTY_DENOMINATOR' });
    expect(found.soFar).toMatchObject({ children: 1, pendingOnly: 1, shareIfAllPendingProven: 1 });
    expect(found.soFar.share.value.estimate).toBe(0);
    expect(edges(found)).toEqual({ PENDING: 1 });
  });

  it('R112 adds them up to one cohort, in which F_o = B × F_r', async () => {
    const service = await openService('VECTORS');
    for (const [, offences] of VECTORS) await commit(service, await openCase(service), offences);
    const found = await track(service);
    const { final } = found;
    expect(final).toMatchObject({
      children: 14,
      reoffenders: 6,
      reoffences: 7,
      occasions: 7,
      pendingOnly: 0,
    });
    expect(final.share.value.estimate).toBeCloseTo(6 / 14, 12);
    expect(final.perChild.value.estimate).toBeCloseTo(
      (final.share.value.estimate ?? 0) * (final.perReoffender.value.estimate ?? 0),
      12,
    );
    expect(final.perChild.name.en).toBe('Proven reoffences for each child in the cohort');
    // Days to the first: 50, 354, 364, 50, 22 and 0.
    expect(found.times.points.map(({ day, withoutReoffence }) => [day, withoutReoffence.toFixed(6)])).toEqual(
      [
        [91, (10 / 14).toFixed(6)],
        [183, (10 / 14).toFixed(6)],
        [274, (10 / 14).toFixed(6)],
        [365, (8 / 14).toFixed(6)],
      ],
    );
    expect(found.times.medianDays).toBeNull();
    expect(found.banner.en).toMatch(/Not comparable with official figures/);
  });

  it('R112 settles what cannot be followed to the end by what is recorded of it, and names how many', async () => {
    const service = await openService('EDGES');
    const record = (childId: string, kind: string, happenedOn: string, endedOn: string | null = null) =>
      service.create('/v1/follow-up-events', { childId, kind, happenedOn, endedOn });
    const [died, diedLater, left, moved, shared, held] = [
      await openCase(service),
      await openCase(service),
      await openCase(service),
      await openCase(service),
      await openCase(service),
      await openCase(service),
    ];
    await record(died, 'DIED', '2015-06-01');
    await commit(service, diedLater, [convicted('2015-03-01', '2015-05-01')]);
    await record(diedLater, 'DIED', '2015-09-01');
    await record(left, 'LEFT_ENGLAND_AND_WALES', '2015-06-01');
    await record(moved, 'MOVED_AREA', '2015-06-01');
    await record(shared, 'MOVED_AREA_SHARED', '2015-06-01');
    const custody = await record(held, 'IN_CUSTODY', '2015-02-01', '2015-02-10');
    const found = await track(service);
    expect(found).toMatchObject({
      children: 6,
      statuses: { leftOut: 2, reoffended: 1, noProvenReoffence: 3 },
    });
    expect(found.final).toMatchObject({ children: 4, reoffenders: 1 });
    expect(found.atLiberty.daysInCustody).toBe(10);
    // Three of a year, and one until death.
    expect(found.atLiberty.daysFollowed).toBe(3 * 365 + 234);
    expect(edges(found)).toEqual({
      ...{ DIED: 2, LEFT_ENGLAND_AND_WALES: 1, MOVED_AREA: 1, MOVED_AREA_SHARED: 1, IN_CUSTODY: 1 },
    });
    expect(found.times.children).toBe(6);
    expect(found.times.points[0]?.atRisk).toBe(5);
    expect(found.times.points[1]?.atRisk).toBe(2);
    const path = `/v1/follow-up-events/${custody.id}`;
    const { headers } = await service.get(path);
    const withdrawn = await service.patch(path, { withdrawnReason: 'Another child' }, headers.get('etag'));
    expect(withdrawn.status).toBe(200);
    expect((await track(service)).atLiberty.daysInCustody).toBe(0);
  });

  it('R112 names children in the cohort twice, and those who may be one', async () => {
    const service = await openService('TWICE');
    const twin = { dateOfBirth: '2001-02-03', sex: 'FEMALE' };
    await openCase(service, { child: { reference: 'ONE', ...twin } });
    await openCase(service, { child: { reference: 'TWO', ...twin } });
    await openCase(service, { indexDate: '2015-01-09', child: { reference: 'ONE', ...twin } });
    const found = await track(service, `indexFrom=2015-01-01&indexTo=${INDEX}&asOf=${LATER}`);
    expect(found.children).toBe(2);
    expect(edges(found)).toEqual({ SEVERAL_INDEX_EVENTS: 1 });
    expect(edges(await track(service))).toEqual({ POSSIBLE_DUPLICATE: 2 });
  });

  it('R112 compares with the cohort of the year before, as far on as this one, by what was known then', async () => {
    const service = await openService('YEARS');
    await commit(service, await openCase(service), [convicted('2015-03-01', '2015-05-01')]);
    const before = await openCase(service, { openedOn: '2014-01-10', indexDate: '2014-01-10' });
    // Committed in the same days, and proven only after them.
    await commit(service, before, [convicted('2014-03-01', '2014-07-01')]);
    const found = await track(service, `indexFrom=${INDEX}&indexTo=${INDEX}&asOf=2015-06-01`);
    expect(found.soFar).toMatchObject({ children: 1, reoffenders: 1 });
    expect(found.previousYear).toMatchObject({
      ...{ indexFrom: '2014-01-10', indexTo: '2014-01-10', asOf: '2014-06-01' },
      soFar: { children: 1, reoffenders: 0, pendingOnly: 1 },
      shareDifference: { estimate: 1 },
    });
  });

  it('R98 R112 agrees with the caseload of the demonstration: 235 children, 102 reoffenders, 329 reoffences', async () => {
    const demo = new ServiceApi(api, 'CTS');
    const found = await track(demo, `indexFrom=2000-01-01&asOf=${AS_OF}`);
    expect(found.children).toBe(297);
    expect(found.final).toMatchObject({ children: 235, reoffenders: 102, reoffences: 329 });
    expect(found.final.share.value.estimate?.toFixed(3)).toBe('0.434');
    expect(found.final.perChild.value.estimate?.toFixed(2)).toBe('1.40');
    const { statuses, soFar } = found;
    expect(statuses.reoffended).toBe(soFar.reoffenders);
    expect(
      statuses.followUpOpen + statuses.waitingForProof + statuses.reoffended + statuses.noProvenReoffence,
    ).toBe(297);
    const list = await demo.get('/v1/delivery-areas');
    const parts = await Promise.all(
      list.body.items.map(({ code }: { code: string }) =>
        track(demo, `indexFrom=2000-01-01&asOf=${AS_OF}&deliveryArea=${code}`),
      ),
    );
    expect(parts.reduce((sum, part) => sum + part.final.reoffences, 0)).toBe(329);
  });

  it('refuses a period that cannot be, and an area that is not there', async () => {
    const demo = new ServiceApi(api, 'CTS');
    const refused = async (query: string) => refusalOf(await demo.get(`/v1/reoffending-tracking?${query}`));
    const reversed = 'indexFrom=2016-01-02&indexTo=2016-01-01';
    expect(await refused(reversed)).toEqual([422, 'PERIOD_REVERSED', { '?indexFrom': 'PERIOD_REVERSED' }]);
    expect(await refused('asOf=2199-01-01')).toEqual([422, 'DATE_IN_FUTURE', { '?asOf': 'DATE_IN_FUTURE' }]);
    expect(await refused('asOf=1901-01-01')).toEqual([
      422,
      'DATE_TOO_EARLY',
      { '?asOf': 'DATE_TOO_EARLY', '?indexTo': 'DATE_TOO_EARLY' },
    ]);
    expect(await refused('asOf=2016-01-01&indexTo=2016-01-02')).toEqual([
      422,
      'AFTER_KNOWN',
      { '?indexTo': 'AFTER_KNOWN' },
    ]);
    expect(((await refused('deliveryArea=NOWHERE')) as unknown[])[0]).toBe(422);
    expect((await demo.get('/v1/reoffending-tracking')).status).toBe(200);
  });
});
