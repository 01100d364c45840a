import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Role } from '../roles.js';
import { listOrNull } from '../token-rows.js';
import { membershipsOf } from './account-grants.js';
import { type AccountGrant, Authenticator } from './authenticator.js';
import { hashOfSecret, isTokenSecret } from './token-secret.js';
import { invalidToken } from './unauthenticated.js';

interface TokenRow {
  token_id: string;
  account_id: string;
  service_id: string | null;
  scopes: string | null;
  roles: string | null;
  last_used_at: string | null;
  expires_at: string;
  role: Role | null;
  team_id: string | null;
}

/** Tokens that the product made. Everything is read anew for each request, so that a change applies to the next. */
@Injectable()
export class LocalAuthenticator extends Authenticator {
  constructor(private readonly uow: UnitOfWork) {
    super();
  }

  async authenticate(bearer: string): Promise<readonly AccountGrant[]> {
    if (!isTokenSecret(bearer)) throw invalidToken();
    const now = new Date().toISOString();
    const rows = await this.uow.read((tx) =>
      tx.query<TokenRow>(
        `SELECT t.id AS token_id, t.account_id, a.service_id, t.scopes, t.roles, t.last_used_at, t.expires_at, m.role, m.team_id
         FROM access_token t JOIN account a ON a.id = t.account_id
           LEFT JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
         WHERE t.secret_sha256 = :hash AND t.expires_at > :now AND t.revoked_at IS NULL AND a.disabled_at IS NULL`,
        { hash: hashOfSecret(bearer), now },
      ),
    );
    const [first] = rows;
    if (!first) throw invalidToken();
    await this.#noteUse(first, now);
    return [
      {
        accountId: first.account_id,
        serviceId: first.service_id,
        tokenId: first.token_id,
        expiresAt: first.expires_at,
        memberships: membershipsOf(rows),
        scopes: listOrNull(first.scopes),
        roles: listOrNull(first.roles),
      },
    ];
  }

  /**
   * Keeps the hour of the last use: enough to find a token that nobody uses, at the cost of one write an hour. Where it
   * cannot be written, as on a full disk, what can be read still is.
   */
  async #noteUse({ token_id: id, last_used_at: before }: TokenRow, now: string): Promise<void> {
    const hour = `${now.slice(0, 13)}:00:00.000Z`;
    if (before === hour) return;
    await this.uow
      .write((tx) => tx.execute('UPDATE access_token SET last_used_at = :hour WHERE id = :id', { hour, id }))
      .catch(() => undefined);
  }
}
