import type { DatabaseLocation } from '../../platform/config/database-url.js';
import type { CohortProgress } from './cohort-progress.js';
import type { WORK } from './work.js';

/** What a thread is started with. */
export interface ThreadData {
  location: DatabaseLocation;
}

export type Work = typeof WORK;
export type KindOfWork = keyof Work;
export type OrderOf<Kind extends KindOfWork> = Parameters<Work[Kind]>[1];
export type OutcomeOf<Kind extends KindOfWork> = Awaited<ReturnType<Work[Kind]>>;

/** What a thread is told to do: all of it can be copied. */
export interface ToThread<Kind extends KindOfWork = KindOfWork> {
  kind: Kind;
  order: OrderOf<Kind>;
}

/** What a thread says of it. */
export type FromThread =
  | { said: 'progress'; progress: CohortProgress }
  | { said: 'done'; outcome: unknown }
  | { said: 'failed'; error: Error };
