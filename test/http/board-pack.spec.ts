import { EquityService } from '../../src/equity/equity.service.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { loadDemoCaseload } from '../support/demo-caseload.js';
import { signIn } from '../support/sign-in.js';

describe.each(DATABASES)('the board pack over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let board: Record<string, string>;

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    const { id: serviceId } = (await api.get('/v1/me')).body.service;
    const memberships = [{ role: 'BOARD_MEMBER' as const, teamId: null }];
    const { secret } = await signIn(api.uow, { serviceId, memberships });
    board = { authorization: `Bearer ${secret}` };
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const draft = async (quarter = '2026-Q3') => (await api.get(`/v1/board-pack?quarter=${quarter}`)).body;
  const tablesOf = (pack: any): any[] => pack.sections.flatMap(({ tables }: any) => tables);
  const table = (pack: any, id: string): any => tablesOf(pack).find((one) => one.id === id);

  it('R16 R75 has needs, delivery, outcomes, published figures and changes, each table with what it needs to be read', async () => {
    const pack = await draft();
    expect(pack).toMatchObject({ quarter: '2026-Q3', from: '2026-07-01', to: '2026-09-30', threshold: 5 });
    expect(pack.sections.map(({ id }: any) => id)).toEqual([
      ...['needs', 'delivery', 'outcomes', 'equity', 'official', 'decisions', 'changes'],
    ]);
    for (const one of tablesOf(pack)) {
      expect(one.rows.every(({ cells }: any) => cells.length === one.columns.length)).toBe(true);
      expect(one.title.cy).not.toBe(one.title.en);
      expect(one.measureVersion).not.toBe('');
    }
    expect(table(pack, 'official').notes[0].en).toContain('More children reoffend');
  });

  it('S20 shows no small number, and no count that its table gives away', async () => {
    const pack = await draft();
    const counts = tablesOf(pack).flatMap(({ rows }: any) =>
      rows.flatMap(({ cells }: any) =>
        cells.flatMap(({ count, share }: any) => [count, share?.numerator, share?.denominator]),
      ),
    );
    const shown = counts.filter((count: any) => count && count.value !== null);
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.filter(({ value }: any) => value > 0 && value < 5)).toEqual([]);
    expect(counts.some((count: any) => count?.suppressed === 'primary')).toBe(true);
    for (const { cells } of table(pack, 'needs').rows) {
      const { numerator, denominator } = cells[2].share;
      const rest = denominator.value - numerator.value;
      if (numerator.value !== null && denominator.value !== null) expect(rest === 0 || rest >= 5).toBe(true);
    }
  });

  it('R16 R17 R22 has the figures of the provision map', async () => {
    const pack = await draft();
    const mapOf = async (since: string, view: string) =>
      (await api.get(`/v1/provision-map?since=${since}&until=2026-09-30&view=${view}`)).body;
    const bothOf = async (view: string) => ({
      quarter: await mapOf('2026-07-01', view),
      year: await mapOf('2025-10-01', view),
    });
    const [map, publication] = [await bothOf('OPERATIONAL'), await bothOf('PUBLICATION')];
    expect(table(pack, 'needs-by-area').columns.map(({ en }: any) => en)).toEqual(
      publication.year.groups.map(({ labelEn }: any) => labelEn),
    );
    const pairsWith = ({ quarter, year }: any): any[] =>
      year.needAreas.flatMap(({ labelEn, total, cells }: any, row: number) => {
        const at = (id: string) => {
          const found = table(pack, id).rows[row];
          expect(found.heading.en).toBe(labelEn);
          return found.cells;
        };
        const [needs, areas, funnel] = [at('needs'), at('needs-by-area'), at('funnel')];
        const { assessed, prevalence } = quarter.needAreas[row].total;
        const { prioritised, reach, completion, improvement } = total;
        return [
          [needs[0].count, assessed],
          [needs[1].count, prevalence.numerator],
          [needs[2].share.numerator, prevalence.numerator],
          // Small areas are counted together in what leaves.
          ...(cells.length === areas.length ? cells : []).flatMap((cell: any, area: number) => [
            [areas[area].share.denominator, cell.prevalence.denominator],
            [areas[area].share.numerator, cell.prevalence.numerator],
          ]),
          [funnel[0].count, prioritised],
          [funnel[1].count, reach.numerator],
          [funnel[2].count, completion.numerator],
          [funnel[3].count, improvement.denominator],
          [funnel[4].count, improvement.numerator],
          [funnel[5].share.denominator, reach.denominator],
        ];
      });
    const differing = (its: any) =>
      pairsWith(its).filter(
        ([mine, other]) => ![mine.value, other.value].includes(null) && mine.value !== other.value,
      );
    expect([differing(map), differing(publication)]).toEqual([[], []]);
    const shown = pairsWith(map).filter(([mine]) => mine.value !== null);
    expect(shown.length).toBeGreaterThan(pairsWith(map).length / 2);
    expect(pairsWith(publication).filter(([, its]) => its.value > 0).length).toBeGreaterThan(10);
    const gaps = table(pack, 'gaps').rows.map(({ cells }: any) => cells.map(({ text }: any) => text.en));
    gaps.forEach(([supply, , gap, why]: string[], row: number) => {
      const { total } = map.year.needAreas[row];
      expect(supply).toBe(String(total.supply));
      if (gap?.startsWith('Not known')) return;
      const reasons = total.gapReasons.map(({ labelEn }: any) => labelEn).join(' ');
      expect(gap).toBe(total.gap ? 'Gap' : 'No gap');
      if (gap === 'Gap' && total.supply > 0) expect(why).toBe(reasons);
    });
    expect(new Set(gaps.map(([, , gap]: string[]) => gap)).size).toBeGreaterThan(1);
    const whyOf = (need: string) =>
      gaps[map.year.needAreas.findIndex(({ needArea }: any) => needArea === need)][3];
    expect(whyOf('EMH')).toMatch(/^None can be had in Welsh/);
  });

  it('R5 R104 R110 has what is decided, done and asked of partners: owners, due days and answers', async () => {
    const pack = await draft();
    const rowsOf = (id: string) =>
      table(pack, id).rows.map(({ heading, cells }: any) => [
        heading.en,
        ...cells.map(({ text }: any) => text),
      ]);
    const [first] = rowsOf('actions');
    expect(first.slice(0, 2)).toEqual([
      'Train two workers in emotional literacy',
      { en: 'Operations manager', cy: 'Operations manager' },
    ]);
    expect(first[3]).toEqual({ en: 'Yes', cy: 'Ydy' });
    const [unanswered, answered] = rowsOf('escalations');
    expect(unanswered[2]).toEqual({
      en: 'Living arrangements and accommodation',
      cy: 'Trefniadau byw a llety',
    });
    expect([unanswered[6].cy, answered[6].en]).toEqual(['Dim ateb eto', 'Will provide a part of it']);
    const file = await api.get('/v1/board-pack/tables/actions?quarter=2026-Q3', {
      accept: 'text/csv',
      'accept-language': 'cy',
    });
    expect(file.body).toContain('Cam gweithredu,Colofn');
    expect(file.body).toContain('Perchennog');
  });

  it('R16 is read in one snapshot: what is written meanwhile is in none of its sections', async () => {
    const compare = Reflect.get<EquityService, 'compareIn'>(EquityService.prototype, 'compareIn');
    const late = {
      title: 'Put to the board meanwhile',
      question: 'Who is to provide it?',
      responseDueOn: '2027-01-31',
    };
    let written = 0;
    EquityService.prototype.compareIn = async function (...given) {
      if (written++ === 0) {
        const analysis = (await api.get('/v1/needs-analyses?limit=1')).body.items[0];
        await api.create('/v1/commissioning-decisions', {
          ...late,
          cites: [{ kind: 'NEEDS_ANALYSIS', recordId: analysis.id }],
        });
      }
      return compare.apply(this, given);
    };
    const titlesOf = (pack: any) => table(pack, 'decisions').rows.map(({ heading }: any) => heading.en);
    try {
      expect(titlesOf(await draft())).not.toContain(late.title);
    } finally {
      EquityService.prototype.compareIn = compare;
    }
    expect(written).toBeGreaterThan(0);
    expect(titlesOf(await draft())).toContain(late.title);
  });

  it('R169 is one page in either language that loads nothing, and a file for each table', async () => {
    for (const [language, words] of [
      ['en', 'What children need'],
      ['cy', 'Beth sydd ei angen ar blant'],
    ] as const) {
      const page = await api.get(`/v1/board-pack?quarter=2026-Q3&language=${language}`, {
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      });
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(page.headers.get('content-language')).toBe(language);
      expect(page.body).toContain(`<html lang="${language}">`);
      expect(page.body).toContain(words);
      expect(/NaN|Infinity|undefined|\[object/.exec(page.body)).toBeNull();
    }
    const file = await api.get('/v1/board-pack/tables/needs?quarter=2026-Q3', { accept: 'text/csv' });
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.body).toContain('Need,Column,As read,n,N,Share');
    expect((await api.get('/v1/board-pack/tables/none?quarter=2026-Q3')).status).toBe(404);
  });

  it('says what is wrong with a quarter', async () => {
    expect((await api.get('/v1/board-pack?quarter=2026-Q5')).status).toBe(400);
    const to_come = await api.get('/v1/board-pack?quarter=2090-Q1');
    expect([to_come.status, to_come.body.code]).toEqual([422, 'QUARTER_NOT_BEGUN']);
    expect((await api.post('/v1/board-packs', { quarter: '2090-Q1' })).status).toBe(422);
  });

  it('S20 R169 is released once for the same figures, does not change, and is all that the board reads', async () => {
    const first = await api.post('/v1/board-packs', { quarter: '2026-Q2' });
    expect([first.status, first.body.edition]).toEqual([201, 1]);
    const again = await api.post('/v1/board-packs', { quarter: '2026-Q2' });
    expect(again.body).toEqual(first.body);
    const read = await api.get(`/v1/board-packs/${first.body.id}`, board);
    expect(read.body).toEqual(first.body);
    expect((await api.get('/v1/board-packs', board)).body.items).toHaveLength(1);
    expect((await api.get('/v1/board-pack?quarter=2026-Q2', board)).status).toBe(403);
    for (const live of [
      ...['provision-map', 'provision-map/interventions', 'equity', 'need-cascades', 'practice-measures'],
      'capacity-and-demand',
    ]) {
      expect([live, (await api.get(`/v1/${live}?view=PUBLICATION`, board)).status]).toEqual([live, 403]);
    }
    const { body } = await api.get('/v1/disclosure-releases', board);
    expect(body.items[0]).toMatchObject({ id: first.body.id, kind: 'BOARD_PACK', subject: '2026-Q2' });
    expect(JSON.stringify([read.body, body])).not.toMatch(/membership|bits/);
    const page = await api.get(`/v1/board-packs/${first.body.id}?language=cy`, {
      ...board,
      accept: 'text/html',
    });
    expect(page.body).toContain('Argraffiad 1');
  });

  it('S20 R169 refuses a pack that beside an earlier one tells of few children, and says why in both languages', async () => {
    const quarter = '2026-Q3';
    const one = await api.post('/v1/board-packs', { quarter, hideWhatWouldReveal: true });
    expect(one.status).toBe(201);
    expect(table(one.body, 'changes').rows.length).toBeGreaterThan(0);
    // Two children more are assessed on every area.
    const areas = (await api.get('/v1/need-areas')).body.items.filter(({ strength }: any) => !strength);
    const deliveryAreas = (await api.get('/v1/delivery-areas')).body.items;
    for (const child of ['A', 'B']) {
      const opened = await api.create<{ id: string }>('/v1/cases', {
        ...{
          reference: `LATE-${child}`,
          openedOn: '2026-08-03',
          closedOn: null,
          orderType: 'REFERRAL_ORDER',
        },
        ...{ setting: 'COMMUNITY', deliveryArea: deliveryAreas[0].code },
        child: { reference: `LATE-CHILD-${child}`, dateOfBirth: '2011-05-04', sex: 'MALE' },
      });
      await api.create('/v1/assessments', {
        ...{ caseId: opened.id, source: 'PDAT', stage: 'START', assessedOn: '2026-08-10' },
        ratings: areas.map(({ code }: any) => ({ needAreaCode: code, severity: 3 })),
      });
    }
    const refused = await api.post('/v1/board-packs', { quarter });
    expect([refused.status, refused.body.code]).toEqual([409, 'RELEASES_REVEAL']);
    expect(refused.body.releaseIds).toContain(one.body.id);
    expect(refused.body.reason.en).toContain('What children need');
    expect(refused.body.reason.cy).toContain('Beth sydd ei angen ar blant');
    const hidden = await api.post('/v1/board-packs', { quarter, hideWhatWouldReveal: true });
    expect([hidden.status, hidden.body.edition]).toEqual([201, 2]);
    const [before, after] = [one.body, hidden.body].map((pack) => table(pack, 'needs').rows);
    before.forEach(({ cells }: any, row: number) => {
      for (const column of [0, 1]) {
        const [then, now] = [cells[column].count.value, after[row].cells[column].count.value];
        if (then !== null && now !== null)
          expect(Math.abs(now - then) === 0 || Math.abs(now - then) >= 5).toBe(true);
      }
    });
    expect((await api.get(`/v1/board-packs/${one.body.id}`)).body).toEqual(one.body);
  });
});
