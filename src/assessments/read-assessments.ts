import type { ReadTransaction } from '../platform/database/transaction.js';
import { whereAll } from '../platform/database/conditions.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import {
  ASSESSMENT_COLUMNS,
  type AssessmentRow,
  RATING_COLUMNS,
  type RatingRow,
  toAssessment,
} from './assessment-rows.js';
import type { AssessmentQuery } from './dto/assessment-query.dto.js';
import type { AssessmentDto } from './dto/assessment.dto.js';

function ratingsByAssessment(ratings: readonly RatingRow[]): Map<string, RatingRow[]> {
  const grouped = new Map<string, RatingRow[]>();
  for (const rating of ratings) {
    const others = grouped.get(rating.assessment_id);
    if (others) others.push(rating);
    else grouped.set(rating.assessment_id, [rating]);
  }
  return grouped;
}

/** Assessments in order of their ids, one more than the page holds, in two statements. */
export async function listAssessments(
  tx: ReadTransaction,
  serviceId: string,
  query: AssessmentQuery,
): Promise<AssessmentDto[]> {
  const { where, parameters: asked } = whereAll([
    ['a.service_id = :serviceId', { serviceId }],
    ['a.id > :after', { after: afterId(query) }],
    ['a.case_id = :caseId', { caseId: query.caseId }],
    ['a.source = :source', { source: query.source }],
  ]);
  const parameters = { ...asked, limit: rowLimit(query) };
  const page = `FROM assessment a WHERE ${where} ORDER BY a.id LIMIT :limit`;
  const rows = await tx.query<AssessmentRow>(`SELECT ${ASSESSMENT_COLUMNS} ${page}`, parameters);
  const ratings = await tx.query<RatingRow>(
    `WITH listed AS (SELECT a.id ${page})
     SELECT ${RATING_COLUMNS} FROM listed CROSS JOIN need_rating r
     WHERE r.assessment_id = listed.id ORDER BY r.assessment_id, r.need_area_code`,
    parameters,
  );
  const byAssessment = ratingsByAssessment(ratings);
  return rows.map((row) => toAssessment(row, byAssessment.get(row.id) ?? []));
}

/** An assessment of the service with its ratings, or null. */
export async function findAssessment(
  tx: ReadTransaction,
  serviceId: string,
  assessmentId: string,
): Promise<AssessmentDto | null> {
  const row = await tx.queryOne<AssessmentRow>(
    `SELECT ${ASSESSMENT_COLUMNS} FROM assessment a WHERE a.id = :assessmentId AND a.service_id = :serviceId`,
    { assessmentId, serviceId },
  );
  if (!row) return null;
  const ratings = await tx.query<RatingRow>(
    `SELECT ${RATING_COLUMNS} FROM assessment a CROSS JOIN need_rating r
     WHERE a.id = :assessmentId AND a.service_id = :serviceId AND r.assessment_id = a.id ORDER BY r.need_area_code`,
    { assessmentId, serviceId },
  );
  return toAssessment(row, ratings);
}
