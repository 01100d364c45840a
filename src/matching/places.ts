import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';

/** How many places there are for an intervention, in a delivery area or (null) in the whole service. */
export interface Places {
  deliveryAreaId: string | null;
  places: number;
  waitWeeks: number | null;
}

interface CapacityRow {
  intervention_id: string;
  delivery_area_id: string | null;
  places: number;
  wait_weeks: number | null;
}

/** The places of an intervention: those of the area where it has some of its own, else those of the whole service. */
export type PlacesOf = (interventionId: string, deliveryAreaId: string | null) => Places | null;

const keyOf = (interventionId: string, deliveryAreaId: string | null): string =>
  deliveryAreaId === null ? interventionId : `${interventionId} ${deliveryAreaId}`;

/** The places of a service on a day. */
export async function readPlaces(tx: ReadTransaction, serviceId: string, on: PlainDate): Promise<PlacesOf> {
  const rows = await tx.query<CapacityRow>(
    `SELECT intervention_id, delivery_area_id, places, wait_weeks FROM intervention_capacity
     WHERE service_id = :serviceId AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
     ORDER BY valid_from, id`,
    { serviceId, on },
  );
  // Of several, the newest.
  const known = new Map(
    rows.map((row): [string, Places] => [
      keyOf(row.intervention_id, row.delivery_area_id),
      { deliveryAreaId: row.delivery_area_id, places: row.places, waitWeeks: row.wait_weeks },
    ]),
  );
  return (interventionId, deliveryAreaId) =>
    known.get(keyOf(interventionId, deliveryAreaId)) ?? known.get(interventionId) ?? null;
}
