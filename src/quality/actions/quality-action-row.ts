import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { QualityActionDto } from '../dto/quality-action.dto.js';

/** A row of the table `quality_action`. */
export interface QualityActionRow {
  id: string;
  case_id: string;
  delivery_area_id: string | null;
  audit_id: string | null;
  observation_id: string | null;
  finding: string;
  action: string;
  qualification: string | null;
  owner_id: string;
  due_on: PlainDate;
  done_on: PlainDate | null;
  row_version: number;
  recorded_at: string;
}

/** What is answered of an action. */
export const toQualityAction = (row: QualityActionRow, today: PlainDate): QualityActionDto => ({
  id: row.id,
  caseId: row.case_id,
  auditId: row.audit_id,
  observationId: row.observation_id,
  finding: row.finding,
  action: row.action,
  qualification: row.qualification,
  ownerId: row.owner_id,
  dueOn: row.due_on,
  doneOn: row.done_on,
  overdue: row.done_on === null && row.due_on < today,
  recordedAt: row.recorded_at,
});

/** An action in a case that the principal may see, or null. */
export function findQualityAction(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<QualityActionRow | null> {
  const [visible, parameters] = ofVisibleCase('q.case_id', principal);
  return tx.queryOne(`SELECT * FROM quality_action q WHERE q.id = :id AND ${visible}`, { ...parameters, id });
}
