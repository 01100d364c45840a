import { setImmediate as nextTurn } from 'node:timers/promises';
import { DomainError } from '../errors/domain-error.js';
import type { WaitingWrites } from './unit-of-work.js';

/** The transaction control that a write line drives. */
export interface CommitControl {
  begin(): void;
  commit(): void;
  /** Must be harmless when no transaction is open. */
  rollback(): void;
  savepoint(): void;
  releaseSavepoint(): void;
  /** Undoes the unit since its savepoint. Throws where the database has already undone the whole transaction. */
  rollbackToSavepoint(): void;
}

interface Waiting {
  work: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
  since: number;
}

type Settled = { unit: Waiting; value: unknown } | { unit: Waiting; reason: unknown };

const MOST_UNITS_IN_A_COMMIT = 64;
const LONGEST_WAIT_MS = 30_000;

/**
 * Runs units of work one after another on one connection. Units that wait together share one commit, a
 * savepoint each, so that one fsync pays for all of them; each is answered only after that commit. A refusal is
 * held back too, because it may rest on what an earlier unit of the same commit wrote.
 */
export class WriteLine {
  readonly #waiting: Waiting[] = [];
  readonly #between: (() => void)[] = [];
  #draining: Promise<void> | null = null;

  constructor(private readonly control: CommitControl) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject, since: Date.now() });
      this.#draining ??= this.#drain();
    });
  }

  /** How many units wait, and for how long the first of them has. */
  waiting(): WaitingWrites {
    const [first] = this.#waiting;
    return { count: this.#waiting.length, oldestMs: first ? Date.now() - first.since : 0 };
  }

  /** Runs something on the connection between two commits, when no transaction is open on it. */
  between<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve) => {
      // A promise of its own settles as the work did, also where the work threw.
      this.#between.push(() => resolve(new Promise<T>((settle) => settle(work()))));
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when nothing is waiting or running. */
  async idle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  async #drain(): Promise<void> {
    // One turn of the event loop lets the requests that have already arrived join the first commit.
    await nextTurn();
    while (this.#waiting.length + this.#between.length > 0) {
      for (const work of this.#between.splice(0)) work();
      if (this.#waiting.length > 0) await this.#commitTogether();
      await nextTurn();
    }
    this.#draining = null;
  }

  async #commitTogether(): Promise<void> {
    const settled: Settled[] = [];
    let running: Waiting | undefined;
    try {
      this.control.begin();
      for (running = this.#next(); running !== undefined; running = this.#nextOf(settled.length)) {
        settled.push(await this.#runUnit(running));
      }
      this.control.commit();
    } catch (reason) {
      this.control.rollback();
      const begun = [...settled.map(({ unit }) => unit), ...(running ? [running] : [])];
      // Where not even a transaction could be begun, nobody in line can be served.
      const refused = begun.length > 0 ? begun : this.#waiting.splice(0);
      for (const unit of refused) unit.reject(reason);
      return;
    }
    for (const outcome of settled) {
      if ('reason' in outcome) outcome.unit.reject(outcome.reason);
      else outcome.unit.resolve(outcome.value);
    }
  }

  #nextOf(alreadyRun: number): Waiting | undefined {
    return alreadyRun < MOST_UNITS_IN_A_COMMIT ? this.#next() : undefined;
  }

  #next(): Waiting | undefined {
    for (let unit = this.#waiting.shift(); unit !== undefined; unit = this.#waiting.shift()) {
      if (Date.now() - unit.since < LONGEST_WAIT_MS) return unit;
      unit.reject(
        new DomainError('unavailable', 'DATABASE_BUSY', 'The database is busy with a long write; try again.'),
      );
    }
    return undefined;
  }

  /** Throws only where the whole transaction is lost; the unit then fails with the others. */
  async #runUnit(unit: Waiting): Promise<Settled> {
    try {
      this.control.savepoint();
      const value = await unit.work();
      this.control.releaseSavepoint();
      return { unit, value };
    } catch (reason) {
      try {
        this.control.rollbackToSavepoint();
      } catch {
        throw reason;
      }
      return { unit, reason };
    }
  }
}
