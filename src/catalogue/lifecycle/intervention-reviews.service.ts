import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { once } from '../../idempotency/once.js';
import { addMonthsClamped } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { beforeId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { InterventionVersion } from '../intervention-version.entity.js';
import { findCurrentVersion } from '../intervention-versions.js';
import type { InterventionReviewDto, RecordInterventionReviewDto } from './dto/intervention-review.dto.js';
import { InterventionReview } from './intervention-review.entity.js';
import { MONTHS_TO_REVIEW, statusFacts } from './review-due.js';

interface ReviewRow {
  id: string;
  intervention_version_id: string;
  reviewed_on: string;
  outcome: string;
  note: string | null;
  next_due_on: string | null;
  reviewed_by_id: string;
  recorded_at: string;
}

const toReview = (row: ReviewRow): InterventionReviewDto => ({
  id: row.id,
  versionId: row.intervention_version_id,
  reviewedOn: row.reviewed_on,
  outcome: row.outcome,
  note: row.note,
  nextDueOn: row.next_due_on,
  reviewedById: row.reviewed_by_id,
  recordedAt: row.recorded_at,
});

const SELECT_REVIEW = `SELECT id, intervention_version_id, reviewed_on, outcome, note, next_due_on, reviewed_by_id,
  recorded_at FROM intervention_review`;

/** Records that entries of the catalogue were looked at. */
@Injectable()
export class InterventionReviewsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /**
   * Records a review of the current version, and when the next is due.
   * @throws DomainError (not found, invalid)
   */
  record(
    principal: Principal,
    interventionId: string,
    { reviewedOn, outcome, note = null, nextDueOn }: RecordInterventionReviewDto,
  ): Promise<InterventionReviewDto> {
    const { serviceId, accountId } = principal;
    return once(this.uow, principal, async (tx) => {
      const current = await findCurrentVersion(tx, serviceId, interventionId);
      if (!current) throw notFound('intervention');
      const faults = new FaultList();
      faults.addAll(futureFault('/reviewedOn', reviewedOn, todayInBritain()));
      const detail = 'The next review is after this one.';
      faults.addAll(beforeFault('/nextDueOn', nextDueOn, reviewedOn, 'BEFORE_REVIEW', detail));
      faults.addAll(
        await this.codes.faults(tx, serviceId, [
          { codeSet: 'INTERVENTION_REVIEW_OUTCOME', code: outcome, pointer: '/outcome' },
        ]),
      );
      faults.throwIfAny();
      const status = await this.codes.find(tx, serviceId, 'INTERVENTION_STATUS', current.status);
      const { ended } = statusFacts(status?.attributes);
      const due = ended ? null : (nextDueOn ?? addMonthsClamped(reviewedOn, MONTHS_TO_REVIEW));
      const row: InterventionReview = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now },
        interventionId,
        interventionVersionId: current.version_id,
        ...{ reviewedOn, outcome, note, nextDueOn: due, reviewedById: accountId },
      };
      await tx.insert(InterventionReview, [row]);
      const at = { id: current.version_id, serviceId, rowVersion: current.row_version };
      await tx.update(InterventionVersion, at, { reviewDueOn: due });
      const stored = await tx.queryOne<ReviewRow>(`${SELECT_REVIEW} WHERE id = :id`, { id: row.id });
      if (!stored) throw new Error('The review that was just recorded is not there.');
      return toReview(stored);
    });
  }

  /**
   * The reviews of an entry, newest first.
   * @throws DomainError (not found)
   */
  list(
    { serviceId }: Principal,
    interventionId: string,
    query: PageQuery,
  ): Promise<Page<InterventionReviewDto>> {
    return this.uow.read(async (tx) => {
      if (!(await findCurrentVersion(tx, serviceId, interventionId))) throw notFound('intervention');
      const rows = await tx.query<ReviewRow>(
        `${SELECT_REVIEW} WHERE intervention_id = :interventionId AND id < :before ORDER BY id DESC LIMIT :limit`,
        { interventionId, before: beforeId(query), limit: rowLimit(query) },
      );
      return pageOf(rows, query, ({ id }) => [id], toReview);
    });
  }
}
