import type { AccessGrantDto } from './dto/access-grant.dto.js';
import type { EmergencyAccessDto } from './dto/emergency-access.dto.js';

/** Kept where access has no end. */
export const NO_END = '9999-12-31T23:59:59.999Z';

/** Access as the database gives it, with the name of its account. */
export interface AccessRow {
  id: string;
  case_id: string;
  account_id: string;
  account_name: string;
  kind: 'ASSIGNED' | 'EMERGENCY';
  reason: string;
  given_by_id: string;
  ends_at: string;
  reviewed_at: string | null;
  reviewed_by_id: string | null;
  recorded_at: string;
}

/** Selects access as `AccessRow`; the access is `x`. */
export const SELECT_ACCESS = `
  SELECT x.id, x.case_id, x.account_id, a.name AS account_name, x.kind, x.reason, x.given_by_id, x.ends_at,
    x.reviewed_at, x.reviewed_by_id, x.recorded_at
  FROM case_access x JOIN account a ON a.id = x.account_id`;

export const toAccessGrant = (row: AccessRow): AccessGrantDto => ({
  id: row.id,
  caseId: row.case_id,
  accountId: row.account_id,
  accountName: row.account_name,
  kind: row.kind,
  reason: row.reason,
  givenById: row.given_by_id,
  endsAt: row.ends_at === NO_END ? null : row.ends_at,
  ended: row.ends_at <= new Date().toISOString(),
  recordedAt: row.recorded_at,
});

export const toEmergencyAccess = (row: AccessRow): EmergencyAccessDto => ({
  id: row.id,
  caseId: row.case_id,
  accountId: row.account_id,
  accountName: row.account_name,
  reason: row.reason,
  recordedAt: row.recorded_at,
  endsAt: row.ends_at,
  reviewedAt: row.reviewed_at,
  reviewedById: row.reviewed_by_id,
});
