import type { AvailableEntry } from '../../catalogue/available-entries.js';
import { combinedGroup } from '../../disclosure/combined-group.js';
import { AGE_BANDS, toAgeGroup } from '../../groups/age-bands.js';
import { type Breakdown as AnyBreakdown, type Group, NOT_RECORDED } from '../../groups/breakdown.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { SuppliedEntry } from '../assurance/supply.js';
import { worksIn } from '../assurance/works-in.js';

/** What the map can break needs down by: what is packed of each child. */
export const BREAKDOWNS = [
  'DELIVERY_AREA',
  'AGE_BAND',
  'SEX',
  'ETHNICITY',
  'LANGUAGE',
  'ORDER_TYPE',
  'CASE_MIX',
  'LOOKED_AFTER',
] as const satisfies readonly AnyBreakdown[];
export type Breakdown = (typeof BREAKDOWNS)[number];

/** A group of children on the map. */
export interface MapGroup extends Group {
  /** Whether an entry can be had by children of the group, as far as the breakdown tells. */
  takes: (entry: AvailableEntry) => boolean;
  /** Codes of the groups that are counted together in this one; none: it is one group. */
  members: readonly string[];
  /** Children that an entry has places for, in the delivery area that the group is of; null: not recorded, or of no one area. */
  placesIn: (entry: SuppliedEntry) => number | null;
}

/** What of an entry says that children of a group can have it; the others may be had by anybody. */
const TAKES: Readonly<Partial<Record<Breakdown, (group: string, entry: AvailableEntry) => boolean>>> = {
  SEX: (sex, { sexes }) => sexes.length === 0 || sexes.includes(sex),
  LANGUAGE: (language, { languages }) => languages.some((spoken) => spoken === language),
  AGE_BAND: (band, { ageMin, ageMax }) =>
    AGE_BANDS.some(
      ([from, below], place) =>
        toAgeGroup(AGE_BANDS[place]!).group === band && ageMin < below && ageMax >= from,
    ),
};

/** Groups of a breakdown as the map needs them; what is not known of children keeps nothing from them. */
export async function mapGroups(
  tx: ReadTransaction,
  serviceId: string,
  breakdown: Breakdown,
  groups: readonly Group[],
): Promise<MapGroup[]> {
  const areas = await areaIds(tx, serviceId, breakdown);
  return groups.map((group) => {
    const areaId = areas.get(group.group) ?? null;
    const takes = (entry: AvailableEntry): boolean =>
      group.group === NOT_RECORDED.group ||
      (areaId === null ? (TAKES[breakdown]?.(group.group, entry) ?? true) : worksIn(entry, areaId));
    return { ...group, takes, members: [], placesIn: ({ placesIn }) => placesIn(areaId) };
  });
}

/** Groups as they are shown: each alone, or several as one. */
export const shownGroups = (
  breakdown: Breakdown,
  groups: readonly MapGroup[],
  rows: readonly (readonly string[])[],
): MapGroup[] =>
  rows.map((codes) => {
    const members = groups.filter(({ group }) => codes.includes(group));
    const [only] = members;
    if (only && members.length === 1) return only;
    return {
      ...combinedGroup(breakdown, members),
      members: codes,
      takes: (entry) => members.some(({ takes }) => takes(entry)),
      // Places of the whole service are had by each area: they do not add up.
      placesIn: (entry) => (breakdown === 'DELIVERY_AREA' ? null : entry.placesIn(null)),
    };
  });

/** The ids of delivery areas by their codes, where these are the groups. */
async function areaIds(
  tx: ReadTransaction,
  serviceId: string,
  breakdown: Breakdown,
): Promise<ReadonlyMap<string, string>> {
  if (breakdown !== 'DELIVERY_AREA') return new Map();
  const rows = await tx.query<{ id: string; code: string }>(
    'SELECT id, code FROM delivery_area WHERE service_id = :serviceId',
    { serviceId },
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}
