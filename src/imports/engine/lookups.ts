import { instrumentsOf, type KnownInstrument } from '../../instruments/instrument-rows.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { type KnownNeedArea, needAreasOf } from '../../reference-data/need-area-lookup.js';
import type { KnownCode, ReferenceCodes } from '../../reference-data/reference-codes.js';

/** What cells may name: the codes, need areas and instruments of the service, read once for a file. */
export interface Lookups {
  codeSets: ReadonlyMap<string, ReadonlyMap<string, KnownCode>>;
  needAreas: ReadonlyMap<string, KnownNeedArea>;
  instruments: ReadonlyMap<string, KnownInstrument>;
}

/** Reads the code sets that a record type uses, the need areas and the instruments. */
export async function readLookups(
  tx: ReadTransaction,
  serviceId: string,
  codes: ReferenceCodes,
  codeSets: Iterable<string>,
): Promise<Lookups> {
  const sets = new Map<string, ReadonlyMap<string, KnownCode>>();
  for (const codeSet of codeSets) sets.set(codeSet, await codes.all(tx, serviceId, codeSet));
  return {
    codeSets: sets,
    needAreas: await needAreasOf(tx, serviceId),
    instruments: await instrumentsOf(tx, serviceId),
  };
}
