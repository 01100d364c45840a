import type { EntityMetadata } from 'typeorm';
import { CHECKSUM_COLUMN, type Covered, coveredOf } from './row-checksum.js';

/** A table whose rows carry a checksum. */
interface SealedTable {
  covered: Covered;
  /** The place of each covered column among the entity's columns. */
  places: readonly number[];
  /** The checksum's own place. */
  checksumPlace: number;
}

const tables = new WeakMap<EntityMetadata, SealedTable | null>();

function describe(metadata: EntityMetadata): SealedTable | null {
  const names = metadata.columns.map(({ databaseName }) => databaseName);
  const checksumPlace = names.indexOf(CHECKSUM_COLUMN);
  if (checksumPlace < 0) return null;
  const covered = coveredOf(metadata.tableName, names);
  return { covered, places: covered.columns.map((column) => names.indexOf(column)), checksumPlace };
}

/** The checksummed table of an entity; null where its rows carry none. */
export function sealedTableOf(metadata: EntityMetadata): SealedTable | null {
  let table = tables.get(metadata);
  if (table === undefined) {
    table = describe(metadata);
    tables.set(metadata, table);
  }
  return table;
}
