import { Injectable } from '@nestjs/common';
import { type AvailableEntry } from '../catalogue/available-entries.js';
import { CatalogueSnapshots } from '../catalogue/catalogue-snapshots.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { ByRevision } from '../platform/database/by-revision.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { EvidenceFacts } from './match-facts.js';
import { type PlacesOf, readPlaces } from './places.js';
import { readEvidence } from './read-evidence.js';

type EvidenceOf = (interventionId: string) => EvidenceFacts;

/** What advice needs of a service's catalogue, evidence and places, kept in memory while it is what it was. */
@Injectable()
export class ServiceRecords {
  readonly #evidence = new ByRevision<EvidenceOf>('evidence_item');
  readonly #places = new ByRevision<PlacesOf>('intervention_capacity');

  constructor(
    readonly codes: ReferenceCodes,
    private readonly catalogue: CatalogueSnapshots,
  ) {}

  /** The entries that may be chosen, in order of their codes. */
  entries(tx: ReadTransaction, serviceId: string): Promise<readonly AvailableEntry[]> {
    return this.catalogue.entries(tx, serviceId);
  }

  evidence(tx: ReadTransaction, serviceId: string, on: PlainDate): Promise<EvidenceOf> {
    return this.#evidence.get(tx, serviceId, on, () => readEvidence(tx, this.codes, { serviceId, on }));
  }

  places(tx: ReadTransaction, serviceId: string, on: PlainDate): Promise<PlacesOf> {
    return this.#places.get(tx, serviceId, on, () => readPlaces(tx, serviceId, on));
  }
}
