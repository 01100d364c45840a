import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { findDelivery, unknownDelivery } from '../../delivery/delivery-lookup.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { foundOrRefused } from '../../platform/errors/gather-faults.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { workerFaultsOf } from '../../workforce/worker-lookup.js';
import type { CreateObservationDto, ObservationDto } from '../dto/observation.dto.js';
import { ObservationItem } from './observation-item.entity.js';
import { findObservation, itemsOf, type ObservationRow, toObservation } from './observation-row.js';
import { type Checklist, observationFaults } from './observation-rules.js';
import { Observation } from './observation.entity.js';

interface Watched {
  core_components: string | null;
  session_id: string | null;
}

/** What there is to look for in a delivery, and whether the session is of it. */
async function checklistOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  { serviceId, deliveryId, sessionId }: { serviceId: string; deliveryId: string; sessionId: string | null },
): Promise<Checklist & { sessionFound: boolean }> {
  const row = await tx.queryOne<Watched>(
    `SELECT v.core_components, (SELECT s.id FROM delivery_session s
       WHERE s.delivery_id = d.id AND s.id = :sessionId) AS session_id
     FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id WHERE d.id = :deliveryId`,
    { deliveryId, sessionId },
  );
  const core = (JSON.parse(row?.core_components ?? '[]') as { code: string }[]).map(({ code }) => code);
  const general = [...(await codes.all(tx, serviceId, 'OBSERVATION_ITEM')).keys()];
  return { core, general, sessionFound: sessionId === null || row?.session_id != null };
}

/**
 * Records what somebody saw who watched a delivery.
 * @throws DomainError naming every fault (invalid).
 */
export async function recordObservation(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateObservationDto,
): Promise<ObservationDto> {
  const { serviceId } = principal;
  const { deliveryId, sessionId = null, observerId, delivererId = null, observedOn } = input;
  const faults = new FaultList();
  const found = await findDelivery(tx, principal, deliveryId);
  if (!found) faults.addAll([unknownDelivery('/deliveryId')]);
  faults.addAll(
    await workerFaultsOf(tx, serviceId, { '/observerId': observerId, '/delivererId': delivererId }),
  );
  const checklist = await checklistOf(tx, codes, { serviceId, deliveryId, sessionId });
  if (!checklist.sessionFound || (sessionId !== null && !found)) {
    faults.add('/sessionId', 'UNKNOWN_SESSION', 'The delivery has no session with this id.');
  }
  if (found) faults.addAll(observationFaults(input, checklist, found.started_on, todayInBritain()));
  const { delivery } = foundOrRefused(faults, { delivery: found });
  const own = { serviceId, deliveryAreaId: delivery.delivery_area_id, recordedAt: tx.now };
  const row: Observation = {
    ...{ id: tx.newId(), ...own, caseId: delivery.case_id },
    ...{ deliveryId, sessionId, observerId, delivererId, observedOn },
    words: input.words ?? null,
    strengths: input.strengths ?? null,
    actions: input.actions ?? null,
  };
  await tx.insert(Observation, [row]);
  await tx.insert(
    ObservationItem,
    input.items.map(({ component, answer, words = null }) => ({
      ...{ id: tx.newId(), ...own, observationId: row.id },
      ...{ component, isCore: checklist.core.includes(component), answer, words },
    })),
  );
  const event = { recordType: 'observation', recordId: row.id, caseId: row.caseId };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  const stored = (await findObservation(tx, principal, row.id)) as ObservationRow;
  return toObservation(stored, (await itemsOf(tx, [row.id])).get(row.id) ?? []);
}
