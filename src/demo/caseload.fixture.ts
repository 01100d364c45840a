import { TrainingRecord } from '../workforce/training-record.entity.js';
import { Worker } from '../workforce/worker.entity.js';
import { provenReoffending, type ReoffendingResult } from '../outcomes/measures/proven-reoffending.js';
import { buildCatalogue } from './build-catalogue.js';
import { buildOrganisation } from './build-organisation.js';
import { buildStaff } from './build-staff.js';
import { type BuiltWorkforce, buildWorkforce } from './build-workforce.js';
import { ChunkRows } from './chunk-rows.js';
import { generateCaseload, type CaseloadChunk, type CaseloadOptions } from './generate-caseload.js';
import type { TableRows } from './table-rows.js';

const RECORDED_AT = '2026-01-01T09:00:00.000Z';

/** Options for the default service, to be varied by a test. */
export function caseloadOptions(given: Partial<CaseloadOptions> = {}): CaseloadOptions {
  const { serviceId, deliveryAreaIds, teamIds, people } = buildOrganisation({ recordedAt: RECORDED_AT });
  const { versions, packages } = buildCatalogue({ serviceId, recordedAt: RECORDED_AT });
  const asOf = given.asOf ?? '2026-11-23';
  const workforce = workforceOn(asOf);
  return {
    cases: 326,
    seed: 2017,
    serviceId,
    asOf,
    deliveryAreaIds,
    teamIds: [...teamIds.values()],
    versions,
    packages,
    staff: buildStaff(people, workforce),
    ...given,
  };
}

/** The workers of the default service, as on a day. */
export function workforceOn(asOf: string): BuiltWorkforce {
  const { serviceId, teamIds, people } = buildOrganisation({ recordedAt: RECORDED_AT });
  return buildWorkforce({ serviceId, teamIds, accounts: people.accounts, asOf, recordedAt: RECORDED_AT });
}

/** The tables that the caseload refers to. */
export function parentTables(): TableRows[] {
  const organisation = buildOrganisation({ recordedAt: RECORDED_AT });
  const catalogue = buildCatalogue({ serviceId: organisation.serviceId, recordedAt: RECORDED_AT });
  const { workers, training } = workforceOn('2026-11-23');
  return [
    ...organisation.tables,
    ...catalogue.tables,
    { entity: Worker, rows: workers },
    { entity: TrainingRecord, rows: training },
  ];
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

export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Proven reoffending as the product itself measures it, of each case with an index event. */
export function reoffendingByCase(all: ChunkRows, asOf: string): Map<string, ReoffendingResult> {
  const outcomes = groupBy(all.offenceOutcomes, ({ offenceId }) => offenceId);
  const offences = groupBy(all.offences, ({ childId }) => childId);
  const results = new Map<string, ReoffendingResult>();
  for (const { id, childId, indexDate } of all.cases) {
    if (indexDate === null) continue;
    const records = (offences.get(childId) ?? []).map((offence) => ({
      offenceDate: offence.committedOn,
      breach: offence.isBreach,
      recordable: offence.isRecordable,
      seriousness: offence.seriousness,
      outcomes: (outcomes.get(offence.id) ?? []).map(({ outcome, outcomeOn, appealStatus }) => ({
        outcome,
        outcomeDate: outcomeOn,
        appealStatus,
      })),
    }));
    results.set(id, provenReoffending({ indexDate, asOf, offences: records }));
  }
  return results;
}
