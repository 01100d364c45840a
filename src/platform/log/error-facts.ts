import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_ROOT } from '../config/project-root.js';
import { driverCodeOf } from '../database/database-fault.js';

/** What is logged of an error. Never its message: a driver's message quotes values, and a value may be personal. */
export interface ErrorFacts {
  error: string;
  code: string | null;
  /** Where it was thrown, innermost first: `file:line`. */
  frames: string[];
}

const MOST_FRAMES = 20;

const placeOf = (frame: string): string | null => {
  const [, file, line] = /\(?((?:file:\/\/)?[^()\s]+):(\d+):\d+\)?$/.exec(frame) ?? [];
  if (file === undefined) return null;
  return `${relative(PROJECT_ROOT, file.startsWith('file:') ? fileURLToPath(file) : file)}:${line}`;
};

/** The frames that follow the message in a stack; none where it is not there, for then a line of it may pass for one. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  if (at === -1) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map(placeOf)
    .filter((place) => place !== null)
    .slice(0, MOST_FRAMES);
}

/** By its shape and not by `instanceof`: a native driver may throw errors that belong to another realm. */
const isError = (thrown: unknown): thrown is Error =>
  typeof thrown === 'object' && thrown !== null && 'stack' in thrown && 'message' in thrown;

/** The facts of anything that was thrown that can hold nothing personal. */
export function errorFacts(thrown: unknown): ErrorFacts {
  return {
    error: isError(thrown) ? thrown.constructor.name : typeof thrown,
    code: driverCodeOf(thrown),
    frames: isError(thrown) ? framesOf(thrown) : [],
  };
}
