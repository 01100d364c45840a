import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config/operation.js';

/** The log of the process: one JSON object a line. */
export type Log = Logger;

const STANDARD_OUTPUT = 1;
const KEPT_BACK_BYTES = 8_192;
const LONGEST_KEPT_BACK_MS = 250;
const MOST_UNWRITTEN_BYTES = 8_388_608;

/**
 * Standard output, written a few lines at a time: a write for each line would hold up every request. What is kept back
 * is written when the process ends; where nobody reads, lines are dropped before memory is.
 */
const standardOutput = (): DestinationStream =>
  pino.destination({
    dest: STANDARD_OUTPUT,
    sync: false,
    minLength: KEPT_BACK_BYTES,
    periodicFlush: LONGEST_KEPT_BACK_MS,
    maxLength: MOST_UNWRITTEN_BYTES,
  });

/** Opens the log; on standard output where nothing else is said. */
export function openLog(level: LogLevel, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? (level === 'silent' ? { write: () => undefined } : standardOutput()),
  );
}
