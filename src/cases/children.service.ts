import { Injectable } from '@nestjs/common';
import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { consult } from '../audit/consult.js';
import { recordChange } from '../audit/record-changes.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterFault } from '../platform/errors/date-faults.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { merged } from '../platform/http/merged.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { CHILD_COLUMNS, type ChildRow, toChild } from './case-rows.js';
import { childFaults } from './case-rules.js';
import type { ChildRecord } from './child-agreement.js';
import { Child } from './child.entity.js';
import type { ChildDto } from './dto/child.dto.js';
import type { UpdateChildDto } from './dto/update-child.dto.js';

interface VersionedChildRow extends ChildRow {
  row_version: number;
  delivery_area_id: string | null;
}

function findChildRow(
  tx: ReadTransaction,
  principal: Principal,
  childId: string,
): Promise<VersionedChildRow | null> {
  const [visible, parameters] = ofVisibleChild('ch.id', principal);
  return tx.queryOne<VersionedChildRow>(
    `SELECT ${CHILD_COLUMNS}, ch.row_version, ch.delivery_area_id FROM child ch WHERE ch.id = :childId AND ${visible}`,
    { ...parameters, childId },
  );
}

/** The first day on which a case of the child says that the child was there. */
async function firstCaseDay(tx: ReadTransaction, serviceId: string, childId: string): Promise<string | null> {
  const row = await tx.queryOne<{ opened_on: string | null; index_date: string | null }>(
    `SELECT min(opened_on) AS opened_on, min(index_date) AS index_date FROM case_record
     WHERE child_id = :childId AND service_id = :serviceId`,
    { childId, serviceId },
  );
  const days = [row?.opened_on, row?.index_date].filter((day) => typeof day === 'string');
  return days.sort()[0] ?? null;
}

/** The children known to a service. A child is added with its first case. */
@Injectable()
export class ChildrenService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (not found). */
  async get(principal: Principal, childId: string): Promise<Versioned<ChildDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findChildRow(tx, principal, childId),
      (found) => found && { recordType: 'child', recordId: childId, childId },
    );
    if (!row) throw notFound('child');
    return { body: toChild(row), rowVersion: row.row_version };
  }

  /** @throws DomainError where there is no such child, it has changed since it was read, or a rule is broken. */
  update(
    principal: Principal,
    childId: string,
    rowVersion: number,
    input: UpdateChildDto,
  ): Promise<Versioned<ChildDto>> {
    const { serviceId } = principal;
    const { changeReason, ...changes } = input;
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findChildRow(tx, principal, childId), rowVersion, 'child');
      const { id, reference, ...before } = toChild(stored);
      const child = merged<ChildRecord>(before, changes);
      await this.codes.require(tx, serviceId, [
        { codeSet: 'SEX', code: input.sex, pointer: '/sex' },
        { codeSet: 'ETHNICITY', code: input.ethnicity, pointer: '/ethnicity' },
      ]);
      const faults = new FaultList();
      faults.addAll(childFaults(child, todayInBritain()));
      faults.addAll(
        afterFault(
          '/dateOfBirth',
          child.dateOfBirth,
          await firstCaseDay(tx, serviceId, childId),
          'BORN_AFTER_CASE',
          'A case of this child begins before this day; correct the one or the other.',
        ),
      );
      faults.throwIfAny();
      await recordChange(tx, principal, {
        recordType: 'child',
        recordId: id,
        childId: id,
        deliveryAreaId: stored.delivery_area_id,
        before,
        after: child,
        reason: changeReason,
      });
      return {
        body: { id, reference, ...child },
        rowVersion: await tx.update(Child, { id, serviceId, rowVersion }, child),
      };
    });
  }
}
