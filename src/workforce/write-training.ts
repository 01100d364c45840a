import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { addMonthsClamped } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { RowVersion, WriteTransaction } from '../platform/database/transaction.js';
import { conflict } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { onTakenKey } from '../platform/errors/taken-key.js';
import { merged } from '../platform/http/merged.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateTrainingDto, TrainingDto, UpdateTrainingDto } from './dto/training.dto.js';
import { TrainingRecord } from './training-record.entity.js';
import { findTrainingRecord, toTrainingRecord, type TrainingRecordRow } from './training-row.js';
import { trainingFaults } from './training-rules.js';
import { findWorker } from './worker-row.js';

/** The last day that the qualification itself gives training of that day; null: it does not run out. */
export function expiryOf(
  trainedOn: string,
  attributes: Readonly<Record<string, unknown>> | undefined,
): string | null {
  const months = attributes?.refresherMonths;
  return typeof months === 'number' ? addMonthsClamped(trainedOn, months) : null;
}

const taken = () =>
  conflict('TRAINING_TAKEN', 'The worker already has a record of this training on this day.', [
    '/qualification',
    '/trainedOn',
  ]);

/**
 * Records a course that a worker took.
 * @throws DomainError naming every fault (invalid), or where it is recorded already (conflict).
 */
export async function addTraining(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateTrainingDto,
): Promise<Versioned<TrainingDto>> {
  const { serviceId } = principal;
  const { workerId, qualification, trainedOn, competentOn = null } = input;
  const faults = new FaultList();
  const worker = await findWorker(tx, serviceId, workerId);
  if (!worker) faults.add('/workerId', 'UNKNOWN_WORKER', 'The service has no worker with this id.');
  const uses = [{ codeSet: 'QUALIFICATION', code: qualification, pointer: '/qualification' }];
  faults.addAll(await codes.faults(tx, serviceId, uses));
  faults.addAll(trainingFaults(input, todayInBritain()));
  faults.throwIfAny();
  const code = await codes.find(tx, serviceId, 'QUALIFICATION', qualification);
  const row: TrainingRecord = {
    id: tx.newId(),
    ...{ serviceId, deliveryAreaId: worker?.delivery_area_id ?? null, recordedAt: tx.now },
    ...{ workerId, qualification, trainedOn, competentOn },
    expiresOn: input.expiresOn === undefined ? expiryOf(trainedOn, code?.attributes) : input.expiresOn,
    rowVersion: 1,
  };
  await onTakenKey(tx.insert(TrainingRecord, [row]), taken);
  await audit(tx, principal, { action: 'COLLECTION', recordType: 'training', recordId: row.id });
  const stored = (await findTrainingRecord(tx, serviceId, row.id)) as TrainingRecordRow;
  return { body: toTrainingRecord(stored), rowVersion: 1 };
}

/**
 * Changes the version of a training record that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeTraining(
  tx: WriteTransaction,
  { principal, id, rowVersion }: Pick<RowVersion, 'id' | 'rowVersion'> & { principal: Principal },
  input: UpdateTrainingDto,
): Promise<Versioned<TrainingDto>> {
  const { serviceId } = principal;
  const stored = atVersion(await findTrainingRecord(tx, serviceId, id), rowVersion, 'training record');
  const record = merged(toTrainingRecord(stored), input);
  const faults = new FaultList();
  faults.addAll(trainingFaults(record, todayInBritain()));
  faults.throwIfAny();
  const { competentOn, expiresOn } = record;
  const next = await tx.update(TrainingRecord, { id, serviceId, rowVersion }, { competentOn, expiresOn });
  await audit(tx, principal, { action: 'ALTERATION', recordType: 'training', recordId: id });
  return { body: record, rowVersion: next };
}
