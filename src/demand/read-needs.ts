import { unrestricted } from '../access/case-visibility.js';
import { PRIORITY_SEVERITY } from '../assessments/severity-mapping.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { saysSomething } from '../practice/rules/sql-parts.js';
import type { DemandScope } from './read-work.js';

/** Children whom the service works with on the last day of the period, by one need area. */
export interface NeedNow {
  /** An assessment says something of it. */
  assessed: number;
  /** The newest gives it priority, or it is severe enough. */
  withNeed: number;
  /** Of these, for whom no work stands: none was planned, or all of it was given up. */
  unmet: number;
}

/** A referral in the period, the newest of its child and need area. */
export interface NewestReferral {
  needAreaCode: string;
  referredOn: PlainDate;
  outcome: string | null;
  offeredOn: PlainDate | null;
  endedOn: PlainDate | null;
  reason: string | null;
}

const OF_SERVICE = `c.service_id = :serviceId AND ${unrestricted('c')}`;

const NEEDS_NOW = `
WITH rating AS MATERIALIZED (
  SELECT c.child_id, r.need_area_code, CASE WHEN r.is_priority OR r.severity >= ${PRIORITY_SEVERITY} THEN 1 ELSE 0 END AS need,
    ROW_NUMBER() OVER (PARTITION BY c.child_id, r.need_area_code ORDER BY r.assessed_on DESC, r.id DESC) AS recency
  FROM case_record c JOIN need_rating r ON r.case_id = c.id
  WHERE ${OF_SERVICE} AND c.opened_on <= :until AND (c.closed_on IS NULL OR c.closed_on > :until)
    AND r.assessed_on <= :until AND ${saysSomething('r')}
)
SELECT r.need_area_code, CAST(COUNT(*) AS integer) AS assessed, CAST(SUM(r.need) AS integer) AS with_need,
  CAST(SUM(CASE WHEN r.need = 1 AND NOT EXISTS (
    SELECT 1 FROM case_record c JOIN plan_action p ON p.case_id = c.id
    WHERE ${OF_SERVICE} AND c.child_id = r.child_id AND p.need_area_code = r.need_area_code AND p.planned_on <= :until
      AND (p.not_delivered_on IS NULL OR p.not_delivered_on > :until)) THEN 1 ELSE 0 END) AS integer) AS unmet
FROM rating r WHERE r.recency = 1 GROUP BY r.need_area_code`;

/** Needs on the last day of the period, by need area. */
export async function readNeedsNow(
  tx: ReadTransaction,
  { serviceId, until }: DemandScope,
): Promise<Map<string, NeedNow>> {
  const rows = await tx.query<{ need_area_code: string; assessed: number; with_need: number; unmet: number }>(
    NEEDS_NOW,
    { serviceId, until },
  );
  return new Map(
    rows.map(({ need_area_code: code, assessed, with_need: withNeed, unmet }) => [
      code,
      { assessed, withNeed, unmet },
    ]),
  );
}

interface ReferralRow {
  need_area_code: string;
  referred_on: PlainDate;
  outcome: string | null;
  decided_on: PlainDate | null;
  offered_on: PlainDate | null;
  ended_on: PlainDate | null;
  reason: string | null;
}

const REFERRALS = `
SELECT need_area_code, referred_on, outcome, decided_on, offered_on, ended_on, reason FROM (
  SELECT r.*, ROW_NUMBER() OVER (
    PARTITION BY c.child_id, r.need_area_code ORDER BY r.referred_on DESC, r.id DESC) AS recency
  FROM case_record c JOIN referral r ON r.case_id = c.id
  WHERE ${OF_SERVICE} AND r.referred_on >= :since AND r.referred_on <= :until) newest
WHERE recency = 1`;

/** The newest referral of each child and need area in the period, as it stood at its end. */
export async function readReferrals(tx: ReadTransaction, scope: DemandScope): Promise<NewestReferral[]> {
  const rows = await tx.query<ReferralRow>(REFERRALS, { ...scope });
  const known = (day: PlainDate | null): boolean => day !== null && day <= scope.until;
  return rows.map((row) => ({
    needAreaCode: row.need_area_code,
    referredOn: row.referred_on,
    outcome: known(row.decided_on) ? row.outcome : null,
    offeredOn: known(row.offered_on) ? row.offered_on : null,
    endedOn: known(row.ended_on) ? row.ended_on : null,
    reason: known(row.ended_on) || known(row.decided_on) ? row.reason : null,
  }));
}

/** Searches of the catalogue that named a need area and found nothing, by its code. */
export async function readVainSearches(
  tx: ReadTransaction,
  scope: DemandScope,
): Promise<Map<string, number>> {
  const rows = await tx.query<{ filters: string; searches: number }>(
    `SELECT filters, CAST(COUNT(*) AS integer) AS searches FROM search_log
     WHERE service_id = :serviceId AND searched_on >= :since AND searched_on <= :until AND results = 0
     GROUP BY filters`,
    { ...scope },
  );
  const found = new Map<string, number>();
  for (const { filters, searches } of rows) {
    const { needArea } = JSON.parse(filters) as { needArea?: string };
    if (needArea !== undefined) found.set(needArea, (found.get(needArea) ?? 0) + searches);
  }
  return found;
}
