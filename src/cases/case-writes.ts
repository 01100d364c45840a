import { ownId } from '../platform/database/conditions.js';
import type { ReadTransaction, RowVersion, WriteTransaction } from '../platform/database/transaction.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { CaseRecord } from './case-record.entity.js';
import { Child } from './child.entity.js';
import type { CaseFactsDto } from './dto/case-facts.dto.js';
import type { CreateCaseDto } from './dto/create-case.dto.js';

/** Whose case it is, and where. */
interface Place {
  serviceId: string;
  deliveryAreaId: string | null;
  teamId: string | null;
  childId: string;
}

/**
 * Adds the case and gives its id.
 * @throws DomainError (conflict) where another case of the service has its reference.
 */
export async function insertCase(tx: WriteTransaction, place: Place, input: CreateCaseDto): Promise<string> {
  const row: CaseRecord = {
    ...place,
    id: tx.newId(),
    reference: input.reference,
    openedOn: input.openedOn,
    closedOn: input.closedOn ?? null,
    orderType: input.orderType,
    orderEndsOn: input.orderEndsOn ?? null,
    setting: input.setting,
    careStatus: input.careStatus ?? null,
    indexEvent: input.indexEvent ?? null,
    indexDate: input.indexDate ?? null,
    likelihoodOfReoffending: input.likelihoodOfReoffending ?? null,
    allocatedToId: null,
    isRestricted: false,
    rowVersion: 1,
    recordedAt: tx.now,
  };
  await onTakenKey(tx.insert(CaseRecord, [row]), () => referenceTaken('case'));
  return row.id;
}

/** @throws DomainError (precondition failed) where the case is no longer at that version. */
export async function updateCase(
  tx: WriteTransaction,
  at: RowVersion,
  { deliveryAreaId, teamId }: Pick<Place, 'deliveryAreaId' | 'teamId'>,
  next: CaseFactsDto,
): Promise<void> {
  const { closedOn, orderType, orderEndsOn, setting, careStatus, indexEvent, indexDate } = next;
  const changes = {
    closedOn,
    orderType,
    orderEndsOn,
    setting,
    careStatus,
    indexEvent,
    indexDate,
  };
  const { allocatedToId, likelihoodOfReoffending } = next;
  await tx.update(CaseRecord, at, {
    ...changes,
    likelihoodOfReoffending,
    deliveryAreaId,
    teamId,
    allocatedToId,
  });
}

/** Places the child in the delivery area of a case, unless a case of the child opened later. */
export async function moveChild(
  tx: WriteTransaction,
  place: Omit<Place, 'teamId'>,
  openedOn: string,
): Promise<void> {
  const [child] = await tx.whole(
    Child,
    `id = :childId AND service_id = :serviceId AND NOT EXISTS (
       SELECT 1 FROM case_record WHERE child_id = :childId AND service_id = :serviceId AND opened_on > :openedOn
     )`,
    { ...place, openedOn },
  );
  const { deliveryAreaId } = place;
  if (child && child.delivery_area_id !== deliveryAreaId) await tx.amend(Child, child, { deliveryAreaId });
}

/** The newest day of work in a case: an enrolment, a start or a session; null where there is none. */
export async function lastWorkOn(
  tx: ReadTransaction,
  serviceId: string,
  caseId: string,
): Promise<string | null> {
  const row = await tx.queryOne<Record<'enrolled_on' | 'started_on' | 'held_on', string | null>>(
    `SELECT max(d.enrolled_on) AS enrolled_on, max(d.started_on) AS started_on, max(s.held_on) AS held_on
     FROM delivery d LEFT JOIN delivery_session s ON s.delivery_id = d.id
     WHERE d.case_id = ${ownId('case_record', 'caseId')}`,
    { caseId, serviceId },
  );
  const days = Object.values(row ?? {}).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}
