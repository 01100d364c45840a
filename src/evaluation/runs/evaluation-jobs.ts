import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CohortProgress } from '../thread/cohort-progress.js';
import { EvaluationThread } from '../thread/evaluation-thread.js';
import type { EvaluationOrder } from './evaluation-order.js';
import { endJob, failAbandoned, finishJob, noteProgress } from './job-writes.js';
import type { Failure } from './job-states.js';

const NOTE_EVERY_MS = 2_000;
const LOOK_EVERY_MS = 60_000;

/** Why a job is ended before it is done. */
class Stopped extends Error {}

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
    const jobs = [...this.#underWay.values()];
    for (const { stop } of jobs) stop.abort(new Stopped('The service is stopping.'));
    await Promise.all(jobs.map(({ ended }) => ended));
  }

  /** Begins to work out a job that has been recorded. */
  begin(id: string, order: EvaluationOrder): void {
    const stop = new AbortController();
    const ended = this.#workOut(id, order, stop).finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, { stop, ended });
  }

  /** Waits until a job that was begun here has ended, but no longer than it is told. */
  async ended(id: string, mostMs: number): Promise<void> {
    const job = this.#underWay.get(id);
    if (!job) return;
    const enough = new AbortController();
    const pause = delay(mostMs, undefined, { signal: enough.signal, ref: false }).catch(() => undefined);
    await Promise.race([job.ended, pause]);
    enough.abort();
  }

  /** Stops the work on a job that has been cancelled, where it is done here. */
  async stop(id: string): Promise<void> {
    const job = this.#underWay.get(id);
    job?.stop.abort(new Stopped('The evaluation was cancelled.'));
    await job?.ended;
  }

  async #workOut(id: string, order: EvaluationOrder, stop: AbortController): Promise<void> {
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
      const evaluated = await this.thread.run('evaluation', order, {
        signal: stop.signal,
        onProgress: (made) => (progress = made),
      });
      await finishJob(this.uow, id, evaluated);
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
