import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult, shownList } from '../../audit/consult.js';
import { requireChild } from '../../cases/case-lookup.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { LegalHold } from './legal-hold.entity.js';
import type { LegalHoldDto, LegalHoldQuery, PlaceLegalHoldDto } from './retention.dto.js';

const RECORD_TYPE = 'legalHold';

interface HoldRow {
  id: string;
  child_id: string;
  reason: string;
  placed_by_id: string;
  released_at: string | null;
  released_by_id: string | null;
  recorded_at: string;
}

const toLegalHold = (row: HoldRow): LegalHoldDto => ({
  id: row.id,
  childId: row.child_id,
  reason: row.reason,
  placedById: row.placed_by_id,
  releasedAt: row.released_at,
  releasedById: row.released_by_id,
  recordedAt: row.recorded_at,
});

const SELECT =
  'SELECT h.id, h.child_id, h.reason, h.placed_by_id, h.released_at, h.released_by_id, h.recorded_at FROM legal_hold h';

/** What keeps records from being erased: an inquiry, a claim, a complaint. */
@Injectable()
export class LegalHoldsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (invalid) where there is no such child. */
  place(principal: Principal, { childId, reason }: PlaceLegalHoldDto): Promise<LegalHoldDto> {
    const { serviceId, accountId: placedById } = principal;
    return this.uow.write(async (tx) => {
      await requireChild(tx, principal, childId, '/childId');
      const id = tx.newId();
      const hold = { id, childId, reason, placedById, releasedAt: null, releasedById: null };
      await tx.insert(LegalHold, [{ ...hold, serviceId, recordedAt: tx.now }]);
      await audit(tx, principal, { action: 'ALTERATION', recordType: RECORD_TYPE, recordId: id, childId });
      return { ...hold, recordedAt: tx.now };
    });
  }

  list(principal: Principal, query: LegalHoldQuery): Promise<Page<LegalHoldDto>> {
    const { where, parameters } = whereAll([
      ['h.service_id = :serviceId', { serviceId: principal.serviceId }],
      ['h.id < :before', { before: beforeId(query) }],
      ['h.child_id = :childId', { childId: query.childId }],
      query.active === undefined ? null : [`h.released_at IS ${query.active ? 'NULL' : 'NOT NULL'}`],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<LegalHoldDto>> =>
      pageOf(
        await tx.query<HoldRow>(`${SELECT} WHERE ${where} ORDER BY h.id DESC LIMIT :limit`, {
          ...parameters,
          limit: rowLimit(query),
        }),
        query,
        ({ id }) => [id],
        toLegalHold,
      );
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        RECORD_TYPE,
        items.map(({ childId }) => childId),
        'child',
      ),
    );
  }

  /** Releases a hold; one that was released stays as it is. @throws DomainError (not found). */
  release(principal: Principal, id: string): Promise<void> {
    const { serviceId, accountId } = principal;
    return this.uow.write(async (tx) => {
      const sql = `${SELECT} WHERE h.id = :id AND h.service_id = :serviceId`;
      const stored = await tx.queryOne<HoldRow>(sql, { id, serviceId });
      if (!stored) throw notFound('legal hold');
      await tx.execute(
        'UPDATE legal_hold SET released_at = :now, released_by_id = :by WHERE id = :id AND released_at IS NULL',
        { id, now: tx.now, by: accountId },
      );
      const event = { recordType: RECORD_TYPE, recordId: id, childId: stored.child_id };
      await audit(tx, principal, { action: 'ALTERATION', ...event });
    });
  }
}
