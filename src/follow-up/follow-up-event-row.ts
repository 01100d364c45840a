import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FollowUpEventDto } from './dto/follow-up-event.dto.js';

/** A row of the table `follow_up_event`. */
export interface FollowUpEventRow {
  id: string;
  child_id: string;
  delivery_area_id: string | null;
  reference: string | null;
  kind: string;
  happened_on: PlainDate;
  ended_on: PlainDate | null;
  withdrawn_reason: string | null;
  recorded_at: string;
  row_version: number;
}

/** An event of a child whom the principal may see, or null. */
export function findFollowUpEvent(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<FollowUpEventRow | null> {
  const [visible, parameters] = ofVisibleChild('e.child_id', principal);
  return tx.queryOne(`SELECT * FROM follow_up_event e WHERE e.id = :id AND ${visible}`, {
    ...parameters,
    id,
  });
}

/** What is answered of an event. */
export const toFollowUpEvent = (row: FollowUpEventRow): FollowUpEventDto => ({
  id: row.id,
  childId: row.child_id,
  reference: row.reference,
  kind: row.kind,
  happenedOn: row.happened_on,
  endedOn: row.ended_on,
  withdrawnReason: row.withdrawn_reason,
  recordedAt: row.recorded_at,
});
