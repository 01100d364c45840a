import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { countRows, readRows } from '../support/read-rows.js';
import type { Body, RecordIds } from '../support/sample-bodies.js';
import { refusalOf } from '../support/service-api.js';
import { storedRecords } from '../support/stored-rows.js';
import { openTwoTeams, placeCase, type TwoTeams, type Worker, workerHeaders } from '../support/two-teams.js';

const OF_TEAM_A: Worker = { role: 'CASE_MANAGER', team: 'A' };
const OF_TEAM_B: Worker = { role: 'CASE_MANAGER', team: 'B' };
const OF_SERVICE: Worker = { role: 'CASE_MANAGER', team: null };

describe.each(DATABASES)('children of several cases on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let http: TestApi;
  let world: TwoTeams;
  /** A child of a case of team A with one record of each kind. */
  let ids: RecordIds;
  let facts: Body;

  beforeEach(async () => {
    ids = await world.service.recordCase();
    await placeCase(world, ids.caseId, world.teamIds.A);
    const { id: _id, ...recorded } = (await world.service.api.get(`/v1/children/${ids.childId}`)).body;
    facts = recorded;
  });

  beforeAll(async () => {
    database = await newDatabase();
    http = await TestApi.start(database);
    world = await openTwoTeams(http);
  });

  afterAll(async () => {
    await http.close();
    await database.drop();
  });

  const as = async (worker: Worker, method: string, path: string, body?: unknown) =>
    http.request(method, path, { headers: await workerHeaders(world, worker), body });

  /** A case body for the child, as recorded but for these facts. */
  const caseFor = (change: Body = {}): Body => ({
    ...world.service.bodyOf('createCase'),
    closedOn: null,
    child: { ...facts, ...change },
  });

  /** Opens another case of the child for a team. */
  const openAnother = async (teamId: string | null, restricted = false): Promise<string> => {
    const { id } = await world.service.api.create('/v1/cases', caseFor());
    await placeCase(world, id, teamId, restricted);
    return id as string;
  };

  /** What somebody gets of what is kept of the child: the record, an offence, a spell, and how many are listed. */
  const viewOfChild = async (worker: Worker) => {
    const { childId, offenceId, spellId } = ids;
    const statuses = [];
    for (const path of [`children/${childId}`, `offences/${offenceId}`, `ete-spells/${spellId}`]) {
      statuses.push((await as(worker, 'GET', `/v1/${path}`)).status);
    }
    for (const path of ['offences', 'ete-spells']) {
      statuses.push((await as(worker, 'GET', `/v1/${path}?childId=${childId}`)).body.items.length);
    }
    return statuses;
  };

  it('are seen by each team that has a case, with its own case alone', async () => {
    expect(await viewOfChild(OF_TEAM_A)).toEqual([200, 200, 200, 1, 1]);
    expect(await viewOfChild(OF_TEAM_B)).toEqual([404, 404, 404, 0, 0]);
    const theirs = await openAnother(world.teamIds.B);
    expect(await viewOfChild(OF_TEAM_B)).toEqual([200, 200, 200, 1, 1]);
    const listed = async (worker: Worker) =>
      (await as(worker, 'GET', `/v1/cases?childReference=${facts.reference}`)).body.items.map(
        ({ id }: Body) => id as string,
      );
    expect(await listed(OF_TEAM_A)).toEqual([ids.caseId]);
    expect(await listed(OF_TEAM_B)).toEqual([theirs]);
    expect(await listed(OF_SERVICE)).toEqual([ids.caseId, theirs]);
  });

  it('are hidden, but for their open cases, from whoever may not see one that is restricted', async () => {
    const restricted = await openAnother(world.teamIds.A, true);
    const childBody = { ...world.service.bodyOf('recordEteSpell'), childId: ids.childId };
    for (const worker of [OF_TEAM_A, OF_SERVICE]) {
      expect(await viewOfChild(worker)).toEqual([404, 404, 404, 0, 0]);
      expect((await as(worker, 'POST', '/v1/ete-spells', childBody)).body.code).toBe('UNKNOWN_CHILD');
      const read = await as(worker, 'GET', `/v1/cases/${ids.caseId}`);
      expect([read.status, read.body.child.id]).toEqual([200, ids.childId]);
      expect((await as(worker, 'GET', `/v1/cases/${restricted}`)).status).toBe(404);
    }
    const officer: Worker = { role: 'INFORMATION_OFFICER', team: null };
    expect((await as(officer, 'GET', `/v1/children/${ids.childId}`)).status).toBe(403);

    world.cases.restricted = { ...ids, caseId: restricted };
    const given: Worker = { role: 'CASE_MANAGER', team: 'C', given: ['restricted'] };
    expect(await viewOfChild(given)).toEqual([200, 200, 200, 1, 1]);
    expect((await as(given, 'GET', `/v1/cases/${ids.caseId}`)).status).toBe(404);
  });

  it('are advised on by what goes on in the cases that may be seen', async () => {
    const theirs = await openAnother(world.teamIds.B);
    const assessment = { ...world.service.bodyOf('createAssessment'), caseId: theirs };
    await world.service.api.create('/v1/assessments', assessment);
    const advice = async (worker: Worker): Promise<string[][]> => {
      const { body } = await as(worker, 'GET', `/v1/cases/${theirs}/recommendations?on=2025-03-01`);
      return [...body.recommendations, ...body.notEligible]
        .filter(({ interventionId }: Body) => interventionId === ids.interventionId)
        .map(({ ruledOutBy = [] }: Body) => ruledOutBy as string[]);
    };
    expect(await advice(OF_SERVICE)).toEqual([['ALREADY_RECEIVING']]);
    expect(await advice(OF_TEAM_B)).toEqual([[]]);
    await placeCase(world, ids.caseId, world.teamIds.A, true);
    expect(await advice(OF_SERVICE)).toEqual([[]]);
  });

  it('are not made known by guesses at their record in a new case', async () => {
    const wrong = { dateOfBirth: '2010-05-02', ethnicity: 'ASIAN' };
    const before = await storedRecords(database);
    const seen = await as(OF_TEAM_A, 'POST', '/v1/cases', caseFor(wrong));
    expect(refusalOf(seen)).toEqual([
      409,
      'CHILD_DIFFERS',
      { '/child/dateOfBirth': 'CHILD_DIFFERS', '/child/ethnicity': 'CHILD_DIFFERS' },
    ]);
    const headers = await workerHeaders(world, OF_TEAM_B);
    const guesser = (guess: Body = {}) => http.post('/v1/cases', caseFor(guess), headers);
    const unseen = [409, 'CHILD_DIFFERS', { '/child/reference': 'CHILD_DIFFERS' }];
    for (const guess of [wrong, { sex: 'MALE' }, { ethnicity: 'ASIAN' }, { preferredLanguage: 'en' }]) {
      expect(refusalOf(await guesser(guess))).toEqual(unseen);
    }
    expect(await storedRecords(database)).toEqual(before);
    // Each guess was a look at the record of the child, and is in the log.
    const looks = await readRows(
      database,
      `SELECT action FROM audit_entry WHERE operation = 'createCase' AND child_id = '${ids.childId}'`,
    );
    expect(looks.filter(({ action }) => action === 'CONSULTATION').length).toBe(4);
    await placeCase(world, ids.caseId, world.teamIds.A, true);
    expect(refusalOf(await as(OF_TEAM_A, 'POST', '/v1/cases', caseFor(wrong)))).toEqual(unseen);
    // Nobody opens a case of a child whom somebody hides, even who knows the record.
    expect(refusalOf(await guesser())).toEqual(unseen);
    await placeCase(world, ids.caseId, world.teamIds.A);
    // Nor who has tried five times today.
    expect(refusalOf(await guesser())).toEqual(unseen);
    // Anybody else who knows the record may; that is in the log.
    const opened = await as(OF_TEAM_B, 'POST', '/v1/cases', caseFor());
    expect([opened.status, opened.body.childId]).toEqual([201, ids.childId]);
    const logged = await readRows(
      database,
      `SELECT action, operation FROM audit_entry WHERE case_id = '${opened.body.id}'`,
    );
    expect(logged).toEqual([{ action: 'COLLECTION', operation: 'createCase' }]);
  });

  it('enter no figure by a case that is restricted', async () => {
    const figures = async () => {
      const period = 'since=1990-01-01&until=2025-12-01';
      const behind = await world.service.api.get(`/v1/provision-map/interventions?${period}`);
      const ete = behind.body.needAreas.find(({ needArea }: Body) => needArea === 'ETE');
      const [reach] = ete.interventions.filter(
        ({ interventionId }: Body) => interventionId === ids.interventionId,
      );
      const run = world.service.bodyOf('runEvaluation');
      const { result } = await world.service.api.create('/v1/evaluations', run);
      return [reach.planned, reach.reached, result.reoffending.started.children];
    };
    const before = await figures();
    expect(before.every((figure) => figure > 1)).toBe(true);
    await placeCase(world, ids.caseId, world.teamIds.A, true);
    expect(await figures()).toEqual(before.map((figure) => figure - 1));
    await placeCase(world, ids.caseId, world.teamIds.A);
    expect(await figures()).toEqual(before);
    expect(await countRows(database, 'evaluation_run')).toBeGreaterThan(3);
  });
});
