import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireCase } from '../cases/case-lookup.js';
import { findDelivery, unknownDelivery } from '../delivery/delivery-lookup.js';
import { findInstrument } from '../instruments/instrument-rows.js';
import { administrationFaults, scoresOf } from '../instruments/scoring/administration-faults.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateSkillMeasureDto } from './dto/create-skill-measure.dto.js';
import type { SkillMeasureDto } from './dto/skill-measure.dto.js';
import { readNewMeasure } from './skill-measure-row.js';
import { SkillMeasure } from './skill-measure.entity.js';

const unknownInstrument = (): FieldFault => ({
  pointer: '/instrument',
  code: 'UNKNOWN_INSTRUMENT',
  detail: 'There is no instrument with this code; see GET /v1/instruments.',
});

/** The delivery that a measure names, which must be of its case; its faults join the list. */
async function findDeliveryOfCase(
  tx: WriteTransaction,
  principal: Principal,
  { deliveryId, caseId }: Pick<CreateSkillMeasureDto, 'deliveryId' | 'caseId'>,
  faults: FaultList,
): Promise<string | null> {
  if (!deliveryId) return null;
  const delivery = await findDelivery(tx, principal, deliveryId);
  if (!delivery) faults.addAll([unknownDelivery('/deliveryId')]);
  else if (delivery.case_id !== caseId) {
    faults.add('/deliveryId', 'DELIVERY_OF_OTHER_CASE', 'The delivery belongs to another case.');
  }
  return delivery?.id ?? null;
}

/**
 * Records a skill measure.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordSkillMeasure(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateSkillMeasureDto,
): Promise<SkillMeasureDto> {
  const { serviceId } = principal;
  const faults = new FaultList();
  const found = await gather(faults, requireCase(tx, principal, input.caseId, '/caseId'));
  const deliveryId = await findDeliveryOfCase(tx, principal, input, faults);
  const uses = [{ codeSet: 'RESPONDENT', code: input.respondent, pointer: '/respondent' }];
  await gather(faults, codes.require(tx, serviceId, uses));
  const known = await findInstrument(tx, serviceId, input.instrument);
  faults.addAll(futureFault('/measuredOn', input.measuredOn, todayInBritain()));
  faults.addAll(known ? administrationFaults(known, input) : [unknownInstrument()]);
  const { caseRecord, instrument } = foundOrRefused(faults, { caseRecord: found, instrument: known });
  const { score, scales } = scoresOf(instrument, input);
  const row: SkillMeasure = {
    id: tx.newId(),
    serviceId,
    deliveryAreaId: caseRecord.deliveryAreaId,
    recordedAt: tx.now,
    caseId: caseRecord.id,
    deliveryId,
    reference: input.reference ?? null,
    instrument: input.instrument,
    timepoint: input.timepoint,
    measuredOn: input.measuredOn,
    score,
    scales: scales.length === 0 ? null : scales,
    answers: input.answers?.map(({ item, value }) => ({ item, value })) ?? null,
    language: input.language ?? null,
    assisted: input.assisted ?? null,
    consented: input.consented ?? null,
    respondent: input.respondent,
  };
  await onTakenKey(tx.insert(SkillMeasure, [row]), () => referenceTaken('skill measure'));
  const event = { recordType: 'skillMeasure', recordId: row.id, caseId: row.caseId };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return readNewMeasure(tx, row.id, instrument);
}
