import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { ofTeam } from '../../cases/of-team.js';
import { once } from '../../idempotency/once.js';
import { listOf, ofService, whereAll } from '../../platform/database/conditions.js';
import { asDomainError } from '../../platform/database/database-fault.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { conflict, type DomainError, notFound } from '../../platform/errors/domain-error.js';
import { onTakenKey, referenceTaken } from '../../platform/errors/taken-key.js';
import { dateAndId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { changeSession, findSession } from './change-session.js';
import { deliverersOf } from './deliverers.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import type { SessionQuery } from './dto/session-query.dto.js';
import type { RecordedSessionDto, SessionDto, SessionListDto } from './dto/session.dto.js';
import type { RescheduleSessionDto, UpdateSessionDto } from './dto/update-session.dto.js';
import { recordSession, recordSessions } from './record-sessions.js';
import type { Given } from './replays.js';
import { rescheduleSession } from './reschedule-session.js';
import { inBatch } from './session-checks.js';
import { SELECT_SESSIONS, type SessionRow, toSession } from './session-row.js';

// By way of the deliveries, which have an index by case; sessions are written too often to have one more.
const OF_CASE = `s.delivery_id IN (SELECT d.id FROM delivery d
  WHERE d.case_id = :caseId AND d.service_id = :serviceId)`;

const OF_PLAN =
  'EXISTS (SELECT 1 FROM delivery pd WHERE pd.id = s.delivery_id AND pd.plan_action_id IS NOT NULL)';

/** The sessions of a service, each with the child's attendance. A correction keeps what it corrects. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /**
   * The latest first.
   * @throws DomainError (invalid) where the team is not known.
   */
  async list(principal: Principal, query: SessionQuery): Promise<Page<SessionDto>> {
    const { serviceId } = principal;
    const from = dateAndId(query);
    const { caseId, deliveryId } = query;
    const owned = ofService('s', serviceId, { table: 'delivery', key: 'delivery_id', id: deliveryId });
    const read = async (tx: ReadTransaction): Promise<Page<SessionDto>> => {
      const { where, parameters } = whereAll([
        ofVisibleCase('s.case_id', principal),
        caseId !== undefined && deliveryId === undefined ? null : owned,
        [OF_CASE, { serviceId, caseId }],
        query.planned === undefined ? null : [`${query.planned ? '' : 'NOT '}${OF_PLAN}`],
        await ofTeam(tx, serviceId, 's.case_id', query.team),
        ['s.held_on >= :heldFrom', { heldFrom: query.heldFrom }],
        ['s.held_on <= :heldTo', { heldTo: query.heldTo }],
        ['(s.held_on, s.id) < (:beforeDate, :beforeId)', { beforeDate: from?.date, beforeId: from?.id }],
      ]);
      const rows = await tx.query<SessionRow>(
        `${SELECT_SESSIONS} WHERE ${where} ORDER BY s.held_on DESC, s.id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const delivered = await deliverersOf(
        tx,
        rows.map(({ id }) => id),
      );
      return pageOf(
        rows,
        query,
        (row) => [row.held_on, row.id],
        (row) => toSession(row, delivered.get(row.id)),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'session',
        items.map((item) => item.caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<SessionDto>> {
    const found = await consult(
      this.uow,
      principal,
      (tx) => findSession(tx, principal, id),
      (shown) => shown && { recordType: 'session', recordId: id, caseId: shown.row.case_id },
    );
    if (!found) throw notFound('session');
    return { body: found.session, rowVersion: found.row.row_version };
  }

  /** @throws DomainError naming every fault (invalid), or what it clashes with (conflict). */
  record(principal: Principal, input: CreateSessionDto): Promise<Versioned<RecordedSessionDto>> {
    return this.#once(principal, [{ input, prefix: '' }], (tx) =>
      recordSession(tx, this.codes, principal, input),
    );
  }

  /**
   * Records all of the sessions, or none.
   * @throws DomainError naming every fault (invalid), or what they clash with (conflict).
   */
  recordBatch(principal: Principal, inputs: readonly CreateSessionDto[]): Promise<SessionListDto> {
    const given = inputs.map((input, index) => ({ input, prefix: inBatch(index) }));
    return this.#once(principal, given, async (tx) => ({
      items: await recordSessions(tx, this.codes, principal, inputs),
    }));
  }

  /** @throws DomainError: not found, precondition failed, invalid or conflict; see `changeSession`. */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateSessionDto,
  ): Promise<Versioned<RecordedSessionDto>> {
    return this.uow.write((tx) => changeSession(tx, this.codes, { principal, id, rowVersion }, input));
  }

  /** @throws DomainError: not found, precondition failed or invalid; see `rescheduleSession`. */
  reschedule(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: RescheduleSessionDto,
  ): Promise<Versioned<SessionDto>> {
    return once(this.uow, principal, (tx) =>
      rescheduleSession(tx, this.codes, { principal, id, rowVersion }, input),
    );
  }

  /** Records, and says what is taken. Where clients made ids, another request may have stored the same meanwhile: then again. */
  #once<Answer>(
    principal: Principal,
    given: readonly Given[],
    work: (tx: WriteTransaction) => Promise<Answer>,
  ): Promise<Answer> {
    const attempt = (): Promise<Answer> => once(this.uow, principal, work);
    const refusal = (): Promise<DomainError> => this.#taken(principal.serviceId, given);
    if (given.every(({ input }) => input.id === undefined)) return onTakenKey(attempt(), refusal);
    return attempt().catch((error: unknown) => {
      if (asDomainError(error)?.code !== 'ALREADY_EXISTS') throw error;
      return onTakenKey(attempt(), refusal);
    });
  }

  async #taken(serviceId: string, given: readonly Given[]): Promise<DomainError> {
    const references = given.flatMap(({ input }) => input.reference ?? []);
    const taken = new Set(
      references.length > 0 ? await this.uow.read((tx) => takenReferences(tx, serviceId, references)) : [],
    );
    const pointers = given.flatMap(({ input, prefix }) =>
      input.reference && taken.has(input.reference) ? [`${prefix}/reference`] : [],
    );
    if (pointers.length > 0) return referenceTaken('session', pointers);
    const replacing = given.filter(({ input }) => input.replacesSessionId);
    return conflict(
      'ALREADY_REPLACED',
      'Another session was held instead of this one already.',
      replacing.map(({ prefix }) => `${prefix}/replacesSessionId`),
    );
  }
}

async function takenReferences(
  tx: ReadTransaction,
  serviceId: string,
  references: readonly string[],
): Promise<string[]> {
  const { list, parameters } = listOf(references);
  const rows = await tx.query<{ reference: string }>(
    `SELECT reference FROM delivery_session WHERE service_id = :serviceId AND reference IN (${list})`,
    { ...parameters, serviceId },
  );
  return rows.map(({ reference }) => reference);
}
