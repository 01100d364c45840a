import type { ReadTransaction } from '../../src/platform/database/transaction.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { type ConcordanceFacts, readFacts } from '../../src/practice/concordance/read-facts.js';
import { type Untrained, untrainedByCase } from '../../src/practice/concordance/untrained.js';
import { codesWith } from '../../src/practice/rules/rule-codes.js';
import { SCHEMA } from '../../src/schema.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { loadDemoCaseload } from '../support/demo-caseload.js';

type Row = Record<string, any>;

const DOSE = ['ATTENDED_ENGAGED', 'ATTENDED_PARTIAL', 'ATTENDED_NOT_ENGAGED', 'LATE'];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Everything that the figures rest on, read row by row. */
async function recordedOf(tx: ReadTransaction) {
  const all = (sql: string) => tx.query<Row>(sql);
  return {
    cases: await all('SELECT id, likelihood_of_reoffending FROM case_record'),
    versions: new Map((await all('SELECT * FROM intervention_version')).map((row) => [row.id, row])),
    ratings: await all('SELECT case_id, need_area_code, is_priority FROM need_rating'),
    actions: await all('SELECT * FROM plan_action'),
    deliveries: await all('SELECT * FROM delivery'),
    attended: (
      await all(
        `SELECT s.id, s.delivery_id, s.held_on, t.code, t.minutes_attended FROM delivery_session s
         JOIN attendance t ON t.session_id = s.id`,
      )
    ).filter(({ code }) => DOSE.includes(code)),
    deliverers: await all('SELECT session_id, worker_id FROM session_deliverer'),
    training: await all('SELECT worker_id, qualification, trained_on, expires_on FROM training_record'),
  };
}

type Recorded = Awaited<ReturnType<typeof recordedOf>>;

function slowFacts({ cases, versions, ratings, actions, deliveries, attended }: Recorded) {
  const doseOf = (own: readonly Row[]) => {
    const ids = new Set(own.map(({ id }) => id));
    const sessions = attended.filter(({ delivery_id: id }) => ids.has(id));
    return { sessions: sessions.length, minutes: sum(sessions.map((one) => one.minutes_attended ?? 0)) };
  };
  const needs = new Set(
    ratings.filter((one) => Boolean(one.is_priority)).map((one) => `${one.case_id} ${one.need_area_code}`),
  );
  return {
    needs: [...needs].sort(),
    actions: actions
      .map((action) => {
        const own = deliveries.filter(({ plan_action_id: id }) => id === action.id);
        const started = own.flatMap((one) => one.started_on ?? []).sort();
        return JSON.stringify([
          ...[action.case_id, action.need_area_code, action.purpose, action.minutes_planned],
          versions.get(action.intervention_version_id)?.status ?? null,
          ...[action.planned_on, started[0] ?? null, action.not_delivered_on, doseOf(own)],
        ]);
      })
      .sort(),
    cases: cases
      .map(({ id, likelihood_of_reoffending: level }) => {
        const own = deliveries.filter(({ case_id: of }) => of === id);
        const orphans = doseOf(own.filter(({ plan_action_id: planned }) => planned === null));
        return JSON.stringify([id, level, doseOf(own), orphans]);
      })
      .sort(),
  };
}

const told = ({ needs, actions, cases }: ConcordanceFacts) => ({
  needs: needs.map(({ caseId, needAreaCode }) => `${caseId} ${needAreaCode}`).sort(),
  actions: actions
    .map(({ sessions, minutes, ...action }) =>
      JSON.stringify([
        ...[action.caseId, action.needAreaCode, action.purpose, action.minutesPlanned, action.status],
        ...[action.plannedOn, action.startedOn, action.notDeliveredOn, { sessions, minutes }],
      ]),
    )
    .sort(),
  cases: cases
    .map(({ caseId, likelihoodOfReoffending, sessions, minutes, orphanSessions, orphanMinutes }) =>
      JSON.stringify([
        ...[caseId, likelihoodOfReoffending, { sessions, minutes }],
        { sessions: orphanSessions, minutes: orphanMinutes },
      ]),
    )
    .sort(),
});

function slowUntrained({ versions, deliveries, attended, deliverers, training }: Recorded): Untrained {
  const told: Untrained = { n: 0, of: 0, delivererNotKnown: 0 };
  const deliveryOf = new Map(deliveries.map((row) => [row.id, row]));
  for (const { id, delivery_id: deliveryId, held_on: on } of attended) {
    const asked = JSON.parse(
      versions.get(deliveryOf.get(deliveryId)?.intervention_version_id)?.required_qualifications ?? '[]',
    ) as string[];
    if (asked.length === 0) continue;
    const named = deliverers.filter(({ session_id: of }) => of === id);
    const had = named.some(({ worker_id: worker }) =>
      asked.every((qualification) =>
        training.some(
          (one) =>
            one.worker_id === worker &&
            one.qualification === qualification &&
            one.trained_on <= on &&
            (one.expires_on === null || one.expires_on >= on),
        ),
      ),
    );
    if (named.length === 0) told.delivererNotKnown++;
    else told.of++;
    if (named.length > 0 && !had) told.n++;
  }
  return told;
}

describe.each(DATABASES)('what practice is told from, on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let uow: UnitOfWork;

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    uow = await openDatabase(database.location, SCHEMA);
  }, 120_000);

  afterAll(async () => {
    await uow.close();
    await database.drop();
  });

  it('R22 R34 R159 is what a count row by row gives', async () => {
    await uow.analyse(async (tx) => {
      const recorded = await recordedOf(tx);
      const serviceId = (await tx.queryOne<Row>('SELECT service_id FROM case_record LIMIT 1'))?.service_id;
      const scope = { where: 'c.service_id = :serviceId', parameters: { serviceId } };
      const facts = await readFacts(tx, serviceId, scope);
      expect(told(facts)).toEqual(slowFacts(recorded));
      const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
      const byCase = [...(await untrainedByCase(tx, serviceId, scope, dose)).values()];
      const untrained = slowUntrained(recorded);
      expect({
        n: sum(byCase.map(({ n }) => n)),
        of: sum(byCase.map(({ of }) => of)),
        delivererNotKnown: sum(byCase.map(({ delivererNotKnown }) => delivererNotKnown)),
      }).toEqual(untrained);
      for (const some of [untrained.n, untrained.delivererNotKnown]) expect(some).toBeGreaterThan(0);
      expect(untrained.of).toBeGreaterThan(untrained.n);
    });
  });
});
