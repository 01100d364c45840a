import { readSetting } from '../../organisation/service-settings.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { grouped } from '../../platform/grouped.js';
import type { CaseScopeSql } from '../../practice/attention/case-scope.js';
import {
  concordanceOf,
  orphansOf,
  type Part,
  type PlanDelivery,
  planDeliveryOf,
  timelyStartsOf,
} from '../../practice/concordance/concordance-rules.js';
import { readFacts } from '../../practice/concordance/read-facts.js';
import { untrainedByCase } from '../../practice/concordance/untrained.js';
import { codesWith } from '../../practice/rules/rule-codes.js';
import type { ReviewStandards } from '../../reviews/tasks/review-standards.js';
import { type ReviewedCase, tasksOfCase } from '../../reviews/tasks/tasks-of-case.js';

/** The measures that are parts of a whole. */
export const SHARE_MEASURES = [
  'concordance',
  'orphanSessions',
  'untrainedSessions',
  'timelyStarts',
  'reviewsInTime',
] as const;
export type ShareMeasure = (typeof SHARE_MEASURES)[number];

/** How practice is in some cases. */
export interface PracticeMeasures extends Record<ShareMeasure, Part> {
  cases: number;
  planDelivery: PlanDelivery;
}

interface ReviewRow {
  id: string;
  opened_on: PlainDate;
  order_type: string;
  date_of_birth: PlainDate;
  reviewed_on: PlainDate | null;
  intervention_level: string | null;
}

const REVIEWED = (where: string): string => `
SELECT c.id, c.opened_on, c.order_type, ch.date_of_birth,
  (SELECT MAX(v.reviewed_on) FROM case_review v WHERE v.case_id = c.id) AS reviewed_on,
  (SELECT s.intervention_level FROM assessment s WHERE s.case_id = c.id AND s.intervention_level IS NOT NULL
   ORDER BY s.assessed_on DESC, s.id DESC LIMIT 1) AS intervention_level
FROM case_record c JOIN child ch ON ch.id = c.child_id WHERE ${where} AND c.closed_on IS NULL`;

const toReviewed = (row: ReviewRow): ReviewedCase => ({
  ...{ id: row.id, openedOn: row.opened_on, orderType: row.order_type, dateOfBirth: row.date_of_birth },
  ...{ interventionLevel: row.intervention_level, reviewedOn: row.reviewed_on },
});

/** Of each open case that is to be reviewed by the service's standards, whether that is not overdue. */
async function reviewsInTime(
  tx: ReadTransaction,
  serviceId: string,
  { where, parameters }: CaseScopeSql,
  today: PlainDate,
): Promise<{ caseId: string; inTime: boolean }[]> {
  const rows = await tx.query<ReviewRow>(REVIEWED(where), parameters);
  const { value: standards } = await readSetting<ReviewStandards>(tx, serviceId, 'REVIEW_STANDARDS');
  return rows
    .flatMap((row) => tasksOfCase(toReviewed(row), [], standards, today))
    .filter(({ kind }) => kind === 'SCHEDULED')
    .map(({ caseId, dueOn }) => ({ caseId, inTime: dueOn >= today }));
}

/** How cases `c` of children `ch` fall into groups. */
export interface CaseGroups {
  facet: string;
  groupOf: (value: string | null) => string;
}

/**
 * The measures of the cases `c` in scope, by the rules by which each case shows its own, group by group: a handful of
 * statements however many groups there are.
 */
export async function readMeasures(
  tx: ReadTransaction,
  serviceId: string,
  scope: CaseScopeSql,
  { facet, groupOf }: CaseGroups,
  today: PlainDate,
): Promise<Map<string, PracticeMeasures>> {
  const facets = await tx.query<{ id: string; facet: string | null }>(
    `SELECT c.id, ${facet} AS facet FROM case_record c JOIN child ch ON ch.id = c.child_id WHERE ${scope.where}`,
    scope.parameters,
  );
  const groupOfCase = new Map(facets.map(({ id, facet: value }) => [id, groupOf(value)]));
  const byGroup = <Item extends { caseId: string }>(items: readonly Item[]): Map<string, Item[]> =>
    grouped(items, ({ caseId }) => groupOfCase.get(caseId) ?? '');
  const facts = await readFacts(tx, serviceId, scope);
  const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
  const untrained = await untrainedByCase(tx, serviceId, scope, dose);
  const [needs, actions] = [byGroup(facts.needs), byGroup(facts.actions)];
  const reviews = byGroup(await reviewsInTime(tx, serviceId, scope, today));
  return new Map(
    [...byGroup(facts.cases)].map(([group, own]) => {
      const [planned, due] = [actions.get(group) ?? [], reviews.get(group) ?? []];
      return [
        group,
        {
          cases: own.length,
          concordance: concordanceOf(needs.get(group) ?? [], planned),
          planDelivery: planDeliveryOf(planned),
          orphanSessions: orphansOf(own),
          untrainedSessions: partsTogether(own.flatMap(({ caseId }) => untrained.get(caseId) ?? [])),
          timelyStarts: timelyStartsOf(planned, today),
          reviewsInTime: { n: due.filter(({ inTime }) => inTime).length, of: due.length },
        },
      ];
    }),
  );
}

const partsTogether = (parts: readonly Part[]): Part => ({
  n: parts.reduce((sum, { n }) => sum + n, 0),
  of: parts.reduce((sum, { of }) => sum + of, 0),
});

/** The measures of several groups of cases together. */
export function measuresTogether(groups: readonly PracticeMeasures[]): PracticeMeasures {
  const sumOf = (value: (group: PracticeMeasures) => number): number =>
    groups.reduce((sum, group) => sum + value(group), 0);
  const shares = SHARE_MEASURES.map((measure) => [
    measure,
    partsTogether(groups.map((group) => group[measure])),
  ]);
  const minutesPlanned = sumOf(({ planDelivery }) => planDelivery.minutesPlanned);
  const minutesDelivered = sumOf(({ planDelivery }) => planDelivery.minutesDelivered);
  return {
    ...(Object.fromEntries(shares) as Record<ShareMeasure, Part>),
    cases: sumOf(({ cases }) => cases),
    planDelivery: {
      minutesPlanned,
      minutesDelivered,
      ratio: minutesPlanned === 0 ? null : minutesDelivered / minutesPlanned,
    },
  };
}
