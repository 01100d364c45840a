import secureJson from 'secure-json-parse';
import { DomainError, type FieldFault } from '../errors/domain-error.js';
import { pointerTo } from '../errors/json-pointer.js';

const DEEPEST = 32;
const LONGEST_LIST = 1_000;
const MOST_FAULTS = 100;
const UNSTORABLE = 'The text holds a character that cannot be stored (NUL, or half a surrogate pair).';
const decoder = new TextDecoder('utf-8', { fatal: true });

const malformed = (code: string, detail: string, faults: FieldFault[] = []): DomainError =>
  new DomainError('malformed', code, detail, faults);

/** Text that a database cannot hold alike everywhere: NUL, and half a surrogate pair. */
const isUnstorable = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();

/**
 * Notes every text that cannot be stored.
 * @throws DomainError (malformed) where the value is nested too deep or holds too long a list.
 */
function checkValue(value: unknown, pointer: string, depth: number, faults: FieldFault[]): void {
  if (typeof value === 'string') {
    if (isUnstorable(value)) faults.push({ pointer, code: 'UNSTORABLE_TEXT', detail: UNSTORABLE });
  } else if (typeof value === 'object' && value !== null) {
    if (depth === DEEPEST) {
      throw malformed('TOO_DEEP', `The body is nested more than ${DEEPEST} levels deep.`);
    }
    if (Array.isArray(value) && value.length > LONGEST_LIST) {
      const detail = `The list has more than ${LONGEST_LIST} items.`;
      throw malformed('LIST_TOO_LONG', detail, [{ pointer, code: 'LIST_TOO_LONG', detail }]);
    }
    for (const [key, inner] of Object.entries(value)) {
      checkValue(inner, pointerTo(pointer, key), depth + 1, faults);
    }
  }
}

/**
 * Reads a JSON body strictly: valid UTF-8, valid JSON, no prototype keys, bounded depth and lists, storable text.
 * @throws DomainError that says which of these fails, and where: invalid where the text cannot be stored, otherwise
 * malformed.
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
  const faults: FieldFault[] = [];
  checkValue(value, '', 0, faults);
  if (faults.length > 0) {
    throw new DomainError('invalid', 'UNSTORABLE_TEXT', UNSTORABLE, faults.slice(0, MOST_FAULTS));
  }
  return value;
}
