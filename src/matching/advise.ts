import type { Principal } from '../access/principal.js';
import type { FoundCase } from '../cases/case-lookup.js';
import type { AvailableEntry } from '../catalogue/available-entries.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { titlesOf } from './entry-titles.js';
import { readCaseFacts } from './read-case-facts.js';
import { readServiceFacts } from './read-service-facts.js';
import { type Advice, type CaseFacts, recommend } from './recommend.js';
import type { ServiceRecords } from './service-records.js';

/** Advice, and what it rests on. */
export interface GivenAdvice {
  facts: CaseFacts;
  entries: readonly AvailableEntry[];
  advice: Advice<AvailableEntry>;
}

/** Holds the catalogue of the service against a case as of a day. */
export async function advise(
  tx: ReadTransaction,
  records: ServiceRecords,
  principal: Principal,
  { found, on }: { found: FoundCase; on: PlainDate },
): Promise<GivenAdvice> {
  const { serviceId } = principal;
  const entries = await records.entries(tx, serviceId);
  const titleOf = titlesOf(entries);
  const facts = await readCaseFacts(tx, records.codes, principal, { found, on, titleOf });
  const service = await readServiceFacts(tx, records, {
    serviceId,
    deliveryAreaId: found.deliveryAreaId,
    language: found.preferredLanguage,
    on,
  });
  return { facts, entries, advice: recommend(facts, service, entries) };
}
