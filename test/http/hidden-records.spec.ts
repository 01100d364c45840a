import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { OPERATIONS, pathOf } from '../support/operations.js';
import { countRows, readRows } from '../support/read-rows.js';
import { sendAs } from '../support/requests.js';
import type { Body } from '../support/sample-bodies.js';
import { refusalOf } from '../support/service-api.js';
import { storedRecords } from '../support/stored-rows.js';
import { openTwoTeams, type TwoTeams, type Worker, workerHeaders } from '../support/two-teams.js';

const OF_TEAM_A: Worker = { role: 'CASE_MANAGER', team: 'A' };
const OF_SERVICE: Worker = { role: 'CASE_MANAGER', team: null };

describe.each(DATABASES)('other ways to a hidden record on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let world: TwoTeams;
  let ofTeamA: { authorization: string };

  beforeAll(async () => {
    database = await newDatabase();
    world = await openTwoTeams(await TestApi.start(database));
    ofTeamA = await workerHeaders(world, OF_TEAM_A);
  });

  afterAll(async () => {
    await world.http.close();
    await database.drop();
  });

  const get = (path: string, headers = ofTeamA) => world.http.get(path, headers);
  const post = (path: string, body: unknown) => world.http.post(path, body, ofTeamA);
  const idsOf = ({ body }: { body: Body }): string[] => body.items.map(({ id }: Body) => id as string);
  const referencesOf = async (caseId: string): Promise<{ reference: string; child: string }> => {
    const [row] = await readRows<{ reference: string; child: string }>(
      database,
      `SELECT c.reference, k.reference AS child FROM case_record c JOIN child k ON k.id = c.child_id
       WHERE c.id = '${caseId}'`,
    );
    if (!row) throw new Error('There is no such case.');
    return row;
  };

  it('HEAD is guarded and logged as GET is', async () => {
    const head = async (path: string, signature: Record<string, string>) =>
      (await sendAs(world.http.url, { method: 'HEAD', path, headers: {} }, signature)).status;
    const { own, otherTeams, restricted } = world.cases;
    for (const operation of OPERATIONS.filter(
      ({ method, template }) => method === 'GET' && /v1/.test(template),
    )) {
      expect([operation.operationId, await head(pathOf(operation, world.service), {})]).toEqual([
        operation.operationId,
        401,
      ]);
    }
    const before = await countRows(database, 'audit_entry');
    expect(await head(`/v1/cases/${otherTeams.caseId}`, ofTeamA)).toBe(404);
    expect(await head(`/v1/cases/${restricted.caseId}`, ofTeamA)).toBe(404);
    expect(await countRows(database, 'audit_entry')).toBe(before);
    expect(await head(`/v1/cases/${own.caseId}`, ofTeamA)).toBe(200);
    expect(await countRows(database, 'audit_entry')).toBe(before + 1);
  });

  it('a reference finds nothing that is hidden', async () => {
    for (const name of ['otherTeams', 'restricted'] as const) {
      const { reference, child } = await referencesOf(world.cases[name].caseId);
      expect(idsOf(await get(`/v1/cases?reference=${reference}`))).toEqual([]);
      expect(idsOf(await get(`/v1/cases?childReference=${child}`))).toEqual([]);
    }
    const { reference, child } = await referencesOf(world.cases.own.caseId);
    expect(idsOf(await get(`/v1/cases?reference=${reference}`))).toEqual([world.cases.own.caseId]);
    expect(idsOf(await get(`/v1/cases?childReference=${child}`))).toEqual([world.cases.own.caseId]);
  });

  it('a cursor of somebody else leads through one’s own records', async () => {
    const ofService = await workerHeaders(world, OF_SERVICE);
    for (const path of ['cases', 'deliveries', 'sessions', 'offences', 'ete-spells', 'assessments']) {
      const all = idsOf(await get(`/v1/${path}`));
      const seen = new Set<string>();
      let cursor = (await get(`/v1/${path}?limit=1`, ofService)).body.nextCursor as string | null;
      const skipped = idsOf(await get(`/v1/${path}?limit=1`, ofService));
      while (cursor !== null) {
        for (const id of idsOf(await get(`/v1/${path}?cursor=${cursor}`))) seen.add(id);
        cursor = (await get(`/v1/${path}?limit=1&cursor=${cursor}`, ofService)).body.nextCursor as
          string | null;
      }
      expect([path, [...seen].sort()]).toEqual([path, all.filter((id) => !skipped.includes(id)).sort()]);
    }
  });

  it('a batch with a session of a hidden delivery is refused as a whole', async () => {
    const { sessions } = world.service.bodyOf('recordSessions');
    const before = await storedRecords(database);
    for (const { deliveryId } of [world.cases.otherTeams, world.cases.restricted, world.cases.elsewhere]) {
      const answer = await post('/v1/sessions/batch', {
        sessions: [sessions[0], { ...sessions[1], deliveryId }],
      });
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        [expect.objectContaining({ pointer: '/sessions/1/deliveryId', code: 'UNKNOWN_DELIVERY' })],
      ]);
    }
    expect(await storedRecords(database)).toEqual(before);
  });

  it('no case is opened for another team, be there one or not', async () => {
    const before = await storedRecords(database);
    for (const team of ['B', 'NO-SUCH-TEAM']) {
      const answer = await post('/v1/cases', { ...world.service.bodyOf('createCase'), team });
      expect(refusalOf(answer)).toEqual([422, 'UNKNOWN_TEAM', { '/team': 'UNKNOWN_TEAM' }]);
    }
    expect(await storedRecords(database)).toEqual(before);
  });

  it('of a hidden case no more is told than that its reference is taken', async () => {
    const before = await storedRecords(database);
    for (const name of ['otherTeams', 'restricted'] as const) {
      const { reference } = await referencesOf(world.cases[name].caseId);
      const answer = await post('/v1/cases', { ...world.service.bodyOf('createCase'), reference });
      expect(refusalOf(answer)).toEqual([409, 'REFERENCE_TAKEN', { '/reference': 'REFERENCE_TAKEN' }]);
      expect(JSON.stringify(answer.body)).not.toContain(world.cases[name].caseId);
    }
    expect(await storedRecords(database)).toEqual(before);
  });

  it('whether a service exists is not told to who does not work for it', async () => {
    const named = async (code: string) => {
      const { status, body } = await get('/v1/cases', {
        ...ofTeamA,
        'waymark-service': code,
      } as typeof ofTeamA);
      return [status, body.code, body.detail];
    };
    expect(await named('TWO')).toEqual(await named('NO-SUCH'));
    expect((await named('TWO'))[0]).toBe(400);
    const codes = async (headers?: typeof ofTeamA) =>
      (await world.http.get('/v1/services', headers)).body.items.map(({ code }: Body) => code as string);
    expect(await codes(ofTeamA)).toEqual(['ONE']);
    expect(await codes()).toEqual(['ONE', 'TWO']);
  });
});
