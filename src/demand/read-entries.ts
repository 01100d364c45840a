import type { ReadTransaction } from '../platform/database/transaction.js';
import { codesWith } from '../practice/rules/rule-codes.js';

/** An entry of the catalogue that may be planned, by its current version. */
export interface Entry {
  versionId: string;
  interventionId: string;
  code: string;
  titleEn: string;
  titleCy: string | null;
  /** Null: not said. */
  durationWeeks: number | null;
  qualifications: string[];
  /** Need areas that it targets first. */
  needAreas: string[];
}

interface EntryRow {
  id: string;
  intervention_id: string;
  code: string;
  title_en: string;
  title_cy: string | null;
  duration_weeks: number | null;
  required_qualifications: string | null;
}

/** The entries that may be planned, by code. */
export async function readEntries(tx: ReadTransaction, serviceId: string): Promise<Entry[]> {
  const available = await codesWith(tx, serviceId, ['INTERVENTION_STATUS', 'available', true]);
  const current = `v.service_id = :serviceId AND v.is_current AND v.status IN (${available.list})`;
  const parameters = { serviceId, ...available.parameters };
  const rows = await tx.query<EntryRow>(
    `SELECT v.id, v.intervention_id, i.code, v.title_en, v.title_cy, v.duration_weeks, v.required_qualifications
     FROM intervention_version v JOIN intervention i ON i.id = v.intervention_id WHERE ${current} ORDER BY i.code`,
    parameters,
  );
  const needs = await tx.query<{ id: string; need_area_code: string }>(
    `SELECT v.id, n.need_area_code FROM intervention_version v
       JOIN intervention_need n ON n.intervention_version_id = v.id AND n.target = 'PRIMARY'
     WHERE ${current} ORDER BY n.need_area_code`,
    parameters,
  );
  const byVersion = new Map<string, string[]>();
  for (const { id, need_area_code: code } of needs) byVersion.set(id, [...(byVersion.get(id) ?? []), code]);
  return rows.map((row) => ({
    ...{ versionId: row.id, interventionId: row.intervention_id, code: row.code },
    ...{ titleEn: row.title_en, titleCy: row.title_cy, durationWeeks: row.duration_weeks },
    qualifications: JSON.parse(row.required_qualifications ?? '[]') as string[],
    needAreas: byVersion.get(row.id) ?? [],
  }));
}
