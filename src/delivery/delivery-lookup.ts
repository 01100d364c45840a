import { visibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import type { DeliveryLanguage } from './delivery-row.js';

/** A delivery as what is recorded of it needs it, with the day on which its case closed. */
export interface FoundDelivery {
  id: string;
  case_id: string;
  child_id: string;
  intervention_version_id: string;
  delivery_area_id: string | null;
  started_on: PlainDate | null;
  ended_on: PlainDate | null;
  setting: string;
  language: DeliveryLanguage;
  closed_on: PlainDate | null;
}

const SELECT = `
  SELECT d.id, d.case_id, c.child_id, d.intervention_version_id, d.delivery_area_id, d.started_on, d.ended_on, d.setting, d.language, c.closed_on
  FROM delivery d JOIN case_record c ON c.id = d.case_id
  WHERE`;

/** The delivery with this id, if the principal may see its case; or null. */
export function findDelivery(
  tx: ReadTransaction,
  principal: Principal,
  deliveryId: string,
): Promise<FoundDelivery | null> {
  const [visible, parameters] = visibleCase('c', principal);
  return tx.queryOne(`${SELECT} d.id = :id AND ${visible}`, { ...parameters, id: deliveryId });
}

/** The deliveries with these ids, by id; those that the principal may not see are missing. */
export async function findDeliveries(
  tx: ReadTransaction,
  principal: Principal,
  deliveryIds: readonly string[],
): Promise<Map<string, FoundDelivery>> {
  const { list, parameters } = listOf([...new Set(deliveryIds)]);
  const [visible, ofPrincipal] = visibleCase('c', principal);
  const rows = await tx.query<FoundDelivery>(`${SELECT} d.id IN (${list}) AND ${visible}`, {
    ...parameters,
    ...ofPrincipal,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The fault of naming a delivery that the service does not have. */
export const unknownDelivery = (pointer: string): FieldFault => ({
  pointer,
  code: 'UNKNOWN_DELIVERY',
  detail: 'The service has no delivery with this id.',
});
