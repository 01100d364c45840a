import type { ReadTransaction } from '../platform/database/transaction.js';

/** How many deliveries of an intervention there are in a delivery area, by how they ended (null: they have not). */
export interface DeliveryCount {
  intervention_id: string;
  delivery_area_id: string | null;
  completion: string | null;
  deliveries: number;
}

const counted = (from: string): string => `
  SELECT v.intervention_id, g.delivery_area_id, g.completion, g.deliveries
  FROM (SELECT d.intervention_version_id, d.delivery_area_id, d.completion, COUNT(*) AS deliveries
        ${from}
        GROUP BY d.intervention_version_id, d.delivery_area_id, d.completion) g
  JOIN intervention_version v ON v.id = g.intervention_version_id`;

/** All deliveries of the service, read from an index alone. */
export const countDeliveries = (tx: ReadTransaction, serviceId: string): Promise<DeliveryCount[]> =>
  tx.query(counted('FROM delivery d WHERE d.service_id = :serviceId'), { serviceId });

/** Those of restricted cases, which take places and enter no figure. */
export const countRestrictedDeliveries = (tx: ReadTransaction, serviceId: string): Promise<DeliveryCount[]> =>
  tx.query(
    counted(
      'FROM case_record c JOIN delivery d ON d.case_id = c.id WHERE c.service_id = :serviceId AND c.is_restricted',
    ),
    { serviceId },
  );
