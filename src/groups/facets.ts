import type { Breakdown } from './breakdown.js';

/** What children are grouped by, of a case `c` and its child `ch`: a text, or null where it is not recorded. */
export const FACET_SQL = {
  deliveryArea: '(SELECT g.code FROM delivery_area g WHERE g.id = c.delivery_area_id)',
  team: '(SELECT g.code FROM team g WHERE g.id = c.team_id)',
  orderType: 'c.order_type',
  sex: 'ch.sex',
  ethnicity: 'ch.ethnicity',
  language: 'ch.preferred_language',
  careStatus: 'c.care_status',
  likelihoodOfReoffending: 'c.likelihood_of_reoffending',
  dateOfBirth: 'CAST(ch.date_of_birth AS varchar)',
} as const;

export type Facet = keyof typeof FACET_SQL;

/** Which facet each breakdown goes by. */
export const FACET_OF: Readonly<Record<Breakdown, Facet>> = {
  DELIVERY_AREA: 'deliveryArea',
  TEAM: 'team',
  ORDER_TYPE: 'orderType',
  CASE_MIX: 'orderType',
  AGE_BAND: 'dateOfBirth',
  SEX: 'sex',
  ETHNICITY: 'ethnicity',
  LANGUAGE: 'language',
  LOOKED_AFTER: 'careStatus',
  LIKELIHOOD_OF_REOFFENDING: 'likelihoodOfReoffending',
};

/** What children are grouped by in a breakdown, in SQL. */
export const facetSql = (breakdown: Breakdown): string => FACET_SQL[FACET_OF[breakdown]];
