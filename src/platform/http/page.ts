import type { FastifyReply } from 'fastify';
import { DomainError } from '../errors/domain-error.js';
import type { PageQuery } from './page-query.dto.js';

const DEFAULT_PAGE = 50;

/** One page of a list, in a stable order. */
export interface Page<Item> {
  items: Item[];
  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}

/** A cursor that was not made by the list it is used on. */
export const badCursor = (): DomainError => {
  const detail = 'Use a nextCursor of this same list, unchanged.';
  return new DomainError('malformed', 'BAD_CURSOR', detail, [
    { pointer: '?cursor', code: 'BAD_CURSOR', detail },
  ]);
};

/** The page size that was asked for, and one row more to see whether another page follows. */
export const rowLimit = (query: PageQuery): number => (query.limit ?? DEFAULT_PAGE) + 1;

/**
 * The sort keys that a cursor stands for, or null at the start of the list.
 * @throws DomainError (malformed) where it is not a cursor with that many keys.
 */
export function cursorKeys(query: PageQuery, count: number): string[] | null {
  if (query.cursor === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(query.cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === count && keys.every((key) => typeof key === 'string')) {
      return keys;
    }
  } catch {
    // Falls through: whatever it was, it is not a cursor.
  }
  throw badCursor();
}

/** Cuts `rowLimit` rows down to a page; `keysOf` gives the sort keys of a row. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  query: PageQuery,
  keysOf: (row: Row) => string[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const size = rowLimit(query) - 1;
  const kept = rows.slice(0, size);
  const last = kept.at(-1);
  const more = rows.length > size && last !== undefined;
  return {
    items: kept.map(toItem),
    nextCursor: more ? Buffer.from(JSON.stringify(keysOf(last))).toString('base64url') : null,
  };
}

/** Adds the RFC 8288 `Link` to the next page, and gives the page. */
export function linked<Item>(reply: FastifyReply, page: Page<Item>): Page<Item> {
  if (page.nextCursor === null) return page;
  const url = new URL(reply.request.url, 'http://local');
  url.searchParams.set('cursor', page.nextCursor);
  void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
  return page;
}
