import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { Language } from '../platform/http/language.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { InterventionDto } from './dto/intervention.dto.js';
import type { EligibilityRule } from './eligibility/eligibility-rule.js';
import {
  type EligibleEntryRow,
  eligibilityOf,
  SELECT_ELIGIBLE_ENTRY,
  toIntervention,
} from './intervention-row.js';

/** An entry that may be chosen, with who is eligible. */
export interface AvailableEntry extends InterventionDto {
  eligibility: readonly EligibilityRule[];
}

/** The current versions that may be chosen for a child and target at least one of these need areas, by code. */
export async function availableEntries(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  needAreaCodes: readonly string[],
  language: Language,
): Promise<AvailableEntry[]> {
  if (needAreaCodes.length === 0) return [];
  const areas = listOf(needAreaCodes, 'area');
  const rows = await tx.query<EligibleEntryRow>(
    `${SELECT_ELIGIBLE_ENTRY}
     WHERE i.service_id = :serviceId AND v.is_current
       AND EXISTS (SELECT 1 FROM intervention_need f WHERE f.intervention_version_id = v.id
                   AND f.need_area_code IN (${areas.list}))
     ORDER BY i.code`,
    { serviceId, ...areas.parameters },
  );
  const entries: AvailableEntry[] = [];
  for (const row of rows) {
    const status = await codes.find(tx, serviceId, 'INTERVENTION_STATUS', row.status);
    if (status?.attributes.available === true) {
      entries.push({ ...toIntervention(row, language), eligibility: eligibilityOf(row) });
    }
  }
  return entries;
}

/** What a version says of whom it suits; null where the service has no such version. */
export async function entryOfVersion(
  tx: ReadTransaction,
  serviceId: string,
  versionId: string,
): Promise<AvailableEntry | null> {
  const row = await tx.queryOne<EligibleEntryRow>(
    `${SELECT_ELIGIBLE_ENTRY} WHERE i.service_id = :serviceId AND v.id = :versionId`,
    { serviceId, versionId },
  );
  return row && { ...toIntervention(row, 'en'), eligibility: eligibilityOf(row) };
}
