import { Injectable } from '@nestjs/common';
import { type Principal } from '../../access/principal.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { InterventionVersion } from '../intervention-version.entity.js';
import { findCurrentVersion } from '../intervention-versions.js';
import type {
  InterventionStatusDto,
  InterventionStatusMoveDto,
  SetInterventionStatusDto,
} from './dto/intervention-status.dto.js';
import { isReviewOverdue, reviewDueFrom, statusFacts } from './review-due.js';
import { type MoveRow, toMove } from './status-move-row.js';
import { keepMoves, readTransitions, requireMove } from './status-moves.js';
import { movesFrom } from './transitions.js';

/** Moves entries of the catalogue through their lifecycle. */
@Injectable()
export class InterventionStatusService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (not found) */
  get({ serviceId }: Principal, interventionId: string): Promise<Versioned<InterventionStatusDto>> {
    return this.uow.read((tx) => this.#read(tx, serviceId, interventionId));
  }

  /**
   * Moves the current version to a status, and keeps who did, when and why.
   * @throws DomainError (not found, precondition failed; conflict, forbidden or invalid as `requireMove` says)
   */
  set(
    principal: Principal,
    interventionId: string,
    rowVersion: number,
    { status, reason = null, reviewDueOn }: SetInterventionStatusDto,
  ): Promise<Versioned<InterventionStatusDto>> {
    const { serviceId, roles } = principal;
    return this.uow.write(async (tx) => {
      const current = await findCurrentVersion(tx, serviceId, interventionId);
      const { version_id: id, status: from, review_due_on } = atVersion(current, rowVersion, 'intervention');
      await this.codes.require(tx, serviceId, [
        { codeSet: 'INTERVENTION_STATUS', code: status, pointer: '/status' },
      ]);
      if (from === status) return this.#read(tx, serviceId, interventionId);
      await requireMove(tx, { from, to: status, reason, roles });
      const known = await this.codes.find(tx, serviceId, 'INTERVENTION_STATUS', status);
      const facts = statusFacts(known?.attributes);
      const due = reviewDueFrom(todayInBritain(), facts, reviewDueOn ?? review_due_on);
      const at = { id, serviceId, rowVersion };
      await tx.update(InterventionVersion, at, { status, reviewDueOn: due });
      await keepMoves(tx, principal, [{ interventionId, versionId: id, from, to: status, reason }]);
      return this.#read(tx, serviceId, interventionId);
    });
  }

  /**
   * The moves that an entry has made, newest first.
   * @throws DomainError (not found)
   */
  listMoves(
    { serviceId }: Principal,
    interventionId: string,
    query: PageQuery,
  ): Promise<Page<InterventionStatusMoveDto>> {
    return this.uow.read(async (tx) => {
      if (!(await findCurrentVersion(tx, serviceId, interventionId))) throw notFound('intervention');
      const rows = await tx.query<MoveRow>(
        `SELECT id, intervention_version_id, from_status, to_status, reason, moved_by_id, recorded_at
         FROM intervention_status_move WHERE intervention_id = :interventionId AND id < :before
         ORDER BY id DESC LIMIT :limit`,
        { interventionId, before: beforeId(query), limit: rowLimit(query) },
      );
      return pageOf(rows, query, ({ id }) => [id], toMove);
    });
  }

  async #read(
    tx: ReadTransaction,
    serviceId: string,
    interventionId: string,
  ): Promise<Versioned<InterventionStatusDto>> {
    const row = await findCurrentVersion(tx, serviceId, interventionId);
    if (!row) throw notFound('intervention');
    const moves = movesFrom(await readTransitions(tx), row.status);
    const body: InterventionStatusDto = {
      status: row.status,
      reviewDueOn: row.review_due_on,
      reviewOverdue: isReviewOverdue(row.review_due_on, todayInBritain()),
      nextMoves: moves.map(({ to, roles, reasonRequired }) => ({
        status: to,
        roles: [...roles],
        reasonRequired,
      })),
    };
    return { body, rowVersion: row.row_version };
  }
}
