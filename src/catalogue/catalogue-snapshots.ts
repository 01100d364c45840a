import { Injectable } from '@nestjs/common';
import { type ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type AvailableEntry, availableEntries } from './available-entries.js';

const MOST_SERVICES = 200;

interface Snapshot {
  revision: string;
  entries: readonly AvailableEntry[];
}

/**
 * The entries of each service that may be chosen, kept in memory while the catalogue is what it was. Every use asks the
 * database for the revision in the transaction that uses the entries, so that what another process wrote is seen at once: a version
 * is only ever added, or edited with one more in its `row_version`, so that the two sums never come to the same again.
 */
@Injectable()
export class CatalogueSnapshots {
  readonly #kept = new Map<string, Snapshot>();

  constructor(private readonly codes: ReferenceCodes) {}

  /** In order of their codes. */
  async entries(tx: ReadTransaction, serviceId: string): Promise<readonly AvailableEntry[]> {
    // A transaction that writes may see what is never committed.
    if (tx instanceof WriteTransaction) return availableEntries(tx, this.codes, serviceId);
    const revision = await revisionOf(tx, serviceId);
    const kept = this.#kept.get(serviceId);
    if (kept?.revision === revision) return kept.entries;
    const entries = await availableEntries(tx, this.codes, serviceId);
    if (this.#kept.size === MOST_SERVICES) this.#kept.clear();
    this.#kept.set(serviceId, { revision, entries });
    return entries;
  }
}

async function revisionOf(tx: ReadTransaction, serviceId: string): Promise<string> {
  const row = await tx.queryOne<{ versions: number; edits: number | null }>(
    'SELECT COUNT(*) AS versions, SUM(row_version) AS edits FROM intervention_version WHERE service_id = :serviceId',
    { serviceId },
  );
  return `${row?.versions ?? 0} ${row?.edits ?? 0}`;
}
