import { ageOn, type PlainDate } from '../../src/platform/calendar/plain-date.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

type Row = Record<string, string | number | boolean | null>;

/** What a child counts for in a need, as the map names it. */
export interface SlowCounts {
  assessed: number;
  needed: number;
  prioritised: number;
  planned: number;
  waiting: number;
  reached: number;
  completed: number;
  known: number;
  improved: number;
}

const STEPS = [
  ...['assessed', 'needed', 'prioritised', 'planned', 'waiting', 'reached', 'completed', 'known'],
  'improved',
] as const as readonly (keyof SlowCounts)[];

const DOSE = ['ATTENDED_ENGAGED', 'ATTENDED_PARTIAL', 'ATTENDED_NOT_ENGAGED', 'LATE'];
const least = (days: (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;
const isBy = (day: string | null | undefined, on: string): boolean => typeof day === 'string' && day <= on;

/** Everything that is recorded, read row by row. */
export async function recordedOf(uow: UnitOfWork) {
  return uow.analyse(async (tx) => {
    const all = (sql: string) => tx.query<Row>(sql);
    return {
      cases: await all(
        `SELECT c.id, c.child_id, c.opened_on, c.closed_on, c.order_type, c.is_restricted, k.date_of_birth, k.sex,
           k.preferred_language, k.ethnicity, c.care_status, a.code AS area
         FROM case_record c JOIN child k ON k.id = c.child_id LEFT JOIN delivery_area a ON a.id = c.delivery_area_id`,
      ),
      ratings: await all(
        'SELECT r.*, a.source FROM need_rating r JOIN assessment a ON a.id = r.assessment_id',
      ),
      actions: await all('SELECT * FROM plan_action'),
      deliveries: await all('SELECT * FROM delivery'),
      sessions: await all(
        'SELECT s.delivery_id, s.held_on, t.code FROM delivery_session s JOIN attendance t ON t.session_id = s.id',
      ),
    };
  });
}

type Recorded = Awaited<ReturnType<typeof recordedOf>>;

/** What holds of a need of a case on a day, from its rows. */
function stepsOf(recorded: Recorded, caseId: unknown, need: string, on: PlainDate): Set<keyof SlowCounts> {
  const said = recorded.ratings
    .filter((row) => row.case_id === caseId && row.need_area_code === need)
    .filter((row) => row.severity !== null || Boolean(row.is_priority))
    .sort((a, b) => `${a.assessed_on} ${a.id}`.localeCompare(`${b.assessed_on} ${b.id}`));
  const upTo = said.filter((row) => String(row.assessed_on) <= on);
  const newest = upTo.at(-1);
  const holds = new Set<keyof SlowCounts>();
  if (!newest) return holds;
  holds.add('assessed');
  if (newest.is_priority || Number(newest.severity ?? 0) >= 2) holds.add('needed');
  if (!upTo.some((row) => row.is_priority)) return holds;
  holds.add('prioritised');
  const actions = recorded.actions.filter((row) => row.case_id === caseId && row.need_area_code === need);
  const linked = recorded.deliveries.filter((row) => actions.some(({ id }) => id === row.plan_action_id));
  const attended = recorded.sessions.filter(
    (row) => linked.some(({ id }) => id === row.delivery_id) && DOSE.includes(String(row.code)),
  );
  const started = least(linked.map((row) => row.started_on as string | null));
  const ends = linked.map((row) => row.ended_on as string | null);
  const reached = attended.some((row) => String(row.held_on) <= on);
  const over = started ?? (ends.includes(null) ? null : (ends.sort().at(-1) ?? null));
  if (actions.some((row) => String(row.planned_on) <= on)) holds.add('planned');
  if (!reached && linked.some((row) => isBy(row.enrolled_on as string, on)) && !isBy(over, on)) {
    holds.add('planned').add('waiting');
  }
  if (!reached) return holds;
  holds.add('planned').add('reached');
  const completed = linked.some(
    (row) => String(row.completion).startsWith('COMPLETED') && isBy(row.ended_on as string, on),
  );
  if (!completed) return holds;
  holds.add('completed');
  const scaleOf = (row: Row) => `${row.source} ${row.mapping_version}`;
  const before = (row: Row) =>
    said.filter(
      (other) =>
        other.severity !== null &&
        scaleOf(other) === scaleOf(row) &&
        String(other.assessed_on) <= String(started),
    );
  const compared = upTo.filter(
    (row) =>
      started !== null &&
      row.severity !== null &&
      String(row.assessed_on) > started &&
      before(row).length > 0,
  );
  const last = compared.at(-1);
  if (!last) return holds;
  holds.add('known');
  if (Number(last.severity) < Number(before(last).at(-1)?.severity)) holds.add('improved');
  return holds;
}

const groupOf = (row: Row, breakdown: string, on: PlainDate): string => {
  if (breakdown === 'DELIVERY_AREA') return String(row.area ?? 'NOT_RECORDED');
  if (breakdown === 'SEX') return String(row.sex);
  if (breakdown === 'LANGUAGE') return String(row.preferred_language ?? 'NOT_RECORDED');
  if (breakdown === 'ORDER_TYPE') return String(row.order_type);
  if (breakdown === 'ETHNICITY') return String(row.ethnicity ?? 'NOT_RECORDED');
  if (breakdown === 'CASE_MIX') return row.order_type === 'YOUTH_CAUTION' ? 'OUT_OF_COURT' : 'STATUTORY';
  if (breakdown === 'LOOKED_AFTER') {
    if (row.care_status === null) return 'NOT_RECORDED';
    return row.care_status === 'CARE_ORDER' ? 'LOOKED_AFTER' : 'NOT_LOOKED_AFTER';
  }
  const age = ageOn(String(row.date_of_birth), on);
  if (age < 10) return 'UNDER_10';
  return age >= 18 ? '18_AND_OVER' : `${age - (age % 2)}_TO_${age - (age % 2) + 1}`;
};

/** Counts children from the rows as they are, one after another: by group and need, then `children` for how many there are. */
export function countSlowly(
  recorded: Recorded,
  { since, until, breakdown }: { since: PlainDate; until: PlainDate; breakdown: string },
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const open = recorded.cases
    .filter((row) => !row.is_restricted && String(row.opened_on) <= until)
    .filter((row) => row.closed_on === null || String(row.closed_on) >= since)
    .sort((a, b) => `${a.opened_on} ${a.id}`.localeCompare(`${b.opened_on} ${b.id}`));
  const needs = [...new Set(recorded.ratings.map((row) => String(row.need_area_code)))];
  for (const child of new Set(open.map((row) => row.child_id))) {
    const cases = open.filter((row) => row.child_id === child);
    const group = groupOf(cases.at(-1) as Row, breakdown, until);
    add(`${group} children`);
    for (const need of needs) {
      const holds = new Set(cases.flatMap(({ id }) => [...stepsOf(recorded, id, need, until)]));
      if (holds.has('reached')) holds.delete('waiting');
      for (const step of STEPS) if (holds.has(step)) add(`${group} ${need} ${step}`);
    }
  }
  return counts;
}
