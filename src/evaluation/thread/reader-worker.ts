import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { openReadOnly } from '../../platform/database/open-read-only.js';
import type { AnyWork, FromReader, ThreadData, ToReader, ToThread } from './thread-messages.js';
import { WORK } from './work.js';

/*
 * The thread that reads for evaluations, on a connection and a snapshot of its own, while another reckons with what has been
 * read: the two take about as long.
 */

/** How many parts are read ahead: enough that neither waits for the other, few enough that memory does not grow. */
const MOST_AHEAD = 8;

const { location } = workerData as ThreadData;
const database = await openReadOnly(location);
const say = (message: FromReader): void => parentPort?.postMessage(message);
let ahead = 0;

async function read({ kind, order }: ToThread): Promise<void> {
  const work: AnyWork = WORK[kind];
  ahead = 0;
  try {
    await database.read(async (tx) => {
      const parts = work.read(tx, order, (progress) => say({ said: 'progress', progress }));
      for await (const part of parts) {
        say({ said: 'part', part });
        ahead++;
        while (ahead >= MOST_AHEAD && parentPort) await once(parentPort, 'message');
      }
    });
    say({ said: 'end' });
  } catch (error) {
    say({ said: 'failed', error: error as Error });
  }
}

parentPort?.on('message', (message: ToReader) => {
  if (message.said === 'taken') ahead--;
  else void read(message.told);
});
