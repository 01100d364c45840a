import { whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { beforeId } from '../platform/http/cursor-types.js';
import type { PageQuery } from '../platform/http/page-query.dto.js';
import { rowLimit } from '../platform/http/page.js';
import type { AnalysisContent } from './work-out.js';

/** Where an analysis stands. */
export const ANALYSIS_STATES = ['DRAFT', 'SIGNED'] as const;
export type AnalysisState = (typeof ANALYSIS_STATES)[number];

/** An analysis as it is listed. */
export interface AnalysisSummaryRow {
  id: string;
  period_from: string;
  period_to: string;
  revision: number;
  method_version: string;
  data_as_of: string;
  content_sha256: string;
  signed_at: string | null;
  signed_by_id: string | null;
  row_version: number;
  recorded_at: string;
}

/** An analysis with its figures. */
export interface AnalysisRow extends AnalysisSummaryRow {
  content: string;
  /** JSON: what of it left the service; null: it is a draft, or was signed before analyses were entered in the ledger. */
  published: string | null;
}

const SUMMARY = `id, period_from, period_to, revision, method_version, data_as_of, content_sha256, signed_at,
  signed_by_id, row_version, recorded_at`;
const SIGNED = 'signed_at IS NOT NULL';
const WITH_FIGURES = `SELECT ${SUMMARY}, content,
  (SELECT r.content FROM disclosure_release r WHERE r.id = release_id) AS published FROM needs_analysis`;

/** Which analyses somebody may read: a board reads what was signed. */
export interface AnalysisReach {
  serviceId: string;
  signedOnly: boolean;
}

export const stateOf = ({ signed_at: signedAt }: Pick<AnalysisSummaryRow, 'signed_at'>): AnalysisState =>
  signedAt === null ? 'DRAFT' : 'SIGNED';

export const contentOf = ({ content }: Pick<AnalysisRow, 'content'>): AnalysisContent =>
  JSON.parse(content) as AnalysisContent;

/** An analysis within reach, or null. */
export const findAnalysis = (
  tx: ReadTransaction,
  { serviceId, signedOnly }: AnalysisReach,
  id: string,
): Promise<AnalysisRow | null> =>
  tx.queryOne<AnalysisRow>(
    `${WITH_FIGURES} WHERE id = :id AND service_id = :serviceId ${signedOnly ? `AND ${SIGNED}` : ''}`,
    { id, serviceId },
  );

/** Who is in the counts of a draft, packed; null: it is not kept. */
export async function membershipOf(tx: ReadTransaction, { id }: AnalysisRow): Promise<string | null> {
  const row = await tx.queryOne<{ membership: string | null }>(
    'SELECT membership FROM needs_analysis WHERE id = :id',
    { id },
  );
  return row?.membership ?? null;
}

/** Analyses, the newest first, one more than the page holds. */
export function listAnalyses(
  tx: ReadTransaction,
  { serviceId, signedOnly }: AnalysisReach,
  query: PageQuery & { state?: AnalysisState },
): Promise<AnalysisSummaryRow[]> {
  const { where, parameters } = whereAll([
    ['service_id = :serviceId', { serviceId }],
    ['id < :before', { before: beforeId(query) }],
    signedOnly || query.state === 'SIGNED' ? [SIGNED] : null,
    query.state === 'DRAFT' ? ['signed_at IS NULL'] : null,
  ]);
  return tx.query<AnalysisSummaryRow>(
    `SELECT ${SUMMARY} FROM needs_analysis WHERE ${where} ORDER BY id DESC LIMIT :limit`,
    { ...parameters, limit: rowLimit(query) },
  );
}

/** The signed analysis of the period that ended last before the period of another did; null: there is none. */
export const findSignedBefore = (
  tx: ReadTransaction,
  serviceId: string,
  { id, period_to: periodTo }: Pick<AnalysisRow, 'id' | 'period_to'>,
): Promise<AnalysisRow | null> =>
  tx.queryOne<AnalysisRow>(
    `${WITH_FIGURES} WHERE service_id = :serviceId AND ${SIGNED} AND id <> :id AND period_to < :periodTo
     ORDER BY period_to DESC, signed_at DESC, id DESC LIMIT 1`,
    { serviceId, id, periodTo },
  );
