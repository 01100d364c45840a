/** What kind of refusal an error is; each kind has one HTTP status. */
export type ErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'not-found'
  | 'method-not-allowed'
  | 'conflict'
  | 'invalid'
  | 'forbidden'
  | 'precondition-failed'
  | 'precondition-required'
  | 'too-large'
  | 'uri-too-long'
  | 'unsupported-media-type'
  | 'too-many-requests'
  | 'too-many-headers'
  | 'unavailable'
  | 'storage-full';

/** One offending field of a request. */
export interface FieldFault {
  /** RFC 6901 JSON pointer into the body, or `?name` for a query parameter, or a header's name. */
  pointer: string;
  /** Stable, UPPER_SNAKE_CASE. */
  code: string;
  /** What is wrong and what would be right, without repeating a personal value. */
  detail: string;
}

/** A refusal that a caller can act on. Anything else that is thrown is a fault of ours. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    /** Stable, UPPER_SNAKE_CASE. */
    readonly code: string,
    message: string,
    readonly faults: readonly FieldFault[] = [],
    /** What else the caller is told: extension members of the problem (RFC 9457, section 3.2). */
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** A request whose fields are well formed but break a rule. */
export const invalidField = (pointer: string, code: string, detail: string): DomainError =>
  new DomainError('invalid', code, detail, [{ pointer, code, detail }]);

/** A clash with what is stored, at every one of `pointers`. */
export const conflict = (code: string, detail: string, pointers: readonly string[]): DomainError =>
  new DomainError(
    'conflict',
    code,
    detail,
    pointers.map((pointer) => ({ pointer, code, detail })),
  );

/** Somebody changed the record after it was read. */
export const staleVersion = (): DomainError =>
  new DomainError(
    'precondition-failed',
    'STALE_VERSION',
    'The record has changed since you read it. Read it again, and repeat your change on the new version.',
  );

/** Something that is not there, or not there for this caller. */
export const notFound = (what: string): DomainError =>
  new DomainError('not-found', 'NOT_FOUND', `There is no such ${what}.`);

/** A stored record that is not what was written. */
export const damagedRecord = (): DomainError =>
  new DomainError(
    'unavailable',
    'RECORD_DAMAGED',
    'The stored record does not agree with its checksum. Nothing was changed. Ask whoever runs the service to run `waymark database check`.',
  );
