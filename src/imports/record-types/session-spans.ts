import type { SessionSpan } from '../../delivery/delivery-rules.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { Batch } from '../engine/batch.js';
import { inList } from '../engine/in-list.js';

interface SpanRow {
  delivery_id: string;
  first_on: PlainDate;
  last_on: PlainDate;
}

/** The first and last days of the sessions of each of these deliveries that has any. */
export async function sessionSpans(
  batch: Batch,
  deliveryIds: readonly string[],
): Promise<Map<string, SessionSpan>> {
  if (deliveryIds.length === 0) return new Map();
  const { condition, parameters } = inList('delivery_id', deliveryIds);
  const rows = await batch.tx.query<SpanRow>(
    `SELECT delivery_id, MIN(held_on) AS first_on, MAX(held_on) AS last_on
     FROM delivery_session WHERE service_id = :serviceId AND ${condition} GROUP BY delivery_id`,
    { ...parameters, serviceId: batch.serviceId },
  );
  return new Map(
    rows.map((row) => [row.delivery_id, { firstHeldOn: row.first_on, lastHeldOn: row.last_on }]),
  );
}
