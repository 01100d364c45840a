import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { recordChange } from '../../audit/record-changes.js';
import { findEteSpell } from '../../outcomes/ete-spell-row.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { RowVersion, WriteTransaction } from '../../platform/database/transaction.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { foundOrRefused } from '../../platform/errors/gather-faults.js';
import { merged } from '../../platform/http/merged.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import type { CodeUse, ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  CreateEteObservationDto,
  EteObservationDto,
  UpdateEteObservationDto,
} from '../dto/ete-observation.dto.js';
import { eteObservationFaults } from './ete-observation-rules.js';
import { type EteObservationRow, findEteObservation, toEteObservation } from './ete-observation-row.js';
import { EteObservation } from './ete-observation.entity.js';

const RATED = ['attendance', 'behaviour', 'attainment', 'progression'] as const;

const ratingUses = (input: UpdateEteObservationDto): CodeUse[] =>
  RATED.map((field) => ({ codeSet: 'ETE_PROGRESS', code: input[field], pointer: `/${field}` }));

/**
 * Records an observation.
 * @throws DomainError naming every fault (invalid).
 */
export async function recordEteObservation(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateEteObservationDto,
): Promise<Versioned<EteObservationDto>> {
  const { serviceId } = principal;
  const faults = new FaultList();
  const found = await findEteSpell(tx, principal, input.spellId);
  if (!found) faults.add('/spellId', 'UNKNOWN_SPELL', 'The service has no spell with this id.');
  const observer = { codeSet: 'ETE_OBSERVER', code: input.observedBy, pointer: '/observedBy' };
  faults.addAll(await codes.faults(tx, serviceId, [observer, ...ratingUses(input)]));
  if (found) {
    const spell = { startedOn: found.started_on, endedOn: found.ended_on };
    faults.addAll(eteObservationFaults(input, spell, todayInBritain()));
  }
  const { spell } = foundOrRefused(faults, { spell: found });
  const { attendance = null, behaviour = null, attainment = null, progression = null } = input;
  const row: EteObservation = {
    ...{ id: tx.newId(), serviceId, deliveryAreaId: spell.delivery_area_id, recordedAt: tx.now },
    ...{ spellId: spell.id, observedOn: input.observedOn, observedBy: input.observedBy },
    ...{ attendance, behaviour, attainment, progression },
    ...{ hoursAttended: input.hoursAttended ?? null, words: input.words ?? null, rowVersion: 1 },
  };
  await tx.insert(EteObservation, [row]);
  const event = { recordType: 'eteObservation', recordId: row.id, childId: spell.child_id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  const stored = (await findEteObservation(tx, principal, row.id)) as EteObservationRow;
  return { body: toEteObservation(stored), rowVersion: 1 };
}

/**
 * Changes the version of an observation that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeEteObservation(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { principal, id, rowVersion }: Pick<RowVersion, 'id' | 'rowVersion'> & { principal: Principal },
  { changeReason, ...change }: UpdateEteObservationDto,
): Promise<Versioned<EteObservationDto>> {
  const { serviceId } = principal;
  const stored = atVersion(await findEteObservation(tx, principal, id), rowVersion, 'observation');
  const before = toEteObservation(stored);
  const after = merged(before, change);
  const faults = new FaultList();
  faults.addAll(await codes.faults(tx, serviceId, ratingUses(change)));
  const spell = { startedOn: stored.started_on, endedOn: stored.ended_on };
  faults.addAll(eteObservationFaults(after, spell, todayInBritain()));
  faults.throwIfAny();
  await recordChange(tx, principal, {
    ...{ recordType: 'eteObservation', recordId: id, childId: stored.child_id },
    ...{ deliveryAreaId: stored.delivery_area_id, before, after, reason: changeReason },
  });
  const { attendance, behaviour, attainment, progression, hoursAttended, words } = after;
  const changes = { attendance, behaviour, attainment, progression, hoursAttended, words };
  const next = await tx.update(EteObservation, { id, serviceId, rowVersion }, changes);
  return { body: after, rowVersion: next };
}
