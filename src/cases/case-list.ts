import { visibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { whereAll } from '../platform/database/conditions.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import { SELECT_CASE } from './case-rows.js';
import type { CaseQuery } from './dto/case-query.dto.js';

// Apart from the list, so that its order does not lead SQLite away from the keys of the child and of its cases.
const OF_CHILD = `SELECT o.id FROM child k JOIN case_record o ON o.child_id = k.id AND o.service_id = k.service_id
  WHERE k.service_id = :serviceId AND k.reference = :childReference`;

/** The statement that lists the cases that the principal may see, in order of their ids. */
export function listCasesStatement(
  principal: Principal,
  query: CaseQuery,
): { sql: string; parameters: Record<string, unknown> } {
  const { where, parameters } = whereAll([
    visibleCase('c', principal),
    ['c.id > :after', { after: afterId(query) }],
    ['a.code = :deliveryArea', { deliveryArea: query.deliveryArea }],
    query.open === undefined ? null : [query.open ? 'c.closed_on IS NULL' : 'c.closed_on IS NOT NULL'],
    ['c.reference = :reference', { reference: query.reference }],
    [`c.id IN (${OF_CHILD})`, { childReference: query.childReference }],
    ['c.setting = :setting', { setting: query.setting }],
    ['c.index_date >= :indexFrom', { indexFrom: query.indexFrom }],
    ['c.index_date <= :indexTo', { indexTo: query.indexTo }],
  ]);
  return {
    sql: `${SELECT_CASE} WHERE ${where} ORDER BY c.id LIMIT :limit`,
    parameters: { ...parameters, limit: rowLimit(query) },
  };
}
