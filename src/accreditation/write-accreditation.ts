import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireChild } from '../cases/case-lookup.js';
import { findDelivery, unknownDelivery } from '../delivery/delivery-lookup.js';
import { addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction, RowVersion, WriteTransaction } from '../platform/database/transaction.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { AccreditationMove } from './accreditation-move.entity.js';
import { type AccreditationRow, findAccreditation, movesOf, toAccreditation } from './accreditation-row.js';
import { moveFaults, type Stage, type Stages, stagesOf, type StageMove } from './accreditation-stages.js';
import { certificateFaults } from './certificate-rules.js';
import { Accreditation } from './accreditation.entity.js';
import type { ChildAccreditationDto } from './dto/accreditation.dto.js';
import type { CreateAccreditationDto } from './dto/create-accreditation.dto.js';
import type { MoveAccreditationDto } from './dto/move-accreditation.dto.js';

type Certificate = Pick<Accreditation, 'achievedOn' | 'expiresOn' | 'certificateReference'>;

/** The facts of the certificate after a step. Where nobody says when it runs out, the award's own term counts. */
async function certificateAfter(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  { serviceId, award, held }: { serviceId: string; award: string; held: Certificate },
  stage: Stage | undefined,
  { movedOn, expiresOn, certificateReference }: MoveAccreditationDto,
): Promise<Certificate> {
  if (!stage?.achieved) return { achievedOn: null, expiresOn: null, certificateReference: null };
  const achievedOn = held.achievedOn ?? movedOn;
  const months = (await codes.find(tx, serviceId, 'ACCREDITATION', award))?.attributes.validMonths;
  const term: PlainDate | null = typeof months === 'number' ? addMonthsClamped(achievedOn, months) : null;
  return {
    achievedOn,
    expiresOn: expiresOn === undefined ? (held.achievedOn === null ? term : held.expiresOn) : expiresOn,
    certificateReference: certificateReference ?? held.certificateReference,
  };
}

const stepOf = (
  tx: WriteTransaction,
  { id, serviceId, deliveryAreaId }: Pick<Accreditation, 'id' | 'serviceId' | 'deliveryAreaId'>,
  fromStage: string | null,
  { stage, movedOn, reason = null, usedFor = null }: StageMove,
): AccreditationMove => ({
  id: tx.newId(),
  ...{ serviceId, deliveryAreaId, recordedAt: tx.now, accreditationId: id },
  ...{ fromStage, toStage: stage, movedOn, reason, usedFor },
});

