import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';

/** A case as the features that record work on it need it. */
export interface FoundCase {
  id: string;
  childId: string;
  deliveryAreaId: string | null;
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  setting: string;
  dateOfBirth: PlainDate;
}

/** A child as the features that record what happened to them need it. */
export interface FoundChild {
  id: string;
  deliveryAreaId: string | null;
  dateOfBirth: PlainDate;
}

interface CaseRow {
  id: string;
  child_id: string;
  delivery_area_id: string | null;
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  setting: string;
  date_of_birth: PlainDate;
}

type ChildRow = Pick<CaseRow, 'id' | 'delivery_area_id' | 'date_of_birth'>;

/**
 * The case with this id.
 * @throws DomainError (invalid) at `pointer` where the service has none.
 */
export async function requireCase(
  tx: ReadTransaction,
  serviceId: string,
  caseId: string,
  pointer: string,
): Promise<FoundCase> {
  const row = await tx.queryOne<CaseRow>(
    `SELECT c.id, c.child_id, c.delivery_area_id, c.opened_on, c.closed_on, c.setting, k.date_of_birth
     FROM case_record c JOIN child k ON k.id = c.child_id
     WHERE c.id = :caseId AND c.service_id = :serviceId`,
    { serviceId, caseId: caseId.toLowerCase() },
  );
  if (!row) throw invalidField(pointer, 'UNKNOWN_CASE', 'The service has no case with this id.');
  return {
    id: row.id,
    childId: row.child_id,
    deliveryAreaId: row.delivery_area_id,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    setting: row.setting,
    dateOfBirth: row.date_of_birth,
  };
}

/**
 * The child with this id.
 * @throws DomainError (invalid) at `pointer` where the service knows none.
 */
export async function requireChild(
  tx: ReadTransaction,
  serviceId: string,
  childId: string,
  pointer: string,
): Promise<FoundChild> {
  const row = await tx.queryOne<ChildRow>(
    'SELECT id, delivery_area_id, date_of_birth FROM child WHERE id = :childId AND service_id = :serviceId',
    { serviceId, childId: childId.toLowerCase() },
  );
  if (!row) throw invalidField(pointer, 'UNKNOWN_CHILD', 'The service knows no child with this id.');
  return { id: row.id, deliveryAreaId: row.delivery_area_id, dateOfBirth: row.date_of_birth };
}
