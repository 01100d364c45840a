import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { Deliverer, Training } from './may-deliver.js';

interface DelivererRow {
  id: string;
  languages: string;
  active_from: PlainDate;
  active_to: PlainDate | null;
  qualification: string | null;
  trained_on: PlainDate | null;
  competent_on: PlainDate | null;
  expires_on: PlainDate | null;
}

/** Everybody whom the service has recorded as a worker, with what they were trained in. */
export async function readDeliverers(tx: ReadTransaction, serviceId: string): Promise<Deliverer[]> {
  const rows = await tx.query<DelivererRow>(
    `SELECT w.id, w.languages, w.active_from, w.active_to, t.qualification, t.trained_on, t.competent_on, t.expires_on
     FROM worker w LEFT JOIN training_record t ON t.worker_id = w.id
     WHERE w.service_id = :serviceId ORDER BY w.id`,
    { serviceId },
  );
  const workers = new Map<string, Deliverer & { training: Training[] }>();
  for (const row of rows) {
    const worker = workers.get(row.id) ?? {
      languages: JSON.parse(row.languages) as string[],
      activeFrom: row.active_from,
      activeTo: row.active_to,
      training: [],
    };
    workers.set(row.id, worker);
    if (row.qualification === null || row.trained_on === null) continue;
    worker.training.push({
      qualification: row.qualification,
      trainedOn: row.trained_on,
      competentOn: row.competent_on,
      expiresOn: row.expires_on,
    });
  }
  return [...workers.values()];
}
