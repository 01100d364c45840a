import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { InterventionDto } from './dto/intervention.dto.js';
import type { EligibilityRule } from './eligibility/eligibility-rule.js';
import {
  type EligibleEntryRow,
  eligibilityOf,
  qualificationsOf,
  SELECT_ELIGIBLE_ENTRY,
  toIntervention,
} from './intervention-row.js';

/** An entry that may be chosen, with who is eligible and what its delivery takes. Its `title` is the English one. */
export interface AvailableEntry extends InterventionDto {
  eligibility: readonly EligibilityRule[];
  /** Code set QUALIFICATION: what a deliverer needs, all of them. */
  requiredQualifications: readonly string[];
  /** Null: the provider works in the whole service; undefined: it has none. */
  providerAreaId: string | null | undefined;
}

const toEntry = (row: EligibleEntryRow): AvailableEntry => ({
  ...toIntervention(row, 'en'),
  eligibility: eligibilityOf(row),
  requiredQualifications: qualificationsOf(row),
  providerAreaId: row.provider === null ? undefined : row.provider_area_id,
});

/** The current versions that may be chosen for a child, by code. */
export async function availableEntries(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<AvailableEntry[]> {
  const rows = await tx.query<EligibleEntryRow>(
    `${SELECT_ELIGIBLE_ENTRY} WHERE i.service_id = :serviceId AND v.is_current ORDER BY i.code`,
    { serviceId },
  );
  const statuses = await codes.all(tx, serviceId, 'INTERVENTION_STATUS');
  return rows
    .filter(({ status }) => statuses.get(status)?.attributes.available === true)
    .map((row) => toEntry(row));
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
  return row && toEntry(row);
}
