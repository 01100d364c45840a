import type { DatabaseLocation } from '../../platform/config/database-url.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CohortProgress, OnProgress } from './cohort-progress.js';
import type { WORK } from './work.js';

/** What a thread is started with. */
export interface ThreadData {
  location: DatabaseLocation;
}

type Work = typeof WORK;
export type KindOfWork = keyof Work;
export type OrderOf<Kind extends KindOfWork> = Parameters<Work[Kind]['reckon']>[1];
export type OutcomeOf<Kind extends KindOfWork> = Awaited<ReturnType<Work[Kind]['reckon']>>;

/** A kind of work, as the threads see it: they know nothing of what is in its parts. */
export interface AnyWork {
  read(tx: ReadTransaction, order: unknown, onProgress: OnProgress): AsyncIterable<unknown>;
  reckon(parts: AsyncIterable<unknown>, order: unknown): Promise<unknown>;
}

/** What a thread is told to do: all of it can be copied. */
export interface ToThread<Kind extends KindOfWork = KindOfWork> {
  kind: Kind;
  order: OrderOf<Kind>;
}

/** How far the reading is, and what went wrong. */
type FromAnyThread = { said: 'progress'; progress: CohortProgress } | { said: 'failed'; error: Error };

/** What the thread that reckons says. */
export type FromThread = FromAnyThread | { said: 'done'; outcome: unknown };

/** What the thread that reads is told: what to read, and that a part has been taken. */
export type ToReader = { said: 'read'; told: ToThread } | { said: 'taken' };

/** What the thread that reads says. */
export type FromReader = FromAnyThread | { said: 'part'; part: unknown } | { said: 'end' };
