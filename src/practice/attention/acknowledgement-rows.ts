import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { AcknowledgementDto } from '../dto/attention.dto.js';

export interface AcknowledgementRow {
  id: string;
  case_id: string;
  delivery_area_id: string | null;
  item_id: string;
  reason: string;
  until_on: PlainDate;
  acknowledged_by_id: string;
  recorded_at: string;
}

export const SELECT_ACKNOWLEDGEMENT = `
  SELECT k.id, k.case_id, k.delivery_area_id, k.item_id, k.reason, k.until_on, k.acknowledged_by_id, k.recorded_at
  FROM attention_acknowledgement k`;

/** The items of a service that may still wait: the newest word on each counts, though it may end the wait early. */
export async function waitingItems(
  tx: ReadTransaction,
  serviceId: string,
  today: PlainDate,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ item_id: string }>(
    `SELECT k.item_id FROM attention_acknowledgement k
     WHERE k.service_id = :serviceId AND k.until_on >= :today AND NOT EXISTS (
       SELECT 1 FROM attention_acknowledgement n
       WHERE n.case_id = k.case_id AND n.item_id = k.item_id AND n.id > k.id)`,
    { serviceId, today },
  );
  return new Set(rows.map(({ item_id }) => item_id));
}

/** The newest word on each item of the cases, with how many there were. */
export async function acknowledgementsOf(
  tx: ReadTransaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, AcknowledgementDto>> {
  if (caseIds.length === 0) return new Map();
  const { list, parameters } = listOf(caseIds, 'case');
  const rows = await tx.query<AcknowledgementRow>(
    `${SELECT_ACKNOWLEDGEMENT} WHERE k.case_id IN (${list}) ORDER BY k.id`,
    parameters,
  );
  const newest = new Map<string, AcknowledgementDto>();
  for (const row of rows) {
    newest.set(row.item_id, {
      reason: row.reason,
      untilOn: row.until_on,
      acknowledgedById: row.acknowledged_by_id,
      recordedAt: row.recorded_at,
      times: (newest.get(row.item_id)?.times ?? 0) + 1,
    });
  }
  return newest;
}
