import type { Principal } from '../../access/principal.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { completionFaults } from './completion-rules.js';
import { fidelityOf } from './fidelity-rules.js';
import { readDelivered } from './read-delivered.js';
import { completionsByExtent } from './to-fidelity.js';

/** Faults of ending a delivery as complete where what is recorded of its sessions shows that it was not. */
export async function contradictions(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  { deliveryId, completion }: { deliveryId: string; completion: string },
): Promise<FieldFault[]> {
  const known = await codes.find(tx, principal.serviceId, 'COMPLETION', completion);
  if (known?.attributes.extent !== 'FULL') return [];
  const [work] = await readDelivered(tx, codes, principal, { deliveryId });
  if (!work) return [];
  const completions = await completionsByExtent(tx, codes, principal.serviceId);
  const offered = ['ADAPTED', 'PARTIAL'].flatMap((extent) => completions.get(extent) ?? []);
  return completionFaults('FULL', fidelityOf(work.design, work.sessions), offered);
}
