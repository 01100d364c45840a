import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { recordChange } from '../audit/record-changes.js';
import { requireChild } from '../cases/case-lookup.js';
import { requireProvider } from '../organisation/organisation-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { RowVersion, WriteTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { merged } from '../platform/http/merged.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { workerFaultsOf } from '../workforce/worker-lookup.js';
import type { CreateEteSpellDto } from './dto/create-ete-spell.dto.js';
import type { EteSpellDto } from './dto/ete-spell.dto.js';
import type { UpdateEteSpellDto } from './dto/update-ete-spell.dto.js';
import { type EteSpellRow, findEteSpell, ofNewEteSpell, toEteSpell } from './ete-spell-row.js';
import { EteSpell } from './ete-spell.entity.js';
import { eteSpellFaults } from './ete-spell-rules.js';

/** Who judged, when and why, of a judgement of which nobody says it: that of the one before would be wrong of it. */
export const UNEXPLAINED = {
  suitabilityJudgedById: null,
  suitabilityJudgedOn: null,
  suitabilityReason: null,
};

const isAnother = ({ suitability }: EteSpellRow, change: Pick<UpdateEteSpellDto, 'suitability'>): boolean =>
  change.suitability !== undefined && change.suitability !== suitability;

/** The provider that is named; where none is, the one that is `stored`. */
async function providerOf(
  tx: WriteTransaction,
  serviceId: string,
  { provider }: Pick<CreateEteSpellDto, 'provider'>,
  faults: FaultList,
  stored: string | null = null,
): Promise<string | null> {
  if (provider === undefined) return stored;
  return provider && gather(faults, requireProvider(tx, serviceId, provider, '/provider'));
}

const judgeFaults = (
  tx: WriteTransaction,
  serviceId: string,
  { suitabilityJudgedById }: Pick<CreateEteSpellDto, 'suitabilityJudgedById'>,
): Promise<FieldFault[]> =>
  workerFaultsOf(tx, serviceId, { '/suitabilityJudgedById': suitabilityJudgedById });

/**
 * Records a spell.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordEteSpell(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateEteSpellDto,
): Promise<Versioned<EteSpellDto>> {
  const { serviceId } = principal;
  const faults = new FaultList();
  const found = await gather(faults, requireChild(tx, principal, input.childId, '/childId'));
  const uses = [
    { codeSet: 'ETE_PROVISION', code: input.provisionType, pointer: '/provisionType' },
    { codeSet: 'SUITABILITY', code: input.suitability, pointer: '/suitability' },
    { codeSet: 'REDUCED_TIMETABLE_REASON', code: input.reducedReason, pointer: '/reducedReason' },
  ];
  await gather(faults, codes.require(tx, serviceId, uses));
  const providerId = await providerOf(tx, serviceId, input, faults);
  faults.addAll(await judgeFaults(tx, serviceId, input));
  if (found) faults.addAll(eteSpellFaults(input, found.dateOfBirth, todayInBritain()));
  const { child } = foundOrRefused(faults, { child: found });
  const row: EteSpell = {
    id: tx.newId(),
    serviceId,
    deliveryAreaId: child.deliveryAreaId,
    recordedAt: tx.now,
    childId: child.id,
    reference: input.reference ?? null,
    provisionType: input.provisionType,
    suitability: input.suitability,
    startedOn: input.startedOn,
    endedOn: input.endedOn ?? null,
    hoursOffered: input.hoursOffered ?? null,
    hoursAttended: input.hoursAttended ?? null,
    providerId,
    reducedTimetable: input.reducedTimetable ?? null,
    reducedReason: input.reducedReason ?? null,
    reducedReviewOn: input.reducedReviewOn ?? null,
    suitabilityJudgedById: input.suitabilityJudgedById ?? null,
    suitabilityJudgedOn: input.suitabilityJudgedOn ?? null,
    suitabilityReason: input.suitabilityReason ?? null,
    rowVersion: 1,
  };
  await onTakenKey(tx.insert(EteSpell, [row]), () => referenceTaken('spell'));
  const event = { recordType: 'eteSpell', recordId: row.id, childId: child.id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return { body: ofNewEteSpell(row), rowVersion: row.rowVersion };
}

/**
 * Changes the version of a spell that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeEteSpell(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { principal, id, rowVersion }: Pick<RowVersion, 'id' | 'rowVersion'> & { principal: Principal },
  { changeReason, ...change }: UpdateEteSpellDto,
): Promise<Versioned<EteSpellDto>> {
  const { serviceId } = principal;
  const stored = atVersion(await findEteSpell(tx, principal, id), rowVersion, 'spell');
  const faults = new FaultList();
  const uses = [
    { codeSet: 'SUITABILITY', code: change.suitability, pointer: '/suitability' },
    { codeSet: 'REDUCED_TIMETABLE_REASON', code: change.reducedReason, pointer: '/reducedReason' },
  ];
  await gather(faults, codes.require(tx, serviceId, uses));
  const providerId = await providerOf(tx, serviceId, change, faults, stored.provider_id);
  const unexplained = isAnother(stored, change) ? UNEXPLAINED : {};
  const spell = { ...merged({ ...toEteSpell(stored), ...unexplained }, change), providerId };
  faults.addAll(await judgeFaults(tx, serviceId, change));
  const { dateOfBirth } = await requireChild(tx, principal, stored.child_id, '/childId');
  faults.addAll(eteSpellFaults(spell, dateOfBirth, todayInBritain()));
  faults.throwIfAny();
  const { suitability, endedOn, hoursOffered, hoursAttended } = spell;
  const { reducedTimetable, reducedReason, reducedReviewOn } = spell;
  const { suitabilityJudgedById, suitabilityJudgedOn, suitabilityReason } = spell;
  const changes = {
    ...{ suitability, endedOn, hoursOffered, hoursAttended, providerId },
    ...{ reducedTimetable, reducedReason, reducedReviewOn },
    ...{ suitabilityJudgedById, suitabilityJudgedOn, suitabilityReason },
  };
  await recordChange(tx, principal, {
    recordType: 'eteSpell',
    recordId: id,
    childId: stored.child_id,
    deliveryAreaId: stored.delivery_area_id,
    before: toEteSpell(stored),
    after: spell,
    reason: changeReason,
  });
  return { body: spell, rowVersion: await tx.update(EteSpell, { id, serviceId, rowVersion }, changes) };
}
