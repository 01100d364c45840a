import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireCase } from '../cases/case-lookup.js';
import { requireChoosableVersion } from '../catalogue/lifecycle/choosable-version.js';
import { requireProvider } from '../organisation/organisation-lookup.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import type { Versioned } from '../platform/http/versioned.js';
import { requirePlanAction } from '../planning/plan-action-lookup.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { suitabilityOf } from '../suitability/suitability-state.js';
import { requireNoHarm } from '../harm-overrides/refuse-harmful.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { ageFaults } from './age-range.js';
import { checkCodes, checkWords, newDateFaults } from './delivery-checks.js';
import { ofNewDelivery } from './delivery-row.js';
import { Delivery } from './delivery.entity.js';
import type { CreateDeliveryDto } from './dto/create-delivery.dto.js';
import type { DeliveryDto } from './dto/delivery.dto.js';

/**
 * The id of a plan action that this delivery may be the delivery of: planned in the same case and, where the plan
 * names an intervention, the same one, in whichever version.
 * @throws DomainError (invalid) where it is not.
 */
async function requirePlanActionFor(
  tx: WriteTransaction,
  principal: Principal,
  planActionId: string,
  delivery: { caseId: string; interventionId: string },
): Promise<string> {
  const pointer = '/planActionId';
  const planned = await requirePlanAction(tx, principal, planActionId, pointer);
  if (planned.caseId !== delivery.caseId) {
    throw invalidField(pointer, 'PLAN_ACTION_OF_OTHER_CASE', 'The plan action belongs to another case.');
  }
  if (planned.interventionId !== null && planned.interventionId !== delivery.interventionId) {
    throw invalidField(pointer, 'OTHER_INTERVENTION_PLANNED', 'The plan action names another intervention.');
  }
  return planned.id;
}

/** What a new delivery refers to, found; every fault of the delivery is named. */
async function resolve(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateDeliveryDto,
) {
  const { serviceId } = principal;
  const faults = new FaultList();
  const found = await gather(faults, requireCase(tx, principal, input.caseId, '/caseId'));
  const version = await gather(
    faults,
    requireChoosableVersion(tx, codes, {
      serviceId,
      versionId: input.interventionVersionId,
      pointer: '/interventionVersionId',
      on: input.startedOn ?? input.enrolledOn,
    }),
  );
  let planActionId: string | null = null;
  if (input.planActionId && found && version) {
    const delivery = { caseId: found.id, interventionId: version.interventionId };
    planActionId = await gather(faults, requirePlanActionFor(tx, principal, input.planActionId, delivery));
  }
  const providerId = input.provider
    ? await gather(faults, requireProvider(tx, serviceId, input.provider, '/provider'))
    : null;
  await checkCodes(tx, codes, serviceId, input, faults);
  await checkWords(tx, codes, serviceId, input, faults);
  const enrolledOn = input.enrolledOn ?? input.startedOn;
  if (!enrolledOn) {
    const detail = 'Say when the child was enrolled, or when the delivery started.';
    faults.add('/enrolledOn', 'ENROLMENT_DATE_MISSING', detail);
  }
  if (found) faults.addAll(newDateFaults(input, found));
  if (found && version) {
    faults.addAll(ageFaults(input, found, version));
    const { interventionId } = version;
    const approach = { caseId: found.id, interventionId, on: enrolledOn ?? todayInBritain() };
    await gather(
      faults,
      requireNoHarm(tx, codes, principal, { ...approach, pointer: '/interventionVersionId' }),
    );
  }
  return { ...foundOrRefused(faults, { found, version, enrolledOn }), planActionId, providerId };
}

/**
 * Records a delivery.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordDelivery(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateDeliveryDto,
): Promise<Versioned<DeliveryDto>> {
  const { found, version, enrolledOn, planActionId, providerId } = await resolve(tx, codes, principal, input);
  const row = {
    id: tx.newId(),
    serviceId: principal.serviceId,
    deliveryAreaId: found.deliveryAreaId,
    caseId: found.id,
    planActionId,
    interventionVersionId: version.id,
    providerId,
    reference: input.reference ?? null,
    enrolledOn,
    startedOn: input.startedOn ?? null,
    endedOn: input.endedOn ?? null,
    completion: input.completion ?? null,
    notCompletedReason: input.notCompletedReason ?? null,
    notCompletedNote: input.notCompletedNote ?? null,
    ageExceptionReason: input.ageExceptionReason ?? null,
    setting: input.setting,
    language: input.language,
    recordedAt: tx.now,
    rowVersion: 1,
  } satisfies Delivery;
  await onTakenKey(tx.insert(Delivery, [row]), () => referenceTaken('delivery'));
  const event = { recordType: 'delivery', recordId: row.id, caseId: found.id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  const suitability = await suitabilityOf(tx, found.id, version.id);
  return { body: ofNewDelivery(row, version.interventionId, suitability), rowVersion: row.rowVersion };
}
