import { ageBandOn } from '../../groups/age-bands.js';
import { type Breakdown as AnyBreakdown, NOT_RECORDED } from '../../groups/breakdown.js';
import type { CohortChild } from './cohort-child.js';

/** By what the cohort is broken down. */
export type Breakdown = Extract<
  AnyBreakdown,
  'CASE_MIX' | 'ORDER_TYPE' | 'AGE_BAND' | 'SEX' | 'ETHNICITY' | 'LOOKED_AFTER' | 'LANGUAGE'
>;

/** What codes of the service say of a child. */
interface Meanings {
  mixOf: (orderType: string) => string;
  lookedAfterOf: (careStatus: string) => string;
}

/** How each breakdown sorts a child: by age, as old as the child was when supervision began. */
export const breakdownsOf = ({
  mixOf,
  lookedAfterOf,
}: Meanings): Readonly<Record<Breakdown, (child: CohortChild) => string>> => ({
  CASE_MIX: ({ orderType }) => mixOf(orderType),
  ORDER_TYPE: ({ orderType }) => orderType,
  AGE_BAND: ({ dateOfBirth, openedOn }) => ageBandOn(dateOfBirth, openedOn),
  SEX: ({ sex }) => sex,
  ETHNICITY: ({ ethnicity }) => ethnicity ?? NOT_RECORDED.group,
  LOOKED_AFTER: ({ careStatus }) => (careStatus === null ? NOT_RECORDED.group : lookedAfterOf(careStatus)),
  LANGUAGE: ({ preferredLanguage }) => preferredLanguage ?? NOT_RECORDED.group,
});
