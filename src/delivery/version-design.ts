import type { InterventionModuleDto } from '../catalogue/dto/intervention-design.dto.js';
import type { LabelledPart } from '../catalogue/intervention-design.js';
import { modulesOf } from '../catalogue/modules-of.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';

/** How a version of an intervention is meant to be delivered: what its delivery is held against. */
export interface VersionDesign {
  interventionId: string;
  /** In the order of delivery. */
  modules: InterventionModuleDto[];
  coreComponents: LabelledPart[];
  allowedAdaptations: LabelledPart[];
  requiredQualifications: string[];
  groupSizeMin: number | null;
  groupSizeMax: number | null;
  sessionsPlanned: number | null;
  minutesPerSession: number | null;
}

interface DesignRow {
  id: string;
  intervention_id: string;
  core_components: string | null;
  allowed_adaptations: string | null;
  required_qualifications: string | null;
  group_size_min: number | null;
  group_size_max: number | null;
  sessions_planned: number | null;
  minutes_per_session: number | null;
}

const items = <Item>(json: string | null): Item[] => (json === null ? [] : (JSON.parse(json) as Item[]));

/** The designs of versions of the service, by the version's id, in two statements. */
export async function designsOf(
  tx: ReadTransaction,
  serviceId: string,
  versionIds: readonly string[],
): Promise<Map<string, VersionDesign>> {
  const ids = [...new Set(versionIds)];
  if (ids.length === 0) return new Map();
  const { list, parameters } = listOf(ids);
  const rows = await tx.query<DesignRow>(
    `SELECT id, intervention_id, core_components, allowed_adaptations, required_qualifications, group_size_min,
       group_size_max, sessions_planned, minutes_per_session
     FROM intervention_version WHERE id IN (${list}) AND service_id = :serviceId`,
    { ...parameters, serviceId },
  );
  const modules = await modulesOf(
    tx,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        interventionId: row.intervention_id,
        modules: modules.get(row.id) ?? [],
        coreComponents: items<LabelledPart>(row.core_components),
        allowedAdaptations: items<LabelledPart>(row.allowed_adaptations),
        requiredQualifications: items<string>(row.required_qualifications),
        groupSizeMin: row.group_size_min,
        groupSizeMax: row.group_size_max,
        sessionsPlanned: row.sessions_planned,
        minutesPerSession: row.minutes_per_session,
      },
    ]),
  );
}
