import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { recordChange } from '../audit/record-changes.js';
import { requireCase } from '../cases/case-lookup.js';
import { requireProvider } from '../organisation/organisation-lookup.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { RowVersion, WriteTransaction } from '../platform/database/transaction.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { merged } from '../platform/http/merged.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { requireInterventionVersion } from '../catalogue/intervention-lookup.js';
import { ageFaults } from './age-range.js';
import { checkCodes, checkWords } from './delivery-checks.js';
import { DELIVERY_COLUMNS, DELIVERY_TABLES, type DeliveryRow, toDelivery } from './delivery-row.js';
import { deliveryFaults, sessionSpanFaults } from './delivery-rules.js';
import { Delivery } from './delivery.entity.js';
import type { DeliveryDto } from './dto/delivery.dto.js';
import { contradictions } from './fidelity/contradictions.js';
import type { UpdateDeliveryDto } from './dto/update-delivery.dto.js';

interface DeliveryWithSpan extends DeliveryRow {
  delivery_area_id: string | null;
  first_held_on: PlainDate | null;
  last_held_on: PlainDate | null;
}

const SELECT_WITH_SPAN = `
  SELECT ${DELIVERY_COLUMNS}, d.delivery_area_id,
    (SELECT min(s.held_on) FROM delivery_session s WHERE s.delivery_id = d.id) AS first_held_on,
    (SELECT max(s.held_on) FROM delivery_session s WHERE s.delivery_id = d.id) AS last_held_on
  FROM ${DELIVERY_TABLES} WHERE d.id = :id AND `;

/** The provider that the change leaves; null where it names none, or one that is not known. */
async function providerAfter(
  tx: WriteTransaction,
  serviceId: string,
  { provider }: UpdateDeliveryDto,
  stored: string | null,
  faults: FaultList,
): Promise<string | null> {
  if (provider === undefined) return stored;
  return provider && gather(faults, requireProvider(tx, serviceId, provider, '/provider'));
}

/**
 * Changes the version of a delivery that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeDelivery(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { principal, id, rowVersion }: Pick<RowVersion, 'id' | 'rowVersion'> & { principal: Principal },
  { changeReason, ...change }: UpdateDeliveryDto,
): Promise<Versioned<DeliveryDto>> {
  const { serviceId } = principal;
  const [visible, parameters] = ofVisibleCase('d.case_id', principal);
  const found = await tx.queryOne<DeliveryWithSpan>(`${SELECT_WITH_SPAN}${visible}`, { ...parameters, id });
  const stored = atVersion(found, rowVersion, 'delivery');
  const faults = new FaultList();
  const delivery = merged(toDelivery(stored), change);
  // Words go with the reason that they are of.
  if (change.notCompletedReason === null) delivery.notCompletedNote = change.notCompletedNote ?? null;
  delivery.providerId = await providerAfter(tx, serviceId, change, stored.provider_id, faults);
  await checkCodes(tx, codes, serviceId, delivery, faults);
  const period = await requireCase(tx, principal, stored.case_id, '/caseId');
  faults.addAll(deliveryFaults(delivery, period, todayInBritain()));
  if (change.startedOn) {
    const { interventionVersionId: id } = delivery;
    const version = await requireInterventionVersion(tx, serviceId, id, '/interventionVersionId');
    faults.addAll(ageFaults(delivery, period, version));
  }
  const span = { firstHeldOn: stored.first_held_on, lastHeldOn: stored.last_held_on };
  faults.addAll(sessionSpanFaults(delivery, span));
  const { completion: ended, notCompletedReason: reason } = delivery;
  if (ended && ended !== stored.completion) {
    faults.addAll(await contradictions(tx, codes, principal, { deliveryId: id, completion: ended }));
  }
  if (reason && reason !== stored.not_completed_reason) {
    await checkWords(tx, codes, serviceId, delivery, faults);
  }
  faults.throwIfAny();
  const { startedOn, endedOn, completion, notCompletedReason, notCompletedNote } = delivery;
  const { providerId, ageExceptionReason } = delivery;
  const ending = { endedOn, completion, notCompletedReason, notCompletedNote };
  const changes = { startedOn, ...ending, providerId, ageExceptionReason };
  await recordChange(tx, principal, {
    recordType: 'delivery',
    recordId: id,
    caseId: stored.case_id,
    deliveryAreaId: stored.delivery_area_id,
    before: toDelivery(stored),
    after: delivery,
    reason: changeReason,
  });
  return { body: delivery, rowVersion: await tx.update(Delivery, { id, serviceId, rowVersion }, changes) };
}
