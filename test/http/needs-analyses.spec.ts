import type { AnalysisComparisonDto } from '../../src/needs-analysis/dto/analysis-comparison.dto.js';
import type { NeedsAnalysisDto } from '../../src/needs-analysis/dto/needs-analysis.dto.js';
import { NeedsAnalysis } from '../../src/needs-analysis/needs-analysis.entity.js';
import { AnalysisThread } from '../../src/needs-analysis/thread/analysis-thread.js';
import { sealed, workOut } from '../../src/needs-analysis/work-out.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ReferenceCodes } from '../../src/reference-data/reference-codes.js';
import { startCasework } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { newCase } from '../support/new-case.js';
import { runSql } from '../support/run-sql.js';
import { refusalOf } from '../support/service-api.js';
import { signIn } from '../support/sign-in.js';

const NOBODY = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const NOWHERE = {
  sqlite: { kind: 'sqlite', file: '/nowhere/waymark.db' },
  postgres: { kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/nothing' },
} as const;
const PERIOD = { periodFrom: '2026-01-01', periodTo: '2026-06-30' };

describe.each(DATABASES)('needs analyses over HTTP on %s', (_dialect, newDatabase) => {
  let world: Awaited<ReturnType<typeof startCasework>>;
  let database: TestDatabase;

  const openCase = async (
    changes: object = {},
    child: object = {},
  ): Promise<{ id: string; childId: string }> => world.service.create('/v1/cases', newCase(changes, child));

  const assess = (caseId: string, severities: Record<string, number | null>, more: object = {}) =>
    world.service.create('/v1/assessments', {
      ...{ caseId, source: 'LOCAL', stage: 'START', assessedOn: '2026-03-05' },
      ratings: Object.entries(severities).map(([needAreaCode, severity]) => ({
        ...{ needAreaCode, severity, isPriority: false },
      })),
      ...more,
    });

  const create = (body: object = PERIOD) =>
    world.service.create<NeedsAnalysisDto>('/v1/needs-analyses', body);

  const act = async (id: string, action: string) => {
    const path = `/v1/needs-analyses/${id}`;
    const headers = { 'waymark-service': 'OWN' };
    const etag = (await world.api.get(path, headers)).headers.get('etag') ?? '';
    return world.api.post(`${path}/${action}`, undefined, { ...headers, 'if-match': etag });
  };

  const boardMember = async () => {
    const { secret } = await signIn(world.api.uow, {
      serviceId: world.seeded.own.serviceId,
      memberships: [{ role: 'BOARD_MEMBER', teamId: null }],
    });
    return (path: string) => world.api.get(path, { authorization: `Bearer ${secret}` });
  };

  /** Stores an analysis of an earlier period with the figures of another, some of them changed. */
  const storeEarlier = async (
    like: NeedsAnalysisDto,
    change: (content: any) => void,
    periodTo = '2025-06-30',
  ) =>
    world.api.uow.write(async (tx) => {
      const [row] = await tx.query<{ content: string }>('SELECT content FROM needs_analysis WHERE id = :id', {
        id: like.id,
      });
      const content = JSON.parse(row?.content ?? '{}') as object;
      change(content);
      const id = tx.newId();
      await tx.insert(NeedsAnalysis, [
        {
          ...{ id, serviceId: world.seeded.own.serviceId, deliveryAreaId: null, recordedAt: tx.now },
          ...{ periodFrom: '2025-01-01', periodTo, revision: 1, methodVersion: 'needs-analysis-1' },
          ...{ dataAsOf: periodTo, content: JSON.stringify(content), contentSha256: 'a'.repeat(64) },
          ...{ signedAt: tx.now, signedById: null, membership: null, releaseId: null, rowVersion: 2 },
        },
      ]);
      return id;
    });

  // Eleven children, of whom one, the seeded one, nobody assessed. Of the ten: four have both needs, two ETE alone, one SUB alone.
  beforeAll(async () => {
    world = await startCasework(async () => (database = await newDatabase()));
    const both = [0, 1, 2, 3];
    for (let child = 0; child < 10; child++) {
      const orderType = child < 6 ? 'REFERRAL_ORDER' : child < 9 ? 'YOUTH_CAUTION' : 'PREVENTION';
      const careStatus = child === 0 ? 'CARE_ORDER' : null;
      const { id } = await openCase({ orderType, careStatus }, { sex: child < 3 ? 'FEMALE' : 'MALE' });
      await assess(
        id,
        {
          ETE: both.includes(child) || child === 4 || child === 5 ? 3 : 1,
          SUB: both.includes(child) || child === 6 ? 2 : 0,
          // Not assessed, which is not no need.
          FAM: child < 2 ? 4 : null,
        },
        { riskOfHarm: child < 2 ? 'VERY_HIGH' : 'LOW' },
      );
    }
    // After the period, and of a child whom somebody hides.
    await openCase({ openedOn: '2026-07-01' });
    const hidden = await openCase();
    await assess(hidden.id, { ETE: 4 });
    const path = `/v1/cases/${hidden.id}/restriction`;
    const etag = (await world.service.get(path)).headers.get('etag');
    await world.service.put(path, { restricted: true, reason: 'A relative works here.' }, etag);
  });

  afterAll(() => world.stop());

  const need = ({ cohort }: NeedsAnalysisDto, area: string) =>
    cohort.needs.find(({ needArea }) => needArea === area);

  it('R23 R99 counts children once, the need of those assessed, and what supervision rests on apart', async () => {
    const analysis = await create();
    const { cohort, definition, state, signedAt } = analysis;
    expect([state, signedAt, definition.methodVersion]).toEqual(['DRAFT', null, 'needs-analysis-1']);
    expect([cohort.children.value, cohort.notAssessed?.value]).toEqual([11, 1]);
    expect(need(analysis, 'ETE')).toMatchObject({
      share: { numerator: { value: 6 }, denominator: { value: 10 }, value: 0.6 },
      prioritised: { value: 0 },
      severities: [0, 4, 0, 6, 0],
      label: { en: 'Education, training and employment', cy: 'Addysg, hyfforddiant a chyflogaeth' },
    });
    expect(need(analysis, 'FAM')?.share).toMatchObject({
      numerator: { value: 2 },
      denominator: { value: 2 },
    });
    expect(need(analysis, 'LIV')?.share).toMatchObject({ value: null, withheld: 'NOBODY' });
    const groups = (breakdown: string) =>
      cohort.breakdowns
        .find((one) => one.breakdown === breakdown)
        ?.groups.map(({ code, children, needs }) => {
          const ete = needs.find(({ needArea }) => needArea === 'ETE')?.share;
          return [code, children?.value, ete?.numerator.value, ete?.denominator.value];
        });
    expect(groups('CASE_MIX')).toEqual([
      ['OUT_OF_COURT', 3, 0, 3],
      ['PREVENTION', 1, 0, 1],
      ['STATUTORY', 7, 6, 6],
    ]);
    expect(groups('SEX')).toEqual([
      ['FEMALE', 4, 3, 3],
      ['MALE', 7, 3, 7],
    ]);
    expect(groups('AGE_BAND')).toEqual([['14_TO_15', 11, 6, 10]]);
    expect(groups('LOOKED_AFTER')).toEqual([
      ['LOOKED_AFTER', 1, 1, 1],
      ['NOT_RECORDED', 10, 5, 9],
    ]);
    expect(groups('LANGUAGE')?.map(([code]) => code)).toEqual(['cy', 'en']);
  });

  it('R23 counts a child with two cases once, by the newest rating of each need', async () => {
    const before = await create();
    const { childId, id } = await openCase({ openedOn: '2026-01-12', closedOn: '2026-02-20' });
    await assess(id, { MOT: 4 }, { assessedOn: '2026-01-14' });
    const { child } = (await world.service.get(`/v1/cases/${id}`)).body;
    const again = await world.service.create<{ id: string; childId: string }>('/v1/cases', {
      ...newCase(),
      child: { ...newCase().child, reference: child.reference },
    });
    expect(again.childId).toBe(childId);
    await assess(again.id, { MOT: 1 });
    const after = await create();
    expect((after.cohort.children.value ?? 0) - (before.cohort.children.value ?? 0)).toBe(1);
    expect(need(after, 'MOT')?.share).toMatchObject({ numerator: { value: 0 }, denominator: { value: 1 } });
  });

  it('R3 says how often two needs, or a need and a judgement, are in the same children', async () => {
    const { together } = await create();
    const pair = (first: string, second: string) =>
      together.find((one) => one.first.code === first && one.second.code === second);
    // ETE in 6 of 10, SUB in 5 of 10: 3 would have both by chance. Odds (4 x 3) / (2 x 1).
    expect(pair('ETE', 'SUB')).toMatchObject({
      counts: {
        assessed: { value: 10 },
        withFirst: { value: 6 },
        withSecond: { value: 5 },
        withBoth: { value: 4 },
        expected: 3,
        corrected: false,
      },
      finding: 'NOT_SHOWN',
    });
    expect(pair('ETE', 'SUB')?.counts?.oddsRatio.estimate).toBeCloseTo(6, 10);
    expect(pair('SUB', 'HIGH_RISK_OF_HARM')?.counts).toMatchObject({
      withSecond: { value: 2 },
      corrected: true,
    });
    expect(pair('LIV', 'FAM')).toMatchObject({ finding: 'NOT_COMPUTABLE', adjustedP: null });
  });

  it('R105 says of how few quarters it can say nothing', async () => {
    const { change } = await create();
    expect(change.quarters).toEqual(['2026-Q1', '2026-Q2']);
    const ete = change.series.find(({ needArea }) => needArea === 'ETE');
    expect(ete).toMatchObject({ reason: 'TOO_FEW_QUARTERS', centre: null, signals: [] });
    expect(ete?.points[0]).toMatchObject({ quarter: '2026-Q1', events: { value: 6 }, n: { value: 10 } });
  });

  it('R23 gives the same bytes for the same records, and others for others', async () => {
    const [one, other] = [await create(), await create()];
    expect([other.contentSha256, other.revision - one.revision]).toEqual([one.contentSha256, 1]);
    const unchanged = await act(one.id, 'recalculation');
    expect([unchanged.status, unchanged.body.contentSha256]).toEqual([201, one.contentSha256]);
    await assess((await openCase()).id, { PHY: 2 });
    const changed = await act(one.id, 'recalculation');
    expect(changed.body.contentSha256).not.toBe(one.contentSha256);
    expect(need(changed.body, 'PHY')?.share.numerator.value).toBe(1);
  });

  it('R23 is worked out in a thread of its own, to the same bytes, while others are answered', async () => {
    let isDone = false;
    let answered = 0;
    const asked = create().finally(() => {
      isDone = true;
    });
    while (!isDone) {
      await world.service.get('/v1/need-areas');
      if (!isDone) answered++;
    }
    expect(answered).toBeGreaterThan(2);
    const { serviceId } = world.seeded.own;
    const period = { serviceId, from: PERIOD.periodFrom, to: PERIOD.periodTo };
    const here = await world.api.uow.analyse(async (tx) =>
      sealed(await workOut(tx, new ReferenceCodes(), period)),
    );
    expect((await asked).contentSha256).toBe(here.contentSha256);
  });

  it('R23 is worked out after one that came to nothing', async () => {
    const { serviceId } = world.seeded.own;
    const period = { serviceId, from: PERIOD.periodFrom, to: PERIOD.periodTo };
    const { location } = world.api.uow;
    const uow = { location: NOWHERE[location.kind] } as UnitOfWork;
    const thread = new AnalysisThread(uow);
    await expect(thread.workOut(period).then(() => 'worked out')).rejects.toThrow(/./);
    (uow as { location: typeof location }).location = location;
    expect((await thread.workOut(period)).contentSha256).toHaveLength(64);
  });

  it('R23 is signed once, and then neither the service nor the database changes it', async () => {
    const { id, contentSha256 } = await create();
    const signed = await act(id, 'sign-off?hideWhatWouldReveal=true');
    expect([signed.status, signed.body.state, signed.body.contentSha256]).toEqual([
      201,
      'SIGNED',
      contentSha256,
    ]);
    expect(signed.body.signedById).not.toBeNull();
    for (const action of ['sign-off', 'recalculation']) {
      expect(refusalOf(await act(id, action))).toEqual([409, 'ALREADY_SIGNED', {}]);
    }
    for (const sql of ["UPDATE needs_analysis SET content = '{}'", 'DELETE FROM needs_analysis']) {
      const tampering = runSql(database, `${sql} WHERE id = '${id}'`);
      await expect(tampering).rejects.toThrow(/needs_analysis with signed_at is not changed/);
    }
    const kept = await world.service.get(`/v1/needs-analyses/${id}`);
    expect(kept.body.contentSha256).toBe(contentSha256);
    const listed = await world.service.all('/v1/needs-analyses?state=SIGNED');
    expect(listed.map((one) => one.id)).toContain(id);
    expect(listed.every(({ state }) => state === 'SIGNED')).toBe(true);
  });

  it('R105 names what changed since the last one, with an interval, and only where chance does not explain it', async () => {
    const later = await create();
    await storeEarlier(later, () => undefined, '2025-03-31');
    const earlier = await storeEarlier(later, ({ cohort, workforce }) => {
      const ete = cohort.needs.find(({ needArea }: { needArea: string }) => needArea === 'ETE');
      Object.assign(ete, { assessed: 100, withNeed: 5 });
      workforce.people += 2;
    });
    const { status, body } = await world.service.get(`/v1/needs-analyses/${later.id}/comparison`);
    expect(status).toBe(200);
    const { shares, numbers, earlier: with_, cautions } = body as AnalysisComparisonDto;
    expect(with_.id).toBe(earlier);
    const ete = shares.find(({ code }) => code === 'ETE');
    expect(ete).toMatchObject({ finding: 'RISEN', earlier: { value: 0.05 }, later: { value: 0.6 } });
    expect(ete?.difference?.estimate).toBeCloseTo(0.55, 10);
    expect(ete?.difference?.lower).toBeGreaterThan(0);
    expect(ete?.text.en).toMatch(/up from 5% to 60%, more than chance alone explains/);
    expect(ete?.text.cy).toMatch(/i fyny o 5% i 60%/);
    expect(shares.find(({ code }) => code === 'SUB')).toMatchObject({ finding: 'NOT_SHOWN' });
    const people = numbers.find(({ kind }) => kind === 'PEOPLE');
    expect((people?.earlier ?? 0) - (people?.later ?? 0)).toBe(2);
    expect(cautions).toHaveLength(1);
  });

  it('R105 refuses to compare what was worked out in different ways, and says how', async () => {
    const later = await create();
    const other = await storeEarlier(later, ({ definition }) => (definition.needSeverity = 3), '2025-04-30');
    const answer = await world.service.get(`/v1/needs-analyses/${later.id}/comparison?with=${other}`);
    expect(refusalOf(answer)).toEqual([409, 'DEFINITIONS_DIFFER', { '?with': 'DEFINITIONS_DIFFER' }]);
    expect(answer.body.differences).toMatchObject([{ field: 'needSeverity', earlier: '3', later: '2' }]);
    const mapped = await storeEarlier(
      later,
      ({ definition }) => (definition.mappings[0].versions = ['local-9']),
      '2025-05-31',
    );
    const refused = await world.service.get(`/v1/needs-analyses/${later.id}/comparison?with=${mapped}`);
    expect(refused.body.differences.map(({ field }: { field: string }) => field)).toEqual(['mappings.LOCAL']);
  });

  it('shows a board what was signed, with small numbers hidden, and no draft', async () => {
    const draft = await create();
    const { id } = await create();
    await act(id, 'sign-off?hideWhatWouldReveal=true');
    const read = await boardMember();
    const { status, body } = await read(`/v1/needs-analyses/${id}`);
    expect([status, body.view]).toEqual([200, 'PUBLICATION']);
    const { cohort, together, change } = body as NeedsAnalysisDto;
    const everyGroup = cohort.breakdowns.flatMap(({ groups }) => groups);
    expect(everyGroup.every(({ children }) => children === null)).toBe(true);
    const counts = [
      ...[...cohort.needs, ...everyGroup.flatMap(({ needs }) => needs)].flatMap(({ share }) => [
        share.numerator,
        share.denominator,
      ]),
    ];
    expect(counts.filter(({ value }) => value !== null && value > 0 && value < 5)).toEqual([]);
    expect(counts.some(({ suppressed }) => suppressed !== null)).toBe(true);
    expect(together.every((pair) => pair.counts === null && pair.adjustedP === null)).toBe(true);
    expect(change.series.flatMap(({ points }) => points).every(({ events }) => events === null)).toBe(true);
    const operational = await read(`/v1/needs-analyses/${id}?view=OPERATIONAL`);
    expect([operational.status, operational.body.code]).toEqual([403, 'OPERATIONAL_VIEW_NOT_ALLOWED']);
    expect((await read(`/v1/needs-analyses/${draft.id}`)).status).toBe(404);
    const listed = (await read('/v1/needs-analyses?limit=200')).body.items as NeedsAnalysisDto[];
    expect(listed.every(({ state }) => state === 'SIGNED')).toBe(true);
  });

  it.each([
    [{ ...PERIOD, periodTo: '2025-12-31' }, 'PERIOD_REVERSED', '/periodTo'],
    [{ ...PERIOD, periodTo: '2199-12-31' }, 'DATE_IN_FUTURE', '/periodTo'],
  ])('refuses %j', async (body, code, pointer) => {
    const refused = await world.service.post('/v1/needs-analyses', body);
    expect(refusalOf(refused)).toEqual([422, code, { [pointer]: code }]);
  });

  it('refuses to compare with what is not there', async () => {
    const first = await world.other.create<NeedsAnalysisDto>('/v1/needs-analyses', PERIOD);
    const path = `/v1/needs-analyses/${first.id}/comparison`;
    expect(refusalOf(await world.other.get(path))).toEqual([
      422,
      'NOTHING_TO_COMPARE',
      { '?with': 'NOTHING_TO_COMPARE' },
    ]);
    const unknown = await world.other.get(`${path}?with=${NOBODY}`);
    expect(refusalOf(unknown)).toEqual([422, 'UNKNOWN_ANALYSIS', { '?with': 'UNKNOWN_ANALYSIS' }]);
  });
});
