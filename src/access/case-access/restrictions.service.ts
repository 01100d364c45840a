import { Injectable } from '@nestjs/common';
import { consult, shownList } from '../../audit/consult.js';
import { recordChange } from '../../audit/record-changes.js';
import { CaseRecord } from '../../cases/case-record.entity.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { visibleCase } from '../case-visibility.js';
import type { Principal } from '../principal.js';
import type { RestrictedCaseDto, RestrictionDto, SetRestrictionDto } from './dto/restriction.dto.js';

const RECORD_TYPE = 'caseRestriction';

interface RestrictionRow {
  id: string;
  child_id: string;
  reference: string;
  delivery_area_id: string | null;
  is_restricted: boolean | number;
  row_version: number;
  since: string | null;
}

const SELECT = `
  SELECT c.id, c.child_id, c.reference, c.delivery_area_id, c.is_restricted, c.row_version,
    (SELECT MAX(r.recorded_at) FROM record_change r
     WHERE r.record_id = c.id AND r.record_type = '${RECORD_TYPE}') AS since
  FROM case_record c`;

function findRow(tx: ReadTransaction, principal: Principal, caseId: string): Promise<RestrictionRow | null> {
  const [visible, parameters] = visibleCase('c', principal);
  return tx.queryOne(`${SELECT} WHERE c.id = :caseId AND ${visible}`, { ...parameters, caseId });
}

const toRestriction = (row: RestrictionRow): Versioned<RestrictionDto> => ({
  body: { caseId: row.id, restricted: Boolean(row.is_restricted), since: row.since },
  rowVersion: row.row_version,
});

/** Which cases are kept from everybody but those who were given access. */
@Injectable()
export class RestrictionsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (not found). */
  async get(principal: Principal, caseId: string): Promise<Versioned<RestrictionDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findRow(tx, principal, caseId),
      (found) => found && { recordType: RECORD_TYPE, recordId: caseId, caseId, childId: found.child_id },
    );
    if (!row) throw notFound('case');
    return toRestriction(row);
  }

  /** @throws DomainError where there is no such case, or it has changed since it was read. */
  set(
    principal: Principal,
    caseId: string,
    rowVersion: number,
    { restricted, reason }: SetRestrictionDto,
  ): Promise<Versioned<RestrictionDto>> {
    const { serviceId } = principal;
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findRow(tx, principal, caseId), rowVersion, 'case');
      const changed = await tx.update(
        CaseRecord,
        { id: caseId, serviceId, rowVersion },
        { isRestricted: restricted },
      );
      await recordChange(tx, principal, {
        recordType: RECORD_TYPE,
        recordId: caseId,
        caseId,
        childId: stored.child_id,
        deliveryAreaId: stored.delivery_area_id,
        before: { restricted: Boolean(stored.is_restricted) },
        after: { restricted },
        reason,
      });
      return { body: { caseId, restricted, since: tx.now }, rowVersion: changed };
    });
  }

  list(principal: Principal, query: PageQuery): Promise<Page<RestrictedCaseDto>> {
    const [visible, parameters] = visibleCase('c', principal);
    const sql = `${SELECT} WHERE ${visible} AND c.is_restricted AND c.id > :after ORDER BY c.id LIMIT :limit`;
    const read = async (tx: ReadTransaction): Promise<Page<RestrictedCaseDto>> =>
      pageOf(
        await tx.query<RestrictionRow>(sql, { ...parameters, after: afterId(query), limit: rowLimit(query) }),
        query,
        ({ id }) => [id],
        ({ id, reference, since }) => ({ id, reference, since }),
      );
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        RECORD_TYPE,
        items.map(({ id }) => id),
      ),
    );
  }
}
