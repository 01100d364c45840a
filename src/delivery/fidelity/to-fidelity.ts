import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { explainDeliverer, explainDose, explainParts, explainSequence } from './explain.js';
import { extentOf } from './completion-rules.js';
import { fidelityOf } from './fidelity-rules.js';
import type { FidelityDto } from './fidelity.dto.js';
import type { DeliveredWork } from './read-delivered.js';

/** The codes of the set COMPLETION by how far work came. */
export async function completionsByExtent(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<Map<unknown, string>> {
  const all = await codes.all(tx, serviceId, 'COMPLETION');
  return new Map([...all].map(([code, { attributes }]) => [attributes.extent, code]));
}

/** What is answered of how true to its design a delivery was. */
export function toFidelity(work: DeliveredWork, completions: ReadonlyMap<unknown, string>): FidelityDto {
  const fidelity = fidelityOf(work.design, work.sessions);
  const extent = extentOf(fidelity);
  return {
    deliveryId: work.id,
    interventionVersionId: work.versionId,
    endedOn: work.endedOn,
    score: fidelity.score,
    coreModules: explainParts(fidelity.coreModules, 'modules'),
    coreComponents: explainParts(fidelity.coreComponents, 'components'),
    otherModules: fidelity.otherModules,
    deliverer: explainDeliverer(fidelity.deliverer, work.design.requiredQualifications.length > 0),
    sequence: explainSequence(fidelity.sequence),
    dose: explainDose(fidelity.dose),
    adaptations: fidelity.adaptations,
    suggestedCompletion: (extent && completions.get(extent)) ?? null,
    completion: work.completion,
  };
}
