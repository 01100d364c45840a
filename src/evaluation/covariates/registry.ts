import { etePlace, eteStanding } from '../../ete/ete-standing.js';
import { daysBetween, type PlainDate } from '../../platform/calendar/plain-date.js';
import type { Covariate, CovariateContext, CovariateValue } from './covariate.js';

const DAYS_OF_A_YEAR = 365.25;

const asRead = (read: string | number | null): CovariateValue => read;

/** Age in years, from a date of birth and another date. */
const yearsBetween = (from: PlainDate, to: PlainDate): number => daysBetween(from, to) / DAYS_OF_A_YEAR;

/** What was first said, as `date value`, if it was said by the landmark: that is what was known when work was chosen. */
function knownByLandmark(read: string | number | null, { landmark }: CovariateContext): CovariateValue {
  if (read === null) return null;
  const [on = '', value = null] = String(read).split(' ');
  return on <= landmark ? value : null;
}

const judgement = (code: string, column: string): Covariate => ({
  code,
  isCategory: true,
  sql: () => `(SELECT a.assessed_on || ' ' || a.${column} FROM assessment a
    WHERE a.case_id = c.id AND a.${column} IS NOT NULL ORDER BY a.assessed_on, a.id LIMIT 1)`,
  value: knownByLandmark,
});

/** How severe a need first was, 0 to 4: as kinds, for the steps are not equal. Not assessed is not none. */
const need = (code: string, area: string): Covariate => ({
  code,
  isCategory: true,
  sql: () => `(SELECT r.assessed_on || ' ' || r.severity FROM need_rating r
    WHERE r.case_id = c.id AND r.need_area_code = '${area}' AND r.severity IS NOT NULL
    ORDER BY r.assessed_on, r.id LIMIT 1)`,
  value: knownByLandmark,
});

/** Offences `o` of the child that had been proven when the index event came. */
const provenBefore = (proven: string): string => `
  FROM offence o WHERE o.child_id = c.child_id AND o.committed_on < c.index_date AND o.is_recordable AND NOT o.is_breach
    AND EXISTS (SELECT 1 FROM offence_outcome x
      WHERE x.offence_id = o.id AND x.outcome_on <= c.index_date AND x.outcome IN (${proven}))`;

/** Bands of prior proven offences (after the Justice Data Lab and YOGRS: none, one, two to four, five or more). */
function band(count: number): string {
  if (count < 2) return String(count);
  return count < 5 ? '2-4' : '5+';
}

/** Where nothing had been recorded it is not known; a placement that nobody judged is no suitable one. */
function eteAtIndex(_read: unknown, { spells, indexDate }: CovariateContext): CovariateValue {
  const place = etePlace(eteStanding(spells, indexDate));
  if (place === 'NOT_RECORDED') return null;
  return place === 'UNKNOWN' ? 'NOT_SUITABLE' : place;
}

/** Every covariate that may be adjusted for, in the order of the code set. */
export const COVARIATES: readonly Covariate[] = [
  {
    code: 'AGE_AT_INDEX',
    isCategory: false,
    sql: () => 'ch.date_of_birth',
    value: (born, { indexDate }) => yearsBetween(String(born), indexDate),
  },
  { code: 'SEX', isCategory: true, sql: () => 'ch.sex', value: asRead },
  { code: 'ETHNICITY', isCategory: true, sql: () => 'ch.ethnicity', value: asRead },
  {
    code: 'PRIOR_OFFENCES',
    isCategory: true,
    sql: (proven) => `(SELECT CAST(COUNT(*) AS integer) ${provenBefore(proven)})`,
    value: (count) => band(Number(count)),
  },
  {
    code: 'AGE_AT_FIRST_OFFENCE',
    isCategory: false,
    sql: (proven) => `(SELECT ch.date_of_birth || ' ' || MIN(o.committed_on) ${provenBefore(proven)})`,
    value: (read) => {
      if (read === null) return null;
      const [born = '', first = ''] = String(read).split(' ');
      return yearsBetween(born, first);
    },
  },
  {
    code: 'INDEX_SERIOUSNESS',
    isCategory: false,
    sql: () => `(SELECT MAX(o.seriousness) FROM offence o JOIN offence_outcome x ON x.offence_id = o.id
      WHERE o.child_id = c.child_id AND x.outcome_on = c.index_date AND o.committed_on <= c.index_date)`,
    value: asRead,
  },
  { code: 'ORDER_TYPE', isCategory: true, sql: () => 'c.order_type', value: asRead },
  {
    code: 'CUSTODY',
    isCategory: true,
    sql: null,
    value: (_read, { inCustody }) => (inCustody ? 'YES' : 'NO'),
  },
  {
    code: 'LIKELIHOOD_OF_REOFFENDING',
    isCategory: true,
    sql: () => 'c.likelihood_of_reoffending',
    value: asRead,
  },
  judgement('RISK_OF_HARM', 'risk_of_harm'),
  judgement('SAFETY_AND_WELLBEING', 'safety_and_wellbeing'),
  need('SUBSTANCE_NEED', 'SUB'),
  need('EMOTIONAL_HEALTH_NEED', 'EMH'),
  { code: 'ETE_AT_INDEX', isCategory: true, sql: null, value: eteAtIndex },
  {
    code: 'DELIVERY_AREA',
    isCategory: true,
    sql: () => '(SELECT da.code FROM delivery_area da WHERE da.id = c.delivery_area_id)',
    value: asRead,
  },
  { code: 'INDEX_YEAR', isCategory: true, sql: null, value: (_read, { indexDate }) => indexDate.slice(0, 4) },
];

const BY_CODE = new Map(COVARIATES.map((covariate) => [covariate.code, covariate]));

/** The covariates with these codes, which were checked when the design was. */
export const covariatesOf = (codes: readonly string[]): Covariate[] =>
  codes.map((code) => {
    const covariate = BY_CODE.get(code);
    if (!covariate) throw new Error(`There is no covariate ${code}.`);
    return covariate;
  });
