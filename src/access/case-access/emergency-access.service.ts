import { Injectable } from '@nestjs/common';
import { audit } from '../../audit/audit-log.js';
import { consult, shownList } from '../../audit/consult.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, notFound } from '../../platform/errors/domain-error.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { CaseAccess } from '../case-access.entity.js';
import { ofVisibleCase } from '../case-visibility.js';
import type { Principal } from '../principal.js';
import { requireCaseInPath } from './access-grants.service.js';
import { type AccessRow, SELECT_ACCESS, toEmergencyAccess } from './access-rows.js';
import type { EmergencyAccessDto, EmergencyAccessQuery } from './dto/emergency-access.dto.js';

const LASTS_MS = 4 * 3_600_000;
const RECORD_TYPE = 'emergencyAccess';

const isEmergency = (principal: Principal): readonly [string, Readonly<Record<string, unknown>>] => {
  const [visible, parameters] = ofVisibleCase('x.case_id', principal);
  return [`x.kind = 'EMERGENCY' AND ${visible}`, parameters];
};

const ownEmergency = (): DomainError =>
  new DomainError('forbidden', 'OWN_EMERGENCY', 'Somebody else has to review the access that you took.');

/** Access that somebody takes where nobody who may give it can be reached ("break glass"). */
@Injectable()
export class EmergencyAccessService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Opens one case, restricted or not, to the account that asks, for four hours.
   * @throws DomainError (not found).
   */
  take(principal: Principal, caseId: string, reason: string): Promise<EmergencyAccessDto> {
    const { serviceId, accountId } = principal;
    return this.uow.write(async (tx) => {
      await requireCaseInPath(tx, principal, caseId);
      const id = tx.newId();
      const endsAt = new Date(Date.parse(tx.now) + LASTS_MS).toISOString();
      const who = { serviceId, caseId, accountId, givenById: accountId, kind: 'EMERGENCY' as const };
      const row = { id, ...who, reason, endsAt, recordedAt: tx.now };
      await tx.insert(CaseAccess, [{ ...row, reviewedAt: null, reviewedById: null }]);
      await audit(tx, principal, { action: 'ALTERATION', recordType: RECORD_TYPE, recordId: id, caseId });
      return this.#read(tx, principal, id);
    });
  }

  list(principal: Principal, query: EmergencyAccessQuery): Promise<Page<EmergencyAccessDto>> {
    const { reviewed } = query;
    const { where, parameters } = whereAll([
      ['x.service_id = :serviceId', { serviceId: principal.serviceId }],
      isEmergency(principal),
      ['x.id < :before', { before: beforeId(query) }],
      reviewed === undefined ? null : [`x.reviewed_at IS ${reviewed ? 'NOT NULL' : 'NULL'}`],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<EmergencyAccessDto>> =>
      pageOf(
        await tx.query<AccessRow>(`${SELECT_ACCESS} WHERE ${where} ORDER BY x.id DESC LIMIT :limit`, {
          ...parameters,
          limit: rowLimit(query),
        }),
        query,
        ({ id }) => [id],
        toEmergencyAccess,
      );
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        RECORD_TYPE,
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /**
   * Notes that the principal has looked at an emergency; the last who did stands.
   * @throws DomainError: not found; forbidden where it is the principal's own.
   */
  review(principal: Principal, id: string): Promise<EmergencyAccessDto> {
    return this.uow.write(async (tx) => {
      const { caseId, accountId } = await this.#read(tx, principal, id);
      if (accountId === principal.accountId) throw ownEmergency();
      await tx.execute('UPDATE case_access SET reviewed_at = :now, reviewed_by_id = :by WHERE id = :id', {
        id,
        now: tx.now,
        by: principal.accountId,
      });
      await audit(tx, principal, { action: 'ALTERATION', recordType: RECORD_TYPE, recordId: id, caseId });
      return this.#read(tx, principal, id);
    });
  }

  async #read(tx: ReadTransaction, principal: Principal, id: string): Promise<EmergencyAccessDto> {
    const [emergency, parameters] = isEmergency(principal);
    const sql = `${SELECT_ACCESS} WHERE x.id = :id AND ${emergency}`;
    const row = await tx.queryOne<AccessRow>(sql, { ...parameters, id });
    if (!row) throw notFound('emergency access');
    return toEmergencyAccess(row);
  }
}
