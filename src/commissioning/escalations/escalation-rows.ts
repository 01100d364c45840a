import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { rowLimit } from '../../platform/http/page.js';
import type { GapEscalationDto, GapEscalationQuery } from '../dto/gap-escalation.dto.js';

/** A row of the table `gap_escalation`. */
export interface EscalationRow {
  id: string;
  decision_id: string | null;
  need_area_code: string | null;
  partner: string;
  asked: string;
  escalated_on: PlainDate;
  response_due_on: PlainDate;
  response: string | null;
  response_text: string | null;
  responded_on: PlainDate | null;
  row_version: number;
  recorded_at: string;
}

/** What is answered of an escalation. */
export const toEscalation = (row: EscalationRow, today: PlainDate): GapEscalationDto => ({
  id: row.id,
  decisionId: row.decision_id,
  needAreaCode: row.need_area_code,
  partner: row.partner,
  asked: row.asked,
  escalatedOn: row.escalated_on,
  responseDueOn: row.response_due_on,
  response: row.response,
  responseText: row.response_text,
  respondedOn: row.responded_on,
  overdue: row.responded_on === null && row.response_due_on < today,
  recordedAt: row.recorded_at,
});

/** An escalation of the service, or null. */
export const findEscalation = (
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<EscalationRow | null> =>
  tx.queryOne<EscalationRow>('SELECT * FROM gap_escalation WHERE id = :id AND service_id = :serviceId', {
    id,
    serviceId,
  });

/** Escalations in the order of their ids, one more than the page holds. */
export function listEscalations(
  tx: ReadTransaction,
  serviceId: string,
  query: GapEscalationQuery,
): Promise<EscalationRow[]> {
  const { decisionId, answered } = query;
  const { where, parameters } = whereAll([
    ofService('g', serviceId, { table: 'commissioning_decision', key: 'decision_id', id: decisionId }),
    ['g.id > :after', { after: afterId(query) }],
    answered === undefined ? null : [`g.responded_on IS ${answered ? 'NOT ' : ''}NULL`],
  ]);
  return tx.query<EscalationRow>(
    `SELECT g.* FROM gap_escalation g WHERE ${where} ORDER BY g.id LIMIT :limit`,
    { ...parameters, limit: rowLimit(query) },
  );
}
