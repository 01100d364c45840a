import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField, notFound } from '../platform/errors/domain-error.js';
import type { Language } from '../platform/http/language.js';
import type { InterventionVersionDto } from './dto/intervention-version.dto.js';
import { SELECT_VERSION, toInterventionVersion, type VersionRow } from './intervention-row.js';

/** A current version with the row version that its ETag names. */
export interface TaggedVersion {
  version: InterventionVersionDto;
  rowVersion: number;
}

/** The current version of an intervention. @throws DomainError (not found) where the service has no such intervention. */
export async function getCurrentVersion(
  tx: ReadTransaction,
  serviceId: string,
  interventionId: string,
  language: Language,
): Promise<TaggedVersion> {
  const row = await tx.queryOne<VersionRow>(
    `${SELECT_VERSION} WHERE i.service_id = :serviceId AND i.id = :interventionId AND v.is_current`,
    { serviceId, interventionId },
  );
  if (!row) throw notFound('intervention');
  return { version: toInterventionVersion(row, language), rowVersion: row.row_version };
}

/** A version of an intervention, as those who plan and deliver it need it. */
export interface FoundVersion {
  id: string;
  interventionId: string;
  isCurrent: boolean;
  /** Code set INTERVENTION_STATUS. */
  status: string;
  providerId: string | null;
  sessionsPlanned: number | null;
  minutesPerSession: number | null;
}

interface FoundRow {
  id: string;
  intervention_id: string;
  is_current: boolean | number;
  status: string;
  provider_id: string | null;
  sessions_planned: number | null;
  minutes_per_session: number | null;
}

/**
 * The version with this id, current or not.
 * @throws DomainError (invalid) at `pointer` where the service has none.
 */
export async function requireInterventionVersion(
  tx: ReadTransaction,
  serviceId: string,
  versionId: string,
  pointer: string,
): Promise<FoundVersion> {
  const row = await tx.queryOne<FoundRow>(
    `SELECT id, intervention_id, is_current, status, provider_id, sessions_planned, minutes_per_session
     FROM intervention_version WHERE id = :id AND service_id = :serviceId`,
    { serviceId, id: versionId.toLowerCase() },
  );
  if (!row) {
    throw invalidField(
      pointer,
      'UNKNOWN_INTERVENTION_VERSION',
      'The service has no version of an intervention with this id; see GET /v1/interventions.',
    );
  }
  return {
    id: row.id,
    interventionId: row.intervention_id,
    isCurrent: Boolean(row.is_current),
    status: row.status,
    providerId: row.provider_id,
    sessionsPlanned: row.sessions_planned,
    minutesPerSession: row.minutes_per_session,
  };
}
