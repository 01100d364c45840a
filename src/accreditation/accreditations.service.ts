import { Injectable } from '@nestjs/common';
import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { consult, shownList } from '../audit/consult.js';
import { once } from '../idempotency/once.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type AccreditationRow, findAccreditation, movesOf, toAccreditation } from './accreditation-row.js';
import type { ChildAccreditationDto } from './dto/accreditation.dto.js';
import type { AccreditationQuery } from './dto/accreditation-query.dto.js';
import type { CreateAccreditationDto } from './dto/create-accreditation.dto.js';
import type { MoveAccreditationDto } from './dto/move-accreditation.dto.js';
import { moveAccreditation, recordAccreditation } from './write-accreditation.js';

/** The awards of the children of a service, from the offer to the use. */
@Injectable()
export class AccreditationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: AccreditationQuery): Promise<Page<ChildAccreditationDto>> {
    const { where, parameters } = whereAll([
      ofVisibleChild('a.child_id', principal),
      ofService('a', principal.serviceId, { table: 'child', key: 'child_id', id: query.childId }),
      ['a.id > :after', { after: afterId(query) }],
      ['a.award = :award', { award: query.award }],
      ['a.stage = :stage', { stage: query.stage }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<ChildAccreditationDto>> => {
      const rows = await tx.query<AccreditationRow>(
        `SELECT * FROM accreditation a WHERE ${where} ORDER BY a.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const moves = await movesOf(
        tx,
        rows.map(({ id }) => id),
      );
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => toAccreditation(row, moves.get(row.id) ?? []),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'accreditation',
        items.map(({ childId }) => childId),
        'child',
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<ChildAccreditationDto>> {
    const read = async (tx: ReadTransaction): Promise<Versioned<ChildAccreditationDto> | null> => {
      const row = await findAccreditation(tx, principal, id);
      if (!row) return null;
      const moves = (await movesOf(tx, [id])).get(id) ?? [];
      return { body: toAccreditation(row, moves), rowVersion: row.row_version };
    };
    const found = await consult(
      this.uow,
      principal,
      read,
      (answer) => answer && { recordType: 'accreditation', recordId: id, childId: answer.body.childId },
    );
    if (!found) throw notFound('award');
    return found;
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  record(principal: Principal, input: CreateAccreditationDto): Promise<Versioned<ChildAccreditationDto>> {
    return once(this.uow, principal, (tx) => recordAccreditation(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  move(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: MoveAccreditationDto,
  ): Promise<Versioned<ChildAccreditationDto>> {
    return once(this.uow, principal, (tx) =>
      moveAccreditation(tx, this.codes, { principal, id, rowVersion }, input),
    );
  }
}
