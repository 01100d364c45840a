import { Injectable } from '@nestjs/common';
import { audit } from '../audit/audit-log.js';
import { whereAll } from '../platform/database/conditions.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { conflict, invalidField, notFound, staleVersion } from '../platform/errors/domain-error.js';
import { onTakenKey } from '../platform/errors/taken-key.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { type AccountRow, findAccount } from './account-lookup.js';
import { enrol } from './accounts.js';
import type { AccountDto, AccountQuery } from './dto/account.dto.js';
import type { CreateAccountDto } from './dto/create-account.dto.js';
import type { UpdateAccountDto } from './dto/update-account.dto.js';
import type { Principal } from './principal.js';
import { isOwnSubject } from './subjects.js';

const toAccount = (row: AccountRow): AccountDto => ({
  id: row.id,
  subject: row.subject,
  name: row.name,
  disabledAt: row.disabled_at,
  recordedAt: row.recorded_at,
});

const versioned = (row: AccountRow): Versioned<AccountDto> => ({
  body: toAccount(row),
  rowVersion: row.row_version,
});

/** The accounts of a service. Those of the whole deployment are made on the machine, never here. */
@Injectable()
export class AccountsService {
  constructor(private readonly uow: UnitOfWork) {}

  async list({ serviceId }: Principal, query: AccountQuery): Promise<Page<AccountDto>> {
    const { where, parameters } = whereAll([
      ['service_id = :serviceId AND id > :after', { serviceId, after: afterId(query) }],
      ['subject = :subject', { subject: query.subject }],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<AccountRow>(`SELECT * FROM account WHERE ${where} ORDER BY id LIMIT :limit`, {
        ...parameters,
        limit: rowLimit(query),
      }),
    );
    return pageOf(rows, query, (row) => [row.id], toAccount);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, accountId: string): Promise<Versioned<AccountDto>> {
    const row = await this.uow.read((tx) => findAccount(tx, serviceId, accountId));
    if (!row) throw notFound('account');
    return versioned(row);
  }

  /** @throws DomainError where the subject is taken (conflict), or one of our own (invalid). */
  async create(principal: Principal, { subject, name }: CreateAccountDto): Promise<AccountDto> {
    if (isOwnSubject(subject)) {
      throw invalidField('/subject', 'RESERVED_SUBJECT', 'Subjects that begin with "local:" are our own.');
    }
    return this.uow.write(async (tx) => {
      const { serviceId } = principal;
      const accountId = await onTakenKey(enrol(tx, { serviceId, subject, name }, []), () =>
        conflict('SUBJECT_TAKEN', 'Another account of this service has this subject.', ['/subject']),
      );
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'account', recordId: accountId });
      return { id: accountId, subject, name, disabledAt: null, recordedAt: tx.now };
    });
  }

  /** @throws DomainError (not found, precondition failed), or where somebody would lock themselves out (invalid). */
  async update(
    principal: Principal,
    accountId: string,
    rowVersion: number,
    { name, disabled }: UpdateAccountDto,
  ): Promise<Versioned<AccountDto>> {
    return this.uow.write(async (tx) => {
      const row = atVersion(await findAccount(tx, principal.serviceId, accountId), rowVersion, 'account');
      if (disabled && accountId === principal.accountId) {
        throw invalidField('/disabled', 'OWN_ACCOUNT', 'Nobody can disable their own account.');
      }
      const disabledAt = disabled === undefined ? row.disabled_at : disabled ? tx.now : null;
      const changed: AccountRow = {
        ...row,
        name: name ?? row.name,
        disabled_at: row.disabled_at === null ? disabledAt : disabledAt && row.disabled_at,
        row_version: rowVersion + 1,
      };
      await this.#store(tx, changed, rowVersion);
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'account', recordId: accountId });
      return versioned(changed);
    });
  }

  async #store(
    tx: WriteTransaction,
    { id, name, disabled_at }: AccountRow,
    rowVersion: number,
  ): Promise<void> {
    const stored = await tx.execute(
      `UPDATE account SET name = :name, disabled_at = :disabledAt, row_version = row_version + 1
       WHERE id = :id AND row_version = :rowVersion`,
      { id, name, disabledAt: disabled_at, rowVersion },
    );
    if (stored === 0) throw staleVersion();
    // For good: whoever comes back starts with new ones.
    if (disabled_at !== null) {
      await tx.execute(
        'UPDATE access_token SET revoked_at = :now WHERE account_id = :id AND revoked_at IS NULL',
        { id, now: tx.now },
      );
    }
  }
}
