import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { SuitabilityStateDto } from './dto/suitability-state.dto.js';

/** What is counted where nobody has assessed: a code of the set SUITABILITY_DECISION. */
export const NOT_ASSESSED = 'NOT_ASSESSED';

/** Columns of `joinSuitability`. */
export interface SuitabilityStateRow {
  suitability_id: string | null;
  suitability_decision: string | null;
  suitability_on: PlainDate | null;
}

/** The newest assessment `sa` of a case and a version, by the expressions that name them, up to a day where one is given. */
export const newestSuitability = (caseId: string, versionId: string, upTo?: string): string => `
  LEFT JOIN suitability_assessment sa ON sa.id = (
    SELECT x.id FROM suitability_assessment x
    WHERE x.case_id = ${caseId} AND x.intervention_version_id = ${versionId}
      ${upTo === undefined ? '' : `AND x.assessed_on <= ${upTo}`}
    ORDER BY x.assessed_on DESC, x.id DESC LIMIT 1)`;

export const SUITABILITY_STATE = `sa.id AS suitability_id, sa.decision AS suitability_decision,
  sa.assessed_on AS suitability_on`;

/** What a row says of whether suitability was assessed. */
export const toSuitabilityState = (row: SuitabilityStateRow | null): SuitabilityStateDto => ({
  decision: row?.suitability_decision ?? NOT_ASSESSED,
  assessmentId: row?.suitability_id ?? null,
  assessedOn: row?.suitability_on ?? null,
});

/** Whether a version was assessed as suitable in a case, for a record that is not read from its table. */
export async function suitabilityOf(
  tx: ReadTransaction,
  caseId: string,
  versionId: string,
): Promise<SuitabilityStateDto> {
  const row = await tx.queryOne<SuitabilityStateRow>(
    `SELECT ${SUITABILITY_STATE} FROM suitability_assessment sa
     WHERE sa.case_id = :caseId AND sa.intervention_version_id = :versionId
     ORDER BY sa.assessed_on DESC, sa.id DESC LIMIT 1`,
    { caseId, versionId },
  );
  return toSuitabilityState(row);
}

/** Whether versions were assessed as suitable in a case: the newest assessment of each. */
export async function suitabilityInCase(
  tx: ReadTransaction,
  caseId: string,
): Promise<(versionId: string) => SuitabilityStateDto> {
  const rows = await tx.query<SuitabilityStateRow & { version_id: string }>(
    `SELECT sa.intervention_version_id AS version_id, ${SUITABILITY_STATE} FROM suitability_assessment sa
     WHERE sa.case_id = :caseId ORDER BY sa.assessed_on, sa.id`,
    { caseId },
  );
  const newest = new Map(rows.map((row) => [row.version_id, row]));
  return (versionId) => toSuitabilityState(newest.get(versionId) ?? null);
}
