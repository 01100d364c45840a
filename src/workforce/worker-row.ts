import type { PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { Language } from '../platform/http/language.js';
import type { WorkerDto, WorkerQualificationDto } from './dto/worker.dto.js';
import { type Training, trainingState } from './may-deliver.js';

/** A row of the table `worker`. */
export interface WorkerRow {
  id: string;
  reference: string;
  name: string;
  agency: string;
  team_id: string | null;
  delivery_area_id: string | null;
  account_id: string | null;
  languages: string;
  active_from: PlainDate;
  active_to: PlainDate | null;
  row_version: number;
  recorded_at: string;
}

interface TrainingRow {
  worker_id: string;
  qualification: string;
  trained_on: PlainDate;
  competent_on: PlainDate | null;
  expires_on: PlainDate | null;
}

const toTraining = (row: TrainingRow): Training => ({
  qualification: row.qualification,
  trainedOn: row.trained_on,
  competentOn: row.competent_on,
  expiresOn: row.expires_on,
});

/** What each of these workers was trained in, by worker, in one statement; a worker without training is missing. */
export async function trainingOf(
  tx: ReadTransaction,
  workerIds: readonly string[],
): Promise<Map<string, Training[]>> {
  const byWorker = new Map<string, Training[]>();
  if (workerIds.length === 0) return byWorker;
  const { list, parameters } = listOf(workerIds);
  const rows = await tx.query<TrainingRow>(
    `SELECT worker_id, qualification, trained_on, competent_on, expires_on FROM training_record
     WHERE worker_id IN (${list}) ORDER BY qualification, trained_on`,
    parameters,
  );
  for (const row of rows) {
    byWorker.set(row.worker_id, [...(byWorker.get(row.worker_id) ?? []), toTraining(row)]);
  }
  return byWorker;
}

/** The last day on which any of these counts; null: one never expires. */
const lastExpiry = (training: readonly Training[]): PlainDate | null =>
  training.reduce<PlainDate | null>(
    (last, { expiresOn }) =>
      last === null || expiresOn === null ? null : expiresOn > last ? expiresOn : last,
    training[0]?.expiresOn ?? null,
  );

/** What somebody is trained in on a day, by code. */
export function qualificationsOn(training: readonly Training[], on: PlainDate): WorkerQualificationDto[] {
  const taken = training.filter(({ trainedOn }) => trainedOn <= on);
  return [...new Set(taken.map(({ qualification }) => qualification))].flatMap((qualification) => {
    const state = trainingState(taken, qualification, on);
    if (state === 'MISSING') return [];
    const ofCode = taken.filter((one) => one.qualification === qualification);
    return [{ qualification, state, expiresOn: lastExpiry(ofCode) }];
  });
}

/** What is answered of a worker. */
export const toWorker = (row: WorkerRow, training: readonly Training[], on: PlainDate): WorkerDto => ({
  id: row.id,
  reference: row.reference,
  name: row.name,
  agency: row.agency,
  teamId: row.team_id,
  deliveryAreaId: row.delivery_area_id,
  accountId: row.account_id,
  languages: JSON.parse(row.languages) as Language[],
  activeFrom: row.active_from,
  activeTo: row.active_to,
  qualifications: qualificationsOn(training, on),
  recordedAt: row.recorded_at,
});

/** A worker of the service, or null. */
export const findWorker = (
  tx: ReadTransaction,
  serviceId: string,
  workerId: string,
): Promise<WorkerRow | null> =>
  tx.queryOne<WorkerRow>('SELECT * FROM worker WHERE id = :workerId AND service_id = :serviceId', {
    workerId,
    serviceId,
  });
