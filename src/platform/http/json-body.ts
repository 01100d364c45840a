import secureJson from 'secure-json-parse';
import { DomainError, type FieldFault } from '../errors/domain-error.js';
import { pointerTo } from '../errors/json-pointer.js';

const DEEPEST = 32;
const decoder = new TextDecoder('utf-8', { fatal: true });

const malformed = (code: string, detail: string, faults: FieldFault[] = []): DomainError =>
  new DomainError('malformed', code, detail, faults);

/** Text that a database cannot hold alike everywhere: NUL, and half a surrogate pair. */
function checkText(value: unknown, pointer: string, depth: number): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) {
      const detail = 'The text holds a character that cannot be stored (NUL, or half a surrogate pair).';
      throw malformed('UNSTORABLE_TEXT', detail, [{ pointer, code: 'UNSTORABLE_TEXT', detail }]);
    }
  } else if (typeof value === 'object' && value !== null) {
    if (depth === DEEPEST) {
      throw malformed('TOO_DEEP', `The body is nested more than ${DEEPEST} levels deep.`);
    }
    for (const [key, inner] of Object.entries(value)) {
      checkText(inner, pointerTo(pointer, key), depth + 1);
    }
  }
}

/**
 * Reads a JSON body strictly: valid UTF-8, valid JSON, no prototype keys, storable text, bounded depth.
 * @throws DomainError (malformed) that says which of these fails, and where.
 */
export function parseJsonBody(body: Buffer): unknown {
  let text: string;
  try {
    text = decoder.decode(body);
  } catch {
    throw malformed('INVALID_UTF8', 'The body is not valid UTF-8.');
  }
  let value: unknown;
  try {
    value = secureJson.parse(text, undefined, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    throw malformed('INVALID_JSON', 'The body is not valid JSON.');
  }
  checkText(value, '', 0);
  return value;
}
