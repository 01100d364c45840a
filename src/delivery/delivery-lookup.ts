import type { PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import type { DeliveryLanguage } from './delivery-row.js';

/** A delivery as what is recorded of it needs it, with the day on which its case closed. */
export interface FoundDelivery {
  id: string;
  case_id: string;
  delivery_area_id: string | null;
  started_on: PlainDate | null;
  ended_on: PlainDate | null;
  setting: string;
  language: DeliveryLanguage;
  closed_on: PlainDate | null;
}

const SELECT = `
  SELECT d.id, d.case_id, d.delivery_area_id, d.started_on, d.ended_on, d.setting, d.language, c.closed_on
  FROM delivery d JOIN case_record c ON c.id = d.case_id
  WHERE d.service_id = :serviceId AND d.id`;
const SELECT_ONE = `${SELECT} = :id`;

/** The delivery with this id, or null. */
export const findDelivery = (
  tx: ReadTransaction,
  serviceId: string,
  deliveryId: string,
): Promise<FoundDelivery | null> => tx.queryOne(SELECT_ONE, { serviceId, id: deliveryId });

/** The deliveries with these ids, by id; those that the service does not have are missing. */
export async function findDeliveries(
  tx: ReadTransaction,
  serviceId: string,
  deliveryIds: readonly string[],
): Promise<Map<string, FoundDelivery>> {
  const { list, parameters } = listOf([...new Set(deliveryIds)]);
  const rows = await tx.query<FoundDelivery>(`${SELECT} IN (${list})`, { ...parameters, serviceId });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The fault of naming a delivery that the service does not have. */
export const unknownDelivery = (pointer: string): FieldFault => ({
  pointer,
  code: 'UNKNOWN_DELIVERY',
  detail: 'The service has no delivery with this id.',
});
