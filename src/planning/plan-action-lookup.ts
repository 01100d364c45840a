import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';

/** A plan action as those who deliver what is planned need it. */
export interface FoundPlanAction {
  id: string;
  caseId: string;
  /** Null where the work is bespoke. */
  interventionId: string | null;
}

interface FoundRow {
  id: string;
  case_id: string;
  intervention_id: string | null;
}

/**
 * The plan action with this id.
 * @throws DomainError (invalid) at `pointer` where there is none that the principal may see.
 */
export async function requirePlanAction(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
  pointer: string,
): Promise<FoundPlanAction> {
  const [visible, parameters] = ofVisibleCase('p.case_id', principal);
  const row = await tx.queryOne<FoundRow>(
    `SELECT p.id, p.case_id, v.intervention_id
     FROM plan_action p LEFT JOIN intervention_version v ON v.id = p.intervention_version_id
     WHERE p.id = :id AND ${visible}`,
    { ...parameters, id },
  );
  if (!row) {
    throw invalidField(pointer, 'UNKNOWN_PLAN_ACTION', 'The service has no plan action with this id.');
  }
  return { id: row.id, caseId: row.case_id, interventionId: row.intervention_id };
}
