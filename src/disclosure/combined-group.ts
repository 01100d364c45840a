import { type Breakdown, type Group, NOT_RECORDED } from '../groups/breakdown.js';
import type { CombinableGroup, Combining } from './combine-groups.js';

/** How groups of each breakdown go together where they are small. What supervision rests on is never added up unseen. */
export const COMBINING: Readonly<Record<Breakdown, Combining>> = {
  DELIVERY_AREA: 'SMALLEST',
  TEAM: 'SMALLEST',
  ORDER_TYPE: 'SMALLEST',
  CASE_MIX: 'NEVER',
  AGE_BAND: 'NEIGHBOURS',
  SEX: 'SMALLEST',
  ETHNICITY: 'SMALLEST',
  LANGUAGE: 'SMALLEST',
  LOOKED_AFTER: 'SMALLEST',
  LIKELIHOOD_OF_REOFFENDING: 'NEIGHBOURS',
};

/** What small groups together are called, in English and (draft) in Welsh. */
const TOGETHER: Readonly<Partial<Record<Breakdown, readonly [en: string, cy: string]>>> = {
  DELIVERY_AREA: ['Smaller areas together', 'Ardaloedd llai gyda’i gilydd'],
  TEAM: ['Smaller teams together', 'Timau llai gyda’i gilydd'],
};
const GROUPS_TOGETHER = ['Smaller groups together', 'Grwpiau llai gyda’i gilydd'] as const;

/** Several groups as one, which names them in the order in which they stand: the order of their sizes would tell of them. */
export function combinedGroup(breakdown: Breakdown, members: readonly Group[]): Group {
  const [en, cy] = TOGETHER[breakdown] ?? GROUPS_TOGETHER;
  return {
    group: members.map(({ group }) => group).join('+'),
    labelEn: `${en}: ${members.map(({ labelEn }) => labelEn).join(', ')}`,
    labelCy: `${cy}: ${members.map(({ labelEn, labelCy }) => labelCy ?? labelEn).join(', ')}`,
  };
}

/** A group as it is combined: those of whom it is not recorded are no neighbours in an order. */
export const toCombinable = (
  breakdown: Breakdown,
  { group, kind = '' }: Pick<Group, 'group' | 'kind'>,
  children: number,
): CombinableGroup => ({
  children,
  kind: group === NOT_RECORDED.group && COMBINING[breakdown] === 'NEIGHBOURS' ? group : kind,
});
