import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { type SearchSnapshot, readSnapshot, revisionOf } from './search-snapshot.js';

const MOST_SERVICES = 50;

/**
 * Keeps the catalogues that were searched last, ready to be searched again. Each search asks the database which state
 * the catalogue is in, so that a change by another process is seen by the next search.
 */
@Injectable()
export class SearchSnapshots {
  readonly #kept = new Map<string, SearchSnapshot>();

  constructor(private readonly codes: ReferenceCodes) {}

  async of(tx: ReadTransaction, serviceId: string, on: PlainDate): Promise<SearchSnapshot> {
    const kept = this.#kept.get(serviceId);
    if (kept && kept.revision === (await revisionOf(tx, serviceId, on))) return kept;
    const snapshot = await readSnapshot(tx, this.codes, serviceId, on);
    this.#kept.delete(serviceId);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_SERVICES && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(serviceId, snapshot);
    return snapshot;
  }
}
