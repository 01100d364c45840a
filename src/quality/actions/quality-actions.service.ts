import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { type Condition, ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  CreateQualityActionDto,
  QualityActionDto,
  QualityActionQuery,
  UpdateQualityActionDto,
} from '../dto/quality-action.dto.js';
import { findQualityAction, type QualityActionRow, toQualityAction } from './quality-action-row.js';
import { changeQualityAction, recordQualityAction } from './write-quality-action.js';

/** The rows of a worker are found by the worker, and otherwise those of a case by the case. */
const parentOf = ({ caseId, ownerId }: QualityActionQuery) =>
  ownerId === undefined
    ? { table: 'case_record', key: 'case_id', id: caseId }
    : { table: 'worker', key: 'owner_id', id: ownerId };

const OVERDUE = '(q.done_on IS NULL AND q.due_on < :today)';

/** What is to be done about findings, by whom and until when. */
@Injectable()
export class QualityActionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: QualityActionQuery): Promise<Page<QualityActionDto>> {
    const today = todayInBritain();
    const overdue: Condition | null =
      query.overdue === undefined ? null : [query.overdue ? OVERDUE : `NOT ${OVERDUE}`, { today }];
    const { where, parameters } = whereAll([
      ofVisibleCase('q.case_id', principal),
      ofService('q', principal.serviceId, parentOf(query)),
      ['q.case_id = :caseId', { caseId: query.caseId }],
      ['q.id > :after', { after: afterId(query) }],
      overdue,
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<QualityActionDto>> => {
      const rows = await tx.query<QualityActionRow>(
        `SELECT * FROM quality_action q WHERE ${where} ORDER BY q.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => toQualityAction(row, today),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'qualityAction',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<QualityActionDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findQualityAction(tx, principal, id),
      (found) => found && { recordType: 'qualityAction', recordId: id, caseId: found.case_id },
    );
    if (!row) throw notFound('quality action');
    return { body: toQualityAction(row, todayInBritain()), rowVersion: row.row_version };
  }

  /** @throws DomainError naming every fault (invalid). */
  record(principal: Principal, input: CreateQualityActionDto): Promise<Versioned<QualityActionDto>> {
    return once(this.uow, principal, (tx) => recordQualityAction(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateQualityActionDto,
  ): Promise<Versioned<QualityActionDto>> {
    return this.uow.write((tx) => changeQualityAction(tx, { principal, id, rowVersion }, input));
  }
}
