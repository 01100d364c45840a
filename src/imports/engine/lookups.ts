import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { KnownCode, ReferenceCodes } from '../../reference-data/reference-codes.js';

/** A need area as the import needs it. */
export interface KnownNeedArea {
  /** Null for the national list. */
  serviceId: string | null;
  strength: boolean;
}

/** What cells may name: the codes and need areas of the service, read once for a file. */
export interface Lookups {
  codeSets: ReadonlyMap<string, ReadonlyMap<string, KnownCode>>;
  needAreas: ReadonlyMap<string, KnownNeedArea>;
}

interface NeedAreaRow {
  code: string;
  service_id: string | null;
  strength: boolean | number;
}

/** Reads the code sets that a record type uses, and the need areas. */
export async function readLookups(
  tx: ReadTransaction,
  serviceId: string,
  codes: ReferenceCodes,
  codeSets: Iterable<string>,
): Promise<Lookups> {
  const sets = new Map<string, ReadonlyMap<string, KnownCode>>();
  for (const codeSet of codeSets) sets.set(codeSet, await codes.all(tx, serviceId, codeSet));
  const areas = await tx.query<NeedAreaRow>(
    'SELECT code, service_id, strength FROM need_area WHERE service_id IS NULL OR service_id = :serviceId',
    { serviceId },
  );
  return {
    codeSets: sets,
    needAreas: new Map(
      areas.map((area) => [area.code, { serviceId: area.service_id, strength: Boolean(area.strength) }]),
    ),
  };
}
