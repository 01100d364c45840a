import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../../platform/config/project-root.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { OnProgress } from './cohort-progress.js';
import type { FromThread, KindOfWork, OrderOf, OutcomeOf, ThreadData, ToThread } from './thread-messages.js';

/** As it is built: a thread takes no TypeScript. */
const WORKER = join(PROJECT_ROOT, 'dist', 'src', 'evaluation', 'thread', 'evaluation-worker.js');
const MOST_MEMORY_MB = 1_200;
const YOUNG_MEMORY_MB = 64;
const IDLE_MS = 30_000;

/** What goes on while an order is worked out. */
export interface Watching {
  /** It ends the work, whose promise then fails with the reason of the signal. */
  signal: AbortSignal;
  onProgress: OnProgress;
}

/**
 * A thread that works out evaluations, one at a time. It is started when there is something to do, and ended when there
 * has been nothing for a while, or when it is to stop in the midst of something.
 */
@Injectable()
export class EvaluationThread implements OnApplicationShutdown {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly uow: UnitOfWork) {}

  /** Works out an order when its turn has come. @throws the reason of the signal, or what went wrong in the thread. */
  run<Kind extends KindOfWork>(
    kind: Kind,
    order: OrderOf<Kind>,
    watching: Watching,
  ): Promise<OutcomeOf<Kind>> {
    const done = this.#last.then(() => {
      watching.signal.throwIfAborted();
      return this.#work({ kind, order }, watching) as Promise<OutcomeOf<Kind>>;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** When whoever had something under way has ended it. */
  async onApplicationShutdown(): Promise<void> {
    await this.#close();
  }

  /** Ends the thread, whatever it is in the midst of. */
  async #close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #work(told: ToThread, { signal, onProgress }: Watching): Promise<unknown> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    // A command waits for it, and may have nothing else that keeps its process alive.
    worker.ref();
    const outcome = new Promise<unknown>((resolve, reject) => {
      worker.on('message', (message: FromThread) => {
        if (message.said === 'progress') onProgress(message.progress);
        else if (message.said === 'done') resolve(message.outcome);
        else reject(message.error);
      });
    });
    const over = new AbortController();
    try {
      worker.postMessage(told);
      return await Promise.race([outcome, this.#failure(worker, signal, over.signal)]);
    } catch (error) {
      await this.#close();
      throw error;
    } finally {
      over.abort();
      worker.removeAllListeners('message').unref();
      this.#idle = setTimeout(() => void this.#close(), IDLE_MS).unref();
    }
  }

  /** Fails when the work is to end, or the thread does. */
  async #failure(worker: Worker, signal: AbortSignal, over: AbortSignal): Promise<never> {
    await Promise.race([once(signal, 'abort', { signal: over }), once(worker, 'exit', { signal: over })]);
    throw (signal.aborted ? signal.reason : new Error('The thread has ended.')) as Error;
  }

  #start(): Worker {
    const workerData: ThreadData = { location: this.uow.location };
    const worker = new Worker(WORKER, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
    });
    // One that dies while nobody waits for it is missed by nobody.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}
