import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { InterventionModuleDto } from './dto/intervention-design.dto.js';

interface ModuleRow {
  intervention_version_id: string;
  code: string;
  title_en: string;
  title_cy: string | null;
  minutes: number;
  is_core: boolean | number;
}

/** The modules of versions of the service, in the order of delivery, by the version's id: one statement for them all. */
export async function modulesOf(
  tx: ReadTransaction,
  versionIds: readonly string[],
): Promise<Map<string, InterventionModuleDto[]>> {
  if (versionIds.length === 0) return new Map();
  const versions = listOf(versionIds, 'version');
  const rows = await tx.query<ModuleRow>(
    `SELECT intervention_version_id, code, title_en, title_cy, minutes, is_core FROM intervention_module
     WHERE intervention_version_id IN (${versions.list}) ORDER BY sort_order, code`,
    versions.parameters,
  );
  const found = new Map<string, InterventionModuleDto[]>();
  for (const { intervention_version_id: id, title_en: titleEn, title_cy: titleCy, is_core, ...row } of rows) {
    const list = found.get(id) ?? [];
    found.set(id, list);
    list.push({ code: row.code, titleEn, titleCy, minutes: row.minutes, isCore: Boolean(is_core) });
  }
  return found;
}
