import { Injectable } from '@nestjs/common';
import { ByRevision } from '../platform/database/by-revision.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type AvailableEntry, availableEntries } from './available-entries.js';

/** The entries of each service that may be chosen, kept in memory. */
@Injectable()
export class CatalogueSnapshots {
  readonly #entries = new ByRevision<readonly AvailableEntry[]>('intervention_version');

  constructor(private readonly codes: ReferenceCodes) {}

  /** In order of their codes. */
  entries(tx: ReadTransaction, serviceId: string): Promise<readonly AvailableEntry[]> {
    return this.#entries.get(tx, serviceId, '', () => availableEntries(tx, this.codes, serviceId));
  }
}
