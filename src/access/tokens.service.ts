import { Inject, Injectable } from '@nestjs/common';
import { audit } from '../audit/audit-log.js';
import { markLogged } from '../audit/logged.js';
import { whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalidField, notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { findAccount } from './account-lookup.js';
import { issueToken } from './accounts.js';
import { SIGN_IN, type SignInSettings } from './authentication/sign-in-settings.js';
import type { CreateTokenDto } from './dto/create-token.dto.js';
import type { NewTokenDto, TokenDto, TokenQuery } from './dto/token.dto.js';
import type { Principal } from './principal.js';
import { daysAfter, DEFAULT_TOKEN_DAYS } from './token-life.js';
import { limitsOf } from './token-limits.js';
import { newToken, type TokenRow, toToken } from './token-rows.js';

const administrates = ({ roles }: Principal): boolean => roles.includes('ADMINISTRATOR');

const isLimited = ({ limits: { scopes, roles } }: Principal): boolean => scopes !== null || roles !== null;

/** When a new token ends. What is made with a limited token does not outlive it. */
const endOf = (principal: Principal, asked: string): string =>
  isLimited(principal) && principal.limits.expiresAt < asked ? principal.limits.expiresAt : asked;

const REVOKE_LINEAGE = `
  WITH RECURSIVE lineage (id) AS (
    SELECT id FROM access_token WHERE id = :tokenId
    UNION SELECT t.id FROM access_token t JOIN lineage l ON t.made_with_id = l.id
  )
  UPDATE access_token SET revoked_at = :now WHERE revoked_at IS NULL AND id IN (SELECT id FROM lineage)`;

/** Tokens: everybody's own, and for an administrator those of their service. */
@Injectable()
export class TokensService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SIGN_IN) private readonly signIn: SignInSettings,
  ) {}

  async list(principal: Principal, query: TokenQuery): Promise<Page<TokenDto>> {
    const { serviceId, accountId } = principal;
    const own = query.accountId === accountId || !administrates(principal);
    const { where, parameters } = whereAll([
      ['t.id > :after', { after: afterId(query) }],
      own ? ['a.id = :accountId', { accountId }] : ['a.service_id = :serviceId', { serviceId }],
      ['a.id = :ofAccount', { ofAccount: query.accountId }],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<TokenRow>(
        `SELECT t.* FROM access_token t JOIN account a ON a.id = t.account_id
         WHERE ${where} ORDER BY t.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, (row) => [row.id], toToken);
  }

  /** @throws DomainError (invalid) where the account is not the caller's to make tokens for, or it would carry too much. */
  create(principal: Principal, body: CreateTokenDto): Promise<NewTokenDto> {
    return this.uow.write(async (tx) => {
      const accountId = body.accountId ?? principal.accountId;
      const own = accountId === principal.accountId;
      if (!own) await this.#requireOther(tx, principal, accountId);
      const held = await this.#rolesOf(tx, accountId);
      const { limits, faults } = limitsOf(body, { held, inHand: principal.limits });
      const list = new FaultList();
      list.addAll(faults);
      if (this.signIn.mode === 'oidc' && !held.includes('INTEGRATION')) {
        list.add(
          '/accountId',
          'NOT_A_SYSTEM',
          'People sign in with the identity provider here: tokens are for accounts with the role INTEGRATION.',
        );
      }
      list.throwIfAny();
      const { token, secret } = await issueToken(tx, {
        ...limits,
        accountId,
        label: body.label,
        expiresAt: endOf(principal, daysAfter(tx.now, body.expiresInDays ?? DEFAULT_TOKEN_DAYS)),
        madeById: principal.accountId,
        madeWithId: principal.tokenId,
      });
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'token', recordId: token.id });
      return { ...newToken(token), secret };
    });
  }

  /**
   * Revokes a token, and what was made with it; one that was revoked stays as it is.
   * @throws DomainError (not found).
   */
  async revoke(principal: Principal, tokenId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const row = await tx.queryOne<{ account_id: string; service_id: string; revoked_at: string | null }>(
        `SELECT t.account_id, a.service_id, t.revoked_at FROM access_token t JOIN account a ON a.id = t.account_id
         WHERE t.id = :tokenId`,
        { tokenId },
      );
      const ofService = row?.service_id === principal.serviceId && administrates(principal);
      if (!row || (row.account_id !== principal.accountId && !ofService)) throw notFound('token');
      if (row.revoked_at !== null) return markLogged(principal);
      await tx.execute(REVOKE_LINEAGE, { tokenId, now: tx.now });
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'token', recordId: tokenId });
    });
  }

  async #requireOther(tx: ReadTransaction, principal: Principal, accountId: string): Promise<void> {
    const account = administrates(principal) ? await findAccount(tx, principal.serviceId, accountId) : null;
    if (!account) {
      throw invalidField(
        '/accountId',
        'UNKNOWN_ACCOUNT',
        'There is no account with this id that you may make tokens for.',
      );
    }
    if (account.disabled_at !== null) {
      throw invalidField('/accountId', 'ACCOUNT_DISABLED', 'The account is disabled: enable it first.');
    }
  }

  async #rolesOf(tx: ReadTransaction, accountId: string): Promise<string[]> {
    const rows = await tx.query<{ role: string }>(
      'SELECT DISTINCT role FROM membership WHERE account_id = :accountId AND ended_at IS NULL',
      { accountId },
    );
    return rows.map(({ role }) => role);
  }
}
