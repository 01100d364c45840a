import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { rowLimit } from '../../platform/http/page.js';
import type { SpecialistTimeDto, SpecialistTimeQuery } from './specialist-time.dto.js';
import type { SpecialistUse } from './specialist-time-rules.js';

/** The time of a specialist as it is read. */
export interface SpecialistTimeRow {
  id: string;
  agency: string;
  specialism: string;
  need_area_code: string;
  delivery_area: string | null;
  valid_from: string;
  valid_to: string;
  hours_available: number;
  /** JSON. */
  uses: string;
  recorded_at: string;
  row_version: number;
}

const SELECT = `SELECT s.*, a.code AS delivery_area
  FROM specialist_time s LEFT JOIN delivery_area a ON a.id = s.delivery_area_id`;

/** What is answered of it. */
export const toSpecialistTime = (row: SpecialistTimeRow): SpecialistTimeDto => ({
  id: row.id,
  agency: row.agency,
  specialism: row.specialism,
  needAreaCode: row.need_area_code,
  deliveryArea: row.delivery_area,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  hoursAvailable: row.hours_available,
  uses: JSON.parse(row.uses) as SpecialistUse[],
  recordedAt: row.recorded_at,
});

/** The time with this id of the service, or null. */
export const findSpecialistTime = (
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<SpecialistTimeRow | null> =>
  tx.queryOne(`${SELECT} WHERE s.id = :id AND s.service_id = :serviceId`, { id, serviceId });

/** A page of the time of specialists, and one row more. */
export function listSpecialistTimes(
  tx: ReadTransaction,
  serviceId: string,
  query: SpecialistTimeQuery,
): Promise<SpecialistTimeRow[]> {
  const { where, parameters } = whereAll([
    ['s.service_id = :serviceId', { serviceId }],
    ['s.id > :after', { after: afterId(query) }],
    ['s.need_area_code = :needArea', { needArea: query.needArea }],
    ['s.agency = :agency', { agency: query.agency }],
  ]);
  return tx.query(`${SELECT} WHERE ${where} ORDER BY s.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
