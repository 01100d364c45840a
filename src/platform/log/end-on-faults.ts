import { errorFacts } from './error-facts.js';
import type { Log } from './log.js';

/**
 * Ends the process on what nobody caught, after a line in the log. Node's own last words would quote the error's
 * message, and a message may hold what is personal.
 */
export function endOnFaults(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ fault: errorFacts(error) });
    process.exit(1);
  });
}
