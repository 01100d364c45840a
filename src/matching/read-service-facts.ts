import type { AvailableEntry } from '../catalogue/available-entries.js';
import {
  countDeliveries,
  countRestrictedDeliveries,
  type DeliveryCount,
} from '../delivery/delivery-counts.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { readDeliverers } from '../workforce/read-deliverers.js';
import type { SupplyFacts } from './availability.js';
import { completedAmong } from './completions.js';
import { delivererCounts } from './deliverer-counts.js';
import { localEvidence, type LocalOutcomes } from './local-evidence.js';
import type { ServiceFacts } from './recommend.js';
import type { ServiceRecords } from './service-records.js';

/** For whom, and when. */
export interface Demand {
  serviceId: string;
  /** The delivery area of the case; null: not recorded. */
  deliveryAreaId: string | null;
  /** The language that the child prefers; null: not asked. */
  language: string | null;
  on: PlainDate;
}

/** How many children hold a place, by intervention and delivery area. */
function placesTaken(counts: readonly DeliveryCount[]): (id: string, areaId: string | null) => number {
  const taken = new Map<string, number>();
  const add = (key: string, more: number) => taken.set(key, (taken.get(key) ?? 0) + more);
  for (const { intervention_id: id, delivery_area_id: area, completion, deliveries } of counts) {
    if (completion !== null) continue;
    add(id, deliveries);
    if (area !== null) add(`${id} ${area}`, deliveries);
  }
  return (id, areaId) => taken.get(areaId === null ? id : `${id} ${areaId}`) ?? 0;
}

/** How deliveries ended, by intervention; those of restricted cases left out. */
function outcomesOf(
  all: readonly DeliveryCount[],
  restricted: readonly DeliveryCount[],
  completedBy: ReadonlySet<string | null>,
): Map<string, LocalOutcomes> {
  const outcomes = new Map<string, LocalOutcomes>();
  const add = (rows: readonly DeliveryCount[], sign: 1 | -1) => {
    for (const { intervention_id: id, completion, deliveries } of rows) {
      if (completion === null) continue;
      const { ended, completed } = outcomes.get(id) ?? { ended: 0, completed: 0 };
      const more = sign * deliveries;
      outcomes.set(id, {
        ended: ended + more,
        completed: completed + (completedBy.has(completion) ? more : 0),
      });
    }
  };
  add(all, 1);
  add(restricted, -1);
  return outcomes;
}

function providerAreaOf(entry: AvailableEntry, areaId: string | null): SupplyFacts['providerArea'] {
  if (entry.providerAreaId === undefined) return null;
  if (entry.providerAreaId === null) return 'WHOLE_SERVICE';
  if (areaId === null) return null;
  return entry.providerAreaId === areaId ? 'SAME' : 'ANOTHER';
}

/** What is known of the entries of a service beyond the catalogue. Places and local results are as they are now. */
export async function readServiceFacts(
  tx: ReadTransaction,
  records: ServiceRecords,
  demand: Demand,
): Promise<ServiceFacts<AvailableEntry>> {
  const { serviceId, deliveryAreaId, on } = demand;
  const placesOf = await records.places(tx, serviceId, on);
  const counts = await countDeliveries(tx, serviceId);
  const restricted = await countRestrictedDeliveries(tx, serviceId);
  const completions = counts.map(({ completion }) => completion);
  const completed = await completedAmong(tx, records.codes, serviceId, completions);
  const outcomes = outcomesOf(counts, restricted, completed);
  const taken = placesTaken(counts);
  const deliverersOf = delivererCounts(await readDeliverers(tx, serviceId), demand);
  const local = localEvidence(outcomes);
  const evidenceOf = await records.evidence(tx, serviceId, on);
  return {
    evidenceOf: ({ id }) => evidenceOf(id),
    localEvidenceOf: ({ id }) => local.of(id),
    supplyOf: (entry) => {
      const found = placesOf(entry.id, deliveryAreaId);
      return {
        places: found?.places ?? null,
        taken: found ? taken(entry.id, found.deliveryAreaId) : 0,
        waitWeeks: found?.waitWeeks ?? null,
        ...deliverersOf(entry.requiredQualifications),
        providerArea: providerAreaOf(entry, deliveryAreaId),
      };
    },
  };
}
