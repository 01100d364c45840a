import type { AccessToken } from './access-token.entity.js';
import type { TokenDto } from './dto/token.dto.js';

/** A token as its table holds it. */
export interface TokenRow {
  id: string;
  account_id: string;
  label: string;
  scopes: string | null;
  roles: string | null;
  expires_at: string;
  revoked_at: string | null;
  last_used_at: string | null;
  made_by_id: string | null;
  recorded_at: string;
}

/** A list that is kept as JSON text, or null. */
export const listOrNull = (json: string | null): string[] | null =>
  json === null ? null : (JSON.parse(json) as string[]);

export const toToken = (row: TokenRow): TokenDto => ({
  id: row.id,
  accountId: row.account_id,
  label: row.label,
  scopes: listOrNull(row.scopes),
  roles: listOrNull(row.roles),
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at,
  madeById: row.made_by_id,
  recordedAt: row.recorded_at,
});

/** A token just made, without its hash. */
export const newToken = (token: AccessToken): TokenDto => ({
  id: token.id,
  accountId: token.accountId,
  label: token.label,
  scopes: token.scopes && [...token.scopes],
  roles: token.roles && [...token.roles],
  expiresAt: token.expiresAt,
  revokedAt: token.revokedAt,
  lastUsedAt: token.lastUsedAt,
  madeById: token.madeById,
  recordedAt: token.recordedAt,
});
