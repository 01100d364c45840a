import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const REQUEST_ID_HEADER = 'x-request-id';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEXADECIMAL = /^[0-9a-f]{16,64}$/i;

/**
 * The id of a request: the one its sender gave it where that can be nothing but an id, and otherwise a new one. It is
 * written to the log as it is, so a name, a reference or a date must not pass for one.
 */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && (UUID.test(given) || HEXADECIMAL.test(given)) ? given : randomUUID();
}
