import { todayInBritain } from '../platform/calendar/today.js';
import { type Condition, whereAll } from '../platform/database/conditions.js';
import type { InterventionQuery } from './dto/intervention-query.dto.js';

/** What `lower` leaves alone on SQLite, and on PostgreSQL in the C locale: the accented capitals of Welsh. */
const ACCENTED_CAPITALS = 'ÂÊÎÔÛŴŶÁÉÍÓÚẂÝÀÈÌÒÙẀỲÄËÏÖÜẄŸ';

const SEARCHED_TEXT = [...ACCENTED_CAPITALS].reduce(
  (sql, capital) => `replace(${sql}, '${capital}', '${capital.toLowerCase()}')`,
  // A line break parts the fields, because no search text can hold one.
  `lower(i.code || '\n' || v.title_en || '\n' || COALESCE(v.title_cy, '') || '\n' || v.summary_en || '\n' ||
    COALESCE(v.summary_cy, ''))`,
);

const containing = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`;

/** The list of codes in a JSON column holds this one. */
const listHolds = (column: string, parameter: string): string => `${column} LIKE :${parameter} ESCAPE '!'`;
const inList = (code: string | undefined) => code && containing(JSON.stringify(code));

function needCondition({ needArea, target }: InterventionQuery): Condition | null {
  const { where, parameters } = whereAll([
    ['f.need_area_code = :needArea', { needArea }],
    ['f.target = :target', { target }],
  ]);
  if (where === '') return null;
  const ofVersion = 'SELECT 1 FROM intervention_need f WHERE f.intervention_version_id = v.id';
  return [`EXISTS (${ofVersion} AND ${where})`, parameters];
}

function reviewCondition({ reviewOverdue }: InterventionQuery): Condition | null {
  if (reviewOverdue === undefined) return null;
  const overdue = 'v.review_due_on < :today';
  const sql = reviewOverdue ? overdue : `(v.review_due_on IS NULL OR NOT ${overdue})`;
  return [sql, { today: todayInBritain() }];
}

/** What a search asks of a version `v` of an intervention `i` of a provider `p`. */
export const searchConditions = (query: InterventionQuery): (Condition | null)[] => [
  needCondition(query),
  ['v.status = :status', { status: query.status }],
  ['v.intervention_type = :interventionType', { interventionType: query.interventionType }],
  [listHolds('v.settings', 'setting'), { setting: inList(query.setting) }],
  [listHolds('v.languages', 'language'), { language: inList(query.language) }],
  [`(v.sexes = '[]' OR ${listHolds('v.sexes', 'sex')})`, { sex: inList(query.sex) }],
  [':age BETWEEN v.age_min AND v.age_max', { age: query.age }],
  ['p.code = :provider', { provider: query.provider }],
  reviewCondition(query),
  [`${SEARCHED_TEXT} LIKE :q ESCAPE '!'`, { q: query.q && containing(query.q.toLowerCase()) }],
];
