import { parentPort, workerData } from 'node:worker_threads';
import { openReadOnly } from '../../platform/database/open-read-only.js';
import { evaluateOrder } from './evaluate-order.js';
import type { EvaluationOrder, ThreadData, ThreadMessage } from './evaluation-order.js';

/*
 * The thread in which evaluations are worked out, one after the other, on a connection of its own: figures over many
 * children take seconds, in which requests go on being answered.
 */

const say = (message: ThreadMessage): void => parentPort?.postMessage(message);
const { location } = workerData as ThreadData;
const database = await openReadOnly(location);

async function answer(order: EvaluationOrder): Promise<ThreadMessage> {
  try {
    const evaluated = await database.read((tx) =>
      evaluateOrder(tx, order, (progress) => say({ said: 'progress', progress })),
    );
    return { said: 'evaluated', evaluated };
  } catch (error) {
    return { said: 'failed', error: error as Error };
  }
}

parentPort?.on('message', (order: EvaluationOrder) => void answer(order).then(say));
