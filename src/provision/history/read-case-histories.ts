import { unrestricted } from '../../access/case-visibility.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import { numberOrNull } from '../../platform/database/packed-text.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { codesWith } from '../../practice/rules/rule-codes.js';
import { saysSomething } from '../../practice/rules/sql-parts.js';
import { needHistoryOf, type RatingFact, type WorkFact } from './need-history.js';
import type { CaseHistory } from './pack-history.js';

interface CaseRow {
  id: string;
  child_id: string;
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  order_type: string;
  care_status: string | null;
  date_of_birth: PlainDate;
  sex: string;
  ethnicity: string | null;
  preferred_language: string | null;
  delivery_area: string | null;
  /** `area day severity priority source mapping id` of each rating, parted by semicolons. */
  ratings: string | null;
}

interface WorkRow {
  case_id: string;
  need_area_code: string;
  planned_on: PlainDate;
  enrolled_on: PlainDate | null;
  started_on: PlainDate | null;
  ended_on: PlainDate | null;
  reached_on: PlainDate | null;
  completed_on: PlainDate | null;
}

const casesOf = (children: string): string => `c.child_id IN (${children}) AND ${unrestricted('c')}`;

const CASES = (children: string): string => `
  SELECT c.id, c.child_id, c.opened_on, c.closed_on, c.order_type, c.care_status, k.date_of_birth, k.sex, k.ethnicity,
    k.preferred_language, a.code AS delivery_area,
    (SELECT string_agg(r.need_area_code || ' ' || r.assessed_on || ' ' || COALESCE(CAST(r.severity AS varchar), '-') ||
       CASE WHEN r.is_priority THEN ' 1 ' ELSE ' 0 ' END || s.source || ' ' || r.mapping_version || ' ' || r.id, ';')
     FROM need_rating r JOIN assessment s ON s.id = r.assessment_id
     WHERE r.case_id = c.id AND ${saysSomething('r')}) AS ratings
  FROM case_record c JOIN child k ON k.id = c.child_id LEFT JOIN delivery_area a ON a.id = c.delivery_area_id
  WHERE ${casesOf(children)} ORDER BY c.child_id, c.opened_on, c.id`;

// Work counts for a need where the plan links it to it, as in the funnel; a session reaches the child who attended it.
const WORK = (children: string, dose: string, completed: string): string => `
  SELECT p.case_id, p.need_area_code, MIN(p.planned_on) AS planned_on, MIN(d.enrolled_on) AS enrolled_on,
    MIN(d.started_on) AS started_on, CASE WHEN COUNT(d.id) = COUNT(d.ended_on) THEN MAX(d.ended_on) END AS ended_on,
    MIN((SELECT MIN(s.held_on) FROM delivery_session s JOIN attendance t ON t.session_id = s.id
         WHERE s.delivery_id = d.id AND t.code IN (${dose}))) AS reached_on,
    MIN(CASE WHEN d.completion IN (${completed}) THEN d.ended_on END) AS completed_on
  FROM case_record c JOIN plan_action p ON p.case_id = c.id LEFT JOIN delivery d ON d.plan_action_id = p.id
  WHERE ${casesOf(children)} GROUP BY p.case_id, p.need_area_code`;

function ratingsOf(packed: string | null): Map<string, RatingFact[]> {
  const byArea = new Map<string, RatingFact[]>();
  for (const rating of packed?.split(';') ?? []) {
    const [area = '', assessedOn = '', severity, priority, source, mapping, id = ''] = rating.split(' ');
    const ratings = byArea.get(area) ?? [];
    byArea.set(area, ratings);
    ratings.push({
      ...{ id, assessedOn, severity: numberOrNull(severity), isPriority: priority === '1' },
      scale: `${source} ${mapping}`,
    });
  }
  return byArea;
}

const toWork = (row: WorkRow): WorkFact => ({
  plannedOn: row.planned_on,
  enrolledOn: row.enrolled_on,
  startedOn: row.started_on,
  endedOn: row.ended_on,
  reachedOn: row.reached_on,
  completedOn: row.completed_on,
});

const keyOf = (caseId: string, needArea: string): string => `${caseId} ${needArea}`;

function toCase(row: CaseRow, work: ReadonlyMap<string, WorkFact>): CaseHistory {
  const needs = [...ratingsOf(row.ratings)].map(
    ([area, ratings]) => [area, needHistoryOf(ratings, work.get(keyOf(row.id, area)) ?? null)] as const,
  );
  return {
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    dateOfBirth: row.date_of_birth,
    deliveryArea: row.delivery_area,
    sex: row.sex,
    ethnicity: row.ethnicity,
    language: row.preferred_language,
    orderType: row.order_type,
    careStatus: row.care_status,
    needs: new Map(needs.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** The cases of children that are not restricted, with the history of each need: two statements, however many they are. */
export async function readCaseHistories(
  tx: ReadTransaction,
  serviceId: string,
  childIds: readonly string[],
): Promise<Map<string, CaseHistory[]>> {
  const children = listOf(childIds, 'child');
  const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
  const completed = await codesWith(tx, serviceId, ['COMPLETION', 'completed', true]);
  const worked = await tx.query<WorkRow>(WORK(children.list, dose.list, completed.list), {
    ...children.parameters,
    ...dose.parameters,
    ...completed.parameters,
  });
  const work = new Map(worked.map((row) => [keyOf(row.case_id, row.need_area_code), toWork(row)]));
  const cases = new Map<string, CaseHistory[]>();
  for (const row of await tx.query<CaseRow>(CASES(children.list), children.parameters)) {
    const ofChild = cases.get(row.child_id) ?? [];
    cases.set(row.child_id, ofChild);
    ofChild.push(toCase(row, work));
  }
  return cases;
}
