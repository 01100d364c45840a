import type { AvailableEntry } from '../../catalogue/available-entries.js';
import type { BadgeCode } from '../../evidence/badge-facts.js';
import { badgesOf, noBadge } from '../../evidence/badges-of.js';
import { readPlaces } from '../../matching/places.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { trainedDeliverers } from '../../workforce/trained-deliverers.js';
import type { RangeEntry } from './assurance-rules.js';

/** An entry that may be chosen, as far as the range of work is judged by it. */
export interface SuppliedEntry extends RangeEntry {
  entry: AvailableEntry;
  badge: BadgeCode;
  /** Places in a delivery area: its own, or those of the whole service (null). Null: not recorded. */
  placesIn: (deliveryAreaId: string | null) => number | null;
}

/** Codes of the areas that an entry targets first. */
export const targetsFirst = ({ needs }: AvailableEntry): string[] =>
  needs.filter(({ target }) => target === 'PRIMARY').map(({ needAreaCode }) => needAreaCode);

/** The entries of a service with what is known of their evidence, their deliverers and their places on a day. */
export async function readSupply(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  { entries, on }: { entries: readonly AvailableEntry[]; on: PlainDate },
): Promise<SuppliedEntry[]> {
  const badges = await badgesOf(tx, codes, serviceId, 'ALL', on);
  const versionIds = entries.map(({ versionId }) => versionId);
  const deliverers = await trainedDeliverers(tx, serviceId, versionIds, on);
  const placesOf = await readPlaces(tx, serviceId, on);
  return entries.map((entry) => ({
    entry,
    badge: (badges.get(entry.id) ?? noBadge(on)).badge,
    languages: entry.languages,
    settings: entry.settings,
    deliverers: deliverers.get(entry.versionId)?.any ?? 0,
    welshDeliverers: deliverers.get(entry.versionId)?.cy ?? 0,
    placesIn: (deliveryAreaId) => placesOf(entry.id, deliveryAreaId)?.places ?? null,
  }));
}
