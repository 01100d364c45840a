import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { consult, shownList } from '../../audit/consult.js';
import { recordChange } from '../../audit/record-changes.js';
import { requireCase } from '../../cases/case-lookup.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { changeFaults, derivedChangeFaults } from '../review-rules.js';
import type {
  CreateSignificantChangeDto,
  SignificantChangeDto,
  SignificantChangeQuery,
  UpdateSignificantChangeDto,
} from './significant-change.dto.js';
import { findChange, type SignificantChangeRow, toChange } from './significant-change-row.js';
import { SignificantChange } from './significant-change.entity.js';

const CODE_SET = 'SIGNIFICANT_CHANGE';

/** The changes in children's lives that call for a review. Each raises its review by being there. */
@Injectable()
export class SignificantChangesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: SignificantChangeQuery): Promise<Page<SignificantChangeDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('s.case_id', principal),
      ofService('s', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['s.id > :after', { after: afterId(query) }],
      ['s.kind = :kind', { kind: query.kind }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<SignificantChangeDto>> => {
      const rows = await tx.query<SignificantChangeRow>(
        `SELECT s.* FROM significant_change s WHERE ${where} ORDER BY s.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, ({ id }) => [id], toChange);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'significantChange',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<SignificantChangeDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findChange(tx, principal, id),
      (found) => found && { recordType: 'significantChange', recordId: found.id, caseId: found.case_id },
    );
    if (!row) throw notFound('significant change');
    return { body: toChange(row), rowVersion: row.row_version };
  }

  /** @throws DomainError naming every fault (invalid). */
  record(principal: Principal, input: CreateSignificantChangeDto): Promise<Versioned<SignificantChangeDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const ofCase = await requireCase(tx, principal, input.caseId, '/caseId');
      const faults = new FaultList();
      const use = { codeSet: CODE_SET, code: input.kind, pointer: '/kind' };
      faults.addAll(await this.codes.faults(tx, serviceId, [use]));
      const kind = await this.codes.find(tx, serviceId, CODE_SET, input.kind);
      faults.addAll(derivedChangeFaults(kind?.attributes.derived === true));
      faults.addAll(changeFaults(input, todayInBritain()));
      faults.throwIfAny();
      const { happenedOn, knownOn } = input;
      const row: SignificantChange = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: ofCase.deliveryAreaId, recordedAt: tx.now },
        ...{ caseId: ofCase.id, kind: input.kind, happenedOn, knownOn },
        ...{ note: input.note ?? null, noReviewReason: null, rowVersion: 1 },
      };
      await tx.insert(SignificantChange, [row]);
      const event = { recordType: 'significantChange', recordId: row.id, caseId: ofCase.id };
      await audit(tx, principal, { action: 'COLLECTION', ...event });
      const { caseId, note, noReviewReason, id, recordedAt } = row;
      const body = { id, caseId, kind: row.kind, happenedOn, knownOn, note, noReviewReason, recordedAt };
      return { body, rowVersion: 1 };
    });
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    { changeReason, ...given }: UpdateSignificantChangeDto,
  ): Promise<Versioned<SignificantChangeDto>> {
    const { serviceId } = principal;
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findChange(tx, principal, id), rowVersion, 'significant change');
      const change = merged(toChange(stored), given);
      const faults = new FaultList();
      faults.addAll(changeFaults(change, todayInBritain()));
      faults.throwIfAny();
      await recordChange(tx, principal, {
        ...{ recordType: 'significantChange', recordId: id, caseId: stored.case_id },
        ...{ deliveryAreaId: stored.delivery_area_id, reason: changeReason },
        ...{ before: toChange(stored), after: change },
      });
      const { happenedOn, knownOn, note, noReviewReason } = change;
      const changes = { happenedOn, knownOn, note, noReviewReason };
      return {
        body: change,
        rowVersion: await tx.update(SignificantChange, { id, serviceId, rowVersion }, changes),
      };
    });
  }
}
