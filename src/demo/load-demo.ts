import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { buildCatalogue } from './build-catalogue.js';
import { buildCommissioning } from './build-commissioning.js';
import { buildEvidence } from './build-evidence.js';
import { buildOfficialFigures } from './build-official-figures.js';
import { buildOrganisation } from './build-organisation.js';
import { buildSpecialists } from './build-specialists.js';
import { buildStaff } from './build-staff.js';
import { buildSettings } from './build-settings.js';
import { buildWorkforce } from './build-workforce.js';
import { DEMO_SERVICE } from './data/organisation.js';
import { generateCaseload } from './generate-caseload.js';
import type { TableRows } from './table-rows.js';
import { SpecialistTime } from '../demand/specialists/specialist-time.entity.js';
import { demoAnalyses } from './write-needs-analyses.js';
import { refreshHistories } from '../provision/history/refresh-histories.js';
import { TrainingRecord } from '../workforce/training-record.entity.js';
import { ServiceSetting } from '../organisation/service-setting.entity.js';
import { Worker } from '../workforce/worker.entity.js';

export interface DemoOptions {
  cases: number;
  seed: number;
  /** The day on which the caseload is seen. */
  asOf: PlainDate;
  onProgress: (casesDone: number) => void;
}

/** Ids of the synthetic service that is already there, with how many cases it has; null where there is none. */
export async function findDemo(uow: UnitOfWork): Promise<{ serviceId: string; cases: number } | null> {
  const row = await uow.read((tx) =>
    tx.queryOne<{ id: string; cases: number }>(
      `SELECT s.id, (SELECT COUNT(*) FROM case_record c WHERE c.service_id = s.id) AS cases
       FROM youth_justice_service s WHERE s.code = :code`,
      { code: DEMO_SERVICE.code },
    ),
  );
  return row && { serviceId: row.id, cases: row.cases };
}

const insertAll = (uow: UnitOfWork, tables: TableRows[]): Promise<void> =>
  uow.write(async (tx) => {
    for (const { entity, rows } of tables) await tx.insert(entity, rows);
  });

/** Loads the synthetic service and its caseload, a few hundred cases at a time. Returns the service's id. */
export async function loadDemo(uow: UnitOfWork, options: DemoOptions): Promise<string> {
  const recordedAt = `${options.asOf}T00:00:00.000Z`;
  const { serviceId, deliveryAreaIds, teamIds, people, tables } = buildOrganisation({ recordedAt });
  const { cases, seed, asOf } = options;
  const catalogue = buildCatalogue({ serviceId, recordedAt });
  const interventionIds = new Map(
    catalogue.versions.map(({ code, version }) => [code, version.interventionId]),
  );
  const { accounts } = people;
  const workforce = buildWorkforce({ serviceId, teamIds, accounts, asOf, recordedAt });
  await insertAll(uow, [
    ...tables,
    ...catalogue.tables,
    ...buildEvidence({ serviceId, interventionIds, asOf, recordedAt }),
    buildOfficialFigures(serviceId, recordedAt),
    { entity: ServiceSetting, rows: buildSettings(serviceId, recordedAt) },
    { entity: Worker, rows: workforce.workers },
    { entity: TrainingRecord, rows: workforce.training },
    { entity: SpecialistTime, rows: buildSpecialists(serviceId, asOf, recordedAt) },
  ]);
  const caseload = generateCaseload({
    cases,
    seed,
    asOf,
    serviceId,
    deliveryAreaIds,
    teamIds: [...teamIds.values()],
    versions: catalogue.versions,
    packages: catalogue.packages,
    staff: buildStaff(people, workforce),
  });
  for (const chunk of caseload) {
    await insertAll(uow, chunk.tables);
    options.onProgress(chunk.casesDone);
  }
  // So that the provision map is there from the first.
  while (await uow.write((tx) => refreshHistories(tx, serviceId, 'ANY')));
  // The planner has no idea of the caseload until it has counted it.
  await uow.write((tx) => tx.execute('ANALYZE'));
  const analyses = await demoAnalyses(uow, { serviceId, asOf, recordedAt });
  const decided = buildCommissioning({ serviceId, asOf, recordedAt, analysisIds: analyses.ids });
  await insertAll(uow, [...analyses.tables, ...decided]);
  return serviceId;
}
