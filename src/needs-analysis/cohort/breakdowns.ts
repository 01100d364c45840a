import { ageOn } from '../../platform/calendar/plain-date.js';
import type { CohortChild } from './cohort-child.js';

/** What a child's supervision rests on: figures of these are never added up unseen. */
export type CaseMix = 'STATUTORY' | 'OUT_OF_COURT' | 'PREVENTION';

/** Which of them a legal outcome belongs to: the Youth Justice Board's groups, with what has no outcome. */
const MIX_OF_GROUP: Readonly<Record<string, CaseMix>> = {
  PREVENTION: 'PREVENTION',
  DIVERSION: 'OUT_OF_COURT',
  PRE_COURT: 'OUT_OF_COURT',
  FIRST_TIER: 'STATUTORY',
  COMMUNITY: 'STATUTORY',
  CUSTODY: 'STATUTORY',
};

/** The case mix of an order type, by the attribute that says which group its outcome is in. */
export const caseMixOf = (outcomeGroup: unknown): CaseMix =>
  MIX_OF_GROUP[String(outcomeGroup)] ?? 'STATUTORY';

/** By what the cohort is broken down. */
export type Breakdown =
  'CASE_MIX' | 'ORDER_TYPE' | 'AGE_BAND' | 'SEX' | 'ETHNICITY' | 'LANGUAGE' | 'CARE_STATUS';

/** In place of a value that nobody recorded. */
export const NOT_RECORDED = 'NOT_RECORDED';

/** Ages at which a band begins, the eldest first. */
const BANDS = [
  [18, '18_AND_OVER'],
  [16, '16_17'],
  [14, '14_15'],
  [12, '12_13'],
] as const;
const YOUNGEST = '10_11';

/** The age band of a child on the day on which supervision began. */
export function ageBandOf({ dateOfBirth, openedOn }: Pick<CohortChild, 'dateOfBirth' | 'openedOn'>): string {
  const age = ageOn(dateOfBirth, openedOn);
  return BANDS.find(([from]) => age >= from)?.[1] ?? YOUNGEST;
}

/** How each breakdown sorts a child. */
export const breakdownsOf = (
  mixOf: (orderType: string) => CaseMix,
): Readonly<Record<Breakdown, (child: CohortChild) => string>> => ({
  CASE_MIX: ({ orderType }) => mixOf(orderType),
  ORDER_TYPE: ({ orderType }) => orderType,
  AGE_BAND: ageBandOf,
  SEX: ({ sex }) => sex,
  ETHNICITY: ({ ethnicity }) => ethnicity ?? NOT_RECORDED,
  CARE_STATUS: ({ careStatus }) => careStatus ?? NOT_RECORDED,
  LANGUAGE: ({ preferredLanguage }) => preferredLanguage ?? NOT_RECORDED,
});
