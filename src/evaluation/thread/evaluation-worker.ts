import { on } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { AnyWork, FromReader, FromThread, ToReader, ToThread } from './thread-messages.js';
import { WORK } from './work.js';

/*
 * The thread in which evaluations are worked out, one after the other: figures over many children take seconds, in which
 * requests go on being answered.
 */

const say = (message: FromThread): void => parentPort?.postMessage(message);
const reader = new Worker(new URL('reader-worker.js', import.meta.url), {
  workerData: workerData as unknown,
});
const tellReader = (message: ToReader): void => reader.postMessage(message);

/** What the reader reads, part by part. @throws what went wrong in its thread. */
async function* partsOf(told: ToThread): AsyncGenerator<unknown> {
  const messages = on(reader, 'message', { close: ['exit'] });
  tellReader({ said: 'read', told });
  for await (const [message] of messages as AsyncIterable<[FromReader]>) {
    if (message.said === 'end') return;
    if (message.said === 'failed') throw message.error;
    if (message.said === 'progress') say(message);
    else {
      tellReader({ said: 'taken' });
      yield message.part;
    }
  }
  throw new Error('The thread that reads has ended.');
}

async function answer(told: ToThread): Promise<FromThread> {
  const work: AnyWork = WORK[told.kind];
  try {
    return { said: 'done', outcome: await work.reckon(partsOf(told), told.order) };
  } catch (error) {
    return { said: 'failed', error: error as Error };
  }
}

parentPort?.on('message', (told: ToThread) => void answer(told).then(say));
