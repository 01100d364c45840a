import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireChild } from '../cases/case-lookup.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { conflict, type FieldFault, notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import type { CodeUse, ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateOffenceDto, CreateOffenceOutcomeDto } from './dto/create-offence.dto.js';
import type { OffenceDto, OffenceOutcomeDto } from './dto/offence.dto.js';
import { OffenceOutcome } from './offence-outcome.entity.js';
import { ofNewOffence, ofNewOutcome } from './offence-row.js';
import { Offence } from './offence.entity.js';
import { legalOutcomeFaults, offenceFaults } from './outcome-rules.js';

interface FoundOffence {
  child_id: string;
  committed_on: PlainDate;
  delivery_area_id: string | null;
}

const outcomeCodes = ({ outcome, appealStatus }: CreateOffenceOutcomeDto, prefix = ''): CodeUse[] => [
  { codeSet: 'LEGAL_OUTCOME', code: outcome, pointer: `${prefix}/outcome` },
  { codeSet: 'APPEAL_STATUS', code: appealStatus, pointer: `${prefix}/appealStatus` },
];

const newOutcome = (
  tx: WriteTransaction,
  offence: Pick<Offence, 'id' | 'serviceId' | 'deliveryAreaId'>,
  input: CreateOffenceOutcomeDto,
): OffenceOutcome => ({
  id: tx.newId(),
  serviceId: offence.serviceId,
  deliveryAreaId: offence.deliveryAreaId,
  recordedAt: tx.now,
  offenceId: offence.id,
  outcome: input.outcome,
  outcomeOn: input.outcomeOn,
  appealStatus: input.appealStatus ?? null,
});

const outcomeTaken = () =>
  conflict('OUTCOME_ALREADY_RECORDED', 'The offence already has this outcome on this day.', ['/outcome']);

/** Faults of outcomes that are given more than once. */
function repeatedOutcomes(outcomes: readonly CreateOffenceOutcomeDto[]): FieldFault[] {
  const seen = new Set<string>();
  return outcomes.flatMap(({ outcome, outcomeOn }, index) => {
    const key = `${outcome} ${outcomeOn}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const detail = 'An earlier outcome of this offence is the same, on the same day.';
    return [{ pointer: `/outcomes/${index}`, code: 'OUTCOME_REPEATED', detail }];
  });
}

/**
 * Records an offence with the outcomes that are known.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordOffence(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateOffenceDto,
): Promise<OffenceDto> {
  const { serviceId } = principal;
  const outcomes = input.outcomes ?? [];
  const faults = new FaultList();
  const found = await gather(faults, requireChild(tx, principal, input.childId, '/childId'));
  const uses = [
    { codeSet: 'OFFENCE_CATEGORY', code: input.category, pointer: '/category' },
    ...outcomes.flatMap((outcome, index) => outcomeCodes(outcome, `/outcomes/${index}`)),
  ];
  await gather(faults, codes.require(tx, serviceId, uses));
  if (found) {
    const facts = { committedOn: input.committedOn, outcomes };
    faults.addAll(offenceFaults(facts, found.dateOfBirth, todayInBritain()));
  }
  faults.addAll(repeatedOutcomes(outcomes));
  const { child } = foundOrRefused(faults, { child: found });
  const row: Offence = {
    id: tx.newId(),
    serviceId,
    deliveryAreaId: child.deliveryAreaId,
    recordedAt: tx.now,
    childId: child.id,
    reference: input.reference ?? null,
    committedOn: input.committedOn,
    category: input.category,
    seriousness: input.seriousness ?? null,
    isBreach: input.isBreach ?? false,
    isRecordable: input.isRecordable ?? true,
  };
  const outcomeRows = outcomes.map((outcome) => newOutcome(tx, row, outcome));
  await onTakenKey(tx.insert(Offence, [row]), () => referenceTaken('offence'));
  await tx.insert(OffenceOutcome, outcomeRows);
  const event = { recordType: 'offence', recordId: row.id, childId: child.id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return ofNewOffence(row, outcomeRows);
}

/**
 * Records an outcome of an offence that is stored: proof often comes months later.
 * @throws DomainError: not found, naming every fault (invalid), or where it is recorded already (conflict).
 */
export async function recordOutcome(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { principal, offenceId }: { principal: Principal; offenceId: string },
  input: CreateOffenceOutcomeDto,
): Promise<OffenceOutcomeDto> {
  const { serviceId } = principal;
  const [visible, parameters] = ofVisibleChild('o.child_id', principal);
  const offence = await tx.queryOne<FoundOffence>(
    `SELECT o.child_id, o.committed_on, o.delivery_area_id FROM offence o WHERE o.id = :offenceId AND ${visible}`,
    { ...parameters, offenceId },
  );
  if (!offence) throw notFound('offence');
  const faults = new FaultList();
  await gather(faults, codes.require(tx, serviceId, outcomeCodes(input)));
  faults.addAll(legalOutcomeFaults(input, { committedOn: offence.committed_on }, todayInBritain()));
  faults.throwIfAny();
  const owner = { id: offenceId, serviceId, deliveryAreaId: offence.delivery_area_id };
  const row = newOutcome(tx, owner, input);
  await onTakenKey(tx.insert(OffenceOutcome, [row]), outcomeTaken);
  const event = { recordType: 'offenceOutcome', recordId: row.id, childId: offence.child_id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return ofNewOutcome(row);
}
