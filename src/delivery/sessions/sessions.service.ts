import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { once } from '../../idempotency/once.js';
import { listOf, ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type DomainError, notFound } from '../../platform/errors/domain-error.js';
import { onTakenKey, referenceTaken } from '../../platform/errors/taken-key.js';
import { dateAndId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import type { SessionQuery } from './dto/session-query.dto.js';
import type { SessionDto, SessionListDto } from './dto/session.dto.js';
import { recordSession, recordSessions } from './record-sessions.js';
import { inBatch } from './session-checks.js';
import { SELECT_SESSIONS, type SessionRow, toSession } from './session-row.js';

// By way of the deliveries, which have an index by case; sessions are written too often to have one more.
const OF_CASE = `s.delivery_id IN (SELECT d.id FROM delivery d
  WHERE d.case_id = :caseId AND d.service_id = :serviceId)`;

/** The sessions of a service, each with the child's attendance. They are facts: nothing here changes one. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** The latest first. */
  async list(principal: Principal, query: SessionQuery): Promise<Page<SessionDto>> {
    const { serviceId } = principal;
    const from = dateAndId(query);
    const { caseId, deliveryId } = query;
    const owned = ofService('s', serviceId, { table: 'delivery', key: 'delivery_id', id: deliveryId });
    const { where, parameters } = whereAll([
      ofVisibleCase('s.case_id', principal),
      caseId !== undefined && deliveryId === undefined ? null : owned,
      [OF_CASE, { serviceId, caseId }],
      ['s.held_on >= :heldFrom', { heldFrom: query.heldFrom }],
      ['s.held_on <= :heldTo', { heldTo: query.heldTo }],
      ['(s.held_on, s.id) < (:beforeDate, :beforeId)', { beforeDate: from?.date, beforeId: from?.id }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<SessionDto>> => {
      const rows = await tx.query<SessionRow>(
        `${SELECT_SESSIONS} WHERE ${where} ORDER BY s.held_on DESC, s.id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, (row) => [row.held_on, row.id], toSession);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'session',
        items.map((item) => item.caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<SessionDto> {
    const [visible, parameters] = ofVisibleCase('s.case_id', principal);
    const row = await consult(
      this.uow,
      principal,
      (tx) =>
        tx.queryOne<SessionRow>(`${SELECT_SESSIONS} WHERE s.id = :id AND ${visible}`, { ...parameters, id }),
      (found) => found && { recordType: 'session', recordId: found.id, caseId: found.case_id },
    );
    if (!row) throw notFound('session');
    return toSession(row);
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  record(principal: Principal, input: CreateSessionDto): Promise<SessionDto> {
    return once(this.uow, principal, (tx) => recordSession(tx, this.codes, principal, input));
  }

  /**
   * Records all of the sessions, or none.
   * @throws DomainError naming every fault (invalid), or every reference that is taken (conflict).
   */
  recordBatch(principal: Principal, inputs: readonly CreateSessionDto[]): Promise<SessionListDto> {
    return onTakenKey(
      once(this.uow, principal, async (tx) => ({
        items: await recordSessions(tx, this.codes, principal, inputs),
      })),
      () => this.#takenReferences(principal.serviceId, inputs),
    );
  }

  async #takenReferences(serviceId: string, inputs: readonly CreateSessionDto[]): Promise<DomainError> {
    const { list, parameters } = listOf(inputs.flatMap(({ reference }) => reference ?? []));
    const rows = await this.uow.read((tx) =>
      tx.query<{ reference: string }>(
        `SELECT reference FROM delivery_session WHERE service_id = :serviceId AND reference IN (${list})`,
        { ...parameters, serviceId },
      ),
    );
    const taken = new Set(rows.map(({ reference }) => reference));
    const pointers = inputs.flatMap(({ reference }, index) =>
      reference && taken.has(reference) ? [`${inBatch(index)}/reference`] : [],
    );
    return referenceTaken('session', pointers);
  }
}
