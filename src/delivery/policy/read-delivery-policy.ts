import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { Stance } from './delivery-policy.entity.js';

/** What a service does about what it warns of. */
export interface DeliveryStances {
  untrainedDeliverer: Stance;
  groupSize: Stance;
}

interface PolicyRow {
  id: string;
  untrained_deliverer: Stance;
  group_size: Stance;
  set_by_id: string;
  row_version: number;
  recorded_at: string;
}

/** The stored policy of a service; null where it has set none. */
export const findDeliveryPolicy = (tx: ReadTransaction, serviceId: string): Promise<PolicyRow | null> =>
  tx.queryOne<PolicyRow>('SELECT * FROM delivery_policy WHERE service_id = :serviceId', { serviceId });

/** What a service does; as long as it has set nothing, it warns. */
export async function stancesOf(tx: ReadTransaction, serviceId: string): Promise<DeliveryStances> {
  const row = await findDeliveryPolicy(tx, serviceId);
  return { untrainedDeliverer: row?.untrained_deliverer ?? 'WARN', groupSize: row?.group_size ?? 'WARN' };
}
