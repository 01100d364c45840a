import type { ReadTransaction } from '../platform/database/transaction.js';
import type { DemandScope } from './read-work.js';
import type { SpecialistTimeFacts, SpecialistUse } from './specialists/specialist-time-rules.js';

/**
 * Places of each intervention on the last day of the period, by its id: those of the whole service with those of areas that
 * have some of their own; of several rows for the same area, the newest.
 */
export async function readPlaces(
  tx: ReadTransaction,
  { serviceId, until }: DemandScope,
): Promise<Map<string, number>> {
  const rows = await tx.query<{ intervention_id: string; places: number }>(
    `SELECT intervention_id, CAST(SUM(places) AS integer) AS places FROM (
       SELECT intervention_id, places, ROW_NUMBER() OVER (
         PARTITION BY intervention_id, delivery_area_id ORDER BY valid_from DESC, id DESC) AS recency
       FROM intervention_capacity
       WHERE service_id = :serviceId AND valid_from <= :until AND (valid_to IS NULL OR valid_to >= :until)) newest
     WHERE recency = 1 GROUP BY intervention_id`,
    { serviceId, until },
  );
  return new Map(rows.map(({ intervention_id: id, places }) => [id, places]));
}

interface TimeRow {
  need_area_code: string;
  valid_from: string;
  valid_to: string;
  hours_available: number;
  uses: string;
}

/** The time of specialists that touches the period, by need area. */
export async function readSpecialistTimes(
  tx: ReadTransaction,
  { serviceId, since, until }: DemandScope,
): Promise<Map<string, SpecialistTimeFacts[]>> {
  const rows = await tx.query<TimeRow>(
    `SELECT need_area_code, valid_from, valid_to, hours_available, uses FROM specialist_time
     WHERE service_id = :serviceId AND valid_from <= :until AND valid_to >= :since ORDER BY id`,
    { serviceId, since, until },
  );
  const byArea = new Map<string, SpecialistTimeFacts[]>();
  for (const row of rows) {
    const time = {
      ...{ validFrom: row.valid_from, validTo: row.valid_to, hoursAvailable: row.hours_available },
      uses: JSON.parse(row.uses) as SpecialistUse[],
    };
    byArea.set(row.need_area_code, [...(byArea.get(row.need_area_code) ?? []), time]);
  }
  return byArea;
}
