import { isUUID } from 'class-validator';
import { isPlainDate, type PlainDate } from '../calendar/plain-date.js';
import { CODE } from '../validation/fields.js';
import { badCursor, cursorKeys } from './page.js';
import type { PageQuery } from './page-query.dto.js';

const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

const AFTER_EVERY_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The id after which a list in the order of ids goes on; before every id at its start.
 * @throws DomainError (malformed) where the cursor is not of such a list.
 */
export const afterId = (query: PageQuery): string => idOf(query) ?? BEFORE_EVERY_ID;

/**
 * The id before which a list in the reverse order of ids goes on; after every id at its start.
 * @throws DomainError (malformed) where the cursor is not of such a list.
 */
export const beforeId = (query: PageQuery): string => idOf(query) ?? AFTER_EVERY_ID;

function idOf(query: PageQuery): string | null {
  const keys = cursorKeys(query, 1);
  if (keys === null) return null;
  const [id] = keys;
  // PostgreSQL would take anything else for a fault of ours.
  if (id === undefined || !isUUID(id)) throw badCursor();
  return id.toLowerCase();
}

/**
 * The code after which a list in the order of codes goes on; before every code at its start.
 * @throws DomainError (malformed) where the cursor is not of such a list.
 */
export function afterCode(query: PageQuery): string {
  const keys = cursorKeys(query, 1);
  if (keys === null) return '';
  const [code] = keys;
  if (code === undefined || !CODE.test(code)) throw badCursor();
  return code;
}

/**
 * The date and the id at which a list ordered by both goes on; null at its start.
 * @throws DomainError (malformed) where the cursor is not of such a list.
 */
export function dateAndId(query: PageQuery): { date: PlainDate; id: string } | null {
  const keys = cursorKeys(query, 2);
  if (keys === null) return null;
  const [date, id] = keys;
  if (!isPlainDate(date) || id === undefined || !isUUID(id)) throw badCursor();
  return { date, id: id.toLowerCase() };
}
