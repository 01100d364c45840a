import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { InformationRequestDto } from './information-request.dto.js';
import type { InformationRequest } from './information-request.entity.js';
import { isOutstanding } from './information-rules.js';

/** A row of the table `information_request`. */
export interface InformationRow {
  id: string;
  case_id: string;
  delivery_area_id: string | null;
  source: string;
  asked_of: string | null;
  asked_on: string;
  /** JSON. */
  chased_on: string;
  received_on: string | null;
  information_on: string | null;
  gap_reason: string | null;
  note: string | null;
  row_version: number;
  recorded_at: string;
}

/** A request of a case that the principal may see, or null. */
export function findRequest(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<InformationRow | null> {
  const [visible, parameters] = ofVisibleCase('i.case_id', principal);
  return tx.queryOne(`SELECT i.* FROM information_request i WHERE i.id = :id AND ${visible}`, {
    ...parameters,
    id,
  });
}

/** What is answered of a request that was read. */
export const toRequest = (row: InformationRow): InformationRequestDto => ({
  id: row.id,
  caseId: row.case_id,
  source: row.source,
  askedOf: row.asked_of,
  askedOn: row.asked_on,
  chasedOn: JSON.parse(row.chased_on) as string[],
  receivedOn: row.received_on,
  informationOn: row.information_on,
  gapReason: row.gap_reason,
  note: row.note,
  outstanding: isOutstanding({ receivedOn: row.received_on, gapReason: row.gap_reason }),
  recordedAt: row.recorded_at,
});

/** What is answered of a request that was just recorded. */
export const ofNewRequest = (row: InformationRequest): InformationRequestDto => ({
  id: row.id,
  caseId: row.caseId,
  source: row.source,
  askedOf: row.askedOf,
  askedOn: row.askedOn,
  chasedOn: row.chasedOn,
  receivedOn: row.receivedOn,
  informationOn: row.informationOn,
  gapReason: row.gapReason,
  note: row.note,
  outstanding: isOutstanding(row),
  recordedAt: row.recordedAt,
});