const stored = async (
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<Versioned<ChildAccreditationDto>> => {
  const row = (await findAccreditation(tx, principal, id)) as AccreditationRow;
  const moves = (await movesOf(tx, [id])).get(id) ?? [];
  return { body: toAccreditation(row, moves), rowVersion: row.row_version };
};

/** The delivery that an award came of, which must be of its child; its faults join the list. */
async function checkDelivery(
  tx: ReadTransaction,
  principal: Principal,
  { deliveryId, childId }: CreateAccreditationDto,
  faults: FaultList,
): Promise<void> {
  if (!deliveryId) return;
  const delivery = await findDelivery(tx, principal, deliveryId);
  if (!delivery) {
    faults.addAll([unknownDelivery('/deliveryId')]);
    return;
  }
  const owner = await tx.queryOne<{ child_id: string }>('SELECT child_id FROM case_record WHERE id = :id', {
    id: delivery.case_id,
  });
  if (owner?.child_id !== childId) {
    faults.add('/deliveryId', 'DELIVERY_OF_OTHER_CHILD', 'The delivery is of another child.');
  }
}

const stages = async (tx: ReadTransaction, codes: ReferenceCodes, serviceId: string): Promise<Stages> =>
  stagesOf(await codes.all(tx, serviceId, 'ACCREDITATION_STAGE'));

/**
 * Records an award from the stage at which it is met.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordAccreditation(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateAccreditationDto,
): Promise<Versioned<ChildAccreditationDto>> {
  const { serviceId } = principal;
  const faults = new FaultList();
  const found = await gather(faults, requireChild(tx, principal, input.childId, '/childId'));
  await checkDelivery(tx, principal, input, faults);
  const uses = [
    { codeSet: 'ACCREDITATION', code: input.award, pointer: '/award' },
    { codeSet: 'ACCREDITATION_LEVEL', code: input.level, pointer: '/level' },
    { codeSet: 'AGENCY', code: input.referredBy, pointer: '/referredBy' },
    { codeSet: 'ACCREDITATION_STAGE', code: input.stage, pointer: '/stage' },
  ];
  faults.addAll(await codes.faults(tx, serviceId, uses));
  const known = await stages(tx, codes, serviceId);
  const stage = known.get(input.stage);
  faults.addAll(moveFaults(known, null, input, todayInBritain()));
  faults.addAll(certificateFaults(stage, input, null, found?.dateOfBirth ?? null));
  const { child } = foundOrRefused(faults, { child: found });
  const nothing = { achievedOn: null, expiresOn: null, certificateReference: null };
  const about = { serviceId, award: input.award, held: nothing };
  const row: Accreditation = {
    id: tx.newId(),
    ...{ serviceId, deliveryAreaId: child.deliveryAreaId, recordedAt: tx.now, childId: child.id },
    deliveryId: input.deliveryId ?? null,
    reference: input.reference ?? null,
    award: input.award,
    title: input.title ?? null,
    awardingBody: input.awardingBody,
    level: input.level ?? null,
    credits: input.credits ?? null,
    referredBy: input.referredBy ?? null,
    stage: input.stage,
    stageOn: input.movedOn,
    ...(await certificateAfter(tx, codes, about, stage, input)),
    rowVersion: 1,
  };
  await onTakenKey(tx.insert(Accreditation, [row]), () => referenceTaken('award'));
  await tx.insert(AccreditationMove, [stepOf(tx, row, null, input)]);
  const event = { recordType: 'accreditation', recordId: row.id, childId: row.childId };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return stored(tx, principal, row.id);
}

/**
 * Takes the version of an award that the caller read one step further.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function moveAccreditation(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { principal, id, rowVersion }: Pick<RowVersion, 'id' | 'rowVersion'> & { principal: Principal },
  input: MoveAccreditationDto,
): Promise<Versioned<ChildAccreditationDto>> {
  const { serviceId } = principal;
  const before = atVersion(await findAccreditation(tx, principal, id), rowVersion, 'award');
  const faults = new FaultList();
  const uses = [
    { codeSet: 'ACCREDITATION_STAGE', code: input.stage, pointer: '/stage' },
    { codeSet: 'ACCREDITATION_REASON', code: input.reason, pointer: '/reason' },
    { codeSet: 'ACCREDITATION_USE', code: input.usedFor, pointer: '/usedFor' },
  ];
  faults.addAll(await codes.faults(tx, serviceId, uses));
  const known = await stages(tx, codes, serviceId);
  const stage = known.get(input.stage);
  const standing = { stage: before.stage, stageOn: before.stage_on };
  faults.addAll(moveFaults(known, standing, input, todayInBritain()));
  faults.addAll(certificateFaults(stage, input, before.achieved_on, null));
  faults.throwIfAny();
  const held = {
    achievedOn: before.achieved_on,
    expiresOn: before.expires_on,
    certificateReference: before.certificate_reference,
  };
  const about = { serviceId, award: before.award, held };
  const certificate = await certificateAfter(tx, codes, about, stage, input);
  await tx.update(
    Accreditation,
    { id, serviceId, rowVersion },
    { stage: input.stage, stageOn: input.movedOn, ...certificate },
  );
  const own = { id, serviceId, deliveryAreaId: before.delivery_area_id };
  await tx.insert(AccreditationMove, [stepOf(tx, own, before.stage, input)]);
  const event = { recordType: 'accreditation', recordId: id, childId: before.child_id };
  await audit(tx, principal, { action: 'ALTERATION', ...event });
  return stored(tx, principal, id);
}
