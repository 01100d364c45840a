import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../access/case-visibility.js';
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
import type { CreateFeedbackDto, FeedbackDto, FeedbackQuery, UpdateFeedbackDto } from './dto/feedback.dto.js';
import { changesOf, type FeedbackRow, findFeedback, toFeedback } from './feedback-row.js';
import { changeFeedback, recordFeedback } from './write-feedback.js';

/** The rows of a delivery are found by it, and otherwise those of a case by the case. */
const parentOf = ({ caseId, deliveryId }: FeedbackQuery) =>
  deliveryId === undefined
    ? { table: 'case_record', key: 'case_id', id: caseId }
    : { table: 'delivery', key: 'delivery_id', id: deliveryId };

/** What children, parents, teachers and others say of the work in the cases of a service. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: FeedbackQuery): Promise<Page<FeedbackDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('f.case_id', principal),
      ofService('f', principal.serviceId, parentOf(query)),
      ['f.case_id = :caseId', { caseId: query.caseId }],
      ['f.id > :after', { after: afterId(query) }],
      ['f.respondent = :respondent', { respondent: query.respondent }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<FeedbackDto>> => {
      const rows = await tx.query<FeedbackRow>(
        `SELECT * FROM feedback f WHERE ${where} ORDER BY f.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const changes = await changesOf(
        tx,
        rows.map(({ id }) => id),
      );
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => toFeedback(row, changes.get(row.id) ?? []),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'feedback',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<FeedbackDto>> {
    const read = async (tx: ReadTransaction): Promise<Versioned<FeedbackDto> | null> => {
      const row = await findFeedback(tx, principal, id);
      if (!row) return null;
      const changes = (await changesOf(tx, [id])).get(id) ?? [];
      return { body: toFeedback(row, changes), rowVersion: row.row_version };
    };
    const found = await consult(
      this.uow,
      principal,
      read,
      (answer) => answer && { recordType: 'feedback', recordId: id, caseId: answer.body.caseId },
    );
    if (!found) throw notFound('feedback');
    return found;
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  record(principal: Principal, input: CreateFeedbackDto): Promise<Versioned<FeedbackDto>> {
    return once(this.uow, principal, (tx) => recordFeedback(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateFeedbackDto,
  ): Promise<Versioned<FeedbackDto>> {
    return this.uow.write((tx) => changeFeedback(tx, this.codes, { principal, id, rowVersion }, input));
  }
}
