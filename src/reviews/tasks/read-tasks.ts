import { ofVisibleChild, visibleCase } from '../../access/case-visibility.js';
import { mayAlso } from '../../access/may-also.js';
import type { Principal } from '../../access/principal.js';
import { readSetting } from '../../organisation/service-settings.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ReviewStandards } from './review-standards.js';
import { type OpenChange, type ReviewedCase, type ReviewTask, tasksOfCase } from './tasks-of-case.js';

/** Which cases' reviews are asked for. */
export interface TaskFilter {
  caseId?: string;
  /** Code of a team. */
  team?: string;
  /** Only of cases that are allocated to the caller. */
  mine?: boolean;
}

interface CaseRow {
  id: string;
  opened_on: PlainDate;
  order_type: string;
  date_of_birth: PlainDate;
  reviewed_on: PlainDate | null;
  intervention_level: string | null;
}

interface ChangeRow {
  case_id: string;
  kind: string;
  known_on: PlainDate;
  change_id: string | null;
}

/** Nobody has reviewed the case since: `on` is a column with the day of something. */
const unanswered = (on: string): string =>
  `NOT EXISTS (SELECT 1 FROM case_review v WHERE v.case_id = c.id AND v.reviewed_on >= ${on})`;

/**
 * What is recorded of open cases and calls for a review; `where` holds for the case `c`, `withOutcomes` for what is found
 * of outcomes: whether a child may be seen is asked of those alone that have one.
 */
const changesSql = (where: string, withOutcomes: string | null): string => `
  SELECT s.case_id, s.kind, s.known_on, s.id AS change_id
  FROM case_record c JOIN significant_change s ON s.case_id = c.id
  WHERE ${where} AND s.no_review_reason IS NULL AND ${unanswered('s.known_on')}
  UNION ALL
  SELECT c.id, 'INTERVENTION_ENDED', min(d.ended_on), NULL
  FROM case_record c JOIN delivery d ON d.case_id = c.id
  WHERE ${where} AND d.ended_on IS NOT NULL AND ${unanswered('d.ended_on')}
  GROUP BY c.id
  ${
    withOutcomes === null
      ? ''
      : `UNION ALL
  SELECT q.case_id, 'NEW_OUTCOME', q.known_on, NULL FROM (
    SELECT c.id AS case_id, c.child_id, min(u.outcome_on) AS known_on
    FROM case_record c JOIN offence o ON o.child_id = c.child_id JOIN offence_outcome u ON u.offence_id = o.id
    WHERE ${where} AND u.outcome_on > c.opened_on AND ${unanswered('u.outcome_on')}
    GROUP BY c.id, c.child_id
  ) q WHERE ${withOutcomes}`
  }`;

/**
 * The reviews that are to be done in the open cases that the principal may see, in three statements, in no order. An
 * outcome of an offence calls for one only for those who may see offences.
 */
export async function readTasks(
  tx: ReadTransaction,
  principal: Principal,
  { caseId, team, mine }: TaskFilter,
  today: PlainDate,
): Promise<ReviewTask[]> {
  const { where, parameters } = whereAll([
    visibleCase('c', principal),
    ['c.closed_on IS NULL'],
    ['c.id = :caseId', { caseId }],
    ['c.team_id IN (SELECT id FROM team WHERE service_id = :serviceId AND code = :team)', { team }],
    mine === true ? ['c.allocated_to_id = :accountId', { accountId: principal.accountId }] : null,
  ]);
  const cases = await tx.query<CaseRow>(
    `SELECT c.id, c.opened_on, c.order_type, ch.date_of_birth,
       (SELECT max(v.reviewed_on) FROM case_review v WHERE v.case_id = c.id) AS reviewed_on,
       (SELECT s.intervention_level FROM assessment s
        WHERE s.case_id = c.id AND s.intervention_level IS NOT NULL
        ORDER BY s.assessed_on DESC, s.id DESC LIMIT 1) AS intervention_level
     FROM case_record c JOIN child ch ON ch.id = c.child_id WHERE ${where}`,
    parameters,
  );
  if (cases.length === 0) return [];
  const [ofChild, childParameters] = ofVisibleChild('q.child_id', principal);
  const seesOutcomes = mayAlso(principal, 'listOffences');
  const rows = await tx.query<ChangeRow>(changesSql(where, seesOutcomes ? ofChild : null), {
    ...parameters,
    ...(seesOutcomes && childParameters),
  });
  const { value: standards } = await readSetting<ReviewStandards>(
    tx,
    principal.serviceId,
    'REVIEW_STANDARDS',
  );
  const changesOf = new Map<string, OpenChange[]>();
  for (const { case_id: id, kind, known_on: on, change_id: changeId } of rows) {
    const known = changesOf.get(id);
    if (known) known.push({ kind, on, changeId });
    else changesOf.set(id, [{ kind, on, changeId }]);
  }
  return cases.flatMap((row) =>
    tasksOfCase(toReviewedCase(row), changesOf.get(row.id) ?? [], standards, today),
  );
}

const toReviewedCase = (row: CaseRow): ReviewedCase => ({
  id: row.id,
  openedOn: row.opened_on,
  orderType: row.order_type,
  interventionLevel: row.intervention_level,
  dateOfBirth: row.date_of_birth,
  reviewedOn: row.reviewed_on,
});
