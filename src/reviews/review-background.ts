import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { DatedRating } from './ratings-at.js';

/** The review before another. */
export interface Predecessor {
  id: string;
  reviewedOn: PlainDate;
  words: string;
}

interface RatingRow {
  id: string;
  assessment_id: string;
  need_area_code: string;
  assessed_on: PlainDate;
  severity: number | null;
  is_priority: boolean | number;
  source: string;
  mapping_version: string;
}

/** Every rating of a case that the caller may see. */
export async function readRatings(tx: ReadTransaction, caseId: string): Promise<DatedRating[]> {
  const rows = await tx.query<RatingRow>(
    `SELECT r.id, r.assessment_id, r.need_area_code, r.assessed_on, r.severity, r.is_priority, a.source, r.mapping_version
     FROM need_rating r JOIN assessment a ON a.id = r.assessment_id WHERE r.case_id = :caseId`,
    { caseId },
  );
  return rows.map((row) => ({
    id: row.id,
    assessmentId: row.assessment_id,
    needAreaCode: row.need_area_code,
    assessedOn: row.assessed_on,
    severity: row.severity,
    isPriority: Boolean(row.is_priority),
    source: row.source,
    mappingVersion: row.mapping_version,
  }));
}

/** The newest review of a case by a day, or null. */
export async function readPredecessor(
  tx: ReadTransaction,
  caseId: string,
  by: PlainDate,
): Promise<Predecessor | null> {
  const row = await tx.queryOne<{ id: string; reviewed_on: PlainDate; summary: string }>(
    `SELECT id, reviewed_on, summary FROM case_review
     WHERE case_id = :caseId AND reviewed_on <= :by ORDER BY reviewed_on DESC, id DESC LIMIT 1`,
    { caseId, by },
  );
  if (!row) return null;
  const needs = await tx.query<{ change: string }>(
    'SELECT change FROM need_review WHERE review_id = :id ORDER BY id',
    { id: row.id },
  );
  const words = [row.summary, ...needs.map(({ change }) => change)].join('\n');
  return { id: row.id, reviewedOn: row.reviewed_on, words };
}
