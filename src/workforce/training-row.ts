import type { PlainDate } from '../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { TrainingDto } from './dto/training.dto.js';

/** A row of the table `training_record`. */
export interface TrainingRecordRow {
  id: string;
  worker_id: string;
  qualification: string;
  trained_on: PlainDate;
  competent_on: PlainDate | null;
  expires_on: PlainDate | null;
  row_version: number;
  recorded_at: string;
}

/** What is answered of a training record. */
export const toTrainingRecord = (row: TrainingRecordRow): TrainingDto => ({
  id: row.id,
  workerId: row.worker_id,
  qualification: row.qualification,
  trainedOn: row.trained_on,
  competentOn: row.competent_on,
  expiresOn: row.expires_on,
  recordedAt: row.recorded_at,
});

/** A training record of the service, or null. */
export const findTrainingRecord = (
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<TrainingRecordRow | null> =>
  tx.queryOne('SELECT * FROM training_record WHERE id = :id AND service_id = :serviceId', { id, serviceId });
