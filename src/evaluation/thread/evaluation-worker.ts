import { parentPort, workerData } from 'node:worker_threads';
import { openReadOnly } from '../../platform/database/open-read-only.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { OnProgress } from './cohort-progress.js';
import type { FromThread, ThreadData, ToThread } from './thread-messages.js';
import { WORK } from './work.js';

/*
 * The thread in which evaluations are worked out, one after the other, on a connection of its own: figures over many
 * children take seconds, in which requests go on being answered.
 */

const say = (message: FromThread): void => parentPort?.postMessage(message);
const { location } = workerData as ThreadData;
const database = await openReadOnly(location);

async function answer({ kind, order }: ToThread): Promise<FromThread> {
  const work = WORK[kind] as (
    tx: ReadTransaction,
    order: unknown,
    onProgress: OnProgress,
  ) => Promise<unknown>;
  try {
    const outcome = await database.read((tx) =>
      work(tx, order, (progress) => say({ said: 'progress', progress })),
    );
    return { said: 'done', outcome };
  } catch (error) {
    return { said: 'failed', error: error as Error };
  }
}

parentPort?.on('message', (message: ToThread) => void answer(message).then(say));
