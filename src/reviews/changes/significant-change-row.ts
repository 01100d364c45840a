import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { SignificantChangeDto } from './significant-change.dto.js';

/** A row of the table `significant_change`. */
export interface SignificantChangeRow {
  id: string;
  case_id: string;
  delivery_area_id: string | null;
  kind: string;
  happened_on: string;
  known_on: string;
  note: string | null;
  no_review_reason: string | null;
  row_version: number;
  recorded_at: string;
}

/** A change of a case that the principal may see, or null. */
export function findChange(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<SignificantChangeRow | null> {
  const [visible, parameters] = ofVisibleCase('s.case_id', principal);
  return tx.queryOne(`SELECT s.* FROM significant_change s WHERE s.id = :id AND ${visible}`, {
    ...parameters,
    id,
  });
}

/** What is answered of a change that was read. */
export const toChange = (row: SignificantChangeRow): SignificantChangeDto => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind,
  happenedOn: row.happened_on,
  knownOn: row.known_on,
  note: row.note,
  noReviewReason: row.no_review_reason,
  recordedAt: row.recorded_at,
});
