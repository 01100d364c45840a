import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { rowLimit } from '../../platform/http/page.js';
import type { InterventionCapacityDto, InterventionCapacityQuery } from './dto/intervention-capacity.dto.js';

/** Places of an intervention, as they are read. */
export interface CapacityRow {
  id: string;
  intervention_id: string;
  delivery_area_id: string | null;
  delivery_area: string | null;
  places: number;
  taken: number | string;
  valid_from: string;
  valid_to: string | null;
  wait_weeks: number | null;
  recorded_at: string;
  row_version: number;
}

/**
 * The deliveries that take places of a row `c`: those that have not ended of any version; of the whole service, those in
 * areas that have no places of their own for a time that overlaps.
 */
const TAKEN = `(SELECT count(*) FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
   WHERE v.intervention_id = c.intervention_id AND d.ended_on IS NULL
     AND (d.delivery_area_id = c.delivery_area_id OR c.delivery_area_id IS NULL AND NOT EXISTS (
       SELECT 1 FROM intervention_capacity own
       WHERE own.intervention_id = c.intervention_id AND own.delivery_area_id = d.delivery_area_id
         AND (own.valid_to IS NULL OR own.valid_to >= c.valid_from)
         AND (c.valid_to IS NULL OR c.valid_to >= own.valid_from))))`;

const SELECT = `SELECT c.id, c.intervention_id, c.delivery_area_id, a.code AS delivery_area, c.places, ${TAKEN} AS taken,
  c.valid_from, c.valid_to, c.wait_weeks, c.recorded_at, c.row_version
  FROM intervention_capacity c LEFT JOIN delivery_area a ON a.id = c.delivery_area_id`;

/** Places as they are shown. */
export const toCapacity = (row: CapacityRow): InterventionCapacityDto => {
  const taken = Number(row.taken);
  return {
    id: row.id,
    interventionId: row.intervention_id,
    deliveryArea: row.delivery_area,
    places: row.places,
    placesTaken: taken,
    placesFree: Math.max(0, row.places - taken),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    waitWeeks: row.wait_weeks,
    recordedAt: row.recorded_at,
  };
};

/** The places of the service with this id, or null. */
export const findCapacity = (
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<CapacityRow | null> =>
  tx.queryOne<CapacityRow>(`${SELECT} WHERE c.id = :id AND c.service_id = :serviceId`, { id, serviceId });

/** A page of the places of the service, and one row more. */
export function listCapacities(
  tx: ReadTransaction,
  serviceId: string,
  query: InterventionCapacityQuery,
): Promise<CapacityRow[]> {
  const { where, parameters } = whereAll([
    ofService('c', serviceId, { table: 'intervention', key: 'intervention_id', id: query.interventionId }),
    ['c.id > :after', { after: afterId(query) }],
    ['a.code = :deliveryArea', { deliveryArea: query.deliveryArea }],
    ['c.valid_from <= :on AND (c.valid_to IS NULL OR c.valid_to >= :on)', { on: query.on }],
  ]);
  return tx.query<CapacityRow>(`${SELECT} WHERE ${where} ORDER BY c.id LIMIT :limit`, {
    ...parameters,
    limit: rowLimit(query),
  });
}
