import type { AvailableEntry } from '../catalogue/available-entries.js';
import {
  countDeliveries,
  countRestrictedDeliveries,
  type DeliveryCount,
} from '../delivery/delivery-counts.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { readDeliverers } from '../workforce/read-deliverers.js';
import type { SupplyFacts } from './availability.js';
import { delivererCounts } from './deliverer-counts.js';
import { localEvidence, type LocalOutcomes } from './local-evidence.js';
import { readEvidence } from './read-evidence.js';
import type { ServiceFacts } from './recommend.js';

interface CapacityRow {
  intervention_id: string;
  delivery_area_id: string | null;
  places: number;
  wait_weeks: number | null;
}

/** For whom, and when. */
export interface Demand {
  serviceId: string;
  /** The delivery area of the case; null: not recorded. */
  deliveryAreaId: string | null;
  /** The language that the child prefers; null: not asked. */
  language: string | null;
  on: PlainDate;
}

/** The places of each intervention on a day: those of the area where it has some of its own, else the whole service's. */
async function readCapacity(tx: ReadTransaction, demand: Demand): Promise<Map<string, CapacityRow>> {
  const { serviceId, deliveryAreaId, on } = demand;
  const rows = await tx.query<CapacityRow>(
    `SELECT intervention_id, delivery_area_id, places, wait_weeks FROM intervention_capacity
     WHERE service_id = :serviceId AND valid_from <= :on AND (valid_to IS NULL OR valid_to >= :on)
     ORDER BY valid_from, id`,
    { serviceId, on },
  );
  const ofService = rows.filter((row) => row.delivery_area_id === null);
  const ofArea = rows.filter(
    (row) => row.delivery_area_id !== null && row.delivery_area_id === deliveryAreaId,
  );
  // Of several the newest, and those of the area before those of the service.
  return new Map([...ofService, ...ofArea].map((row) => [row.intervention_id, row]));
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
  isCompleted: (completion: string) => boolean,
): Map<string, LocalOutcomes> {
  const outcomes = new Map<string, LocalOutcomes>();
  const add = (rows: readonly DeliveryCount[], sign: 1 | -1) => {
    for (const { intervention_id: id, completion, deliveries } of rows) {
      if (completion === null) continue;
      const { ended, completed } = outcomes.get(id) ?? { ended: 0, completed: 0 };
      const more = sign * deliveries;
      outcomes.set(id, { ended: ended + more, completed: completed + (isCompleted(completion) ? more : 0) });
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
  codes: ReferenceCodes,
  demand: Demand,
): Promise<ServiceFacts<AvailableEntry>> {
  const { serviceId, deliveryAreaId } = demand;
  const capacity = await readCapacity(tx, demand);
  const counts = await countDeliveries(tx, serviceId);
  const restricted = await countRestrictedDeliveries(tx, serviceId);
  const completions = await codes.all(tx, serviceId, 'COMPLETION');
  const outcomes = outcomesOf(
    counts,
    restricted,
    (completion) => completions.get(completion)?.attributes.completed === true,
  );
  const taken = placesTaken(counts);
  const deliverersOf = delivererCounts(await readDeliverers(tx, serviceId), demand);
  const local = localEvidence(outcomes);
  const evidenceOf = await readEvidence(tx, codes, { serviceId, on: demand.on });
  return {
    evidenceOf: ({ id }) => evidenceOf(id),
    localEvidenceOf: ({ id }) => local.of(id),
    supplyOf: (entry) => {
      const row = capacity.get(entry.id);
      return {
        places: row?.places ?? null,
        taken: row ? taken(entry.id, row.delivery_area_id) : 0,
        waitWeeks: row?.wait_weeks ?? null,
        ...deliverersOf(entry.requiredQualifications),
        providerArea: providerAreaOf(entry, deliveryAreaId),
      };
    },
  };
}
