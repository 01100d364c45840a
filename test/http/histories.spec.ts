import fc from 'fast-check';
import { addDays } from '../../src/platform/calendar/plain-date.js';
import { createRandom } from '../../src/statistics/random.js';
import { startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';
import { type Event, faultsOf } from '../support/history.js';
import { newCase } from '../support/new-case.js';

const CLIENTS = 30;
const CASES = 20;
const OPERATIONS_OF_EACH = 24;
const INDEX_DATE = '2020-01-01';
const { seed = 1 } = fc.readConfigureGlobal();

interface Worked {
  id: string;
  deliveryId: string;
}

type World = Awaited<ReturnType<typeof startCasework>>;

const headers = { 'waymark-service': 'OWN' };
const versionOf = (etag: string | null): number => Number(etag?.slice(1, -1));

async function openCases({ service, seeded }: World): Promise<Worked[]> {
  const opening = { indexEvent: 'COURT_NON_CUSTODIAL', indexDate: INDEX_DATE };
  return Promise.all(
    Array.from({ length: CASES }, async () => {
      const { id } = await service.create('/v1/cases', newCase(opening));
      const delivery = await service.create('/v1/deliveries', {
        ...{ caseId: id, interventionVersionId: seeded.own.versionId, startedOn: '2026-03-09' },
        ...{ setting: 'COMMUNITY', language: 'en' },
      });
      return { id, deliveryId: delivery.id };
    }),
  );
}

/** What the clients do, each of them written into the history. */
function operations({ api, service }: World, history: Event[]) {
  let made = 0;
  const timed = async <Result>(work: () => Promise<Result>) => {
    const from = performance.now();
    const result = await work();
    return { result, from, to: performance.now() };
  };
  const unexpected = (answer: { status: number; body: unknown }) =>
    new Error(`${answer.status} ${JSON.stringify(answer.body)}`);

  const read = async ({ id: caseId }: Worked): Promise<number> => {
    const { result, from, to } = await timed(() => service.get(`/v1/cases/${caseId}`));
    if (result.status !== 200) throw unexpected(result);
    const version = versionOf(result.headers.get('etag'));
    history.push({ kind: 'read', caseId, from, to, version, value: result.body.indexDate });
    return version;
  };

  const change = async ({ id: caseId }: Worked, at: number): Promise<void> => {
    const value = addDays(INDEX_DATE, ++made);
    const { result, from, to } = await timed(() =>
      service.patch(`/v1/cases/${caseId}`, { indexDate: value }, `"${at}"`),
    );
    if (result.status !== 200 && result.status !== 412) throw unexpected(result);
    const version = result.status === 200 ? versionOf(result.headers.get('etag')) : null;
    history.push({ kind: 'change', caseId, from, to, at, version, value });
  };

  const attempt = async (path: string, body: unknown, key: string): Promise<string[]> => {
    for (;;) {
      const answer = await api.post(path, body, { ...headers, 'idempotency-key': key });
      if (answer.status === 201) return (answer.body.items ?? [answer.body]).map(({ id }: Worked) => id);
      if (answer.body.code !== 'IDEMPOTENCY_IN_PROGRESS') throw unexpected(answer);
    }
  };

  /** Asks as often as it likes under one key; in a batch where there are several. */
  const record = async ({ id: caseId, deliveryId }: Worked, asked: number, times: number): Promise<void> => {
    const session = {
      ...{ deliveryId, heldOn: '2026-03-16', minutesPlanned: 60, delivererAgency: 'POLICE' },
      attendance: { code: 'ATTENDED_ENGAGED', minutesAttended: 55 },
    };
    const path = asked === 1 ? '/v1/sessions' : '/v1/sessions/batch';
    const body = asked === 1 ? session : { sessions: Array(asked).fill(session) };
    const key = `recording-${++made}`;
    const { result, from, to } = await timed(() =>
      Promise.all(Array.from({ length: times }, () => attempt(path, body, key))),
    );
    history.push({ kind: 'recording', caseId, from, to, asked, ids: [...new Set(result.flat())] });
  };

  const list = async ({ id: caseId }: Worked): Promise<void> => {
    const { result, from, to } = await timed(() => service.get(`/v1/sessions?caseId=${caseId}&limit=200`));
    if (result.status !== 200 || result.body.nextCursor !== null) throw unexpected(result);
    history.push({ kind: 'listing', caseId, from, to, ids: result.body.items.map(({ id }: Worked) => id) });
  };

  return { read, change, record, list };
}

describe.each(DATABASES)(
  `R8 histories of overlapping requests on %s (FC_SEED=${seed})`,
  (_dialect, newDatabase) => {
    it('lose nothing, do nothing twice and show nothing stale', async () => {
      const world = await startCasework(newDatabase);
      try {
        const cases = await openCases(world);
        const history: Event[] = [];
        const { read, change, record, list } = operations(world, history);
        const work = async (client: number): Promise<void> => {
          const { uniform } = createRandom(seed + client);
          const known = new Map<string, number>();
          for (let count = 0; count < OPERATIONS_OF_EACH; count++) {
            // Few cases get most of the work, so that clients meet.
            const worked = cases[Math.floor(CASES * uniform() ** 2)] ?? cases[0];
            if (!worked) throw new Error('There is no case.');
            const choice = uniform();
            if (choice < 0.2) known.set(worked.id, await read(worked));
            else if (choice < 0.3) await change(worked, known.get(worked.id) ?? 1);
            else if (choice < 0.6) await change(worked, await read(worked));
            else if (choice < 0.8) await record(worked, choice < 0.7 ? 1 : 3, choice < 0.65 ? 3 : 1);
            else await list(worked);
          }
        };
        await Promise.all(Array.from({ length: CLIENTS }, (_client, client) => work(client)));
        for (const worked of cases) {
          await read(worked);
          await list(worked);
        }
        expect(faultsOf(history, INDEX_DATE)).toEqual([]);
        const count = (fits: (event: Event) => boolean) => history.filter(fits).length;
        expect(count(({ kind }) => kind === 'recording')).toBeGreaterThan(80);
        expect(count((event) => event.kind === 'change' && event.version !== null)).toBeGreaterThan(80);
        expect(count((event) => event.kind === 'change' && event.version === null)).toBeGreaterThan(20);
      } finally {
        await world.stop();
      }
    }, 120_000);
  },
);

describe('the check of a history', () => {
  const caseId = 'C';
  const change = (
    at: number,
    version: number | null,
    from: number,
    to: number,
    value = `v${at + 1}`,
  ): Event => ({
    ...{ kind: 'change', caseId, at, version, from, to, value },
  });
  const read = (version: number, from: number, to: number, value = `v${version}`): Event => ({
    ...{ kind: 'read', caseId, version, from, to, value },
  });
  const recording = (ids: string[], from: number, to: number, asked = ids.length): Event => ({
    ...{ kind: 'recording', caseId, ids, asked, from, to },
  });
  const listing = (ids: string[], from: number, to: number): Event => ({
    ...{ kind: 'listing', caseId, ids, from, to },
  });

  it('finds nothing wrong with what may overlap', () => {
    const history = [
      ...[
        read(1, 0, 1),
        change(1, 2, 1, 5),
        change(1, null, 2, 6),
        read(1, 1.5, 4),
        read(2, 2, 4.5),
        change(2, 3, 5.5, 7),
      ],
      ...[
        recording(['a'], 0, 3),
        recording(['b', 'c'], 1, 4),
        listing([], 0, 2),
        listing(['a', 'b', 'c'], 1, 2.5),
      ],
      ...[read(3, 8, 9), listing(['c', 'b', 'a'], 8, 9)],
    ];
    expect(faultsOf(history, 'v1')).toEqual([]);
  });

  it.each<[string, Event[], RegExp]>([
    ['a lost change', [change(1, 2, 0, 1), change(3, 4, 2, 3)], /lost or duplicate/],
    ['two changes to one version', [change(1, 2, 0, 1), change(1, 2, 0, 1)], /lost or duplicate/],
    [
      'a change of another version than named',
      [change(1, 2, 0, 1), change(1, 3, 2, 3)],
      /at version 1 made version 3/,
    ],
    [
      'versions against the order of time',
      [change(1, 2, 2, 3), change(2, 3, 0, 1)],
      /before an earlier version/,
    ],
    ['a refusal at the newest version', [change(1, null, 0, 1)], /which was the newest/],
    ['a read of what nobody made', [read(2, 0, 1)], /nobody made/],
    ['a read of another value', [change(1, 2, 0, 1), read(2, 2, 3, 'x')], /another value/],
    ['a read of what was not asked for yet', [read(2, 0, 1), change(1, 2, 2, 3)], /before it was asked for/],
    ['a read of what is old', [change(1, 2, 0, 1), read(1, 2, 3)], /stale/],
    ['a read that goes back', [change(1, 2, 0, 9), read(2, 1, 2), read(1, 3, 4)], /stale/],
    ['a session for each attempt', [recording(['a', 'b'], 0, 1, 1)], /duplicate: 1 sessions/],
    ['one session for two recordings', [recording(['a'], 0, 1), recording(['a'], 0, 1)], /one session/],
    ['a session that nobody recorded', [listing(['x'], 0, 1)], /nobody was answered with/],
    ['a session listed twice', [recording(['a'], 0, 1), listing(['a', 'a'], 2, 3)], /listed twice/],
    ['a session before its time', [listing(['a'], 0, 1), recording(['a'], 2, 3)], /before it was asked for/],
    ['half a batch', [recording(['a', 'b'], 0, 9), listing(['a'], 2, 3)], /in part/],
    ['a lost session', [recording(['a'], 0, 1), listing([], 2, 3)], /lost/],
    [
      'a session that goes away',
      [recording(['a'], 0, 9), listing(['a'], 1, 2), listing([], 3, 4)],
      /no longer/,
    ],
  ])('finds %s', (_what, history, fault) => {
    expect(faultsOf(history, 'v1')).toContainEqual(expect.stringMatching(fault));
  });
});
