import { Injectable } from '@nestjs/common';
import { audit } from '../../audit/audit-log.js';
import { consult } from '../../audit/consult.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidField, notFound } from '../../platform/errors/domain-error.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { CaseAccess } from '../case-access.entity.js';
import { ofVisibleCase, visibleCase } from '../case-visibility.js';
import type { Principal } from '../principal.js';
import { type AccessRow, NO_END, SELECT_ACCESS, toAccessGrant } from './access-rows.js';
import type { AccessGrantDto, GiveAccessDto } from './dto/access-grant.dto.js';

const RECORD_TYPE = 'accessGrant';

/** @throws DomainError (not found) where the principal's service has no such case. */
export async function requireCaseInPath(
  tx: ReadTransaction,
  principal: Principal,
  caseId: string,
): Promise<void> {
  const [visible, parameters] = visibleCase('c', principal);
  const sql = `SELECT c.id FROM case_record c WHERE c.id = :caseId AND ${visible}`;
  if (!(await tx.queryOne(sql, { ...parameters, caseId }))) throw notFound('case');
}

/** @throws DomainError (invalid) where the service has no such account in use. */
async function requireAccount(tx: ReadTransaction, serviceId: string, accountId: string): Promise<void> {
  const found = await tx.queryOne(
    `SELECT id FROM account
     WHERE id = :accountId AND (service_id = :serviceId OR service_id IS NULL) AND disabled_at IS NULL`,
    { accountId, serviceId },
  );
  if (!found)
    throw invalidField('/accountId', 'UNKNOWN_ACCOUNT', 'The service has no account in use with this id.');
}

async function insertGrant(
  tx: WriteTransaction,
  { serviceId, accountId: givenById }: Principal,
  caseId: string,
  { accountId, reason, endsAt }: GiveAccessDto,
): Promise<string> {
  const id = tx.newId();
  const terms = {
    kind: 'ASSIGNED' as const,
    reason,
    endsAt: endsAt ? new Date(endsAt).toISOString() : NO_END,
  };
  const row = { id, serviceId, caseId, accountId, givenById, ...terms, recordedAt: tx.now };
  await tx.insert(CaseAccess, [{ ...row, reviewedAt: null, reviewedById: null }]);
  return id;
}

const findGrant = async (
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<AccessRow | null> => {
  const [visible, parameters] = ofVisibleCase('x.case_id', principal);
  return tx.queryOne<AccessRow>(`${SELECT_ACCESS} WHERE x.id = :id AND ${visible}`, { ...parameters, id });
};

const ownAccess = (): DomainError =>
  new DomainError(
    'forbidden',
    'OWN_ACCESS',
    'Nobody gives access to themselves: another manager does; in an emergency, take it, and it is reviewed.',
  );

/** Access of single accounts to single cases, which managers give and end. */
@Injectable()
export class AccessGrantsService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * @throws DomainError where there is no such case or account, it is the principal's own (forbidden), or the access
   * would end before it begins.
   */
  give(principal: Principal, caseId: string, input: GiveAccessDto): Promise<AccessGrantDto> {
    return this.uow.write(async (tx) => {
      await requireCaseInPath(tx, principal, caseId);
      if (input.accountId === principal.accountId) throw ownAccess();
      await requireAccount(tx, principal.serviceId, input.accountId);
      if (input.endsAt && Date.parse(input.endsAt) <= Date.parse(tx.now)) {
        throw invalidField('/endsAt', 'ENDS_IN_PAST', 'The access would have ended already.');
      }
      const id = await insertGrant(tx, principal, caseId, input);
      await audit(tx, principal, { action: 'ALTERATION', recordType: RECORD_TYPE, recordId: id, caseId });
      const stored = await findGrant(tx, principal, id);
      if (!stored) throw new Error('Access that was just given cannot be read.');
      return toAccessGrant(stored);
    });
  }

  /** Every grant of a case, those that have ended too. */
  list(principal: Principal, caseId: string, query: PageQuery): Promise<Page<AccessGrantDto>> {
    const read = async (tx: ReadTransaction): Promise<Page<AccessGrantDto>> => {
      await requireCaseInPath(tx, principal, caseId);
      const rows = await tx.query<AccessRow>(
        `${SELECT_ACCESS} WHERE x.case_id = :caseId AND x.id < :before ORDER BY x.id DESC LIMIT :limit`,
        { caseId, before: beforeId(query), limit: rowLimit(query) },
      );
      return pageOf(rows, query, ({ id }) => [id], toAccessGrant);
    };
    return consult(this.uow, principal, read, ({ items }) => ({
      recordType: RECORD_TYPE,
      caseId,
      records: items.length,
    }));
  }

  /** Ends a grant now; one that has ended stays as it is. @throws DomainError (not found). */
  end(principal: Principal, id: string): Promise<void> {
    return this.uow.write(async (tx) => {
      const stored = await findGrant(tx, principal, id);
      if (!stored) throw notFound('access grant');
      await tx.execute('UPDATE case_access SET ends_at = :now WHERE id = :id AND ends_at > :now', {
        id,
        now: tx.now,
      });
      const event = { recordType: RECORD_TYPE, recordId: id, caseId: stored.case_id };
      await audit(tx, principal, { action: 'ALTERATION', ...event });
    });
  }
}
