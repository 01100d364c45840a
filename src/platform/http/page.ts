import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, isUUID, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.js';

export const LARGEST_PAGE = 200;
const DEFAULT_PAGE = 50;

/** How a list is paged. */
export class PageQuery {
  /** How many items at most; 50 where not given. */
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: LARGEST_PAGE,
    description: 'How many items at most; 50 where not given.',
    example: DEFAULT_PAGE,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  limit?: number;

  /** Where to go on: `nextCursor` of the page before. */
  @ApiPropertyOptional({
    type: 'string',
    maxLength: 500,
    description: 'Where to go on: `nextCursor` of the page before.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** One page of a list, in a stable order. */
export interface Page<Item> {
  items: Item[];
  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}

const badCursor = (): DomainError => {
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
      return keys as string[];
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

/** Adds the RFC 8288 `Link` to the next page. */
export function linkNext(request: FastifyRequest, reply: FastifyReply, page: Page<unknown>): void {
  if (page.nextCursor === null) return;
  const url = new URL(request.url, 'http://local');
  url.searchParams.set('cursor', page.nextCursor);
  void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
}

/**
 * The id that a list in order of ids goes on after, or null at its start.
 * @throws DomainError (malformed) where the cursor is not one of such a list.
 */
export function idCursor(query: PageQuery): string | null {
  const [id] = cursorKeys(query, 1) ?? [null];
  if (id !== null && !isUUID(id)) throw badCursor();
  return id ?? null;
}
