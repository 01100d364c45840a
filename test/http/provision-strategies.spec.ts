import type { ProvisionStrategyDto } from '../../src/commissioning/dto/provision-strategy.dto.js';
import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { DATABASES } from '../support/databases.js';
import { PracticeWorld } from '../support/practice-world.js';
import { runSql } from '../support/run-sql.js';
import { refusalOf } from '../support/service-api.js';

const NOBODY = '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const TODAY = todayInBritain();
const day = (after: number) => addDays(TODAY, after);
const PATH = '/v1/provision-strategies';
const APPROVAL = { approvedBy: 'Management board', approvedOn: day(-1) };

describe.each(DATABASES)('provision strategies over HTTP on %s', (_dialect, newDatabase) => {
  let world: PracticeWorld;
  let analysisId: string;
  let draftAnalysisId: string;
  let periods = 0;

  const target = (changes: object = {}) => ({
    ...{ needAreaCode: 'ETE', intent: 'EXPAND', whyEn: 'Half of them are not reached.', measure: 'REACH' },
    ...{ target: 60, targetOn: day(200), ...changes },
  });
  /** Each of a year of its own, so that they do not stand in each other's way. */
  const drafted = (changes: object = {}) => {
    const year = 2030 + 2 * ++periods;
    return {
      ...{ titleEn: 'What we provide', summaryEn: 'Learning first.', ownerRole: 'Head of service' },
      ...{ periodFrom: `${year}-01-01`, periodTo: `${year}-12-31`, reviewDueOn: `${year}-06-30` },
      ...{ needsAnalysisId: analysisId, priorities: [target({ targetOn: `${year}-12-31` })], ...changes },
    };
  };
  const draft = (changes: object = {}) => world.service.create<ProvisionStrategyDto>(PATH, drafted(changes));
  const read = async (id: string) => (await world.service.get(`${PATH}/${id}`)).body as ProvisionStrategyDto;
  const change = async (id: string, body: object) => {
    const path = `${PATH}/${id}`;
    return world.service.patch(path, body, (await world.service.get(path)).headers.get('etag'));
  };
  const headers = { 'waymark-service': 'OWN' };
  const approve = async (id: string, body: object = APPROVAL) => {
    const etag = (await world.service.get(`${PATH}/${id}`)).headers.get('etag') ?? '';
    return world.api.post(`${PATH}/${id}/approval`, body, { ...headers, 'if-match': etag });
  };
  const idsOf = async (query: string) =>
    (await world.service.all(`${PATH}?${query}`)).map((one: any) => one.id);

  beforeAll(async () => {
    world = await PracticeWorld.start(newDatabase);
    // Of two children for whom learning comes first, one attended.
    const reached = await world.open();
    await world.rate(reached, day(-60), 'ETE');
    const planActionId = await world.plan(reached, day(-59), 'ETE');
    await world.session(await world.start(reached, day(-50), { planActionId }), day(-40));
    const missed = await world.open();
    await world.rate(missed, day(-60), 'ETE');
    const period = { periodFrom: day(-90), periodTo: day(-1) };
    draftAnalysisId = (await world.service.create('/v1/needs-analyses', period)).id;
    analysisId = (await world.service.create('/v1/needs-analyses', period)).id;
    await world.api.post(`/v1/needs-analyses/${analysisId}/sign-off`, undefined, {
      ...headers,
      'if-match': '"1"',
    });
  }, 60_000);
  afterAll(() => world.stop());

  it('R17 is drafted on a signed analysis, edited, and approved once', async () => {
    const { id } = await draft();
    expect(await read(id)).toMatchObject({ state: 'DRAFT', version: 1, titleCy: null, approvedBy: null });
    const words = { titleCy: 'Beth rydym yn ei ddarparu', priorities: [target({ targetOn: '2045-12-31' })] };
    const edited = await change(id, words);
    expect(edited.body).toMatchObject({ titleCy: words.titleCy, titleEn: 'What we provide' });
    const approved = await approve(id);
    expect(approved.body).toMatchObject({ state: 'APPROVED', ...APPROVAL, reviewOverdue: false });
    expect(approved.body.priorities).toEqual([{ ...words.priorities[0], whyCy: null }]);
    expect((await change(id, { titleEn: 'Another' })).body).toMatchObject({
      status: 409,
      code: 'ALREADY_APPROVED',
    });
    expect((await approve(id)).body).toMatchObject({ code: 'ALREADY_APPROVED' });
    await expect(
      runSql(
        { location: world.api.uow.location },
        `UPDATE provision_strategy SET title_en = 'Another' WHERE id = '${id}'`,
      ),
    ).rejects.toThrow('provision_strategy with approved_at is not changed');
    expect(await idsOf('state=APPROVED')).toContain(id);
    expect(await idsOf('state=DRAFT')).not.toContain(id);
  });

  it('R17 is superseded by its next version, and by no other', async () => {
    const first = await draft();
    const { periodFrom, periodTo } = first;
    await approve(first.id);
    const beside = await draft({ periodFrom, periodTo });
    expect((await approve(beside.id)).body).toMatchObject({ status: 409, code: 'STRATEGY_IN_FORCE' });
    const next = await draft({ supersedesId: first.id, periodFrom, periodTo });
    const late = await draft({ supersedesId: first.id });
    expect(next.version).toBe(2);
    expect((await read(first.id)).state).toBe('APPROVED');
    await approve(next.id);
    expect(await read(first.id)).toMatchObject({ state: 'SUPERSEDED', supersededById: next.id });
    expect(await idsOf('state=SUPERSEDED')).toEqual([first.id]);
    expect((await approve(late.id)).body).toMatchObject({ status: 409, code: 'ALREADY_SUPERSEDED' });
    const again = await world.service.post(PATH, drafted({ supersedesId: first.id }));
    expect(refusalOf(again)).toEqual([422, expect.any(String), { '/supersedesId': 'NOT_IN_FORCE' }]);
  });

  it('R17 lists what is in force and was to be reviewed by now', async () => {
    const due = { periodFrom: day(-400), periodTo: day(-300), reviewDueOn: day(-310) };
    const { id } = await draft({ ...due, priorities: [target()] });
    expect(await idsOf('reviewOverdue=true')).toEqual([]);
    await approve(id);
    expect(await idsOf('reviewOverdue=true')).toEqual([id]);
    expect(await idsOf('reviewOverdue=false')).not.toContain(id);
    expect((await read(id)).reviewOverdue).toBe(true);
  });

  it('R17 sets each target beside the figure that the provision map answers', async () => {
    const priorities = [
      target({ target: 50, targetOn: day(200) }),
      target({ measure: 'PREVALENCE', target: 10, targetOn: day(-1) }),
      target({ needAreaCode: 'EMH', target: 60 }),
      target({ measure: 'SUPPLY', intent: 'STOP', target: 0 }),
      target({ measure: 'COMPLETION', target: 40 }),
    ];
    const { id } = await draft({ periodFrom: day(-200), periodTo: day(-150), priorities });
    const progress = async (query = '') => (await world.service.get(`${PATH}/${id}/progress${query}`)).body;
    const told = ({ priorities: all }: any) =>
      all.map((one: any) => [one.needAreaCode, one.measure, one.now, one.whenApproved, one.state]);
    expect(told(await progress())).toEqual([
      ['ETE', 'REACH', 50, null, 'MET'],
      ['ETE', 'PREVALENCE', 100, null, 'MISSED'],
      ['EMH', 'REACH', null, null, 'NOT_KNOWN'],
      ['ETE', 'SUPPLY', 0, null, 'MET'],
      ['ETE', 'COMPLETION', 0, null, 'NOT_YET'],
    ]);
    await approve(id, { ...APPROVAL, approvedOn: day(-55) });
    const body = await progress();
    expect(told(body).map((one: any) => one[3])).toEqual([0, 100, null, null, 0]);
    const map = (await world.service.get('/v1/provision-map')).body;
    const { total, labelEn } = map.needAreas.find((need: any) => need.needArea === 'ETE');
    expect(body.priorities[0]).toMatchObject({ labelEn, unit: 'PERCENT', share: total.reach });
    expect([body.since, body.until]).toEqual([map.since, map.until]);
    // Two children: nothing of it leaves.
    const published = await progress('?view=PUBLICATION');
    expect(told(published).slice(0, 2)).toEqual([
      ['ETE', 'REACH', null, null, 'NOT_KNOWN'],
      ['ETE', 'PREVALENCE', null, null, 'NOT_KNOWN'],
    ]);
  });

  it('R5 R17 is what a decision may rest on once it is approved', async () => {
    const { id } = await draft();
    const asked = {
      ...{ title: 'A second mentor', question: 'Is one to be found?', responseDueOn: day(30) },
      cites: [{ kind: 'PROVISION_STRATEGY', recordId: id }],
    };
    const early = await world.service.post('/v1/commissioning-decisions', asked);
    expect(refusalOf(early)).toEqual([422, expect.any(String), { '/cites/0/recordId': 'UNKNOWN_RECORD' }]);
    await approve(id);
    const decision = await world.service.create('/v1/commissioning-decisions', asked);
    expect(decision.cites).toMatchObject([{ recordId: id }]);
  });

  it.each([
    [
      'a draft analysis',
      () => ({ needsAnalysisId: draftAnalysisId }),
      { '/needsAnalysisId': 'UNKNOWN_ANALYSIS' },
    ],
    ['nobody’s analysis', () => ({ needsAnalysisId: NOBODY }), { '/needsAnalysisId': 'UNKNOWN_ANALYSIS' }],
    ['a period reversed', () => ({ periodTo: '2020-01-01' }), { '/periodTo': 'PERIOD_REVERSED' }],
    [
      'codes that are none',
      () => ({
        priorities: [
          target({ needAreaCode: 'NONE', targetOn: '2199-01-01' }),
          target({ intent: 'GROW', targetOn: '2199-01-01' }),
          target({ measure: 'LUCK', needAreaCode: 'EMH', targetOn: '2199-01-01' }),
        ],
      }),
      {
        '/priorities/0/needAreaCode': 'UNKNOWN_NEED_AREA',
        '/priorities/1/intent': 'UNKNOWN_CODE',
        '/priorities/2/measure': 'UNKNOWN_CODE',
      },
    ],
    [
      'a share above all',
      () => ({ priorities: [target({ target: 101, targetOn: '2199-01-01' })] }),
      { '/priorities/0/target': 'OUT_OF_RANGE' },
    ],
  ])('R17 refuses %s', async (_what, changes, faults) => {
    expect(refusalOf(await world.service.post(PATH, drafted(changes())))).toEqual([
      422,
      expect.any(String),
      faults,
    ]);
  });

  it('R17 is approved on a day that has come, by somebody who has read it', async () => {
    const { id } = await draft();
    expect((await approve(id, { ...APPROVAL, approvedOn: day(1) })).body.errors).toMatchObject([
      { pointer: '/approvedOn', code: 'DATE_IN_FUTURE' },
    ]);
    const unread = { ...headers, 'if-match': '"7"' };
    expect((await world.api.post(`${PATH}/${id}/approval`, APPROVAL, unread)).status).toBe(412);
  });
});
