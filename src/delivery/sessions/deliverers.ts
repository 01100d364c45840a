import type { Bilingual } from '../../matching/bilingual.js';
import { bilingual } from '../../matching/bilingual.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { Deliverer } from '../../workforce/may-deliver.js';
import { trainingOf } from '../../workforce/worker-row.js';

/** A worker as those who record what was delivered need them. */
export interface FoundWorker extends Deliverer {
  id: string;
  agency: string;
}

interface WorkerRow {
  id: string;
  agency: string;
  languages: string;
  active_from: PlainDate;
  active_to: PlainDate | null;
}

/** The workers of the service with these ids, with their training, by id: two statements. */
export async function findWorkers(
  tx: ReadTransaction,
  serviceId: string,
  workerIds: readonly string[],
): Promise<Map<string, FoundWorker>> {
  const ids = [...new Set(workerIds)];
  if (ids.length === 0) return new Map();
  const { list, parameters } = listOf(ids);
  const rows = await tx.query<WorkerRow>(
    `SELECT id, agency, languages, active_from, active_to FROM worker
     WHERE id IN (${list}) AND service_id = :serviceId`,
    { ...parameters, serviceId },
  );
  const training = await trainingOf(
    tx,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        agency: row.agency,
        languages: JSON.parse(row.languages) as string[],
        activeFrom: row.active_from,
        activeTo: row.active_to,
        training: training.get(row.id) ?? [],
      },
    ]),
  );
}

/** Faults of naming workers that the service does not have. */
export const unknownWorkers = (
  deliverers: readonly string[],
  found: ReadonlyMap<string, FoundWorker>,
): FieldFault[] =>
  deliverers.flatMap((id, index) =>
    found.has(id)
      ? []
      : [
          {
            pointer: `/deliverers/${index}`,
            code: 'UNKNOWN_WORKER',
            detail: 'The service has no worker with this id; see GET /v1/workers.',
          },
        ],
  );

/** Labels of qualifications, by code. */
export async function qualificationLabels(
  tx: ReadTransaction,
  codes: readonly string[],
): Promise<Map<string, Bilingual>> {
  if (codes.length === 0) return new Map();
  const { list, parameters } = listOf([...new Set(codes)]);
  const rows = await tx.query<{ code: string; label_en: string; label_cy: string | null }>(
    `SELECT code, label_en, label_cy FROM reference_code WHERE code_set = 'QUALIFICATION' AND code IN (${list})`,
    parameters,
  );
  return new Map(rows.map((row) => [row.code, bilingual(row.label_en, row.label_cy)]));
}

/** The ids of those who delivered each of these sessions, in one statement; one of which it is not known is missing. */
export async function deliverersOf(
  tx: ReadTransaction,
  sessionIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (sessionIds.length === 0) return new Map();
  const { list, parameters } = listOf(sessionIds);
  const rows = await tx.query<{ session_id: string; worker_id: string }>(
    `SELECT session_id, worker_id FROM session_deliverer WHERE session_id IN (${list}) ORDER BY id`,
    parameters,
  );
  const found = new Map<string, string[]>();
  for (const { session_id: sessionId, worker_id: workerId } of rows) {
    found.set(sessionId, [...(found.get(sessionId) ?? []), workerId]);
  }
  return found;
}
