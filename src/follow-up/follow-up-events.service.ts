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
import type {
  CreateFollowUpEventDto,
  FollowUpEventDto,
  FollowUpEventQuery,
  UpdateFollowUpEventDto,
} from './dto/follow-up-event.dto.js';
import { findFollowUpEvent, type FollowUpEventRow, toFollowUpEvent } from './follow-up-event-row.js';
import { changeFollowUpEvent, recordFollowUpEvent } from './write-follow-up-event.js';

/** What happened to children that bears on whether their offences are learnt of. */
@Injectable()
export class FollowUpEventsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: FollowUpEventQuery): Promise<Page<FollowUpEventDto>> {
    const { where, parameters } = whereAll([
      ofVisibleChild('e.child_id', principal),
      ofService('e', principal.serviceId, { table: 'child', key: 'child_id', id: query.childId }),
      ['e.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<FollowUpEventDto>> => {
      const rows = await tx.query<FollowUpEventRow>(
        `SELECT * FROM follow_up_event e WHERE ${where} ORDER BY e.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, (row) => [row.id], toFollowUpEvent);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'followUpEvent',
        items.map(({ childId }) => childId),
        'child',
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<FollowUpEventDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findFollowUpEvent(tx, principal, id),
      (found) => found && { recordType: 'followUpEvent', recordId: found.id, childId: found.child_id },
    );
    if (!row) throw notFound('follow-up event');
    return { body: toFollowUpEvent(row), rowVersion: row.row_version };
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  record(principal: Principal, input: CreateFollowUpEventDto): Promise<Versioned<FollowUpEventDto>> {
    return once(this.uow, principal, (tx) => recordFollowUpEvent(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateFollowUpEventDto,
  ): Promise<Versioned<FollowUpEventDto>> {
    return this.uow.write((tx) => changeFollowUpEvent(tx, this.codes, { principal, id, rowVersion }, input));
  }
}
