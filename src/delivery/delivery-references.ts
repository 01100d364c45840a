import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';

/**
 * The intervention that a version is of.
 * @throws DomainError (invalid) where the service has no such version.
 */
export async function requireInterventionOf(
  tx: ReadTransaction,
  serviceId: string,
  interventionVersionId: string,
): Promise<string> {
  const row = await tx.queryOne<{ intervention_id: string }>(
    'SELECT intervention_id FROM intervention_version WHERE id = :id AND service_id = :serviceId',
    { serviceId, id: interventionVersionId.toLowerCase() },
  );
  if (row) return row.intervention_id;
  throw invalidField(
    '/interventionVersionId',
    'UNKNOWN_INTERVENTION_VERSION',
    'The service has no intervention version with this id.',
  );
}

/**
 * The id of the provider with this code.
 * @throws DomainError (invalid) where the service has none.
 */
export async function requireProvider(tx: ReadTransaction, serviceId: string, code: string): Promise<string> {
  const row = await tx.queryOne<{ id: string }>(
    'SELECT id FROM provider WHERE service_id = :serviceId AND code = :code',
    { serviceId, code },
  );
  if (row) return row.id;
  throw invalidField(
    '/provider',
    'UNKNOWN_PROVIDER',
    'The service has no provider with this code; see GET /v1/providers.',
  );
}

/**
 * The id of a plan action that this delivery may be the delivery of: planned in the same case and, where the plan
 * names an intervention, the same one, in whichever version.
 * @throws DomainError (invalid) where it is not.
 */
export async function requirePlanActionFor(
  tx: ReadTransaction,
  serviceId: string,
  planActionId: string,
  delivery: { caseId: string; interventionId: string },
): Promise<string> {
  const pointer = '/planActionId';
  const row = await tx.queryOne<{ id: string; case_id: string; intervention_id: string | null }>(
    `SELECT p.id, p.case_id, v.intervention_id
     FROM plan_action p LEFT JOIN intervention_version v ON v.id = p.intervention_version_id
     WHERE p.id = :id AND p.service_id = :serviceId`,
    { serviceId, id: planActionId.toLowerCase() },
  );
  if (!row) {
    throw invalidField(pointer, 'UNKNOWN_PLAN_ACTION', 'The service has no plan action with this id.');
  }
  if (row.case_id !== delivery.caseId) {
    throw invalidField(pointer, 'PLAN_ACTION_OF_OTHER_CASE', 'The plan action belongs to another case.');
  }
  if (row.intervention_id !== null && row.intervention_id !== delivery.interventionId) {
    throw invalidField(pointer, 'OTHER_INTERVENTION_PLANNED', 'The plan action names another intervention.');
  }
  return row.id;
}
