import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { consult, shownList } from '../audit/consult.js';
import { once } from '../idempotency/once.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateReviewDto } from './dto/create-review.dto.js';
import type { ReviewQuery } from './dto/review-query.dto.js';
import type { ReviewDto } from './dto/review.dto.js';
import { findReview, listReviews } from './read-reviews.js';
import { recordReview } from './record-review.js';

/** The reviews of plans. One that is recorded is never altered: what has changed since is for the next. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: ReviewQuery): Promise<Page<ReviewDto>> {
    const read = async (tx: ReadTransaction): Promise<Page<ReviewDto>> =>
      pageOf(
        await listReviews(tx, principal, query),
        query,
        ({ id }) => [id],
        (item) => item,
      );
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'review',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, reviewId: string): Promise<ReviewDto> {
    const found = await consult(
      this.uow,
      principal,
      (tx) => findReview(tx, principal, reviewId),
      (read) => read && { recordType: 'review', recordId: read.id, caseId: read.caseId },
    );
    if (!found) throw notFound('review');
    return found;
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  create(principal: Principal, input: CreateReviewDto): Promise<ReviewDto> {
    return once(this.uow, principal, async (tx) => {
      const id = await recordReview(tx, this.codes, principal, input);
      const saved = await findReview(tx, principal, id);
      if (!saved) throw new Error('A review that was just written cannot be read.');
      return saved;
    });
  }
}
