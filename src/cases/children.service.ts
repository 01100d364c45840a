import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterFault } from '../platform/errors/date-faults.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { staleVersion } from '../platform/http/entity-tag.js';
import { merged } from '../platform/http/merged.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { CHILD_COLUMNS, type ChildRow, toChild } from './case-rows.js';
import { childFaults } from './case-rules.js';
import type { ChildRecord } from './child-agreement.js';
import type { ChildDto } from './dto/child.dto.js';
import type { UpdateChildDto } from './dto/update-child.dto.js';

interface VersionedChildRow extends ChildRow {
  row_version: number;
}

/** A child with the version of its row, for the ETag. */
interface VersionedChild {
  child: ChildDto;
  rowVersion: number;
}

async function getChildRow(
  tx: ReadTransaction,
  serviceId: string,
  childId: string,
): Promise<VersionedChildRow> {
  const row = await tx.queryOne<VersionedChildRow>(
    `SELECT ${CHILD_COLUMNS}, ch.row_version FROM child ch WHERE ch.id = :childId AND ch.service_id = :serviceId`,
    { childId, serviceId },
  );
  if (!row) throw notFound('child');
  return row;
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
  async get({ serviceId }: Principal, childId: string): Promise<VersionedChild> {
    const row = await this.uow.read((tx) => getChildRow(tx, serviceId, childId));
    return { child: toChild(row), rowVersion: row.row_version };
  }

  /** @throws DomainError where there is no such child, it has changed since it was read, or a rule is broken. */
  update(
    { serviceId }: Principal,
    childId: string,
    rowVersion: number,
    input: UpdateChildDto,
  ): Promise<VersionedChild> {
    return this.uow.write(async (tx) => {
      const stored = await getChildRow(tx, serviceId, childId);
      if (stored.row_version !== rowVersion) throw staleVersion();
      const { id, reference, ...before } = toChild(stored);
      const child = merged<ChildRecord>(before, input);
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
      const changed = await tx.execute(
        `UPDATE child SET date_of_birth = :dateOfBirth, sex = :sex, ethnicity = :ethnicity,
           preferred_language = :preferredLanguage, row_version = row_version + 1
         WHERE id = :childId AND service_id = :serviceId AND row_version = :rowVersion`,
        { ...child, childId, serviceId, rowVersion },
      );
      if (changed === 0) throw staleVersion();
      return { child: { id, reference, ...child }, rowVersion: rowVersion + 1 };
    });
  }
}
