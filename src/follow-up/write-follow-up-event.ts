import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { recordChange } from '../audit/record-changes.js';
import { requireChild } from '../cases/case-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { RowVersion, WriteTransaction } from '../platform/database/transaction.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { merged } from '../platform/http/merged.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type {
  CreateFollowUpEventDto,
  FollowUpEventDto,
  UpdateFollowUpEventDto,
} from './dto/follow-up-event.dto.js';
import { findFollowUpEvent, toFollowUpEvent } from './follow-up-event-row.js';
import { followUpEventFaults } from './follow-up-event-rules.js';
import { FollowUpEvent } from './follow-up-event.entity.js';

const CODE_SET = 'FOLLOW_UP_EVENT';

/**
 * Records an event.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordFollowUpEvent(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateFollowUpEventDto,
): Promise<Versioned<FollowUpEventDto>> {
  const { serviceId } = principal;
  const faults = new FaultList();
  const found = await gather(faults, requireChild(tx, principal, input.childId, '/childId'));
  await gather(
    faults,
    codes.require(tx, serviceId, [{ codeSet: CODE_SET, code: input.kind, pointer: '/kind' }]),
  );
  const kind = await codes.find(tx, serviceId, CODE_SET, input.kind);
  if (found && kind) {
    const isPeriod = kind.attributes['period'] === true;
    faults.addAll(followUpEventFaults(input, isPeriod, found.dateOfBirth, todayInBritain()));
  }
  const { child } = foundOrRefused(faults, { child: found });
  const row: FollowUpEvent = {
    id: tx.newId(),
    serviceId,
    deliveryAreaId: child.deliveryAreaId,
    recordedAt: tx.now,
    childId: child.id,
    reference: input.reference ?? null,
    kind: input.kind,
    happenedOn: input.happenedOn,
    endedOn: input.endedOn ?? null,
    withdrawnReason: null,
    rowVersion: 1,
  };
  await onTakenKey(tx.insert(FollowUpEvent, [row]), () => referenceTaken('follow-up event'));
  const event = { recordType: 'followUpEvent', recordId: row.id, childId: child.id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  const { serviceId: _service, deliveryAreaId: _area, rowVersion, ...body } = row;
  return { body, rowVersion };
}

/**
 * Changes the version of an event that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeFollowUpEvent(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { principal, id, rowVersion }: Pick<RowVersion, 'id' | 'rowVersion'> & { principal: Principal },
  { changeReason, ...change }: UpdateFollowUpEventDto,
): Promise<Versioned<FollowUpEventDto>> {
  const { serviceId } = principal;
  const stored = atVersion(await findFollowUpEvent(tx, principal, id), rowVersion, 'follow-up event');
  const event = merged(toFollowUpEvent(stored), change);
  const { dateOfBirth } = await requireChild(tx, principal, stored.child_id, '/childId');
  const kind = await codes.find(tx, serviceId, CODE_SET, stored.kind);
  const isPeriod = kind?.attributes['period'] === true;
  const faults = new FaultList();
  faults.addAll(followUpEventFaults(event, isPeriod, dateOfBirth, todayInBritain()));
  faults.throwIfAny();
  await recordChange(tx, principal, {
    recordType: 'followUpEvent',
    recordId: id,
    childId: stored.child_id,
    deliveryAreaId: stored.delivery_area_id,
    before: toFollowUpEvent(stored),
    after: event,
    reason: changeReason,
  });
  const { endedOn, withdrawnReason } = event;
  const changes = { endedOn, withdrawnReason };
  return { body: event, rowVersion: await tx.update(FollowUpEvent, { id, serviceId, rowVersion }, changes) };
}
