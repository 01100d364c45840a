import type { InterventionQuery } from './dto/intervention-query.dto.js';

/** A condition on a version `v` of an intervention `i` of a provider `p`, and the parameter it uses. */
interface Condition {
  sql: string;
  parameters: Readonly<Record<string, unknown>>;
}

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
const inList = (code: string): string => containing(JSON.stringify(code));

function needCondition({ needArea, target }: InterventionQuery): Condition | null {
  if (needArea === undefined && target === undefined) return null;
  const sql = `EXISTS (SELECT 1 FROM intervention_need f WHERE f.intervention_version_id = v.id
    ${needArea === undefined ? '' : 'AND f.need_area_code = :needArea'}
    ${target === undefined ? '' : 'AND f.target = :target'})`;
  return { sql, parameters: { needArea, target } };
}

const given = <Value>(
  value: Value | undefined,
  sql: string,
  parametersOf: (value: Value) => Condition['parameters'],
): Condition | null => (value === undefined ? null : { sql, parameters: parametersOf(value) });

/** What a search asks of an entry, as conditions for `SELECT_ENTRY`. */
export function searchConditions(query: InterventionQuery): Condition[] {
  return [
    needCondition(query),
    given(query.status, 'v.status = :status', (status) => ({ status })),
    given(query.interventionType, 'v.intervention_type = :interventionType', (interventionType) => ({
      interventionType,
    })),
    given(query.setting, listHolds('v.settings', 'setting'), (setting) => ({ setting: inList(setting) })),
    given(query.language, listHolds('v.languages', 'language'), (language) => ({
      language: inList(language),
    })),
    given(query.sex, `(v.sexes = '[]' OR ${listHolds('v.sexes', 'sex')})`, (sex) => ({ sex: inList(sex) })),
    given(query.age, ':age BETWEEN v.age_min AND v.age_max', (age) => ({ age })),
    given(query.provider, 'p.code = :provider', (provider) => ({ provider })),
    given(query.q, `${SEARCHED_TEXT} LIKE :q ESCAPE '!'`, (q) => ({ q: containing(q.toLowerCase()) })),
  ].filter((condition) => condition !== null);
}
