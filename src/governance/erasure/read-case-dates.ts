import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { CaseDates } from '../retention/retention-rules.js';

/** A child with the dates by which its records may be due. */
export interface ChildDates {
  childId: string;
  dateOfBirth: string;
  held: boolean;
  cases: CaseDates[];
}

interface DatesRow {
  child_id: string;
  date_of_birth: string;
  held: boolean | number;
  case_id: string | null;
  order_type: string;
  opened_on: string;
  closed_on: string | null;
  [lastOf: `last_${string}`]: string | null;
}

const newest = (name: string, column: string, from: string): string =>
  `(SELECT MAX(${column}) FROM ${from}) AS last_${name}`;

const LAST_ACTIONS = [
  newest('assessment', 'x.assessed_on', 'assessment x WHERE x.case_id = c.id'),
  newest('planned', 'x.planned_on', 'plan_action x WHERE x.case_id = c.id'),
  newest('not_delivered', 'x.not_delivered_on', 'plan_action x WHERE x.case_id = c.id'),
  newest('enrolled', 'x.enrolled_on', 'delivery x WHERE x.case_id = c.id'),
  newest('started', 'x.started_on', 'delivery x WHERE x.case_id = c.id'),
  newest('ended', 'x.ended_on', 'delivery x WHERE x.case_id = c.id'),
  newest(
    'held',
    's.held_on',
    'delivery x JOIN delivery_session s ON s.delivery_id = x.id WHERE x.case_id = c.id',
  ),
  newest('reviewed', 'x.reviewed_on', 'case_review x WHERE x.case_id = c.id'),
  newest('changed', 'x.known_on', 'significant_change x WHERE x.case_id = c.id'),
  newest('asked', 'x.asked_on', 'information_request x WHERE x.case_id = c.id'),
  newest('received', 'x.received_on', 'information_request x WHERE x.case_id = c.id'),
  newest('referral_referred', 'x.referred_on', 'referral x WHERE x.case_id = c.id'),
  newest('referral_decided', 'x.decided_on', 'referral x WHERE x.case_id = c.id'),
  newest('referral_assessed', 'x.assessed_on', 'referral x WHERE x.case_id = c.id'),
  newest('referral_offered', 'x.offered_on', 'referral x WHERE x.case_id = c.id'),
  newest('referral_attended', 'x.attended_on', 'referral x WHERE x.case_id = c.id'),
  newest('referral_ended', 'x.ended_on', 'referral x WHERE x.case_id = c.id'),
  newest('suitability', 'x.assessed_on', 'suitability_assessment x WHERE x.case_id = c.id'),
  newest('sufficiency', 'x.judged_on', 'need_sufficiency x WHERE x.case_id = c.id'),
  newest('override', 'x.approved_on', 'harm_override x WHERE x.case_id = c.id'),
  newest('observed', 'x.observed_on', 'observation x WHERE x.case_id = c.id'),
  newest('audited', 'x.audited_on', 'case_audit x WHERE x.case_id = c.id'),
  newest('feedback', 'x.given_on', 'feedback x WHERE x.case_id = c.id'),
  newest(
    'award',
    'x.stage_on',
    'accreditation x JOIN delivery d ON d.id = x.delivery_id WHERE d.case_id = c.id',
  ),
  newest('measured', 'x.measured_on', 'skill_measure x WHERE x.case_id = c.id'),
  newest('goal_closed', 'x.closed_on', 'goal x WHERE x.case_id = c.id'),
  newest('goal_rated', 'x.rated_on', 'goal_rating x JOIN goal g ON g.id = x.goal_id WHERE g.case_id = c.id'),
];

function lastActionOn(row: DatesRow): string {
  const days = Object.entries(row).flatMap(([name, day]) =>
    name.startsWith('last_') && typeof day === 'string' ? [day] : [],
  );
  return [...days, row.opened_on, row.closed_on ?? row.opened_on].sort().at(-1) ?? row.opened_on;
}

/** The dates of these children of the service, in order of their ids. */
export async function readChildDates(
  tx: ReadTransaction,
  serviceId: string,
  childIds: readonly string[],
  classOf: ReadonlyMap<string, string>,
): Promise<ChildDates[]> {
  const { list, parameters } = listOf(childIds);
  const rows = await tx.query<DatesRow>(
    `SELECT ch.id AS child_id, ch.date_of_birth,
       EXISTS (SELECT 1 FROM legal_hold h WHERE h.child_id = ch.id AND h.released_at IS NULL) AS held,
       c.id AS case_id, c.order_type, c.opened_on, c.closed_on, ${LAST_ACTIONS.join(', ')}
     FROM child ch LEFT JOIN case_record c ON c.child_id = ch.id AND c.service_id = ch.service_id
     WHERE ch.service_id = :serviceId AND ch.id IN (${list}) ORDER BY ch.id, c.id`,
    { ...parameters, serviceId },
  );
  const children = new Map<string, ChildDates>();
  for (const row of rows) {
    const child = children.get(row.child_id) ?? {
      childId: row.child_id,
      dateOfBirth: row.date_of_birth,
      held: Boolean(row.held),
      cases: [],
    };
    children.set(row.child_id, child);
    if (row.case_id === null) continue;
    child.cases.push({
      caseId: row.case_id,
      recordClass: classOf.get(row.order_type) ?? null,
      closedOn: row.closed_on,
      lastActionOn: lastActionOn(row),
    });
  }
  return [...children.values()];
}
