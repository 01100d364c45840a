import { requireChild } from '../cases/case-lookup.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { staleVersion } from '../platform/http/entity-tag.js';
import { patched } from '../platform/http/patch.js';
import type { Versioned } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateEteSpellDto } from './dto/create-ete-spell.dto.js';
import type { EteSpellDto } from './dto/ete-spell.dto.js';
import type { UpdateEteSpellDto } from './dto/update-ete-spell.dto.js';
import { type EteSpellRow, ofNewEteSpell, toEteSpell } from './ete-spell-row.js';
import { EteSpell } from './ete-spell.entity.js';
import { eteSpellFaults } from './outcome-rules.js';

/**
 * Records a spell.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordEteSpell(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  input: CreateEteSpellDto,
): Promise<Versioned<EteSpellDto>> {
  const faults = new FaultList();
  const found = await gather(faults, requireChild(tx, serviceId, input.childId, '/childId'));
  const uses = [
    { codeSet: 'ETE_PROVISION', code: input.provisionType, pointer: '/provisionType' },
    { codeSet: 'SUITABILITY', code: input.suitability, pointer: '/suitability' },
  ];
  await gather(faults, codes.require(tx, serviceId, uses));
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
    rowVersion: 1,
  };
  await onTakenKey(tx.insert(EteSpell, [row]), () => referenceTaken('spell'));
  return { body: ofNewEteSpell(row), rowVersion: row.rowVersion };
}

/**
 * Changes the version of a spell that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeEteSpell(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { serviceId, id, rowVersion }: { serviceId: string; id: string; rowVersion: number },
  change: UpdateEteSpellDto,
): Promise<Versioned<EteSpellDto>> {
  const stored = await tx.queryOne<EteSpellRow & { date_of_birth: PlainDate }>(
    `SELECT e.*, k.date_of_birth FROM ete_spell e JOIN child k ON k.id = e.child_id
     WHERE e.id = :id AND e.service_id = :serviceId`,
    { id, serviceId },
  );
  if (!stored) throw notFound('spell');
  if (stored.row_version !== rowVersion) throw staleVersion();
  const spell = toEteSpell({
    ...stored,
    suitability: patched(change.suitability, stored.suitability),
    ended_on: patched(change.endedOn, stored.ended_on),
    hours_offered: patched(change.hoursOffered, stored.hours_offered),
    hours_attended: patched(change.hoursAttended, stored.hours_attended),
  });
  const faults = new FaultList();
  const uses = [{ codeSet: 'SUITABILITY', code: change.suitability, pointer: '/suitability' }];
  await gather(faults, codes.require(tx, serviceId, uses));
  faults.addAll(eteSpellFaults(spell, stored.date_of_birth, todayInBritain()));
  faults.throwIfAny();
  const updated = await tx.execute(
    `UPDATE ete_spell SET suitability = :suitability, ended_on = :endedOn, hours_offered = :hoursOffered,
       hours_attended = :hoursAttended, row_version = row_version + 1
     WHERE id = :id AND service_id = :serviceId AND row_version = :rowVersion`,
    { ...spell, id, serviceId, rowVersion },
  );
  if (updated === 0) throw staleVersion();
  return { body: spell, rowVersion: rowVersion + 1 };
}
