import { STATUS_CODES } from 'node:http';
import { asDomainError } from '../database/database-fault.js';
import { DomainError, type ErrorKind } from './domain-error.js';
import type { Problem } from './problem.dto.js';

const STATUS: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'precondition-failed': 412,
  'too-large': 413,
  'uri-too-long': 414,
  'unsupported-media-type': 415,
  invalid: 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  'too-many-headers': 431,
  unavailable: 503,
  'storage-full': 507,
};

const TITLE: Record<ErrorKind, string> = {
  malformed: 'The request cannot be read',
  unauthenticated: 'The request is not signed',
  forbidden: 'This is not allowed',
  'not-found': 'Not found',
  'method-not-allowed': 'The path does not take this method',
  conflict: 'The request conflicts with what is stored',
  'precondition-failed': 'The record has changed meanwhile',
  'too-large': 'The request is too large',
  'uri-too-long': 'The path and the query are too long',
  'unsupported-media-type': 'This content type is not accepted',
  invalid: 'The request breaks a rule',
  'precondition-required': 'A precondition is missing',
  'too-many-requests': 'Too many requests',
  'too-many-headers': 'The request has too many headers',
  unavailable: 'Not available just now',
  'storage-full': 'There is no room to store this',
};

/** A refusal by the HTTP framework, such as a body over its limit; it carries a status. */
const frameworkStatus = (error: unknown): number | null => {
  const { statusCode, status } = error as { statusCode?: unknown; status?: unknown };
  const given = statusCode ?? status;
  return typeof given === 'number' && given >= 400 && given < 500 ? given : null;
};

/** A problem that is told by its status alone. */
export const ofStatus = (status: number, detail: string, instance: string): Problem => {
  const name = STATUS_CODES[status] ?? 'Error';
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    type: `urn:waymark:problem:${slug}`,
    title: name,
    status,
    code: slug.toUpperCase().replaceAll('-', '_'),
    detail,
    instance,
    errors: [],
  };
};

/** The problem that a caller is told of, for anything that was thrown. `instance` is the request's id. */
export function problemOf(error: unknown, instance: string): Problem {
  // First: an upload that its sender breaks off has the code of a lost connection too.
  const status = frameworkStatus(error);
  const refusal = error instanceof DomainError ? error : status === null ? asDomainError(error) : null;
  if (refusal) {
    return {
      type: `urn:waymark:problem:${refusal.kind}`,
      title: TITLE[refusal.kind],
      status: STATUS[refusal.kind],
      code: refusal.code,
      detail: refusal.message,
      instance,
      errors: [...refusal.faults],
      ...refusal.extensions,
    };
  }
  return status === null
    ? ofStatus(500, 'Something went wrong on our side. Nothing of the request was kept.', instance)
    : ofStatus(status, (error as Error).message, instance);
}
