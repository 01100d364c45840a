import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { consult } from '../../audit/consult.js';
import { once } from '../../idempotency/once.js';
import { whereAll } from '../../platform/database/conditions.js';
import { asDomainError } from '../../platform/database/database-fault.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { onTakenKey, referenceTaken } from '../../platform/errors/taken-key.js';
import { dateAndId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { CreateGroupSessionDto, GroupAttendanceInput } from './dto/create-group-session.dto.js';
import type { GroupSessionQuery } from './dto/group-session-query.dto.js';
import type {
  GroupSessionDto,
  GroupSessionSummaryDto,
  RecordedGroupSessionDto,
} from './dto/group-session.dto.js';
import {
  findGroupSession,
  groupDeliverersOf,
  type GroupSessionRow,
  SELECT_GROUP_SESSIONS,
  toGroupSession,
} from './group-session-row.js';
import { recordGroupAttendance, recordGroupSession } from './record-group-session.js';

/** Sessions that a service holds for several children, or for whoever comes. */
@Injectable()
export class GroupSessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** The latest first; they name no child. */
  async list({ serviceId }: Principal, query: GroupSessionQuery): Promise<Page<GroupSessionSummaryDto>> {
    const from = dateAndId(query);
    const { where, parameters } = whereAll([
      ['g.service_id = :serviceId', { serviceId }],
      ['v.intervention_id = :interventionId', { interventionId: query.interventionId }],
      ['g.held_on >= :heldFrom', { heldFrom: query.heldFrom }],
      ['g.held_on <= :heldTo', { heldTo: query.heldTo }],
      ['(g.held_on, g.id) < (:beforeDate, :beforeId)', { beforeDate: from?.date, beforeId: from?.id }],
    ]);
    return this.uow.read(async (tx) => {
      const rows = await tx.query<GroupSessionRow>(
        `${SELECT_GROUP_SESSIONS} WHERE ${where} ORDER BY g.held_on DESC, g.id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const delivered = await groupDeliverersOf(
        tx,
        rows.map(({ id }) => id),
      );
      return pageOf(
        rows,
        query,
        (row) => [row.held_on, row.id],
        (row) => toGroupSession(row, delivered.get(row.id)),
      );
    });
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<GroupSessionDto> {
    const found = await consult(
      this.uow,
      principal,
      (tx) => findGroupSession(tx, principal, id),
      (shown) => {
        const subjects = shown?.attendances.map(({ caseId }) => caseId) ?? [];
        return subjects.length === 0
          ? null
          : { recordType: 'groupSession', recordId: id, subjects, records: subjects.length };
      },
    );
    if (!found) throw notFound('group session');
    return found;
  }

  /** @throws DomainError naming every fault (invalid), or what it clashes with (conflict). */
  record(principal: Principal, input: CreateGroupSessionDto): Promise<RecordedGroupSessionDto> {
    return onTakenKey(
      once(this.uow, principal, (tx) => recordGroupSession(tx, this.codes, principal, input)),
      () => referenceTaken('group session'),
    );
  }

  /** @throws DomainError: not found, naming every fault (invalid), or what it clashes with (conflict). */
  addAttendance(
    principal: Principal,
    id: string,
    attendances: readonly GroupAttendanceInput[],
  ): Promise<RecordedGroupSessionDto> {
    const attempt = (): Promise<RecordedGroupSessionDto> =>
      once(this.uow, principal, (tx) => recordGroupAttendance(tx, this.codes, principal, id, attendances));
    // Another request may have recorded the same children meanwhile: now they can be read.
    return attempt().catch((error: unknown) => {
      if (asDomainError(error)?.code !== 'ALREADY_EXISTS') throw error;
      return attempt();
    });
  }
}
