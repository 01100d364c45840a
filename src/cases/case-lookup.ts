import { ofVisibleChild, visibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';

/** A case, with what is known of its child, as the features that work with it need it. */
export interface FoundCase {
  id: string;
  childId: string;
  deliveryAreaId: string | null;
  openedOn: PlainDate;
  closedOn: PlainDate | null;
  /** Code set SETTING. */
  setting: string;
  /** Code set ORDER_TYPE. */
  orderType: string;
  /** Last day of the order; null: not known, or there is none. */
  orderEndsOn: PlainDate | null;
  /** Code set JUDGEMENT_LEVEL; null: not assessed. */
  likelihoodOfReoffending: string | null;
  dateOfBirth: PlainDate;
  /** Code set SEX. */
  sex: string;
  /** `en` or `cy`; null: not asked. */
  preferredLanguage: string | null;
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
  order_type: string;
  order_ends_on: PlainDate | null;
  likelihood_of_reoffending: string | null;
  date_of_birth: PlainDate;
  sex: string;
  preferred_language: string | null;
}

type ChildRow = Pick<CaseRow, 'id' | 'delivery_area_id' | 'date_of_birth'>;

const toFoundCase = (row: CaseRow): FoundCase => ({
  id: row.id,
  childId: row.child_id,
  deliveryAreaId: row.delivery_area_id,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  setting: row.setting,
  orderType: row.order_type,
  orderEndsOn: row.order_ends_on,
  likelihoodOfReoffending: row.likelihood_of_reoffending,
  dateOfBirth: row.date_of_birth,
  sex: row.sex,
  preferredLanguage: row.preferred_language,
});

/** The case with this id, if the principal may see it; or null. */
export async function findCase(
  tx: ReadTransaction,
  principal: Principal,
  caseId: string,
): Promise<FoundCase | null> {
  const [visible, parameters] = visibleCase('c', principal);
  const row = await tx.queryOne<CaseRow>(
    `SELECT c.id, c.child_id, c.delivery_area_id, c.opened_on, c.closed_on, c.setting, c.order_type,
       c.order_ends_on, c.likelihood_of_reoffending, ch.date_of_birth, ch.sex, ch.preferred_language
     FROM case_record c JOIN child ch ON ch.id = c.child_id
     WHERE c.id = :caseId AND ${visible}`,
    { ...parameters, caseId },
  );
  return row && toFoundCase(row);
}

/**
 * The case with this id.
 * @throws DomainError (invalid) at `pointer` where there is none that the principal may see.
 */
export async function requireCase(
  tx: ReadTransaction,
  principal: Principal,
  caseId: string,
  pointer: string,
): Promise<FoundCase> {
  const found = await findCase(tx, principal, caseId);
  if (found) return found;
  throw invalidField(pointer, 'UNKNOWN_CASE', 'The service has no case with this id.');
}

/**
 * The child with this id.
 * @throws DomainError (invalid) at `pointer` where there is none that the principal may see.
 */
export async function requireChild(
  tx: ReadTransaction,
  principal: Principal,
  childId: string,
  pointer: string,
): Promise<FoundChild> {
  const [visible, parameters] = ofVisibleChild('ch.id', principal);
  const row = await tx.queryOne<ChildRow>(
    `SELECT ch.id, ch.delivery_area_id, ch.date_of_birth FROM child ch WHERE ch.id = :childId AND ${visible}`,
    { ...parameters, childId },
  );
  if (!row) throw invalidField(pointer, 'UNKNOWN_CHILD', 'The service knows no child with this id.');
  return { id: row.id, deliveryAreaId: row.delivery_area_id, dateOfBirth: row.date_of_birth };
}
