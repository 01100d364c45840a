import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refreshHistories } from './refresh-histories.js';

/** How long an answer waits for what has changed to be worked out. */
const PATIENCE_MS = 1_000;
const CHILDREN_AT_ONCE = 4_000;
const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

/** What the histories leave out as yet. */
export interface Pending {
  cases: number;
  /** When the first of it was recorded; null: nothing is left out. */
  since: string | null;
}

/**
 * Keeps the histories of children up to date: before they are read, for a moment; and in the background, where that was not
 * long enough, and when the application starts, since a database may have been migrated or filled meanwhile.
 */
@Injectable()
export class Histories implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger(Histories.name);
  #background: Promise<void> | null = null;
  #stopped = false;

  constructor(private readonly uow: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.#inBackground();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    await this.#background;
  }

  /** Works out what changed, for a moment at most; whatever is left is done in the background. */
  async bringUpToDate(serviceId: string): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    const goOn = () => !this.#stopped && performance.now() < until;
    if (!(await this.uow.read((tx) => hasChanged(tx, serviceId)))) return;
    // Whoever restricts a case hides it: that is never left for later.
    while (await this.#refresh(serviceId, 'RESTRICTED'));
    while (goOn() && (await this.#refresh(serviceId, 'ANY')));
    if (!goOn()) this.#inBackground();
  }

  #refresh(serviceId: string, which: 'RESTRICTED' | 'ANY'): Promise<boolean> {
    return this.uow.write((tx) => refreshHistories(tx, serviceId, which));
  }

  #inBackground(): void {
    this.#background ??= this.#everyService()
      .catch((error: unknown) => this.#log.warn(error, 'The provision map is not brought up to date.'))
      .finally(() => (this.#background = null));
  }

  async #everyService(): Promise<void> {
    const services = await this.uow.read((tx) =>
      tx.query<{ service_id: string }>('SELECT DISTINCT service_id FROM changed_case'),
    );
    for (const { service_id: serviceId } of services) {
      // Others write in between.
      while (!this.#stopped && (await this.#refresh(serviceId, 'ANY'))) await nextTurn();
    }
  }
}

const hasChanged = async (tx: ReadTransaction, serviceId: string): Promise<boolean> =>
  (await tx.queryOne('SELECT 1 FROM changed_case WHERE service_id = :serviceId LIMIT 1', { serviceId })) !==
  null;

/** What is left out of the histories that a transaction reads. */
export async function pendingIn(tx: ReadTransaction, serviceId: string): Promise<Pending> {
  const row = await tx.queryOne<{ cases: number; since: string | null }>(
    `SELECT CAST(COUNT(DISTINCT case_id) AS integer) AS cases, MIN(recorded_at) AS since FROM changed_case
     WHERE service_id = :serviceId`,
    { serviceId },
  );
  return row ?? { cases: 0, since: null };
}

/**
 * What changes with the histories: one that changes or is new gets a revision above all others. One goes only with its child,
 * of whom a tombstone is kept.
 */
export async function revisionIn(tx: ReadTransaction, serviceId: string): Promise<string> {
  const row = await tx.queryOne<{ revision: number | null; erased: number }>(
    `SELECT (SELECT MAX(revision) FROM provision_history WHERE service_id = :serviceId) AS revision,
       (SELECT CAST(COUNT(*) AS integer) FROM erasure_tombstone WHERE service_id = :serviceId) AS erased`,
    { serviceId },
  );
  return `${row?.revision ?? 0} ${row?.erased ?? 0}`;
}

interface PageRow {
  page: string | null;
  last: string | null;
}

const PAGE = `
  SELECT string_agg(h.history, '') AS page, MAX(h.child_id_text) AS last FROM (
    SELECT CAST(child_id AS varchar) AS child_id_text, history FROM provision_history
    WHERE service_id = :serviceId AND child_id > :after ORDER BY child_id LIMIT ${CHILDREN_AT_ONCE}) h`;

/** Every history of a service, some thousands in a text. Other requests run in between. */
export async function* historiesOf(tx: ReadTransaction, serviceId: string): AsyncGenerator<string> {
  const ask = (after: string) => tx.queryOne<PageRow>(PAGE, { serviceId, after });
  for (let next = ask(BEFORE_EVERY_ID); ;) {
    const row = await next;
    if (!row?.page || row.last === null) return;
    // PostgreSQL finds the next page while this one is counted.
    next = ask(row.last);
    yield row.page;
    await nextTurn();
  }
}
