import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { answerSince, once } from '../../idempotency/once.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CohortProgress } from '../thread/cohort-progress.js';
import { EvaluationThread } from '../thread/evaluation-thread.js';
import type { KindOfWork, OrderOf, OutcomeOf } from '../thread/thread-messages.js';
import { EvaluationJob } from './evaluation-job.entity.js';
import {
  cancelJob,
  endJob,
  type EvaluationJobRow,
  failAbandoned,
  finishJob,
  noteProgress,
} from './job-writes.js';
import type { EvaluationState, Failure } from './job-states.js';

const NOTE_EVERY_MS = 2_000;
const LOOK_EVERY_MS = 60_000;

/** Why a job is ended before it is done. */
class Stopped extends Error {}

const stopping = (): Stopped => new Stopped('The service is stopping.');

/** What is to be worked out, and how what comes of it is kept. */
interface Task<Kind extends KindOfWork> {
  kind: Kind;
  order: OrderOf<Kind>;
  keep: (tx: WriteTransaction, job: EvaluationJobRow, outcome: OutcomeOf<Kind>) => Promise<void>;
}

/** What is known of a job when it is accepted. */
type Accepted = Pick<
  EvaluationJob,
  'deliveryAreaId' | 'interventionId' | 'planId' | 'methodVersion' | 'dataAsOf' | 'definition'
>;

/** How a job, or what took its place, is told. */
type Read<Answer> = (tx: ReadTransaction, id: string) => Promise<Answer>;

interface UnderWay {
  stop: AbortController;
  ended: Promise<void>;
}

/** Works out the jobs that are begun here, keeps what comes of them, and tells of those that another process left. */
@Injectable()
export class EvaluationJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(EvaluationJobs.name);
  readonly #underWay = new Map<string, UnderWay>();
  #timer: NodeJS.Timeout | undefined;
  #isStopping = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly thread: EvaluationThread,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await failAbandoned(this.uow, true);
    this.#timer = setInterval(() => void this.#lookForAbandoned(), LOOK_EVERY_MS).unref();
  }

  /** Ends what is under way, and says of it that it was interrupted. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    this.#isStopping = true;
    const jobs = [...this.#underWay.values()];
    for (const { stop } of jobs) stop.abort(stopping());
    await Promise.all(jobs.map(({ ended }) => ended));
  }

  /**
   * Accepts a job and begins to work it out.
   * @param waitMs how long to wait for its end
   * @returns what has come of it by then
   */
  async run<Kind extends KindOfWork, Answer extends { id: string }>(
    principal: Principal,
    {
      job,
      recordType,
      read,
      ...task
    }: Task<Kind> & { job: Accepted; recordType: string; read: Read<Answer> },
    waitMs: number,
  ): Promise<Answer> {
    const accepted = await once(this.uow, principal, async (tx) => {
      const row: EvaluationJob = {
        id: tx.newId(),
        serviceId: principal.serviceId,
        ...job,
        state: 'RUNNING',
        casesRead: 0,
        casesInAll: null,
        failure: null,
        aliveAt: tx.now,
        recordedAt: tx.now,
      };
      await tx.insert(EvaluationJob, [row]);
      await audit(tx, principal, { action: 'COMBINATION', recordType, recordId: row.id });
      return read(tx, row.id);
    });
    this.#begin(accepted.id, task);
    if (waitMs === 0) return accepted;
    await this.#ended(accepted.id, waitMs);
    return answerSince(this.uow, principal, (tx) => read(tx, accepted.id));
  }

  /** Cancels a job, which ends the work on it where it is done here; one that has ended stays as it ended. */
  async cancel<Answer extends { state: EvaluationState }>(
    principal: Principal,
    id: string,
    read: Read<Answer>,
  ): Promise<Answer> {
    const cancelled = await once(this.uow, principal, async (tx) => {
      await cancelJob(tx, principal.serviceId, id);
      return read(tx, id);
    });
    if (cancelled.state === 'CANCELLED') {
      const job = this.#underWay.get(id);
      job?.stop.abort(new Stopped('The evaluation was cancelled.'));
      await job?.ended;
    }
    return cancelled;
  }

  #begin<Kind extends KindOfWork>(id: string, task: Task<Kind>): void {
    const stop = new AbortController();
    // A request that was under way is let through to its end, and would wait for this one's.
    if (this.#isStopping) stop.abort(stopping());
    const ended = this.#workOut(id, task, stop).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, { stop, ended });
  }

  /** Waits until a job that was begun here has ended, but no longer than it is told. */
  async #ended(id: string, mostMs: number): Promise<void> {
    const job = this.#underWay.get(id);
    if (!job) return;
    const enough = new AbortController();
    const pause = delay(mostMs, undefined, { signal: enough.signal, ref: false }).catch(() => undefined);
    await Promise.race([job.ended, pause]);
    enough.abort();
  }

  async #workOut<Kind extends KindOfWork>(
    id: string,
    { kind, order, keep }: Task<Kind>,
    stop: AbortController,
  ): Promise<void> {
    let progress: CohortProgress = { casesRead: 0, casesInAll: null };
    let noting: Promise<void> = Promise.resolve();
    const note = async (): Promise<void> => {
      const isWanted = await noteProgress(this.uow, id, progress);
      if (!isWanted) stop.abort(new Stopped('The evaluation was cancelled.'));
    };
    const timer = setInterval(() => {
      noting = noting.then(note).catch(() => undefined);
    }, NOTE_EVERY_MS).unref();
    try {
      const outcome = await this.thread.run(kind, order, {
        signal: stop.signal,
        onProgress: (made) => (progress = made),
      });
      await finishJob(this.uow, id, (tx, job) => keep(tx, job, outcome));
    } catch (error) {
      await this.#fail(id, error as Error);
    } finally {
      clearInterval(timer);
      await noting;
    }
  }

  async #fail(id: string, error: Error): Promise<void> {
    const failure = failureOf(error);
    if (failure !== 'INTERRUPTED') this.#logger.error(error);
    try {
      await endJob(this.uow, id, failure);
    } catch (fault) {
      // It is found later by its silence.
      this.#logger.error(fault);
    }
  }

  async #lookForAbandoned(): Promise<void> {
    try {
      await failAbandoned(this.uow);
    } catch (error) {
      this.#logger.warn(`Abandoned evaluations could not be looked for: ${(error as Error).name}`);
    }
  }
}

function failureOf(error: Error): Failure {
  if (error instanceof Stopped) return 'INTERRUPTED';
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'OUT_OF_MEMORY' : 'ERROR';
}
