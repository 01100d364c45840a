import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { consult, shownList } from '../audit/consult.js';
import { recordChange } from '../audit/record-changes.js';
import { requireCase } from '../cases/case-lookup.js';
import { once } from '../idempotency/once.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { merged } from '../platform/http/merged.js';
import { type Page, pageOf } from '../platform/http/page.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import { needAreasOf, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import { wordsFaults } from '../reference-data/reason-words.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreatePlanActionDto } from './dto/create-plan-action.dto.js';
import type { PlanActionQuery } from './dto/plan-action-query.dto.js';
import type { PlanActionDetailsDto } from './dto/plan-action-details.dto.js';
import type { PlanActionDto } from './dto/plan-action.dto.js';
import type { UpdatePlanActionDto } from './dto/update-plan-action.dto.js';
import { type PlanActionLinks, resolveLinks } from './plan-action-checks.js';
import { findPlanAction, listPlanActions, type PlanActionRow, toPlanAction } from './plan-action-rows.js';
import { bespokeFaults, planActionFaults, plannedInCaseFaults } from './plan-action-rules.js';
import { PlanAction } from './plan-action.entity.js';

const versioned = (row: PlanActionRow | null): Versioned<PlanActionDto> => {
  if (!row) throw notFound('plan action');
  return { body: toPlanAction(row), rowVersion: row.row_version };
};

/** What is planned with children, and what of it was not delivered and why. */
@Injectable()
export class PlanActionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where the need area or the team is not known. */
  async list(principal: Principal, query: PlanActionQuery): Promise<Page<PlanActionDto>> {
    const { serviceId } = principal;
    const read = async (tx: ReadTransaction): Promise<Page<PlanActionDto>> => {
      const faults = new FaultList();
      if (query.needArea && !(await needAreasOf(tx, serviceId)).has(query.needArea)) {
        faults.addAll([unknownNeedArea('?needArea')]);
      }
      faults.throwIfAny();
      return pageOf(await listPlanActions(tx, principal, query), query, (row) => [row.id], toPlanAction);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'planAction',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, planActionId: string): Promise<Versioned<PlanActionDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findPlanAction(tx, principal, planActionId),
      (found) => found && { recordType: 'planAction', recordId: found.id, caseId: found.case_id },
    );
    return versioned(row);
  }

  /** @throws DomainError where the reference is taken (conflict), or a rule is broken (invalid). */
  create(principal: Principal, input: CreatePlanActionDto): Promise<Versioned<PlanActionDto>> {
    const { serviceId } = principal;
    return once(this.uow, principal, async (tx) => {
      const ofCase = await requireCase(tx, principal, input.caseId, '/caseId');
      await this.codes.require(tx, serviceId, [
        { codeSet: 'PURPOSE', code: input.purpose, pointer: '/purpose' },
        { codeSet: 'AGENCY', code: input.responsibleAgency, pointer: '/responsibleAgency' },
        { codeSet: 'OTHER_CHOICE_REASON', code: input.otherChoiceReason, pointer: '/otherChoiceReason' },
        { codeSet: 'ROLE_IN_PLAN', code: input.responsibleRole, pointer: '/responsibleRole' },
      ]);
      const faults = new FaultList();
      const facts = { ...input, hasIntervention: Boolean(input.interventionVersionId) };
      faults.addAll(planActionFaults(facts, todayInBritain()));
      faults.addAll(bespokeFaults(input));
      faults.addAll(plannedInCaseFaults(input.plannedOn, ofCase.closedOn));
      const links = await resolveLinks(tx, this.codes, principal, ofCase.id, input, faults);
      faults.throwIfAny();
      const owned = { serviceId, deliveryAreaId: ofCase.deliveryAreaId, caseId: ofCase.id };
      const id = await insertPlanAction(tx, { ...owned, ...links }, input);
      const event = { recordType: 'planAction', recordId: id, caseId: ofCase.id };
      await audit(tx, principal, { action: 'COLLECTION', ...event });
      return versioned(await findPlanAction(tx, principal, id));
    });
  }

  /** @throws DomainError where there is no such plan action, it has changed since it was read, or a rule is broken. */
  update(
    principal: Principal,
    planActionId: string,
    rowVersion: number,
    input: UpdatePlanActionDto,
  ): Promise<Versioned<PlanActionDto>> {
    const { serviceId } = principal;
    const { changeReason, ...given } = input;
    return this.uow.write(async (tx) => {
      const stored = atVersion(await findPlanAction(tx, principal, planActionId), rowVersion, 'plan action');
      const planAction = merged(toPlanAction(stored), given);
      // Words go with the reason that they are of.
      if (given.notDeliveredReason === null) planAction.notDeliveredNote = given.notDeliveredNote ?? null;
      await this.codes.require(tx, serviceId, [
        { codeSet: 'NON_DELIVERY_REASON', code: input.notDeliveredReason, pointer: '/notDeliveredReason' },
        { codeSet: 'ROLE_IN_PLAN', code: input.responsibleRole, pointer: '/responsibleRole' },
      ]);
      const faults = new FaultList();
      const facts = { ...planAction, hasIntervention: planAction.interventionVersionId !== null };
      faults.addAll(planActionFaults(facts, todayInBritain()));
      const { notDeliveredReason: reason } = input;
      if (reason && reason !== stored.not_delivered_reason) {
        const known = await this.codes.find(tx, serviceId, 'NON_DELIVERY_REASON', reason);
        faults.addAll(wordsFaults(known, planAction.notDeliveredNote, '/notDeliveredNote'));
      }
      faults.throwIfAny();
      const { startDueOn, sessionsPlanned, minutesPlanned, notDeliveredReason, notDeliveredOn } = planAction;
      const changes = {
        ...{ startDueOn, sessionsPlanned, minutesPlanned, notDeliveredReason, notDeliveredOn },
        notDeliveredNote: planAction.notDeliveredNote,
        ...detailsOf(planAction),
      };
      await recordChange(tx, principal, {
        recordType: 'planAction',
        recordId: stored.id,
        caseId: stored.case_id,
        deliveryAreaId: stored.delivery_area_id,
        before: toPlanAction(stored),
        after: planAction,
        reason: changeReason,
      });
      await tx.update(PlanAction, { id: planActionId, serviceId, rowVersion }, changes);
      return versioned(await findPlanAction(tx, principal, planActionId));
    });
  }
}

