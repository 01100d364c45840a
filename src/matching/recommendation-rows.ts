import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { afterId } from '../platform/http/cursor-types.js';
import { rowLimit } from '../platform/http/page.js';
import type { AdvisedEntry, RuledOutEntry } from './advised-entries.js';
import type { RecordedRecommendationQuery } from './dto/recorded-recommendation-query.dto.js';
import type { RecordedRecommendationDto } from './dto/recorded-recommendation.dto.js';
import { seesAllCases, withheldFrom } from './withheld-criteria.js';

/** Recorded advice as the database gives it. */
export interface RecommendationRow {
  id: string;
  case_id: string;
  advised_on: PlainDate;
  advised_to_id: string;
  rule_version: string;
  inputs_sha256: string;
  entries: string;
  ruled_out: string;
  recommended_count: number;
  ruled_out_count: number;
  sees_all: number;
  recorded_at: string;
}

function selectFor(principal: Principal): readonly [string, Record<string, unknown>] {
  const [sees, parameters] = seesAllCases('c', principal);
  return [
    `SELECT r.id, r.case_id, r.advised_on, r.advised_to_id, r.rule_version, r.inputs_sha256, r.entries, r.ruled_out,
       r.recommended_count, r.ruled_out_count, r.recorded_at, ${sees} AS sees_all
     FROM recommendation r JOIN case_record c ON c.id = r.case_id`,
    parameters,
  ];
}

/** Recorded advice as this reader may see it. */
export function toRecordedRecommendation(
  row: RecommendationRow,
  principal: Principal,
): RecordedRecommendationDto {
  const withheld = withheldFrom(principal, row.sees_all === 1);
  const entries = JSON.parse(row.entries) as AdvisedEntry[];
  const ruledOut = JSON.parse(row.ruled_out) as RuledOutEntry[];
  return {
    id: row.id,
    caseId: row.case_id,
    advisedOn: row.advised_on,
    advisedToId: row.advised_to_id,
    ruleVersion: row.rule_version,
    inputsSha256: row.inputs_sha256,
    recommendations: entries.map((entry) => ({
      ...entry,
      criteria: entry.criteria.map(({ code, outcome }) => ({
        code,
        outcome: withheld.includes(code) ? 'UNKNOWN' : outcome,
      })),
    })),
    recommendationCount: row.recommended_count,
    notEligible: ruledOut
      .map((entry) => ({
        ...entry,
        ruledOutBy: entry.ruledOutBy.filter((code) => !withheld.includes(code)),
      }))
      .filter(({ ruledOutBy }) => ruledOutBy.length > 0),
    notEligibleCount: row.ruled_out_count,
    recordedAt: row.recorded_at,
  };
}

/** Recorded advice on a case that the principal may see, or null. */
export function findRecommendation(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<RecommendationRow | null> {
  const [select, shown] = selectFor(principal);
  const [visible, parameters] = ofVisibleCase('r.case_id', principal);
  return tx.queryOne<RecommendationRow>(`${select} WHERE r.id = :id AND ${visible}`, {
    ...shown,
    ...parameters,
    id,
  });
}

/** Recorded advice in order of ids, one more than the page holds. */
export function listRecommendations(
  tx: ReadTransaction,
  principal: Principal,
  query: RecordedRecommendationQuery,
): Promise<RecommendationRow[]> {
  const [select, shown] = selectFor(principal);
  const { where, parameters } = whereAll([
    ofVisibleCase('r.case_id', principal),
    ofService('r', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
    ['r.id > :after', { after: afterId(query) }],
  ]);
  return tx.query<RecommendationRow>(`${select} WHERE ${where} ORDER BY r.id LIMIT :limit`, {
    ...shown,
    ...parameters,
    limit: rowLimit(query),
  });
}
