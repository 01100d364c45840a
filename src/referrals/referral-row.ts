import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferralDto } from './referral.dto.js';
import { isWaiting, type OutcomeMeaning } from './referral-rules.js';

/** A row of the table `referral`. */
export interface ReferralRow {
  id: string;
  case_id: string;
  delivery_area_id: string | null;
  need_area_code: string;
  agency: string;
  referred_to: string | null;
  referred_on: string;
  outcome: string | null;
  decided_on: string | null;
  confirmed_by: string | null;
  assessed_on: string | null;
  offered_on: string | null;
  attended_on: string | null;
  ended_on: string | null;
  reason: string | null;
  note: string | null;
  row_version: number;
  recorded_at: string;
}

/** A referral of a case that the principal may see, or null. */
export function findReferral(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<ReferralRow | null> {
  const [visible, parameters] = ofVisibleCase('r.case_id', principal);
  return tx.queryOne(`SELECT r.* FROM referral r WHERE r.id = :id AND ${visible}`, { ...parameters, id });
}

/** What is answered of a referral whose outcome means this. */
export function toReferral(row: ReferralRow, meaning: OutcomeMeaning): ReferralDto {
  const facts = {
    referredOn: row.referred_on,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    confirmedBy: row.confirmed_by,
    assessedOn: row.assessed_on,
    offeredOn: row.offered_on,
    attendedOn: row.attended_on,
    endedOn: row.ended_on,
    reason: row.reason,
  };
  return {
    ...{ id: row.id, caseId: row.case_id, needAreaCode: row.need_area_code, agency: row.agency },
    ...{ referredTo: row.referred_to, ...facts, note: row.note },
    ...{ waiting: isWaiting(facts, meaning), recordedAt: row.recorded_at },
  };
}
