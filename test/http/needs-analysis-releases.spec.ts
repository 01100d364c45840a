import { unpackMembership } from '../../src/disclosure/releases/membership.js';
import type { AnalysisComparisonDto } from '../../src/needs-analysis/dto/analysis-comparison.dto.js';
import type { NeedsAnalysisDto } from '../../src/needs-analysis/dto/needs-analysis.dto.js';
import { TestApi } from '../support/api.js';
import { startCasework } from '../support/casework.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { loadDemoCaseload } from '../support/demo-caseload.js';
import { newCase } from '../support/new-case.js';
import { runSql } from '../support/run-sql.js';
import { refusalOf } from '../support/service-api.js';
import { signIn } from '../support/sign-in.js';

const WINTER = { periodFrom: '2026-01-01', periodTo: '2026-03-31' };
const UNTIL_JUNE = { periodFrom: '2026-01-01', periodTo: '2026-06-30' };

describe.each(DATABASES)('needs analyses as releases on %s', (_dialect, newDatabase) => {
  let world: Awaited<ReturnType<typeof startCasework>>;
  let database: TestDatabase;
  let board: (path: string) => Promise<{ status: number; body: any }>;
  let first: NeedsAnalysisDto;
  const childIds: string[] = [];

  const open = async (openedOn: string, severity: number): Promise<void> => {
    const { id, childId } = await world.service.create<{ id: string; childId: string }>(
      '/v1/cases',
      newCase({ openedOn }),
    );
    childIds.push(childId);
    await world.service.create('/v1/assessments', {
      ...{ caseId: id, source: 'LOCAL', stage: 'START', assessedOn: openedOn },
      ratings: [{ needAreaCode: 'ETE', severity, isPriority: false }],
    });
  };

  const create = (period: object) => world.service.create<NeedsAnalysisDto>('/v1/needs-analyses', period);
  const act = async (id: string, action: string) => {
    const path = `/v1/needs-analyses/${id}`;
    const headers = { 'waymark-service': 'OWN' };
    const etag = (await world.api.get(path, headers)).headers.get('etag') ?? '';
    return world.api.post(`${path}/${action}`, undefined, { ...headers, 'if-match': etag });
  };
  const ete = ({ cohort }: NeedsAnalysisDto) =>
    cohort.needs.find(({ needArea }) => needArea === 'ETE')?.share;
  const releases = () => world.service.all('/v1/disclosure-releases');
  const ledger = () =>
    world.api.uow.read((tx) => tx.query('SELECT * FROM disclosure_release ORDER BY id', {}));

  // Thirty children by March, of whom twelve have the need; two more in May.
  beforeAll(async () => {
    world = await startCasework(async () => (database = await newDatabase()));
    const { secret } = await signIn(world.api.uow, {
      serviceId: world.seeded.own.serviceId,
      memberships: [{ role: 'BOARD_MEMBER', teamId: null }],
    });
    board = (path) => world.api.get(path, { authorization: `Bearer ${secret}` });
    for (let child = 0; child < 30; child++) await open('2026-02-03', child < 12 ? 3 : 0);
    for (let child = 0; child < 2; child++) await open('2026-05-04', 3);
    first = await create(WINTER);
  }, 60_000);

  afterAll(() => world.stop());

  it('S20 R23 is entered in the ledger when it is signed, and leaves as it was entered', async () => {
    const draft = (await world.service.get(`/v1/needs-analyses/${first.id}?view=PUBLICATION`)).body;
    expect(ete(draft)).toMatchObject({ numerator: { value: 12 }, denominator: { value: 30 } });
    expect(await releases()).toEqual([]);
    const signed = await act(first.id, 'sign-off');
    expect([signed.status, signed.body.contentSha256]).toEqual([201, first.contentSha256]);
    const [release] = await releases();
    expect(release).toMatchObject({
      ...{ kind: 'NEEDS_ANALYSIS', subject: '2026-01-01/2026-03-31', edition: 1 },
      ...{ measureVersions: ['needs-analysis-1'], releasedById: signed.body.signedById },
    });
    const { state, signedAt, signedById } = signed.body;
    const left = await board(`/v1/needs-analyses/${first.id}`);
    expect(left.body).toEqual({ ...draft, state, signedAt, signedById });
    expect(JSON.stringify([left.body, release, signed.body])).not.toMatch(/membership|releaseId/);
    const [kept] = (await ledger()) as any[];
    const counts = unpackMembership(kept.membership);
    const sizeOf = (column: string) =>
      counts.find((one) => one.group === 'ETE' && one.table === 'COHORT' && one.column === column)?.children
        .size;
    expect([sizeOf('denominator'), sizeOf('numerator')]).toEqual([30, 12]);
  });

  it('S20 stays as it left, however the service hides small numbers later', async () => {
    const path = `/v1/needs-analyses/${first.id}`;
    const left = (await board(path)).body;
    const shipped = await world.service.get('/v1/disclosure-policy');
    const { threshold, hidesZero, hidesWhole } = shipped.body;
    const set = await world.service.put(
      '/v1/disclosure-policy',
      { threshold: 10, hidesZero: true, hidesWhole },
      shipped.headers.get('etag'),
    );
    expect((await board(path)).body).toEqual(left);
    const etag = set.headers.get('etag');
    await world.service.put('/v1/disclosure-policy', { threshold, hidesZero, hidesWhole }, etag);
  });

  it('S20 R169 is refused where beside an earlier one it tells of two children, with the reason in both languages', async () => {
    const later = await create(UNTIL_JUNE);
    const refused = await act(later.id, 'sign-off');
    expect(refusalOf(refused)).toEqual([
      409,
      'RELEASES_REVEAL',
      { '?hideWhatWouldReveal': 'RELEASES_REVEAL' },
    ]);
    const [release] = await releases();
    expect(refused.body.releaseIds).toEqual([release.id]);
    const { reason, figures } = refused.body;
    expect(reason.en).toContain('Education, training and employment / Children assessed (N)');
    expect(reason.cy).toContain('Addysg, hyfforddiant a chyflogaeth / Plant a aseswyd (N)');
    expect(reason.en).toContain('Sign the analysis with hideWhatWouldReveal');
    expect(figures).toContainEqual({
      needArea: 'ETE',
      table: 'COHORT',
      row: 'COHORT',
      column: 'denominator',
    });
    expect((await world.service.get(`/v1/needs-analyses/${later.id}`)).body.state).toBe('DRAFT');

    const signed = await act(later.id, 'sign-off?hideWhatWouldReveal=true');
    expect([signed.status, signed.body.state, signed.body.contentSha256]).toEqual([
      ...[201, 'SIGNED', later.contentSha256],
    ]);
    expect(ete(signed.body)?.denominator.value).toBe(32);
    const left = (await board(`/v1/needs-analyses/${later.id}`)).body as NeedsAnalysisDto;
    expect(ete(left)).toMatchObject({
      numerator: { value: null },
      denominator: { value: null },
      value: null,
    });
    const before = (await board(`/v1/needs-analyses/${first.id}`)).body as NeedsAnalysisDto;
    left.cohort.breakdowns.forEach(({ groups }, b) => {
      for (const { code, needs } of groups) {
        const then = before.cohort.breakdowns[b]?.groups.find((one) => one.code === code)?.needs ?? [];
        needs.forEach(({ share }, n) => {
          for (const part of ['numerator', 'denominator'] as const) {
            const [one, other] = [then[n]?.share[part].value ?? null, share[part].value];
            const by = one === null || other === null ? 0 : Math.abs(other - one);
            expect([code, part, by > 0 && by < 5]).toEqual([code, part, false]);
          }
        });
      }
    });
    const path = `/v1/needs-analyses/${later.id}/comparison?with=${first.id}`;
    const compared = (await board(path)).body as AnalysisComparisonDto;
    expect(compared.shares.find(({ code }) => code === 'ETE')).toMatchObject({
      ...{ earlier: { denominator: { value: 30 } }, later: { denominator: { value: null } } },
      finding: 'NOT_COMPUTABLE',
    });
  });

  it('the same children again are signed again, and tell no more', async () => {
    const again = await create(WINTER);
    const signed = await act(again.id, 'sign-off');
    expect(signed.status).toBe(201);
    expect((await releases())[0]).toMatchObject({ subject: '2026-01-01/2026-03-31', edition: 2 });
  });

  it('R23 is recalculated before it is signed, where it was not kept who is in it', async () => {
    const { id } = await create(WINTER);
    await runSql(database, `UPDATE needs_analysis SET membership = NULL WHERE id = '${id}'`);
    const refused = await act(id, 'sign-off');
    expect(refusalOf(refused)).toEqual([409, 'RECALCULATE_FIRST', {}]);
    await act(id, 'recalculation');
    expect((await act(id, 'sign-off')).status).toBe(201);
  });

  it('R169 stays as it is when a child is erased, and still protects', async () => {
    const before = await ledger();
    const left = (await board(`/v1/needs-analyses/${first.id}`)).body;
    const erased = { childId: childIds[0], dryRun: false, ground: 'RECORDED_IN_ERROR' };
    await world.service.create('/v1/erasures', erased);
    expect(await ledger()).toEqual(before);
    expect((await board(`/v1/needs-analyses/${first.id}`)).body).toEqual(left);
    const { id } = await create(WINTER);
    const refused = await act(id, 'sign-off');
    expect([refused.status, refused.body.code]).toEqual([409, 'RELEASES_REVEAL']);
  });
});

