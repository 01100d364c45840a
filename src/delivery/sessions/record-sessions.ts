import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { faultsUnder, foundOrRefused, gather } from '../../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../../platform/errors/taken-key.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { Attendance } from './attendance.entity.js';
import { findDeliveries, findDelivery } from '../delivery-lookup.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import type { SessionDto } from './dto/session.dto.js';
import { codeUses, faultsOf, inBatch, repeatedReferences } from './session-checks.js';
import { type NewSession, newSession, ofNewSession } from './session-row.js';
import { Session } from './session.entity.js';

async function store(tx: WriteTransaction, rows: readonly NewSession[]): Promise<void> {
  await tx.insert(
    Session,
    rows.map(({ session }) => session),
  );
  await tx.insert(
    Attendance,
    rows.map(({ attendance }) => attendance),
  );
}

/**
 * Records one session in three statements: it is what a service writes most.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordSession(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateSessionDto,
): Promise<SessionDto> {
  const { serviceId } = principal;
  const faults = new FaultList();
  const found = await findDelivery(tx, principal, input.deliveryId);
  await gather(faults, codes.require(tx, serviceId, codeUses(input)));
  const attendance = await codes.find(tx, serviceId, 'ATTENDANCE', input.attendance.code);
  faults.addAll(faultsOf(input, found, attendance, todayInBritain()));
  const { delivery } = foundOrRefused(faults, { delivery: found });
  const row = newSession(tx, serviceId, input, delivery);
  await onTakenKey(store(tx, [row]), () => referenceTaken('session'));
  const { id: recordId, caseId } = row.session;
  await audit(tx, principal, { action: 'COLLECTION', recordType: 'session', recordId, caseId });
  return ofNewSession(row);
}

/**
 * Records sessions together, in a number of statements that does not depend on how many deliveries they are of.
 * @throws DomainError (invalid) naming every fault of every session.
 */
export async function recordSessions(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  inputs: readonly CreateSessionDto[],
): Promise<SessionDto[]> {
  const { serviceId } = principal;
  const faults = new FaultList();
  const today = todayInBritain();
  const deliveries = await findDeliveries(
    tx,
    principal,
    inputs.map(({ deliveryId }) => deliveryId),
  );
  const uses = inputs.flatMap((input, index) => codeUses(input, inBatch(index)));
  await gather(faults, codes.require(tx, serviceId, uses));
  const attendances = await codes.all(tx, serviceId, 'ATTENDANCE');
  faults.addAll(repeatedReferences(inputs));
  const rows: NewSession[] = [];
  for (const [index, input] of inputs.entries()) {
    const delivery = deliveries.get(input.deliveryId);
    const attendance = attendances.get(input.attendance.code);
    faults.addAll(faultsUnder(inBatch(index), faultsOf(input, delivery, attendance, today)));
    if (delivery) rows.push(newSession(tx, serviceId, input, delivery));
  }
  faults.throwIfAny();
  await store(tx, rows);
  const subjects = rows.map(({ session }) => session.caseId);
  const event = { recordType: 'session', subjects, records: rows.length };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return rows.map(ofNewSession);
}
