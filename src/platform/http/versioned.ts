import type { FastifyReply } from 'fastify';
import { notFound, staleVersion } from '../errors/domain-error.js';

/** What is answered of a record that people edit, and the version that its `ETag` names. */
export interface Versioned<Body> {
  body: Body;
  rowVersion: number;
}

export const isVersioned = (result: unknown): result is Versioned<unknown> =>
  typeof result === 'object' && result !== null && 'body' in result && 'rowVersion' in result;

/** Sets the strong `ETag` of the version, and gives the body. */
export function tagged<Body>(reply: FastifyReply, { body, rowVersion }: Versioned<Body>): Body {
  void reply.header('etag', `"${rowVersion}"`);
  return body;
}

/**
 * The row that a caller wants to change, at the version that the caller read. Ask before anything else of the change
 * is judged: whoever has not seen the newest version is told that first.
 * @throws DomainError: not found, or precondition failed.
 */
export function atVersion<Row extends { row_version: number }>(
  row: Row | null,
  rowVersion: number,
  what: string,
): Row {
  if (!row) throw notFound(what);
  if (row.row_version !== rowVersion) throw staleVersion();
  return row;
}