describe.each(DATABASES)('packs beside needs analyses on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
  }, 120_000);

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const countsOf = async (kind: string, subject: string) => {
    const [row] = await api.uow.read((tx) =>
      tx.query<{ id: string; membership: string }>(
        'SELECT id, membership FROM disclosure_release WHERE kind = :kind AND subject = :subject',
        { kind, subject },
      ),
    );
    return { id: row?.id ?? '', counts: unpackMembership(row?.membership ?? '') };
  };

  it('S20 are of the same children, by need and by key, and are held against them', async () => {
    const released = await api.post('/v1/board-packs', { quarter: '2026-Q3', hideWhatWouldReveal: true });
    expect(released.status).toBe(201);
    const pack = await countsOf('BOARD_PACK', '2026-Q3');
    const analysis = await countsOf('NEEDS_ANALYSIS', '2025-10-01/2026-09-30');
    const columns = new Set(
      pack.counts.filter(({ table }) => table === 'needs-by-area').map(({ column }) => column.split(' ')[0]),
    );
    let compared = 0;
    for (const all of analysis.counts.filter(
      (one) => one.table === 'COHORT' && one.column === 'denominator',
    )) {
      const areas = pack.counts.filter(
        (one) =>
          one.group === all.group && one.table === 'needs-by-area' && one.column.endsWith('denominator'),
      );
      if (areas.length < columns.size) continue;
      compared++;
      const keys = areas.flatMap(({ children }) => [...children]);
      expect([all.group, [...keys].sort()]).toEqual([all.group, [...all.children].sort()]);
    }
    expect(compared).toBeGreaterThan(2);

    // Two children more are assessed on every area, in the year that the analysis is of.
    const areas = (await api.get('/v1/need-areas')).body.items.filter(({ strength }: any) => !strength);
    const [{ code: deliveryArea }] = (await api.get('/v1/delivery-areas')).body.items;
    for (const child of ['A', 'B']) {
      const { id: caseId } = await api.create<{ id: string }>('/v1/cases', {
        ...{ reference: `LATE-${child}`, openedOn: '2026-03-03', closedOn: '2026-04-20' },
        ...{ orderType: 'REFERRAL_ORDER', setting: 'COMMUNITY', deliveryArea },
        child: { reference: `LATE-CHILD-${child}`, dateOfBirth: '2011-05-04', sex: 'MALE' },
      });
      await api.create('/v1/assessments', {
        ...{ caseId, source: 'PDAT', stage: 'START', assessedOn: '2026-03-10' },
        ratings: areas.map(({ code }: any) => ({ needAreaCode: code, severity: 3 })),
      });
    }
    const refused = await api.post('/v1/board-packs', { quarter: '2026-Q3' });
    expect([refused.status, refused.body.code]).toEqual([409, 'RELEASES_REVEAL']);
    expect(refused.body.releaseIds).toContain(analysis.id);
  });
});
