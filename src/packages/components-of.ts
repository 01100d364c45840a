import type { ReadTransaction } from '../platform/database/transaction.js';
import type { PackageComponentDto } from './dto/package-component.dto.js';

interface ComponentRow {
  id: string;
  code: string;
  component_intervention_id: string | null;
  title_en: string;
  title_cy: string;
  need_area_code: string;
  role: string;
  is_required: boolean | number;
  weekly_contacts: number | null;
  weekly_minutes: number | null;
}

/** The components of a version of a package, in order. */
export async function componentsOf(tx: ReadTransaction, versionId: string): Promise<PackageComponentDto[]> {
  const rows = await tx.query<ComponentRow>(
    `SELECT id, code, component_intervention_id, title_en, title_cy, need_area_code, role, is_required,
       weekly_contacts, weekly_minutes
     FROM package_component WHERE intervention_version_id = :versionId ORDER BY sort_order`,
    { versionId },
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    interventionId: row.component_intervention_id,
    titleEn: row.title_en,
    titleCy: row.title_cy,
    needAreaCode: row.need_area_code,
    role: row.role,
    isRequired: Boolean(row.is_required),
    weeklyContacts: row.weekly_contacts,
    weeklyMinutes: row.weekly_minutes,
  }));
}
