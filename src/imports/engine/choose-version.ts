import { CellFault } from '../columns/cell-fault.js';
import type { RowFault } from '../columns/columns.js';
import type { Batch } from './batch.js';
import { unknown } from './row-faults.js';

/** The versions of a catalogue entry. */
interface CatalogueEntry {
  idByNumber: Map<number, string>;
  currentId: string | null;
}

interface VersionRow {
  code: string;
  intervention_id: string;
  id: string;
  version_no: number;
  is_current: boolean | number;
  age_min: number;
  age_max: number;
}

/** The catalogue of the service. */
export interface Catalogue {
  entryByCode: ReadonlyMap<string, CatalogueEntry>;
  /** The code of the entry that a version is of. */
  codeByVersion: ReadonlyMap<string, string>;
  /** For whom a version is, in whole years, inclusive. */
  agesByVersion: ReadonlyMap<string, { ageMin: number; ageMax: number }>;
  /** The intervention that has a code. */
  idByCode: ReadonlyMap<string, string>;
}

export async function catalogue(batch: Batch): Promise<Catalogue> {
  const rows = await batch.tx.query<VersionRow>(
    `SELECT i.code, i.id AS intervention_id, v.id, v.version_no, v.is_current, v.age_min, v.age_max
     FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id
     WHERE i.service_id = :serviceId`,
    { serviceId: batch.serviceId },
  );
  const entryByCode = new Map<string, CatalogueEntry>();
  for (const { code, id, version_no: number, is_current: isCurrent } of rows) {
    const entry = entryByCode.get(code) ?? { idByNumber: new Map<number, string>(), currentId: null };
    entryByCode.set(code, entry);
    entry.idByNumber.set(number, id);
    if (isCurrent) entry.currentId = id;
  }
  return {
    entryByCode,
    codeByVersion: new Map(rows.map(({ code, id }) => [id, code])),
    agesByVersion: new Map(rows.map(({ id, age_min: ageMin, age_max: ageMax }) => [id, { ageMin, ageMax }])),
    idByCode: new Map(rows.map(({ code, intervention_id: id }) => [code, id])),
  };
}

/**
 * The version that a row names by code and number. Without a number it is the one that the record already has, so
 * that importing a file again does not move records to a version that came later; for a new record, the current one.
 */
export function chooseVersion(
  { entryByCode, codeByVersion }: Catalogue,
  code: string,
  number: number | null | undefined,
  storedId: string | null | undefined,
): string | RowFault {
  const entry = entryByCode.get(code);
  if (!entry) return unknown('intervention_code', 'intervention', 'interventions');
  if (number !== null && number !== undefined) {
    return (
      entry.idByNumber.get(number) ?? {
        column: 'version_no',
        fault: new CellFault('UNKNOWN_VERSION', 'The intervention has no version of this number.'),
      }
    );
  }
  if (storedId && codeByVersion.get(storedId) === code) return storedId;
  return (
    entry.currentId ?? {
      column: 'version_no',
      fault: new CellFault(
        'NO_CURRENT_VERSION',
        'The intervention has no current version.',
        'Name the version in the column version_no.',
      ),
    }
  );
}
