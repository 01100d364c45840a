import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { once } from '../../idempotency/once.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalidField, notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { merged } from '../../platform/http/merged.js';
import { type Page, pageOf } from '../../platform/http/page.js';
import { atVersion, type Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { actionFaults } from '../commissioning-rules.js';
import { findDecision } from '../decisions/decision-rows.js';
import type {
  CommissioningActionDto,
  CommissioningActionQuery,
  CreateCommissioningActionDto,
  UpdateCommissioningActionDto,
} from '../dto/commissioning-action.dto.js';
import { findAction, listActions, toAction } from './action-rows.js';
import { CommissioningAction } from './commissioning-action.entity.js';

const STATES = 'COMMISSIONING_ACTION_STATE';
const UNDER_WAY = 'OPEN';

/** What is done because of decisions, by whom and until when. */
@Injectable()
export class CommissioningActionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(
    { serviceId }: Principal,
    query: CommissioningActionQuery,
  ): Promise<Page<CommissioningActionDto>> {
    const today = todayInBritain();
    const rows = await this.uow.read((tx) => listActions(tx, serviceId, query, today));
    return pageOf(
      rows,
      query,
      (row) => [row.id],
      (row) => toAction(row, today),
    );
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<Versioned<CommissioningActionDto>> {
    return this.uow.read((tx) => readAction(tx, serviceId, id));
  }

  /** @throws DomainError (invalid) where there is no such decision, or nothing follows from it. */
  record(
    principal: Principal,
    input: CreateCommissioningActionDto,
  ): Promise<Versioned<CommissioningActionDto>> {
    const { serviceId } = principal;
    const { decisionId, action, owner, dueOn } = input;
    return once(this.uow, principal, async (tx) => {
      await this.#requireActing(tx, serviceId, decisionId);
      const row: CommissioningAction = {
        ...{ id: tx.newId(), serviceId, deliveryAreaId: null, recordedAt: tx.now },
        ...{ decisionId, action, owner, dueOn, progress: null, state: UNDER_WAY },
        ...{ endedOn: null, reason: null, followUp: null, followedUpOn: null, rowVersion: 1 },
      };
      await tx.insert(CommissioningAction, [row]);
      await audit(tx, principal, {
        action: 'COLLECTION',
        recordType: 'commissioningAction',
        recordId: row.id,
      });
      return readAction(tx, serviceId, row.id);
    });
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateCommissioningActionDto,
  ): Promise<Versioned<CommissioningActionDto>> {
    const { serviceId } = principal;
    const today = todayInBritain();
    return this.uow.write(async (tx) => {
      const row = atVersion(await findAction(tx, serviceId, id), rowVersion, 'commissioning action');
      const { owner, dueOn, progress, state, endedOn, reason, followUp, followedUpOn } = merged(
        toAction(row, today),
        { ...input },
      );
      const faults = new FaultList();
      faults.addAll(
        await this.codes.faults(tx, serviceId, [{ codeSet: STATES, code: state, pointer: '/state' }]),
      );
      faults.throwIfAny();
      const known = await this.codes.find(tx, serviceId, STATES, state);
      const ending = { endedOn, reason, followUp, followedUpOn };
      faults.addAll(actionFaults(ending, known?.attributes ?? {}, today));
      faults.throwIfAny();
      const changes = { owner, dueOn, progress, state, ...ending };
      await tx.update(CommissioningAction, { id, serviceId, rowVersion }, changes);
      await audit(tx, principal, { action: 'ALTERATION', recordType: 'commissioningAction', recordId: id });
      return readAction(tx, serviceId, id);
    });
  }

  async #requireActing(tx: ReadTransaction, serviceId: string, decisionId: string): Promise<void> {
    const decision = await findDecision(tx, serviceId, decisionId);
    if (!decision) {
      throw invalidField('/decisionId', 'UNKNOWN_DECISION', 'There is no such commissioning decision.');
    }
    const outcome =
      decision.outcome === null
        ? null
        : await this.codes.find(tx, serviceId, 'DECISION_OUTCOME', decision.outcome);
    if (outcome?.attributes['acts'] === true) return;
    const detail = 'The decision does not say that something is to be done; take it first.';
    throw invalidField('/decisionId', 'NOTHING_TO_DO', detail);
  }
}

async function readAction(
  tx: ReadTransaction,
  serviceId: string,
  id: string,
): Promise<Versioned<CommissioningActionDto>> {
  const row = await findAction(tx, serviceId, id);
  if (!row) throw notFound('commissioning action');
  return { body: toAction(row, todayInBritain()), rowVersion: row.row_version };
}
