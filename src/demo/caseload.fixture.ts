import { buildCatalogue } from './build-catalogue.js';
import { buildOrganisation } from './build-organisation.js';
import { ChunkRows } from './chunk-rows.js';
import { generateCaseload, type CaseloadChunk, type CaseloadOptions } from './generate-caseload.js';
import type { TableRows } from './table-rows.js';

const RECORDED_AT = '2026-01-01T09:00:00.000Z';

/** Options for the default service, to be varied by a test. */
export function caseloadOptions(given: Partial<CaseloadOptions> = {}): CaseloadOptions {
  const { serviceId, deliveryAreaIds } = buildOrganisation({ recordedAt: RECORDED_AT });
  const { versions } = buildCatalogue({ serviceId, recordedAt: RECORDED_AT });
  return { cases: 326, seed: 2017, serviceId, asOf: '2026-11-23', deliveryAreaIds, versions, ...given };
}

/** The tables that the caseload refers to. */
export function parentTables(): TableRows[] {
  const organisation = buildOrganisation({ recordedAt: RECORDED_AT });
  const catalogue = buildCatalogue({ serviceId: organisation.serviceId, recordedAt: RECORDED_AT });
  return [...organisation.tables, ...catalogue.tables];
}

/** Every row of a caseload at once. */
export function gather(chunks: Iterable<CaseloadChunk>): ChunkRows {
  const all = new ChunkRows();
  const tables = all.tables();
  for (const chunk of chunks) {
    chunk.tables.forEach(({ rows }, index) => {
      for (const row of rows) tables[index]?.rows.push(row);
    });
  }
  return all;
}

/** The caseload at the given options. */
export const gatherCaseload = (given: Partial<CaseloadOptions> = {}): ChunkRows =>
  gather(generateCaseload(caseloadOptions(given)));
