import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../../platform/config/project-root.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AnalysisPeriod } from '../cohort/read-cohort.js';
import type { SealedContent } from '../work-out.js';
import type { AnalysisOrder } from './analysis-order.js';

/** As it is built: a thread takes no TypeScript. */
const WORKER = join(PROJECT_ROOT, 'dist', 'src', 'needs-analysis', 'thread', 'analysis-worker.js');
const MOST_MEMORY_MB = 600;

/**
 * Works out needs analyses in a thread each, one after the other: one of thousands of children takes seconds, in which
 * requests go on being answered. They are asked for a few times a quarter, so that no thread is kept for the next.
 */
@Injectable()
export class AnalysisThread implements OnApplicationShutdown {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly uow: UnitOfWork) {}

  /** Works out the analysis of a period when its turn has come. @throws what went wrong in the thread. */
  workOut(period: AnalysisPeriod): Promise<SealedContent> {
    const done = this.#last.then(() => this.#work({ location: this.uow.location, period }));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #work(order: AnalysisOrder): Promise<SealedContent> {
    const worker = new Worker(WORKER, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    this.#worker = worker;
    const over = new AbortController();
    try {
      return await Promise.race([contentOf(worker, over.signal), endOf(worker, over.signal)]);
    } finally {
      over.abort();
      await worker.terminate();
      this.#worker = null;
    }
  }
}

async function contentOf(worker: Worker, signal: AbortSignal): Promise<SealedContent> {
  const [content] = (await once(worker, 'message', { signal })) as [SealedContent];
  return content;
}

/** Fails when the thread has ended, whatever it has said. */
async function endOf(worker: Worker, signal: AbortSignal): Promise<never> {
  await once(worker, 'exit', { signal });
  throw new Error('The thread that works out a needs analysis has ended.');
}
