import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { listOf, ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import { type AssessmentRow, type RatingRow, toAssessment } from './assessment-rows.js';
import { readCopySimilarity, readStandards } from './settings/read-settings.js';
import type { AssessmentQuery } from './dto/assessment-query.dto.js';
import type { AssessmentDto } from './dto/assessment.dto.js';

/** What is answered of assessments that were read, with their ratings by need area: three statements for all of them. */
async function withRatings(
  tx: ReadTransaction,
  serviceId: string,
  assessments: readonly AssessmentRow[],
): Promise<AssessmentDto[]> {
  if (assessments.length === 0) return [];
  const { list, parameters } = listOf(assessments.map(({ id }) => id));
  const rows = await tx.query<RatingRow>(
    `SELECT r.* FROM need_rating r
     WHERE r.service_id = :serviceId AND r.assessment_id IN (${list}) ORDER BY r.assessment_id, r.need_area_code`,
    { ...parameters, serviceId },
  );
  const byAssessment = new Map(assessments.map(({ id }) => [id, [] as RatingRow[]]));
  for (const row of rows) byAssessment.get(row.assessment_id)?.push(row);
  const standards = await readStandards(tx, serviceId);
  const copySimilarity = await readCopySimilarity(tx, serviceId);
  return assessments.map((row) =>
    toAssessment(row, byAssessment.get(row.id) ?? [], standards, copySimilarity),
  );
}

/** Assessments in order of their ids, one more than the page holds, in four statements. */
export async function listAssessments(
  tx: ReadTransaction,
  principal: Principal,
  query: AssessmentQuery,
): Promise<AssessmentDto[]> {
  const { where, parameters } = whereAll([
    ofVisibleCase('a.case_id', principal),
    ofService('a', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
    ['a.id > :after', { after: afterId(query) }],
    ['a.source = :source', { source: query.source }],
  ]);
  const rows = await tx.query<AssessmentRow>(
    `SELECT a.* FROM assessment a WHERE ${where} ORDER BY a.id LIMIT :limit`,
    { ...parameters, limit: rowLimit(query) },
  );
  return withRatings(tx, principal.serviceId, rows);
}

/** An assessment of a case that the principal may see, with its ratings, or null. */
export async function findAssessment(
  tx: ReadTransaction,
  principal: Principal,
  assessmentId: string,
): Promise<AssessmentDto | null> {
  const [visible, parameters] = ofVisibleCase('a.case_id', principal);
  const rows = await tx.query<AssessmentRow>(
    `SELECT a.* FROM assessment a WHERE a.id = :assessmentId AND ${visible}`,
    { ...parameters, assessmentId },
  );
  const [found] = await withRatings(tx, principal.serviceId, rows);
  return found ?? null;
}
