import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';

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
  /** In whole years, inclusive. */
  ageMin: number;
  ageMax: number;
}

interface FoundRow {
  id: string;
  intervention_id: string;
  is_current: boolean | number;
  status: string;
  provider_id: string | null;
  sessions_planned: number | null;
  minutes_per_session: number | null;
  age_min: number;
  age_max: number;
}

/**
 * The version with this id, current or not.
 * @throws DomainError (invalid) at `pointer` where the service has none.
 */
export async function requireInterventionVersion(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
  pointer: string,
): Promise<FoundVersion> {
  const row = await tx.queryOne<FoundRow>(
    `SELECT id, intervention_id, is_current, status, provider_id, sessions_planned, minutes_per_session,
       age_min, age_max
     FROM intervention_version WHERE id = :id AND service_id = :serviceId`,
    { id, serviceId },
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
    ageMin: row.age_min,
    ageMax: row.age_max,
  };
}

/**
 * The code of the intervention with this id.
 * @throws DomainError (invalid) at `pointer` where the service has none.
 */
export async function requireInterventionCode(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
  pointer: string,
): Promise<string> {
  const row = await tx.queryOne<{ code: string }>(
    'SELECT code FROM intervention WHERE id = :id AND service_id = :serviceId',
    { id, serviceId },
  );
  if (row) return row.code;
  throw invalidField(
    pointer,
    'UNKNOWN_INTERVENTION',
    'The service has no intervention with this id; see GET /v1/interventions.',
  );
}
