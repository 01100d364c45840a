import { InterventionModule } from '../../catalogue/intervention-module.entity.js';
import type { Batch } from '../engine/batch.js';
import { grouped } from '../../platform/grouped.js';
import { inList } from '../engine/in-list.js';

/** What a row says of a module. */
export type ModuleFacts = Pick<
  InterventionModule,
  'code' | 'titleEn' | 'titleCy' | 'sortOrder' | 'minutes' | 'isCore'
>;

/** The current version of an entry, as the rows of its modules are judged by it. */
export interface EntryOfModules {
  versionId: string;
  /** Whether plans or deliveries name the version. */
  inUse: boolean;
  sessionsPlanned: number | null;
  minutesPerSession: number | null;
  impactEvaluable: boolean;
  /** By code. */
  modules: Map<string, ModuleFacts & { id: string }>;
}

interface VersionRow {
  code: string;
  id: string;
  sessions_planned: number | null;
  minutes_per_session: number | null;
  impact_evaluable: boolean | number;
  uses: boolean | number;
}

interface ModuleRow {
  id: string;
  intervention_version_id: string;
  code: string;
  title_en: string;
  title_cy: string | null;
  sort_order: number;
  minutes: number;
  is_core: boolean | number;
}

const toModule = (row: ModuleRow): ModuleFacts & { id: string } => ({
  id: row.id,
  code: row.code,
  titleEn: row.title_en,
  titleCy: row.title_cy,
  sortOrder: row.sort_order,
  minutes: row.minutes,
  isCore: Boolean(row.is_core),
});

/** The entries of the service with these codes, by code. */
export async function entriesOfModules(
  { tx, serviceId }: Batch,
  codes: readonly string[],
): Promise<Map<string, EntryOfModules>> {
  const byCode = inList('i.code', codes);
  const versions = await tx.query<VersionRow>(
    `SELECT i.code, v.id, v.sessions_planned, v.minutes_per_session, v.impact_evaluable,
       (EXISTS (SELECT 1 FROM plan_action p WHERE p.intervention_version_id = v.id) OR
        EXISTS (SELECT 1 FROM delivery d WHERE d.intervention_version_id = v.id)) AS uses
     FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id AND v.is_current
     WHERE i.service_id = :serviceId AND ${byCode.condition}`,
    { ...byCode.parameters, serviceId },
  );
  const ofVersions = inList(
    'intervention_version_id',
    versions.map(({ id }) => id),
  );
  const modules = await tx.query<ModuleRow>(
    `SELECT id, intervention_version_id, code, title_en, title_cy, sort_order, minutes, is_core
     FROM intervention_module WHERE service_id = :serviceId AND ${ofVersions.condition}`,
    { ...ofVersions.parameters, serviceId },
  );
  const byVersion = grouped(modules, (module) => module.intervention_version_id);
  return new Map(
    versions.map((row) => [
      row.code,
      {
        versionId: row.id,
        inUse: Boolean(row.uses),
        sessionsPlanned: row.sessions_planned,
        minutesPerSession: row.minutes_per_session,
        impactEvaluable: Boolean(row.impact_evaluable),
        modules: new Map((byVersion.get(row.id) ?? []).map((module) => [module.code, toModule(module)])),
      },
    ]),
  );
}

/** Adds a module to a version, or changes the one with the id. */
export async function writeModule(
  { tx, serviceId }: Batch,
  interventionVersionId: string,
  facts: ModuleFacts,
  id: string | undefined,
): Promise<void> {
  if (id === undefined) {
    const owned = { id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now };
    await tx.insert(InterventionModule, [{ ...owned, interventionVersionId, ...facts }]);
    return;
  }
  const { code: _code, ...changes } = facts;
  await tx.execute(
    `UPDATE intervention_module SET title_en = :titleEn, title_cy = :titleCy, sort_order = :sortOrder,
       minutes = :minutes, is_core = :isCore WHERE id = :id AND service_id = :serviceId`,
    { ...changes, id, serviceId },
  );
}
