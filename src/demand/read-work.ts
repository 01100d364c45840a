import { unrestricted } from '../access/case-visibility.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { codesWith } from '../practice/rules/rule-codes.js';

/** For which service and which days to read. */
export interface DemandScope {
  serviceId: string;
  since: PlainDate;
  until: PlainDate;
}

/** Children and why, each child once for a reason. */
export interface Unmet {
  children: number;
  byReason: { code: string; children: number }[];
}

/** What became of the work of one intervention. */
export interface WorkFacts {
  inUse: number;
  /** The day since which each child waits. */
  waitingSince: PlainDate[];
  /** Planned and given up in the period, for a reason that the service could have prevented. */
  givenUp: Unmet;
  /** Advised first in the period, and something else planned because it was not to be had. */
  notTakenUp: Unmet;
}

const OF_SERVICE = `c.service_id = :serviceId AND ${unrestricted('c')}`;
const OPEN = 'c.opened_on <= :until AND (c.closed_on IS NULL OR c.closed_on > :until)';

const IN_USE = `
SELECT v.intervention_id, CAST(COUNT(DISTINCT c.child_id) AS integer) AS children
FROM case_record c JOIN delivery d ON d.case_id = c.id JOIN intervention_version v ON v.id = d.intervention_version_id
WHERE ${OF_SERVICE} AND d.enrolled_on <= :until AND (d.ended_on IS NULL OR d.ended_on > :until)
GROUP BY v.intervention_id`;

/** Planned and not given up, or enrolled; and not started. */
const WAITING = `
SELECT intervention_id, child_id, MIN(since) AS since FROM (
  SELECT v.intervention_id, c.child_id, p.planned_on AS since
  FROM case_record c JOIN plan_action p ON p.case_id = c.id
    JOIN intervention_version v ON v.id = p.intervention_version_id
  WHERE ${OF_SERVICE} AND ${OPEN} AND p.planned_on <= :until
    AND (p.not_delivered_on IS NULL OR p.not_delivered_on > :until)
    AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.plan_action_id = p.id
      AND (d.started_on <= :until OR d.ended_on <= :until))
  UNION ALL SELECT v.intervention_id, c.child_id, d.enrolled_on
  FROM case_record c JOIN delivery d ON d.case_id = c.id JOIN intervention_version v ON v.id = d.intervention_version_id
  WHERE ${OF_SERVICE} AND ${OPEN} AND d.plan_action_id IS NULL AND d.enrolled_on <= :until
    AND (d.started_on IS NULL OR d.started_on > :until) AND (d.ended_on IS NULL OR d.ended_on > :until)
) waits GROUP BY intervention_id, child_id ORDER BY since`;

const givenUp = (reasons: string): string => `
SELECT DISTINCT v.intervention_id, p.not_delivered_reason AS reason, c.child_id
FROM case_record c JOIN plan_action p ON p.case_id = c.id JOIN intervention_version v ON v.id = p.intervention_version_id
WHERE ${OF_SERVICE} AND p.not_delivered_on >= :since AND p.not_delivered_on <= :until
  AND p.not_delivered_reason IN (${reasons})`;

const notTakenUp = (reasons: string): string => `
SELECT DISTINCT v.intervention_id, p.other_choice_reason AS reason, c.child_id
FROM case_record c JOIN plan_action p ON p.case_id = c.id JOIN intervention_version v ON v.id = p.advised_version_id
WHERE ${OF_SERVICE} AND p.planned_on >= :since AND p.planned_on <= :until AND p.other_choice_reason IN (${reasons})`;

interface ReasonRow {
  intervention_id: string;
  reason: string;
  child_id: string;
}

const NOBODY: Unmet = { children: 0, byReason: [] };

/** What became of the work of each intervention, by its id: four statements. */
export async function readWork(
  tx: ReadTransaction,
  scope: DemandScope,
): Promise<(interventionId: string) => WorkFacts> {
  const { serviceId, until } = scope;
  const now = { serviceId, until };
  const using = await tx.query<{ intervention_id: string; children: number }>(IN_USE, now);
  const waiting = await tx.query<{ intervention_id: string; since: PlainDate }>(WAITING, now);
  const preventable = await codesWith(tx, serviceId, ['NON_DELIVERY_REASON', 'serviceAttributable', true]);
  const gave = await tx.query<ReasonRow>(givenUp(preventable.list), { ...scope, ...preventable.parameters });
  const unmet = await codesWith(tx, serviceId, ['OTHER_CHOICE_REASON', 'unmetDemand', true]);
  const other = await tx.query<ReasonRow>(notTakenUp(unmet.list), { ...scope, ...unmet.parameters });
  const inUse = new Map(using.map(({ intervention_id: id, children }) => [id, children]));
  const since = new Map<string, PlainDate[]>();
  for (const { intervention_id: id, since: day } of waiting) since.set(id, [...(since.get(id) ?? []), day]);
  const [given, taken] = [unmetBy(gave), unmetBy(other)];
  return (id) => ({
    inUse: inUse.get(id) ?? 0,
    waitingSince: since.get(id) ?? [],
    givenUp: given.get(id) ?? NOBODY,
    notTakenUp: taken.get(id) ?? NOBODY,
  });
}

function unmetBy(rows: readonly ReasonRow[]): Map<string, Unmet> {
  const children = new Map<string, Map<string, string[]>>();
  for (const { intervention_id: id, reason, child_id: child } of rows) {
    const reasons = children.get(id) ?? new Map<string, string[]>();
    children.set(id, reasons);
    reasons.set(reason, [...(reasons.get(reason) ?? []), child]);
  }
  return new Map(
    [...children].map(([id, reasons]) => [
      id,
      {
        children: new Set([...reasons.values()].flat()).size,
        byReason: [...reasons]
          .map(([code, of]) => ({ code, children: of.length }))
          .sort((one, next) => next.children - one.children || one.code.localeCompare(next.code)),
      },
    ]),
  );
}
