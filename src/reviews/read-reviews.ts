import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { readSetting } from '../organisation/service-settings.js';
import { listOf, ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import type { ReviewQuery } from './dto/review-query.dto.js';
import type { ReviewDto } from './dto/review.dto.js';
import { type NeedReviewRow, type ReviewRow, toReview } from './review-rows.js';
import type { ReviewStandards } from './tasks/review-standards.js';

const NEEDS = `
  SELECT n.review_id, n.need_area_code, n.progress, n.change, n.rating_then_id, n.rating_now_id,
    t.severity AS severity_then, ta.source AS source_then, t.mapping_version AS mapping_then,
    w.severity AS severity_now, wa.source AS source_now, w.mapping_version AS mapping_now
  FROM need_review n
    LEFT JOIN need_rating t ON t.id = n.rating_then_id LEFT JOIN assessment ta ON ta.id = t.assessment_id
    LEFT JOIN need_rating w ON w.id = n.rating_now_id LEFT JOIN assessment wa ON wa.id = w.assessment_id`;

/** What is answered of reviews that were read, with what they say of needs: two statements for all of them. */
async function withNeeds(
  tx: ReadTransaction,
  serviceId: string,
  reviews: readonly ReviewRow[],
): Promise<ReviewDto[]> {
  if (reviews.length === 0) return [];
  const { list, parameters } = listOf(reviews.map(({ id }) => id));
  const rows = await tx.query<NeedReviewRow>(
    `${NEEDS} WHERE n.service_id = :serviceId AND n.review_id IN (${list}) ORDER BY n.review_id, n.need_area_code`,
    { ...parameters, serviceId },
  );
  const { value } = await readSetting<ReviewStandards>(tx, serviceId, 'REVIEW_STANDARDS');
  const byReview = new Map(reviews.map(({ id }) => [id, [] as NeedReviewRow[]]));
  for (const row of rows) byReview.get(row.review_id)?.push(row);
  return reviews.map((row) => toReview(row, byReview.get(row.id) ?? [], value.copySimilarity));
}

/** Reviews in order of their ids, one more than the page holds. */
export async function listReviews(
  tx: ReadTransaction,
  principal: Principal,
  query: ReviewQuery,
): Promise<ReviewDto[]> {
  const { where, parameters } = whereAll([
    ofVisibleCase('r.case_id', principal),
    ofService('r', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
    ['r.id > :after', { after: afterId(query) }],
    ['r.kind = :kind', { kind: query.kind }],
  ]);
  const rows = await tx.query<ReviewRow>(
    `SELECT r.* FROM case_review r WHERE ${where} ORDER BY r.id LIMIT :limit`,
    { ...parameters, limit: rowLimit(query) },
  );
  return withNeeds(tx, principal.serviceId, rows);
}

/** A review of a case that the principal may see, or null. */
export async function findReview(
  tx: ReadTransaction,
  principal: Principal,
  reviewId: string,
): Promise<ReviewDto | null> {
  const [visible, parameters] = ofVisibleCase('r.case_id', principal);
  const rows = await tx.query<ReviewRow>(
    `SELECT r.* FROM case_review r WHERE r.id = :reviewId AND ${visible}`,
    {
      ...parameters,
      reviewId,
    },
  );
  const [found] = await withNeeds(tx, principal.serviceId, rows);
  return found ?? null;
}
