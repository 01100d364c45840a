import { whereAll } from '../platform/database/conditions.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import { SELECT_CASE } from './case-rows.js';
import type { CaseQuery } from './dto/case-query.dto.js';

/** The statement that lists the cases of a service, in order of their ids. */
export function listCasesStatement(
  serviceId: string,
  query: CaseQuery,
): { sql: string; parameters: Record<string, unknown> } {
  const { where, parameters } = whereAll([
    ['c.service_id = :serviceId', { serviceId }],
    ['c.id > :after', { after: afterId(query) }],
    ['a.code = :deliveryArea', { deliveryArea: query.deliveryArea }],
    query.open === undefined ? null : [query.open ? 'c.closed_on IS NULL' : 'c.closed_on IS NOT NULL'],
    ['c.reference = :reference', { reference: query.reference }],
    // The service again, so that the child is found by its key.
    [
      'ch.service_id = :serviceId AND ch.reference = :childReference',
      { childReference: query.childReference },
    ],
    ['c.setting = :setting', { setting: query.setting }],
    ['c.index_date >= :indexFrom', { indexFrom: query.indexFrom }],
    ['c.index_date <= :indexTo', { indexTo: query.indexTo }],
  ]);
  return {
    sql: `${SELECT_CASE} WHERE ${where} ORDER BY c.id LIMIT :limit`,
    parameters: { ...parameters, limit: rowLimit(query) },
  };
}
