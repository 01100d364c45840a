import type { PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { gather } from '../platform/errors/gather-faults.js';
import { staleVersion } from '../platform/http/entity-tag.js';
import { patched } from '../platform/http/patch.js';
import type { Versioned } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { checkCodes } from './delivery-checks.js';
import { requireProvider } from './delivery-references.js';
import { DELIVERY_COLUMNS, DELIVERY_TABLES, type DeliveryRow, toDelivery } from './delivery-row.js';
import { deliveryFaults, sessionSpanFaults } from './delivery-rules.js';
import type { DeliveryDto } from './dto/delivery.dto.js';
import type { UpdateDeliveryDto } from './dto/update-delivery.dto.js';

interface DeliveryInContext extends DeliveryRow {
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  first_held_on: PlainDate | null;
  last_held_on: PlainDate | null;
}

const SELECT_IN_CONTEXT = `
  SELECT ${DELIVERY_COLUMNS}, c.opened_on, c.closed_on,
    (SELECT min(s.held_on) FROM delivery_session s WHERE s.delivery_id = d.id) AS first_held_on,
    (SELECT max(s.held_on) FROM delivery_session s WHERE s.delivery_id = d.id) AS last_held_on
  FROM ${DELIVERY_TABLES} JOIN case_record c ON c.id = d.case_id
  WHERE d.id = :id AND d.service_id = :serviceId`;

/** The row as the change would leave it. */
const merge = (row: DeliveryInContext, change: UpdateDeliveryDto): DeliveryInContext => ({
  ...row,
  started_on: patched(change.startedOn, row.started_on),
  ended_on: patched(change.endedOn, row.ended_on),
  completion: patched(change.completion, row.completion),
  not_completed_reason: patched(change.notCompletedReason, row.not_completed_reason),
  row_version: row.row_version + 1,
});

/**
 * Changes the version of a delivery that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeDelivery(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { serviceId, id, rowVersion }: { serviceId: string; id: string; rowVersion: number },
  change: UpdateDeliveryDto,
): Promise<Versioned<DeliveryDto>> {
  const stored = await tx.queryOne<DeliveryInContext>(SELECT_IN_CONTEXT, { id, serviceId });
  if (!stored) throw notFound('delivery');
  if (stored.row_version !== rowVersion) throw staleVersion();
  const row = merge(stored, change);
  const faults = new FaultList();
  if (change.provider !== undefined) {
    row.provider_id = change.provider
      ? await gather(faults, requireProvider(tx, serviceId, change.provider))
      : null;
  }
  const delivery = toDelivery(row);
  await checkCodes(tx, codes, serviceId, delivery, faults);
  const period = { openedOn: row.opened_on, closedOn: row.closed_on };
  faults.addAll(deliveryFaults(delivery, period, todayInBritain()));
  const span = { firstHeldOn: row.first_held_on, lastHeldOn: row.last_held_on };
  faults.addAll(sessionSpanFaults(delivery, span));
  faults.throwIfAny();
  const updated = await tx.execute(
    `UPDATE delivery SET started_on = :startedOn, ended_on = :endedOn, completion = :completion,
       not_completed_reason = :notCompletedReason, provider_id = :providerId, row_version = row_version + 1
     WHERE id = :id AND service_id = :serviceId AND row_version = :rowVersion`,
    { ...delivery, id, serviceId, rowVersion },
  );
  if (updated === 0) throw staleVersion();
  return { body: delivery, rowVersion: row.row_version };
}
