import { isUUID } from 'class-validator';
import { isPlainDate, type PlainDate } from '../calendar/plain-date.js';
import { badCursor, cursorKeys, type PageQuery } from './page.js';

const BEFORE_EVERY_ID = '00000000-0000-0000-0000-000000000000';

/**
 * The id after which a list in the order of ids goes on; before every id at its start.
 * @throws DomainError (malformed) where the cursor is not of such a list.
 */
export function afterId(query: PageQuery): string {
  const keys = cursorKeys(query, 1);
  if (keys === null) return BEFORE_EVERY_ID;
  const [id] = keys;
  // PostgreSQL would take anything else for a fault of ours.
  if (id === undefined || !isUUID(id)) throw badCursor();
  return id.toLowerCase();
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