const detailsOf = (given: PlanActionDetailsDto) => ({
  responsibleRole: given.responsibleRole ?? null,
  dueOn: given.dueOn ?? null,
  doneWhen: given.doneWhen ?? null,
  childWordedWhy: given.childWordedWhy ?? null,
  childWordedLanguage: given.childWordedLanguage ?? null,
  copyGivenOn: given.copyGivenOn ?? null,
});

/**
 * Adds the plan action and gives its id.
 * @throws DomainError (conflict) where another plan action of the service has its reference.
 */
async function insertPlanAction(
  tx: WriteTransaction,
  owned: Pick<PlanAction, 'serviceId' | 'deliveryAreaId' | 'caseId'> & PlanActionLinks,
  input: CreatePlanActionDto,
): Promise<string> {
  const row: PlanAction = {
    ...owned,
    id: tx.newId(),
    reference: input.reference ?? null,
    needAreaCode: input.needAreaCode,
    bespokeDescription: input.bespokeDescription ?? null,
    purpose: input.purpose,
    responsibleAgency: input.responsibleAgency,
    plannedOn: input.plannedOn,
    startDueOn: input.startDueOn ?? null,
    sessionsPlanned: input.sessionsPlanned ?? null,
    minutesPlanned: input.minutesPlanned ?? null,
    ...detailsOf(input),
    bespokeRationale: input.bespokeRationale ?? null,
    packagePlanId: null,
    packageComponentId: null,
    notDeliveredReason: null,
    notDeliveredNote: null,
    notDeliveredOn: null,
    rowVersion: 1,
    recordedAt: tx.now,
  };
  await onTakenKey(tx.insert(PlanAction, [row]), () => referenceTaken('plan action'));
  return row.id;
}
