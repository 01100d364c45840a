import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { Language } from '../platform/http/language.js';
import type { Deliverer, Training } from './may-deliver.js';
import type { WorkerRow } from './worker-row.js';

/** Somebody who works on a day, with all their training. */
export interface ActiveWorker extends Deliverer {
  id: string;
  name: string;
  agency: string;
  teamId: string | null;
  languages: Language[];
}

interface TrainedRow {
  worker_id: string;
  qualification: string;
  trained_on: PlainDate;
  competent_on: PlainDate | null;
  expires_on: PlainDate | null;
}

const ACTIVE =
  'w.service_id = :serviceId AND w.active_from <= :on AND (w.active_to IS NULL OR w.active_to >= :on)';

/** Everybody of a service who works on a day, by name, with their training: two statements. */
export async function activeWorkers(
  tx: ReadTransaction,
  serviceId: string,
  on: PlainDate,
): Promise<ActiveWorker[]> {
  const rows = await tx.query<WorkerRow>(`SELECT w.* FROM worker w WHERE ${ACTIVE} ORDER BY w.name, w.id`, {
    serviceId,
    on,
  });
  const trained = await tx.query<TrainedRow>(
    `SELECT t.worker_id, t.qualification, t.trained_on, t.competent_on, t.expires_on
     FROM worker w JOIN training_record t ON t.worker_id = w.id WHERE ${ACTIVE}`,
    { serviceId, on },
  );
  const training = new Map<string, Training[]>();
  for (const row of trained) {
    const held = training.get(row.worker_id) ?? [];
    training.set(row.worker_id, held);
    held.push({
      qualification: row.qualification,
      trainedOn: row.trained_on,
      competentOn: row.competent_on,
      expiresOn: row.expires_on,
    });
  }
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    agency: row.agency,
    teamId: row.team_id,
    languages: JSON.parse(row.languages) as Language[],
    activeFrom: row.active_from,
    activeTo: row.active_to,
    training: training.get(row.id) ?? [],
  }));
}
