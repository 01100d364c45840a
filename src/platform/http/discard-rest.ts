import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 64 * 1_048_576;
const LONGEST_MS = 5_000;

/**
 * Takes in, within limits, what is left of a body that is refused: a sender who is cut off while still writing
 * sees a broken connection, and never the refusal.
 */
export function discardRest(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (request.readableEnded || request.destroyed) {
      done();
      return;
    }
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) done();
    });
    request.once('end', done).once('close', done);
    request.resume();
  });
}
