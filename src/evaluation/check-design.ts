import { requireDeliveryArea } from '../organisation/organisation-lookup.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { codesOfDesign, type ComparisonDesign, designFaults } from './comparison-design.js';

async function versionFaults(
  tx: ReadTransaction,
  serviceId: string,
  interventionId: string,
  versionIds: readonly string[],
): Promise<FieldFault[]> {
  if (versionIds.length === 0) return [];
  const { list, parameters } = listOf(versionIds);
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM intervention_version
     WHERE id IN (${list}) AND intervention_id = :interventionId AND service_id = :serviceId`,
    { ...parameters, interventionId, serviceId },
  );
  const known = new Set(rows.map(({ id }) => id));
  return versionIds.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            pointer: `/versionIds/${index}`,
            code: 'UNKNOWN_INTERVENTION_VERSION',
            detail: 'The intervention has no version with this id; see GET /v1/interventions.',
          },
        ],
  );
}

/** Everything that is wrong with a design, and the id of the area that it names. */
export async function checkDesign(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  interventionId: string,
  design: ComparisonDesign,
): Promise<{ faults: FieldFault[]; deliveryAreaId: string | null }> {
  const faults = new FaultList();
  const { deliveryArea, versionIds } = design;
  const deliveryAreaId =
    deliveryArea === null
      ? null
      : await gather(faults, requireDeliveryArea(tx, serviceId, deliveryArea, '/deliveryArea'));
  faults.addAll(await versionFaults(tx, serviceId, interventionId, versionIds ?? []));
  const unknown = await codes.faults(tx, serviceId, codesOfDesign(design));
  const covariates = await codes.all(tx, serviceId, 'EVALUATION_COVARIATE');
  const isCategory = (code: string): boolean => covariates.get(code)?.attributes.category !== undefined;
  faults.addAll(unknown.length > 0 ? unknown : designFaults(design, isCategory));
  return { faults: [...faults.faults], deliveryAreaId };
}

/** Faults of what a decision is to rest on. */
export const outcomeFaults = (
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  outcome: string,
): Promise<FieldFault[]> =>
  codes.faults(tx, serviceId, [{ codeSet: 'EVALUATION_OUTCOME', code: outcome, pointer: '/outcome' }]);
