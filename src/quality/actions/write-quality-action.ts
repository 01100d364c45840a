import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { RowVersion, ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { merged } from '../../platform/http/merged.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { workerFaultsOf } from '../../workforce/worker-lookup.js';
import { findCaseAudit } from '../audits/case-audit-row.js';
import type {
  CreateQualityActionDto,
  QualityActionDto,
  UpdateQualityActionDto,
} from '../dto/quality-action.dto.js';
import { findObservation } from '../observations/observation-row.js';
import { findQualityAction, type QualityActionRow, toQualityAction } from './quality-action-row.js';
import { QualityAction } from './quality-action.entity.js';

/** Where something was found. */
interface Source {
  caseId: string;
  foundOn: PlainDate;
}

/** Where something was found, or null with faults that join the list. */
async function sourceOf(
  tx: ReadTransaction,
  principal: Principal,
  { auditId, observationId }: CreateQualityActionDto,
  faults: FaultList,
): Promise<Source | null> {
  if (Boolean(auditId) === Boolean(observationId)) {
    const detail = 'Name the audit or the observation that found it, and not both.';
    for (const pointer of ['/auditId', '/observationId']) faults.add(pointer, 'ONE_SOURCE', detail);
    return null;
  }
  if (auditId) {
    const found = await findCaseAudit(tx, principal, auditId);
    if (found) return { caseId: found.case_id, foundOn: found.audited_on };
    faults.add('/auditId', 'UNKNOWN_AUDIT', 'The service has no audit of a case with this id.');
    return null;
  }
  const found = await findObservation(tx, principal, observationId ?? '');
  if (found) return { caseId: found.case_id, foundOn: found.observed_on };
  faults.add('/observationId', 'UNKNOWN_OBSERVATION', 'The service has no observation with this id.');
  return null;
}

/**
 * Records what is to be done about a finding.
 * @throws DomainError naming every fault (invalid).
 */
export async function recordQualityAction(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateQualityActionDto,
): Promise<Versioned<QualityActionDto>> {
  const { serviceId } = principal;
  const { finding, action, ownerId, dueOn, qualification = null } = input;
  const faults = new FaultList();
  const source = await sourceOf(tx, principal, input, faults);
  faults.addAll(await workerFaultsOf(tx, serviceId, { '/ownerId': ownerId }));
  const uses = [{ codeSet: 'QUALIFICATION', code: qualification, pointer: '/qualification' }];
  faults.addAll(await codes.faults(tx, serviceId, uses));
  const early = 'It would be due before it was found.';
  faults.addAll(beforeFault('/dueOn', dueOn, source?.foundOn, 'BEFORE_FINDING', early));
  faults.throwIfAny();
  if (!source) throw new Error('A finding without a source leaves a fault.');
  const place = await tx.queryOne<{ delivery_area_id: string | null }>(
    'SELECT delivery_area_id FROM case_record WHERE id = :id',
    { id: source.caseId },
  );
  const row: QualityAction = {
    ...{ id: tx.newId(), serviceId, deliveryAreaId: place?.delivery_area_id ?? null, recordedAt: tx.now },
    caseId: source.caseId,
    auditId: input.auditId ?? null,
    observationId: input.observationId ?? null,
    ...{ finding, action, qualification, ownerId, dueOn, doneOn: null, rowVersion: 1 },
  };
  await tx.insert(QualityAction, [row]);
  const event = { recordType: 'qualityAction', recordId: row.id, caseId: row.caseId };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  const stored = (await findQualityAction(tx, principal, row.id)) as QualityActionRow;
  return { body: toQualityAction(stored, todayInBritain()), rowVersion: 1 };
}

/**
 * Changes the version of an action that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeQualityAction(
  tx: WriteTransaction,
  { principal, id, rowVersion }: Pick<RowVersion, 'id' | 'rowVersion'> & { principal: Principal },
  input: UpdateQualityActionDto,
): Promise<Versioned<QualityActionDto>> {
  const { serviceId } = principal;
  const today = todayInBritain();
  const stored = atVersion(await findQualityAction(tx, principal, id), rowVersion, 'quality action');
  const { action, dueOn, doneOn } = merged(toQualityAction(stored, today), input);
  const faults = new FaultList();
  faults.addAll(futureFault('/doneOn', doneOn, today));
  faults.throwIfAny();
  const next = await tx.update(QualityAction, { id, serviceId, rowVersion }, { action, dueOn, doneOn });
  const event = { recordType: 'qualityAction', recordId: id, caseId: stored.case_id };
  await audit(tx, principal, { action: 'ALTERATION', ...event });
  const row = { ...stored, action, due_on: dueOn, done_on: doneOn };
  return { body: toQualityAction(row, today), rowVersion: next };
}
